// One request and its answer, told as an event for Rust. It never throws.

import { bodyOf, discard, headersOf, statusOf } from "./answer.js";
import { fault } from "./fault.js";
import { interruptible } from "./interrupt.js";

/** Resolves to the event, and to the error behind it if there was one. */
export async function attempt({ url, headers, method = "POST" }, body, { fetch = globalThis.fetch, signal, timeoutMs }) {
  if (signal?.aborted) return unsent(signal.reason, true);
  if (typeof fetch !== "function") return unsent(new TypeError("there is no fetch here"), false);
  const limits = interruptible(signal, timeoutMs);
  let event = { event: "failure" };
  try {
    // A plain call: as a method of ours, fetch would refuse with "Illegal invocation".
    // And no more than this: Workers throw on `mode`, `credentials` and `redirect: "error"`.
    const sent = method === "POST" ? { body: once(body) } : {};
    const asked = fetch(url, { method, headers, ...sent, signal: limits.signal, redirect: "manual" });
    Promise.resolve(asked)
      .then((late) => limits.why && discard(late.body))
      .catch(() => {});
    const response = await limits.race(asked);
    event = { event: "answer", status: statusOf(response), headers: headersOf(response) };
    event.body = await bodyOf(response, limits.race);
    return { event };
  } catch (error) {
    const how = { aborted: limits.why === "aborted", timeout: limits.why === "timeout", sent: true };
    if (event.event === "answer") event.bodyFailed = true;
    return { event: { ...event, ...fault(error), ...how }, error };
  } finally {
    limits.release();
  }
}

/**
 * Deno sends a text a second time by itself when the connection breaks under it, also if the server has taken the first.
 * A Blob, which it reads as it goes, it sends once.
 */
const once = (body) => (globalThis.Deno === undefined ? body : new Blob([body]));

/** An attempt that was not made: the caller aborted before it, or it could not be made. */
export function unsent(error, aborted) {
  return { event: { event: "failure", ...fault(error), aborted, timeout: false, sent: false }, error };
}
