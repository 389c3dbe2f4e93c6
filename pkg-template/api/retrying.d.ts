/**
 * What is sent again by itself.
 *
 * - `"never"`: nothing.
 * - `"safe"`: what was certainly not sent, and is cured by time.
 * - `"verified"`: the same; and what may have been sent, once `reconcile` found out that it was not.
 * - `"at-least-once"`: the same as `"safe"`; and what may have been sent. The recipient may get it twice.
 */
export type RetryMode = "never" | "safe" | "verified" | "at-least-once";

/** What is sent again by itself, and when to give up. Times are in milliseconds. */
export type RetryOptions = RetryLimits & RetryHooks &
  (
    | { mode?: Exclude<RetryMode, "verified"> | undefined; reconcile?: Reconcile | undefined }
    | { mode: "verified"; reconcile: Reconcile }
  );

/** When to give up, and how long to sleep before. */
export interface RetryLimits {
  /**
   * The defaults of all others: for a request that somebody waits for, for a run over many recipients, or for a handler
   * at the edge that may not live long.
   * @default "interactive"
   */
  preset?: "interactive" | "bulk" | "edge" | undefined;
  /** Requests in all, the first one included: 1 to 10. By preset 3, 6 or 2. */
  maxAttempts?: number | undefined;
  /** How long one request may take, answer included. By preset 30000, 30000 or 10000. */
  attemptTimeoutMs?: number | undefined;
  /** How long everything may take, sleeps included; 0 for ever. By preset 60000, 600000 or 20000. */
  deadlineMs?: number | undefined;
  /** The first sleep after a connection that was not made. @default 500 */
  baseDelayMs?: number | undefined;
  /** The longest such sleep. @default 8000 */
  maxDelayMs?: number | undefined;
  /** The first sleep after a rate limit. @default 1000 */
  throttleBaseMs?: number | undefined;
  /** The longest such sleep. By preset 30000, 60000 or 30000. */
  throttleMaxMs?: number | undefined;
  /** The longest wait that a server may ask for; a longer one is not slept but reported. By preset 60000, 120000 or 60000. */
  maxRetryAfterMs?: number | undefined;
  /** How often the sleep after Meta's pair limit is made four times as long: 0 to 8. By preset 2, 4 or 2. */
  pairMaxExponent?: number | undefined;
}

/** Functions of yours that are called on the way. */
export interface RetryHooks {
  /** Hears of each request as it ends, for logs and metrics. Not waited for; what it throws is ignored. */
  onAttempt?: ((attempt: AttemptInfo) => void) | undefined;
  /** The clock: milliseconds since 1970. @default Date.now */
  now?: (() => number) | undefined;
  /** Sleeps. If it rejects, the call ends as if it had been aborted. */
  sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** From 0 to below 1. @default Math.random */
  random?: (() => number) | undefined;
}

/**
 * Finds out what became of a message that may have been sent: from status webhooks, or from a list of messages. What it
 * throws means `"unknown"`. Neither time-out ends it; your `signal` does.
 */
export type Reconcile = (context: ReconcileContext) => Promise<Reconciled> | Reconciled;

/** What there is to find a message by. */
export interface ReconcileContext {
  /** As it went over the wire. */
  message: Message;
  /** When the first request was made. */
  startedAt: Date;
  /** With {@link SendOptions.correlate}: what status webhooks of this message repeat. */
  correlationId?: string;
  /** What went wrong, with every attempt. */
  error: SendError;
  /** Aborted when your own signal is. */
  signal: AbortSignal;
}

/** What became of a message: `"not_sent"` lets it be sent again, so it has to be certain. */
export type Reconciled = { outcome: "sent"; messageId?: string } | { outcome: "not_sent" | "unknown" };
