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

/** Who may come in. */
export interface SandboxOptions {
  /** The number it plays, or several. Without it, any. */
  phoneNumberId?: string | string[] | undefined;
  /** The Kapso key it takes, on `/meta/whatsapp/{version}/{phoneNumberId}/messages`. Without a key and a token, any. */
  apiKey?: string | undefined;
  /** The Meta token it takes, on `/{version}/{phoneNumberId}/messages`. Without a key and a token, any. */
  accessToken?: string | undefined;
  /**
   * Its clock: milliseconds since 1970.
   * @default Date.now
   */
  now?: () => number;
}

/** What happens inside stays inside, until you look. */
export interface Sandbox {
  /** Answers a request. Needs no `this`. `GET /_sandbox/messages` answers what was delivered. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was delivered, the newest last. */
  readonly messages: readonly DeliveredMessage[];
  /** What was marked as read, the newest last. */
  readonly receipts: readonly DeliveredReceipt[];
  /** The next request fails so; several calls queue up. */
  failNext(fault?: Fault): void;
  /** Forgets what was delivered, and the failures that are still to come. */
  clear(): void;
}

/** A message as it came over the wire. */
export interface DeliveredMessage {
  /** The same for the same message in the same place: tests can expect it. */
  id: string;
  /** The number, group or user id that was addressed. */
  to: string;
  /** The body of the request. */
  message: { [key: string]: unknown };
  at: Date;
}

/** A read receipt. */
export interface DeliveredReceipt {
  /** The message that was read. */
  messageId: string;
  /** Whether a typing indicator came with it. */
  typing: boolean;
  at: Date;
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
