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
  const receipt = receiptIn(body);
  const startedAt = Date.now();
  let command = { action: "fetch" };
  let event;
  let error;
  while (command.action === "fetch") {
    const began = Date.now();
    ({ event, error } = await attempt(request, body, means));
    const now = Date.now();
    const told = quiet(event, request, body);
    command = settle({ ...told, read: receipt !== undefined, ms: now - began, startedAt, now });
  }
  if (command.action === "fail") throw failed(command.error, { request, body, event, error });
  return command.sent ?? readSent(receipt, event);
}

/** The body, if it is a read receipt. */
function receiptIn(body) {
  if (!body.includes('"status":"read"')) return undefined;
  const message = JSON.parse(body);
  return message.status === "read" ? message : undefined;
}

/** An answer that is an error, without what it repeats of the request. */
function quiet(event, request, body) {
  const good = event.status >= 200 && event.status < 300 && !event.body?.includes('"error');
  return good || event.body === undefined ? event : { ...event, body: redactor(request, body).answer(event.body) };
}

/** A read receipt is answered without an id; the only one there is belongs to what was read. */
function readSent({ message_id: id }, { body }) {
  // Rust found a success in it, so it is JSON.
  return { id, contacts: [], response: JSON.parse(body), attempts: 1, possibleDuplicate: false };
}

function settle(event) {
  try {
    return JSON.parse(run(SETTLE, JSON.stringify(event)));
  } catch {
    // A fault of ours after the request has left must not hide that it has.
    return { action: "fail", error: OUR_FAULT };
  }
}

const OUR_FAULT = Object.freeze({
  kind: "malformed_response",
  reason: "internal_error",
  source: "local",
  outcome: "unknown",
  advice: "reconcile",
  scope: "request",
  hint: "wamid could not read the answer: it may have been sent. Please report this.",
  attempts: [],
});

function failed(facts, { request, body, event, error }) {
  // The reason that the caller gave to its own signal is the caller's, so it stays as it is.
  if (event.aborted) return new SendError(facts, { cause: error });
  return new SendError(facts, error && { cause: scrubbed(error, redactor(request, body).thrown) });
}
