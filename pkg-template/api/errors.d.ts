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
  readonly reason: ErrorReason;
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
  readonly correlationId?: string;
  readonly attempts: Attempt[];
  toJSON(): SendFailure & { name: string; message: string };
}

/** Everything that a {@link SendError} knows. */
export interface SendFailure {
  /** What sort of trouble it is; for a `switch`. */
  kind: ErrorKind;
  /** The same more exactly, and as stable: `"window_closed"`. */
  reason: ErrorReason;
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
  /** With {@link SendOptions.correlate}: what status webhooks of this message repeat, if it was sent after all. */
  correlationId?: string;
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

/** The same as it happens, with Meta's handle. No secrets, no recipient, nothing of the message. */
export interface AttemptInfo extends Attempt {
  fbtraceId?: string;
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

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isInvalidMessageError(error: unknown): error is InvalidMessageError;

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isConfigError(error: unknown): error is ConfigError;

/** Whether it is one, also if it comes from another realm or another copy of this package. */
export declare function isSendError(error: unknown): error is SendError;
