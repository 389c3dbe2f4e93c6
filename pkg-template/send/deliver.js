// The driver: Rust says what to do next, this does it. It decides nothing.

import { attempt, unsent } from "./attempt.js";
import { run } from "../core.js";
import { SendError } from "../errors.js";
import { scrubbed } from "./fault.js";
import { ask, rest, tell } from "./hooks.js";
import { redactor } from "./redact.js";

/** `run`'s operation that settles what came of an attempt (src/wasm.rs). */
const SETTLE = 2;

/**
 * Resolves to what was accepted, or throws a SendError. The body is the same, byte for byte, each time. A `GET` takes `"{}"`
 * instead, and what it was answered is the `response`.
 */
export async function deliver(request, body, means, correlationId) {
  const { now, signal } = means;
  const receipt = receiptIn(body);
  const lists = request.method === "GET";
  const startedAt = now();
  let { state, timeoutMs } = means;
  let doubt = false;
  let came;
  for (;;) {
    const began = now();
    came ??= await attempt(request, body, { ...means, timeoutMs });
    const told = { ...quiet(came.event, request, body), read: receipt !== undefined, lists, startedAt, state };
    told.ms = now() - began;
    let command = settle(told, means);
    tell(means.onAttempt, command.attempt);
    if (command.action === "reconcile") {
      const error = failed(command.error, { request, body, correlationId, came });
      const context = { message: JSON.parse(body), startedAt: new Date(startedAt), correlationId, error };
      const { found, aborted } = await ask(means.reconcile, context, signal);
      if (!found) came = { event: ABORTED, error: aborted };
      command = settle({ ...told, ...(found ? { reconciled: found } : ABORTED) }, means);
    }
    if (command.action === "done") {
      const sent = command.sent ?? readSent(receipt, came.event, command.attempt, doubt);
      return { ...sent, response: sent.response ?? {}, ...(correlationId && { correlationId }) };
    }
    if (command.action !== "sleep") throw failed(command.error, { request, body, correlationId, came });
    doubt ||= command.attempt?.outcome === "unknown";
    ({ state, timeoutMs } = command);
    const stopped = await rest(command.ms, means);
    came = stopped && unsent(stopped.error, true);
  }
}

/** While the caller was looking for its message: the request had left, and nothing more is known of it. */
const ABORTED = Object.freeze({ event: "failure", sent: true, aborted: true });

/** The body, if it is a read receipt. */
function receiptIn(body) {
  if (!body.includes('"status":"read"')) return undefined;
  const message = JSON.parse(body);
  return message.status === "read" ? message : undefined;
}

/** A member that tells of an error; inside a text, its quotes would be escaped. */
const ERROR = /[{,]\s*"errors?"\s*:/;

/** An answer that is an error, without what it repeats of the request. */
function quiet(event, request, body) {
  const good = event.status >= 200 && event.status < 300 && !ERROR.test(event.body);
  return good || event.body === undefined ? event : { ...event, body: redactor(request, body).answer(event.body) };
}

/** A read receipt is answered without an id; the only one there is belongs to what was read. A list has none at all. */
function readSent({ message_id: id } = {}, { body }, { n: attempts }, possibleDuplicate) {
  // Rust found a success in it, so it is JSON.
  return { id, contacts: [], response: JSON.parse(body), attempts, possibleDuplicate };
}

function settle(event, { now, random }) {
  try {
    return JSON.parse(run(SETTLE, JSON.stringify({ ...event, now: now(), random: Math.floor(random() * 1e9) })));
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

function failed(facts, { request, body, correlationId, came: { event, error } }) {
  const all = { ...facts, correlationId };
  // The reason that the caller gave to its own signal is the caller's, so it stays as it is.
  if (event.aborted) return new SendError(all, { cause: error });
  return new SendError(all, error && { cause: scrubbed(error, redactor(request, body).thrown) });
}
