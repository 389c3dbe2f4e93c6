// Failures on demand: what the next requests shall meet instead of an answer.

import { json, kapsoError, metaError, page } from "./envelope.js";

/** `hear` is told whenever the queue changes. */
export function faultQueue(hear) {
  const queue = [];
  const changed = (value) => {
    hear();
    return value;
  };
  return {
    list: () => [...queue],
    add(fault = {}) {
      for (let left = fault.times ?? 1; left > 0; left--) queue.push(fault);
      changed();
    },
    next: () => (queue.length > 0 ? changed(queue.shift()) : undefined),
    clear() {
      queue.length = 0;
      changed();
    },
  };
}

/** The answer of a service that refuses, or nothing if the fault lies elsewhere. Nothing is delivered. */
export function fail(fault, { service }) {
  const { status = fault.retryAfter === undefined ? undefined : 429, code, body, retryAfter, garbage } = fault;
  if (garbage || (status === undefined && code === undefined && body === undefined)) return undefined;
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  if (typeof body === "string") return new Response(body, { status: status ?? 400, headers });
  if (body !== undefined) return json(status ?? 400, body, headers);
  if (typeof code === "string") return kapsoError(status ?? 422, "Refused by Kapso", { code }, headers);
  if (code !== undefined) return metaError(code, { status, headers });
  return service === "kapso" && KAPSO[status] ? kapsoError(status, KAPSO[status], {}, headers) : page(status, headers);
}

/** What Kapso says of its own accord. */
const KAPSO = {
  401: "Invalid or missing API key",
  403: "Active sandbox session required to send messages",
  409: "Another message is already in-flight for this conversation",
  429: "Rate limit exceeded",
  500: "Internal server error",
  504: "Kapso proxy timeout",
};

/** The connection breaks, in the words of Node's fetch. */
export function gone() {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}
