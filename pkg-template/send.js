// Sends: check, request, and the truth about what became of it.

import { serialize } from "./check.js";
import { correlated } from "./send/correlate.js";
import { deliver } from "./send/deliver.js";
import { sendOptions } from "./send/options.js";

export async function sendMessage(message, options) {
  return send(message, sendOptions(options));
}

/** With options that are ready. Throws before the first byte leaves, or else only SendErrors. */
export async function send(message, { request, build, target, correlate, means, vet }) {
  const body = serialize(message, build, target);
  const warnings = vet && (await vet(body, means));
  const marked = correlate ? correlated(body) : undefined;
  // Checked once more: with the caller's own data it may have become too long.
  const sent = await deliver(request, marked ? serialize(marked.message, build, target) : body, means, marked?.id);
  return warnings ? { ...sent, warnings } : sent;
}
