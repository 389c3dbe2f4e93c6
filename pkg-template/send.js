// Sends: check, request, and the truth about what became of it.

import { serialize } from "./check.js";
import { correlated } from "./send/correlate.js";
import { deliver } from "./send/deliver.js";
import { sendOptions } from "./send/options.js";

export async function sendMessage(message, options) {
  return send(message, sendOptions(options));
}

/** With options that are ready. Throws before the first byte leaves, or else only SendErrors. */
export async function send(message, { request, build, target, correlate, means }) {
  const body = serialize(message, build, target);
  const marked = correlate ? correlated(body) : undefined;
  if (marked === undefined) return deliver(request, body, means);
  // Checked once more: with the caller's own data it may have become too long.
  return deliver(request, serialize(marked.message, build, target), means, marked.id);
}
