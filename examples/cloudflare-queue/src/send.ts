// Sends one message, once, and says what that means: for its recipient, for the queue, for the pace, and for the run.

import { createClient, isConfigError, isInvalidMessageError, isSendError, type Client, type Message, type SendError } from "wamid";

import type { Env } from "./env";
import type { Signal } from "./pace";
import type { Result, Stop } from "./run";

export interface Outcome {
  result: Omit<Result, "who">;
  /** Back to the queue, for so long. */
  retryAfterMs?: number;
  signal?: Signal;
  stop?: Stop;
}

/** Longer than Kapso waits for Meta, and well below a run's lease. */
const TIMEOUT = 30_000;
const KAPSO_WINDOW = 60_000;
const LONGEST_BACKOFF = 300_000;

export class Sender {
  readonly #client: Client;
  #signal: Signal = {};

  /** The queue repeats, not the client: a consumer that slept would hold up all others. */
  constructor(env: Env) {
    this.#client = createClient({
      phoneNumberId: env.PHONE_NUMBER_ID,
      apiKey: env.KAPSO_API_KEY,
      baseUrl: env.WAMID_BASE_URL || undefined,
      retry: { mode: "never", attemptTimeoutMs: TIMEOUT },
      fetch: async (input, init) => this.#look(await fetch(input, init)),
    });
  }

  /** `deliveries` is how often the queue has delivered it. Never throws. */
  async send(message: Message, deliveries: number): Promise<Outcome> {
    try {
      const { id } = await this.#client.send(message);
      return { result: { state: "accepted", id }, signal: this.#signal };
    } catch (error) {
      // Errors of the package hold no key, no recipient and nothing of the message: they can go into the log as they are.
      console.warn(JSON.stringify(error));
      if (isSendError(error)) return failed(error, deliveries);
      if (isInvalidMessageError(error)) return { result: { state: "not_sent", reason: "invalid" } };
      if (isConfigError(error)) return { result: { state: "waiting" }, stop: { reason: "misconfigured", hint: error.message } };
      return { result: { state: "unknown", reason: "unexpected" } };
    }
  }

  /** A key's minute is nearly used up: the rest of it is for everything else that uses the key. */
  #look(response: Response): Response {
    const [limit, remaining] = ["limit", "remaining"].map((name) => Number(response.headers.get(`x-ratelimit-${name}`) ?? NaN));
    this.#signal = remaining! <= Math.floor(limit! * 0.05) ? { pauseMs: KAPSO_WINDOW } : {};
    return response;
  }
}

/** What a refusal means for everybody else is its `scope`. */
function failed(error: SendError, deliveries: number): Outcome {
  const { outcome, advice, scope, reason, kind, hint } = error;
  if (outcome === "unknown") return { result: { state: "unknown", reason } };
  const alone = scope === "request" || scope === "recipient";
  if (advice === "retry") {
    const retryAfterMs = backoff(error, deliveries);
    if (alone) return { result: { state: "waiting" }, retryAfterMs };
    const signal = kind === "rate_limit" && scope === "number" ? { slow: true } : { slow: true, pauseMs: error.retryAfterMs ?? 1000 };
    return { result: { state: "waiting" }, retryAfterMs, signal };
  }
  if (alone) return { result: { state: "not_sent", reason } };
  // The template, the number, the account or the key: nobody else would get it either.
  return { result: { state: "waiting" }, stop: { reason, hint } };
}

/** The error says how long to wait after a first failure; each further one makes that longer, as Meta wants it. */
function backoff({ kind, retryAfterMs = 1000 }: SendError, deliveries: number): number {
  const factor = kind === "pair_rate_limit" ? 4 : kind === "maintenance" ? 1 : 2;
  return Math.max(retryAfterMs, Math.min(LONGEST_BACKOFF, retryAfterMs * factor ** (deliveries - 1)));
}
