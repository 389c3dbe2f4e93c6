// Sends: check, request, and the truth about what became of it.

import { serialize } from "./check.js";
import { correlated } from "./send/correlate.js";
import { deliver } from "./send/deliver.js";
import { sendOptions } from "./send/options.js";

export const sendMessage = (message, options) => send(message, () => sendOptions(options));

/** With options as `prepare` gives them. Throws before the first byte leaves, or else only SendErrors. */
export async function send(message, prepare) {
  const { request, build, target, correlate, means, vet } = prepare();
  const body = serialize(message, build, target);
  const warnings = vet && (await vet(body, means));
  const marked = correlate ? correlated(body) : undefined;
  // Checked once more: with the caller's own data it may have become too long.
  const sent = await deliver(request, marked ? serialize(marked.message, build, target) : body, means, marked?.id);
  if (marked) sent.correlationId = marked.id;
  if (warnings) sent.warnings = warnings;
  return sent;
}
