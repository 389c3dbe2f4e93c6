// A value of our own in the message, which status webhooks repeat: the only handle on a message whose answer got lost.

/** What stands between our value and the caller's own data. */
const SEPARATOR = "|";

/** Gives the id, and the message with it; `undefined` for a read receipt, of which no webhook tells. */
export function correlated(body) {
  const message = JSON.parse(body);
  if (message.status === "read") return undefined;
  const { biz_opaque_callback_data: own } = message;
  const id = `c:${random()}`;
  return { id, message: { ...message, biz_opaque_callback_data: own === undefined ? id : id + SEPARATOR + own } };
}

/** 128 bits. Not randomUUID: pages without TLS have none. */
function random() {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
