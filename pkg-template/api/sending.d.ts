/**
 * Checks a message, sends it, and says what became of it. There are three outcomes: it resolves (accepted), it rejects
 * with `outcome: "not_sent"`, or it rejects with `outcome: "unknown"`: then it may have been sent, and sending it again
 * may send it twice. What was certainly not sent and needs only time is sent again by itself; nothing else is, unless
 * {@link SendOptions.retry} says so.
 *
 * Takes read receipts too ({@link Client.markRead} is shorter).
 *
 * @throws {@link InvalidMessageError} before anything leaves.
 * @throws {@link ConfigError} before anything leaves.
 * @throws {@link SendError} for everything after that.
 *
 * @example
 * const sent = await sendMessage(
 *   { to: "+15550101234", type: "text", text: { body: "Hello" } },
 *   { phoneNumberId: "106540352242922", apiKey: process.env.KAPSO_API_KEY },
 * );
 */
export declare function sendMessage(message: MessageInput, options: SendOptions): Promise<Sent>;

/**
 * The same options once. They are checked here, so that a wrong one shows at the start and not at the first message.
 * Overrides go over them call by call; an override of `undefined` takes an option away.
 *
 * @throws {@link ConfigError} when the options cannot work.
 */
export declare function createClient(options: ClientOptions): Client;

/** Sends with the same options each time. Holds nothing that a log could show. */
export interface Client {
  /** See {@link sendMessage}. */
  send(message: MessageInput, overrides?: Partial<ClientOptions>): Promise<Sent>;
  /**
   * Tells the sender of a received message that it was read, with all earlier ones; with `typing`, also that an answer
   * is being written, until one is sent or 25 seconds have passed.
   */
  markRead(messageId: string, options?: { typing?: boolean } & Partial<ClientOptions>): Promise<void>;
}

/** To whom, through whom, and how. One of `apiKey` and `accessToken`, or `baseUrl` with neither. */
export interface SendOptions extends BuildOptions {
  /** The id of the sending number (not the number itself): up to 20 digits, as a string. */
  phoneNumberId: string;
  /** Kapso's project key. Goes into `X-API-Key`, to `https://api.kapso.ai/meta/whatsapp` if there is no `baseUrl`. */
  apiKey?: string | undefined;
  /** Meta's token. Goes into `Authorization`, to `https://graph.facebook.com` if there is no `baseUrl`. */
  accessToken?: string | undefined;
  /** Another place that speaks this API: a sandbox, or a backend of yours that adds the credential. */
  baseUrl?: string | URL | undefined;
  /**
   * The version of Meta's Graph API.
   * @default "v24.0"
   */
  apiVersion?: string | undefined;
  /** More headers. They cannot replace those that carry the credential or the content type. */
  headers?: Record<string, string> | undefined;
  /**
   * What makes the request. The body is a text; in Deno it is a Blob, since Deno repeats a text by itself when its
   * connection breaks.
   * @default globalThis.fetch, looked up at each call
   */
  fetch?: typeof globalThis.fetch | undefined;
  /** Ends the call at once. What that means for the message is in the error's `outcome`; `cause` is the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * What is sent again by itself, and when to give up.
   * @default "safe"
   */
  retry?: Exclude<RetryMode, "verified"> | RetryOptions | undefined;
  /**
   * Puts a value of its own into `biz_opaque_callback_data`, which status webhooks repeat: by it you find out what became
   * of a message whose answer got lost. It is `correlationId` in the result and in the error. Data of yours stays there,
   * behind it and a `|`; together they may have 512 characters, of which this takes 35.
   * @default false
   */
  correlate?: boolean | undefined;
}

/** The options of a client: those of each message, and whether templates are looked after. */
export interface ClientOptions extends SendOptions {
  /**
   * Holds each template message against its template's definition before it is sent, as {@link checkTemplate} does: what
   * breaks it is an {@link InvalidMessageError}, and warnings are in {@link Sent.warnings}. Needs `businessAccountId`.
   *
   * A definition is fetched once, for all messages that wait for it, and kept for ten minutes, or `maxAgeMs`
   * milliseconds. Before a message is refused by one that is older than ten seconds, it is fetched anew: it may have been
   * edited. One that cannot be had, or takes longer than five seconds, holds up no message: a warning says so, and it is
   * not asked for again for ten seconds. Time is `retry.now`.
   */
  templates?: "check" | { maxAgeMs?: number | undefined } | undefined;
  /** The id of the WhatsApp Business account (WABA) that has the templates: up to 20 digits, as a string. */
  businessAccountId?: string | undefined;
}

/** A message that was accepted for delivery. That is not yet delivered: status webhooks tell. */
export interface Sent {
  /**
   * The id that all later webhooks name: `"wamid.…"`. A read receipt gets no id of its own; this is then the id of the
   * message that was read. Empty for a message that `reconcile` found without an id.
   */
  id: string;
  /** What Meta does with it; when it is absent or `"accepted"`, it is on its way. */
  status?: "accepted" | "held_for_quality_assessment" | "paused" | (string & {});
  /** What was addressed, and whom WhatsApp found there. Empty for a read receipt. */
  contacts: { input: string; waId?: string; userId?: string }[];
  /** How many requests it took. */
  attempts: number;
  /** Whether an earlier request of the same call may have sent it too. */
  possibleDuplicate: boolean;
  /** With {@link SendOptions.correlate}: what status webhooks of this message repeat. */
  correlationId?: string;
  /** With {@link ClientOptions.templates}, for a template message: what is doubtful about it. */
  warnings?: Issue[];
  /** What came back, in Meta's words, with whatever else was in it. Empty for a message that `reconcile` found. */
  response: SendResponse;
}

/** Meta's answer. */
export interface SendResponse {
  messaging_product?: string;
  contacts?: { input?: string; wa_id?: string | null; user_id?: string | null; [key: string]: unknown }[];
  messages?: { id: string; message_status?: string; group_id?: string; [key: string]: unknown }[];
  /** The answer to a read receipt. */
  success?: boolean;
  [key: string]: unknown;
}
