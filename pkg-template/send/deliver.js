// The driver: Rust says what to do next, this does it. It decides nothing.

import { attempt, unsent } from "./attempt.js";
import { run } from "../core.js";
import { SendError } from "../errors.js";
import { scrubbed } from "./fault.js";
import { ask, rest, tell } from "./hooks.js";
import { redactor } from "./redact.js";
import { sentAtOnce, sentOf } from "./sent.js";

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
    came ??= await attempt(request, body, means, timeoutMs);
    const { event, text = "" } = came;
    const good = isGood(event, text);
    // Nobody has to be told more than Rust has found in it.
    if (good && state === means.state && !means.onAttempt && !lists) {
      const sent = sentAtOnce(text);
      if (sent) return sent;
    }
    const answer = good || !text ? text : redactor(request, body).answer(text);
    const told = { ...event, read: receipt !== undefined, lists, startedAt, state, ms: now() - began };
    let command = settle(told, answer, means);
    tell(means.onAttempt, command.attempt);
    if (command.action === "reconcile") {
      const error = failed(command.error, { request, body, correlationId, came });
      const context = { message: JSON.parse(body), startedAt: new Date(startedAt), correlationId, error };
      const { found, aborted } = await ask(means.reconcile, context, signal);
      if (!found) came = { event: ABORTED, error: aborted };
      command = settle({ ...told, ...(found ? { reconciled: found } : ABORTED) }, answer, means);
    }
    if (command.action === "done") {
      return sentOf(command.sent ?? factsOf(receipt, command.attempt, doubt), command.response);
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

/** Whether an answer tells of no error, in which it could repeat something of the request. */
const isGood = ({ status }, text) => status >= 200 && status < 300 && !ERROR.test(text);

/** A read receipt is answered without an id; the only one there is belongs to what was read. A list has none at all. */
function factsOf({ message_id: id } = {}, { n: attempts }, possibleDuplicate) {
  return { id, attempts, possibleDuplicate };
}

function settle(event, text, { now, random }) {
  try {
    const told = { ...event, now: now(), random: Math.floor(random() * 1e9) };
    const command = JSON.parse(run(SETTLE, JSON.stringify(told), text));
    // What Rust found a success in is JSON; of a message that the caller found there is no answer.
    if (command.action === "done") command.response = event.reconciled ? {} : JSON.parse(text);
    return command;
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
