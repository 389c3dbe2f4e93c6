// The driver: Rust says what to do next, this does it. It decides nothing.

import { attempt } from "./attempt.js";
import { run } from "../core.js";
import { SendError } from "../errors.js";
import { scrubbed } from "./fault.js";
import { redactor } from "./redact.js";

/** `run`'s operation that settles what came of an attempt (src/wasm.rs). */
const SETTLE = 2;

/** Resolves to what was accepted, or throws a SendError. The body is the same, byte for byte, each time. */
export async function deliver(request, body, means) {
  const attempts = [];
  let command = { action: "fetch" };
  let event;
  let error;
  while (command.action === "fetch") {
    const began = Date.now();
    ({ event, error } = await attempt(request, body, means));
    command = settle(event);
    if (event.event === "answer" || event.sent) attempts.push(record(attempts, Date.now() - began, event, command));
  }
  if (command.action === "done") return { ...command, attempts, response: parsed(event.body) };
  throw failed(command.error, { request, body, attempts, event, error });
}

function settle(event) {
  try {
    return JSON.parse(run(SETTLE, JSON.stringify(event)));
  } catch (cause) {
    // A fault of ours after the request has left must not hide that it has.
    return { action: "fail", error: { ...OUR_FAULT, status: event.status }, cause };
  }
}

const OUR_FAULT = Object.freeze({
  kind: "malformed_response",
  reason: "internal_error",
  source: "local",
  outcome: "unknown",
  advice: "reconcile",
  scope: "request",
  hint: "wamid could not read the answer. It may have been sent. Please report this.",
});

function record(before, ms, { status }, { error }) {
  const { code, outcome = "accepted" } = error ?? {};
  return { n: before.length + 1, ms, ...(status && { status }), ...(code && { code }), outcome };
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    // Rust found an id in it: it was accepted, and that is what counts.
    return {};
  }
}

function failed(facts, { request, body, attempts, event, error }) {
  const redact = redactor(Object.values(request.headers), body);
  const { title, details } = facts;
  const clean = {
    ...facts,
    ...(title && { title: redact(title) }),
    ...(details && { details: redact(details) }),
    attempts,
  };
  // The reason that the caller gave to its own signal is the caller's, so it stays as it is.
  if (event.aborted) return new SendError(clean, { cause: error });
  return new SendError(clean, error === undefined ? undefined : { cause: scrubbed(error, redact) });
}
