// One request and its answer, told as an event for Rust. It never throws.

import { discard, headersOf, statusOf, textOf } from "./answer.js";
import { fault } from "./fault.js";
import { interruptible } from "./interrupt.js";

/** Resolves to the event, and to the text of an answer or the error behind a failure. */
export function attempt({ url, headers, method = "POST" }, body, { fetch = globalThis.fetch, signal }, timeoutMs) {
  const limits = interruptible(signal, timeoutMs);
  if (limits.why || typeof fetch !== "function") {
    limits.release();
    return limits.why ? unsent(signal.reason, true) : unsent(new TypeError("there is no fetch here"), false);
  }
  // One promise for all of it, and the first who knows how it ends settles it: one for each step would be felt.
  return new Promise((resolve) => {
    let event = { event: "failure" };
    let reader;
    limits.over = fail;
    // If it was over before, this is the echo.
    ask().catch((error) => limits.why || fail(error));

    async function ask() {
      // A plain call: as a method of ours, fetch would refuse with "Illegal invocation".
      // And no more than this: Workers throw on `mode`, `credentials` and `redirect: "error"`.
      const init = { method, headers, signal: limits.signal, redirect: "manual" };
      if (method === "POST") init.body = once(body);
      const response = await fetch(url, init);
      if (limits.why) return discard(response.body);
      event = { event: "answer", status: statusOf(response), headers: headersOf(response) };
      reader = response.body?.getReader?.();
      const text = await textOf(response, reader);
      if (limits.why) return;
      limits.release();
      resolve({ event, text });
    }

    function fail(error) {
      limits.release();
      discard(reader);
      const how = { aborted: limits.why === "aborted", timeout: limits.why === "timeout", sent: true };
      if (event.event === "answer") event.bodyFailed = true;
      resolve({ event: { ...event, ...fault(error), ...how }, error });
    }
  });
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
