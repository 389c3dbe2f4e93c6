import type { TemplateDefinitions } from "wamid";

/**
 * A WhatsApp inside the process. Give its `fetch` to `sendMessage`, or serve it: it is a handler as Workers, Deno and
 * Bun take it. It answers as Meta and Kapso do, and refuses what they are known to refuse.
 *
 * @example
 * const sandbox = createSandbox({ phoneNumberId: "106540352242922", apiKey: "test" });
 * await sendMessage(message, { phoneNumberId: "106540352242922", apiKey: "test", fetch: sandbox.fetch });
 * console.log(sandbox.messages);
 */
export declare function createSandbox(options?: SandboxOptions): Sandbox;

/** Who may come in, what is kept of Meta's limits, and whom the sandbox tells. */
export interface SandboxOptions {
  /** The number it plays, or several. Without it, any. */
  phoneNumberId?: string | string[] | undefined;
  /** The Kapso key it takes, on `/meta/whatsapp/{version}/{phoneNumberId}/messages`. Without a key and a token, any. */
  apiKey?: string | undefined;
  /** The Meta token it takes, on `/{version}/{phoneNumberId}/messages`. Without a key and a token, any. */
  accessToken?: string | undefined;
  /**
   * The definitions of the account's templates, as `GET /{waba_id}/message_templates` answers them. Template messages are
   * held against them and refused as Meta does: 132001, 132000, 132012 and so on. Without them, any template is taken.
   */
  templates?: TemplateDefinitions | undefined;
  /**
   * The groups that the number is in: their members' numbers, by the group's id. A message to another is refused with
   * 131041, to one without members with 131020. Without it, any is taken, and its members are those who have spoken.
   */
  groups?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The account that has the templates. Without it, any. */
  businessAccountId?: string | undefined;
  /** The status of flows, by their id: templates with a `"BLOCKED"` one are refused with 132068. */
  flowStatus?: Readonly<Record<string, string>> | undefined;
  /** Refuses marketing templates on `/messages` with 131063, as the field of an account with this name does. */
  disableMarketingMessagesOnCloudApi?: boolean | undefined;
  /** Where webhooks go. Without it, nobody is told. */
  webhook?: WebhookOptions | undefined;
  /**
   * Refuses all but templates when the user has not written within 24 hours: code 131047.
   * @default false
   */
  window?: boolean | undefined;
  /** Refuses more messages a second than this, of both directions, for each number: code 130429. Meta's usual is 80. */
  mps?: number | undefined;
  /**
   * Refuses more than one message in six seconds to the same person, after 45 at once: code 131056.
   * @default false
   */
  pair?: boolean | undefined;
  /**
   * How many milliseconds pass until a message is sent, and then until it is delivered.
   * @default 0
   */
  latency?: number | undefined;
  /**
   * Its clock: milliseconds since 1970. `advance` moves it forward from there.
   * @default Date.now
   */
  now?: () => number;
  /**
   * Called whenever something is to come, with the milliseconds until then: whoever has a timer calls `advance()` when
   * they have passed. A server needs it, a test does not.
   */
  wake?: ((ms: number) => void) | undefined;
  /** Keeps what happens somewhere that outlives the process. */
  journal?: Journal | undefined;
}

/** Whom Meta's webhooks go to. */
export interface WebhookOptions {
  /** Where they are posted. */
  url: string | URL;
  /** The app's secret: `X-Hub-Signature-256` is made with it. Without it, there is none. */
  appSecret?: string | undefined;
  /** What is sent as `hub.verify_token` when the sandbox asks whether the URL is right. */
  verifyToken?: string | undefined;
  /**
   * What posts them: the handler that is tested, if it is in the same process.
   * @default globalThis.fetch
   */
  fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
}

/** What happened, one entry for each thing: JSON, whose shape is the sandbox's own and may change with its version. */
export interface Journal {
  /** What was written before. */
  entries?: Iterable<object> | undefined;
  /** Writes one more. A request is answered once this has resolved. */
  write(entry: object): void | Promise<void>;
}

/** What happens inside stays inside, until you look. */
export interface Sandbox {
  /**
   * Answers a request. Needs no `this`. What lies under `/_sandbox/` is the inbox page's
   * [API](https://github.com/wamid/wamid/blob/main/docs/sandbox.md).
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was delivered, the newest last. */
  readonly messages: readonly DeliveredMessage[];
  /** What was marked as read, the newest last. */
  readonly receipts: readonly DeliveredReceipt[];
  /** What was turned away, the newest last: at most the last 1000. */
  readonly refused: readonly RefusedRequest[];
  /** The webhooks, the newest last: at most the last 1000. */
  readonly deliveries: readonly WebhookDelivery[];
  /**
   * The oldest message that this has not given yet, of those to `to` if it is said. Waits for one, for ever if none comes:
   * a `signal` ends that.
   */
  nextMessage(options?: { to?: string; signal?: AbortSignal }): Promise<DeliveredMessage>;
  /**
   * Somebody who the business talks to.
   *
   * @example
   * const ann = sandbox.user("+15550101234");
   * await ann.say("A table for two, please");
   * const offer = await sandbox.nextMessage();
   * await ann.tap(offer, "19:00");
   */
  user(address: string, options?: UserOptions): SandboxUser;
  /**
   * Moves the clock forward, by 0 if not said, and does what becomes due: messages are sent and delivered, webhooks posted,
   * failed ones again. Resolves when their receiver has answered. Not back, and not beyond the year 9999: a `RangeError`.
   */
  advance(ms?: number): Promise<void>;
  /** The next request fails so; several calls queue up. */
  failNext(fault?: Fault): void;
  /** Forgets what happened, and the failures that are still to come. Done at once; resolves when the journal knows, too. */
  clear(): Promise<void>;
}

/** A message as it came over the wire. */
export interface DeliveredMessage {
  /** The same for the same message in the same place: tests can expect it. */
  readonly id: string;
  /** The number, group or user id that was addressed. */
  readonly to: string;
  /** The body of the request. */
  readonly message: { [key: string]: any };
  readonly at: Date;
  /** The id of the number that it came from. */
  readonly phoneNumberId: string;
  /** How far it is by now. `advance` brings it to `"delivered"`; read it is once the user reads. */
  readonly status: "accepted" | "sent" | "delivered" | "read" | "played" | "failed";
  /** Why it failed, as webhooks have it. */
  readonly errors: readonly { code: number; title: string; message: string; error_data: { details: string }; href: string }[];
}

/** A read receipt. */
export interface DeliveredReceipt {
  /** The message that was read. */
  messageId: string;
  /** Whether a typing indicator came with it. */
  typing: boolean;
  at: Date;
}

/** A request that was turned away. */
export interface RefusedRequest {
  readonly service: "meta" | "kapso";
  readonly number: string;
  /** Whom the message was for, if that could be read. */
  readonly chat: string | null;
  readonly at: Date;
  /** HTTP's. */
  readonly status: number;
  /** The body of the answer. */
  readonly answer: any;
  /** The body of the request: as text if it is no JSON. */
  readonly body: any;
  /** What `checkMessage` says of it. */
  readonly issues: readonly { code: string; path: (string | number)[]; message: string }[];
  readonly warnings: readonly { code: string; path: (string | number)[]; message: string }[];
}

/** A webhook on its way: sent again until it is answered 200, for seven days. */
export interface WebhookDelivery {
  readonly id: string;
  /** A message of a user's, or what became of one of the business's. */
  readonly kind: "message" | "status";
  /** The id of that message. */
  readonly message: string;
  readonly url: string;
  readonly payload: { [key: string]: any };
  readonly signature: string | null;
  readonly state: "waiting" | "delivered" | "given_up";
  /** When it is tried again: milliseconds since 1970. */
  readonly nextAt: number | null;
  readonly attempts: readonly {
    at: number;
    ms: number;
    status: number | null;
    answer: string;
    error: string | null;
  }[];
}

/** How somebody takes part. */
export interface UserOptions {
  /** The id of the business number that they talk to; needed if there are several. */
  number?: string;
  /** What they call themselves. */
  name?: string;
  /** The id of a group that they speak in. */
  in?: string;
}

/** A message, or its id. */
export type MessageReference = { readonly id: string } | string;

/** What a user sends, as webhooks have it: a type, and the content under a key of that name. */
export interface UserContent {
  type: "text" | "image" | "video" | "audio" | "document" | "sticker" | "location" | "contacts" | "reaction" | "order" | "interactive" | "button";
  [key: string]: unknown;
}

/** What a user sent. */
export interface UserMessage {
  readonly id: string;
  readonly at: Date;
  /** As webhooks have it. */
  readonly message: { [key: string]: any };
}

/** Each resolves once the webhook has been answered, or has failed for now; and rejects what cannot be done. */
export interface SandboxUser {
  /** Writes a text. */
  say(text: string, options?: { quote?: MessageReference }): Promise<UserMessage>;
  /** Sends anything. */
  send(content: UserContent, options?: { quote?: MessageReference }): Promise<UserMessage>;
  /**
   * Taps a reply button, picks a row, taps a quick reply of a template or of a carousel's card, accepts or rejects a call.
   * `choice` is its id, or its text.
   */
  tap(message: MessageReference, choice: string, options?: { card?: number }): Promise<UserMessage>;
  /** Reacts; an empty text takes the reaction away. */
  react(message: MessageReference, emoji: string): Promise<UserMessage>;
  /** Fills in a flow, or an address form. */
  answer(message: MessageReference, response: object): Promise<UserMessage>;
  /** Orders products. */
  order(products: OrderedProduct[], options?: { catalogId?: string; text?: string }): Promise<UserMessage>;
  /** Opens the chat: the message is read. */
  read(message: MessageReference): Promise<void>;
  /** The message fails on its way. The code is 131026 if not given. What was delivered stays so. */
  lose(message: MessageReference, code?: number): Promise<void>;
}

/** A line of an order. */
export interface OrderedProduct {
  product_retailer_id: string;
  quantity: number;
  item_price: number;
  currency: string;
}

/** What goes wrong, and whether the message is delivered all the same. */
export interface Fault {
  /** Refuses with this HTTP status. Nothing is delivered. */
  status?: number;
  /** Refuses with this code, of Meta's (a number) or Kapso's (a string), in their envelope. Nothing is delivered. */
  code?: number | string;
  /** Refuses with this body, as it is or as JSON. Nothing is delivered. */
  body?: string | object;
  /** Refuses for so many seconds: the `Retry-After` header. The status is 429 if you do not say otherwise. */
  retryAfter?: number;
  /** Delivers, then breaks the connection before the answer. */
  drop?: boolean;
  /** Delivers, then answers so many milliseconds later. */
  delay?: number;
  /** Delivers, then answers with something that is not JSON. */
  garbage?: boolean;
  /** Breaks the connection before anything is delivered. */
  reset?: boolean;
  /**
   * How many requests in a row.
   * @default 1
   */
  times?: number;
}
