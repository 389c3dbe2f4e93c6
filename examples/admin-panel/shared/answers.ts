// What the backend says to the page. All of it may be read by the person in front of it, and nothing else is said.

import type { Advice, Issue } from "wamid";

export type SendAnswer = Accepted | NotAccepted | Refused;

export interface Accepted {
  outcome: "accepted";
  /** What webhooks will name; for a read receipt, the message that was read. */
  id: string;
  /** Meta's word, where it is more than accepted: held for a look at its quality, or paused. */
  status?: string;
}

/** It left, or tried to. */
export interface NotAccepted {
  /** `unknown`: it may have been sent. */
  outcome: "not_sent" | "unknown";
  reason: string;
  advice: Advice;
  /** What to do, in a sentence. */
  hint: string;
  /** Meta's error code. */
  code?: number;
  retryAfterMs?: number;
}

/** It never left the backend. */
export interface Refused {
  outcome: "refused";
  error: "invalid_message" | "signed_out" | "too_many" | "key_used" | "bad_request" | "misconfigured";
  issues?: Issue[];
  retryAfterMs?: number;
}

/** The header in which the page names an attempt: the same name is never sent twice. */
export const ATTEMPT = "idempotency-key";

/** Members that say whose number it is. The backend decides that. */
export const NOT_FOR_THE_PAGE = ["messaging_account_id", "paid_messaging_account_id"];
