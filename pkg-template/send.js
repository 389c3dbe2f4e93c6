// Sends: check, one request, and the truth about what became of it.

import { serialize } from "./check.js";
import { deliver } from "./send/deliver.js";
import { sendOptions } from "./send/options.js";

export async function sendMessage(message, options) {
  return send(message, sendOptions(options));
}

/** With options that are ready. Throws before the first byte leaves, or else only SendErrors. */
export async function send(message, { request, build, target, means }) {
  const body = serialize(message, build, target);
  const { sent, attempts, response } = await deliver(request, body, means);
  return {
    // A read receipt is answered without an id; the only one there is belongs to what was read.
    ...(sent ?? { id: JSON.parse(body).message_id, contacts: [] }),
    attempts: attempts.length,
    possibleDuplicate: false,
    response,
  };
}
