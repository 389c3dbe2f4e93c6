// Sends: check, one request, and the truth about what became of it.

import { serialize } from "./check.js";
import { deliver } from "./send/deliver.js";
import { sendOptions } from "./send/options.js";

export async function sendMessage(message, options) {
  return send(message, sendOptions(options));
}

/** With options that are ready. Throws before the first byte leaves, or else only SendErrors. */
export async function send(message, { request, build, target, means }) {
  return deliver(request, serialize(message, build, target), means);
}
