// What Meta sends: its bytes, and the signature over them.

/**
 * JSON as it comes from Meta: everything beyond ASCII is escaped, and so is each slash. Who parses it and writes it again
 * before checking the signature finds out here.
 */
export function wire(payload) {
  return JSON.stringify(payload)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}

/** `X-Hub-Signature-256`: HMAC-SHA256 of the raw bytes, with the app's secret. */
export async function sign(text, secret) {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const digest = await crypto.subtle.sign("HMAC", key, encoder.encode(text));
  return `sha256=${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
