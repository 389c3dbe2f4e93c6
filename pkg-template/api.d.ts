/**
 * Checks a message and gives it as it goes on the wire: a deep copy, defaults filled in, phone numbers without
 * punctuation, keys in a stable order. Your input stays as it is; building twice changes nothing.
 *
 * @throws {@link InvalidMessageError} with every issue, not just the first.
 * @throws {@link ConfigError} when the options cannot work.
 *
 * @example
 * const message = buildMessage({ to: "+1 (555) 010-1234", type: "text", text: { body: "Hello" } });
 */
export declare function buildMessage(input: MessageInput, options?: BuildOptions): Message;

/**
 * The same as JSON text: exactly what {@link sendMessage} posts, and the fastest way to it.
 * `JSON.stringify(buildMessage(x)) === serializeMessage(x)`.
 *
 * @throws {@link InvalidMessageError} with every issue, not just the first.
 */
export declare function serializeMessage(input: MessageInput, options?: BuildOptions): string;

/**
 * Checks anything at all, and says what is wrong with it. Never throws because of its input, whatever that is:
 * cycles, getters that throw, revoked proxies, BigInt, endless nesting.
 *
 * @example
 * const checked = checkMessage(await request.json());
 * if (!checked.ok) return Response.json(checked.issues, { status: 422 });
 */
export declare function checkMessage(input: unknown, options?: BuildOptions): Checked;

/** How a message is checked. */
export interface BuildOptions {
  /**
   * What becomes of a key that no rule knows: `"reject"` makes it an issue, `"keep"` lets it through unchanged,
   * for a field that is newer than this release.
   * @default "reject"
   */
  unknownKeys?: "reject" | "keep" | undefined;
  /**
   * Turns single rules down or off, by the `rule` of their issues: for the day on which a limit moves before this
   * package does.
   * @example { rules: { "text.body.too_long": "warning" } }
   */
  rules?: { [Rule in RuleId]?: "error" | "warning" | "off" | undefined } | undefined;
}

/** What a check comes to. Warnings stop nothing. */
export type Checked =
  | { ok: true; message: Message; warnings: Issue[] }
  | { ok: false; issues: Issue[]; warnings: Issue[] };

/** One thing wrong in one place. */
export interface Issue {
  /** What is wrong, for programs. A code never changes its meaning. */
  code: IssueCode;
  /** An error stops the message. A warning is what the sources dispute, or what Meta accepts and then loses. */
  severity: "error" | "warning";
  /** The rule that was broken, for {@link BuildOptions.rules}: `"text.body.too_long"`. */
  rule: RuleId;
  /** From the root to the culprit: `["interactive", "action", "buttons", 3, "reply", "title"]`. */
  path: (string | number)[];
  /** The same for people: what is there, what is allowed, what to do. Its words may change. */
  message: string;
  /** The most or the least that is allowed, in `unit`s. */
  limit?: number;
  /** How many there are, in `unit`s. */
  actual?: number;
  /** What is counted. Characters are Unicode code points: most emoji count as one. */
  unit?: "characters" | "graphemes" | "items" | "members" | "bytes" | "line breaks" | "value";
  /** What is allowed instead. */
  allowed?: string[];
  /** What was probably meant: `"preview_url"` for `previewUrl`. */
  suggestion?: string;
  /** The error code that Meta would have answered with, where it is known. */
  metaCode?: number;
  /** Meta's page for this rule. */
  docs?: string;
}

/**
 * The check as a Standard Schema: tRPC, Hono, form libraries and agent frameworks take it as it is.
 * @see https://standardschema.dev
 */
export declare const messageSchema: StandardSchema<MessageInput, Message>;

/**
 * The same with its other face, Standard JSON Schema. The JSON Schema is larger than the rest of this package, so you
 * hand it in: only who needs it pays for it. Its converters know the target `"draft-2020-12"` and throw at others.
 *
 * @example
 * import json from "wamid/schema.json" with { type: "json" };
 * const schema = withJsonSchema(json);
 *
 * @see https://standardschema.dev/json-schema
 */
export declare function withJsonSchema(schema: object): StandardSchema<MessageInput, Message> &
  StandardJsonSchema<MessageInput, Message>;

/** `StandardSchemaV1` of the specification, which is meant to be copied. */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "wamid";
    readonly validate: (
      value: unknown,
    ) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: ReadonlyArray<Issue> };
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** `StandardJSONSchemaV1` of the specification. */
export interface StandardJsonSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "wamid";
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

/**
 * Checks a message, sends it, and says what became of it. There are three outcomes: it resolves (accepted), it rejects
 * with `outcome: "not_sent"`, or it rejects with `outcome: "unknown"`: then it may have been sent, and sending it again
 * may send it twice. One request is made for each call.
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
export declare function createClient(options: SendOptions): Client;

/** Sends with the same options each time. Holds nothing that a log could show. */
export interface Client {
  /** See {@link sendMessage}. */
  send(message: MessageInput, overrides?: Partial<SendOptions>): Promise<Sent>;
  /**
   * Tells the sender of a received message that it was read, with all earlier ones; with `typing`, also that an answer
   * is being written, until one is sent or 25 seconds have passed.
   */
  markRead(messageId: string, options?: { typing?: boolean } & Partial<SendOptions>): Promise<void>;
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
   * What makes the request.
   * @default globalThis.fetch, looked up at each call
   */
  fetch?: typeof globalThis.fetch | undefined;
  /** Ends the call at once. What that means for the message is in the error's `outcome`; `cause` is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** When to give up. */
  retry?: RetryOptions | undefined;
}

/** When to give up. */
export interface RetryOptions {
  /**
   * How long one request may take, answer included, in milliseconds.
   * @default 30000
   */
  attemptTimeoutMs?: number;
}

/** A message that was accepted for delivery. That is not yet delivered: status webhooks tell. */
export interface Sent {
  /**
   * The id that all later webhooks name: `"wamid.…"`. A read receipt gets no id of its own; this is then the id of the
   * message that was read.
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
  /** What came back, in Meta's words, with whatever else was in it. */
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

/** The input broke rules. Nothing was sent: correct it. */
export declare class InvalidMessageError extends Error {
  constructor(issues: Issue[]);
  readonly name: "InvalidMessageError";
  /** All of them, in the order of the input. */
  readonly issues: Issue[];
  toJSON(): { name: string; message: string; issues: Issue[] };
}

/** Options that cannot work. Nothing was sent: correct the call, or the environment. */
export declare class ConfigError extends Error {
  constructor(option: string, why: string);
  readonly name: "ConfigError";
  /** Which one: `"phoneNumberId"`. */
  readonly option: string;
  toJSON(): { name: string; message: string; option: string };
}

/**
 * It was refused, or nobody can tell what became of it. Safe to log: it holds no credential, no recipient and nothing of
 * the message, also where the server quoted them.
 */
export declare class SendError extends Error implements SendFailure {
  constructor(facts: SendFailure, options?: ErrorOptions);
  readonly name: "SendError";
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly outcome: "not_sent" | "unknown";
  readonly advice: Advice;
  readonly retryAfterMs?: number;
  readonly scope: ErrorScope;
  readonly source: ErrorSource;
  readonly code?: number;
  readonly subcode?: number;
  readonly proxyCode?: string;
  readonly status?: number;
  readonly title?: string;
  readonly details?: string;
  readonly hint: string;
  readonly fbtraceId?: string;
  readonly attempts: Attempt[];
  toJSON(): SendFailure & { name: string; message: string };
}

/** Everything that a {@link SendError} knows. */
export interface SendFailure {
  /** What sort of trouble it is; for a `switch`. */
  kind: ErrorKind;
  /** The same more exactly, and as stable: `"window_closed"`. */
  reason: string;
  /** `"not_sent"`: certainly not. `"unknown"`: it may have been; sending again may send twice. */
  outcome: "not_sent" | "unknown";
  /** What helps. */
  advice: Advice;
  /** Do not try before, in milliseconds. */
  retryAfterMs?: number;
  /** Who else is affected. */
  scope: ErrorScope;
  /** Who says so. */
  source: ErrorSource;
  /** Meta's error code. */
  code?: number;
  /** Meta's subcode; rarely there. */
  subcode?: number;
  /** Kapso's own code: `"insufficient_credits"`. */
  proxyCode?: string;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** Meta's title of the code. */
  title?: string;
  /** What Meta says in detail, without whatever it quotes of your message. */
  details?: string;
  /** What to do, in a sentence. */
  hint: string;
  /** For Meta's support. */
  fbtraceId?: string;
  /** Each request that was made. */
  attempts: Attempt[];
}

/** One request, as far as a log may know it. */
export interface Attempt {
  /** From 1. */
  n: number;
  /** How long it took, in milliseconds. */
  ms: number;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** Meta's error code. */
  code?: number;
  outcome: "accepted" | "not_sent" | "unknown";
}

/**
 * What helps: nothing (`never`), correcting something (`fix`), time (`wait`, `retry`), or finding out first what became
 * of the message (`reconcile`).
 */
export type Advice = "never" | "fix" | "wait" | "retry" | "reconcile";

/** Who else is affected: nobody, or everything to this recipient, with this template, from this number and so on. */
export type ErrorScope = "request" | "recipient" | "template" | "number" | "account" | "key";

/** Who refused: Meta, Kapso, something between you and them (`edge`), the connection, or this package. */
export type ErrorSource = "meta" | "kapso" | "edge" | "transport" | "local";

/** What sort of trouble it is. */
export type ErrorKind =
  | "aborted"
  | "auth"
  | "calling"
  | "config"
  | "conflict"
  | "flow"
  | "group"
  | "integrity"
  | "invalid_parameter"
  | "legacy"
  | "maintenance"
  | "malformed_response"
  | "marketing_cap"
  | "media"
  | "network"
  | "opted_out"
  | "pair_rate_limit"
  | "payment"
  | "permission"
  | "rate_limit"
  | "recipient"
  | "registration"
  | "rejected"
  | "response_lost"
  | "server"
  | "spam_limit"
  | "template"
  | "timeout"
  | "tls"
  | "unknown"
  | "webhook"
  | "window";

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isInvalidMessageError(error: unknown): error is InvalidMessageError;

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isConfigError(error: unknown): error is ConfigError;

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isSendError(error: unknown): error is SendError;
