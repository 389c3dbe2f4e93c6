// Bytes from base64, the fastest way that the runtime has.

export function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  // Never a bare `Buffer`: bundlers would ship a polyfill for it.
  if (globalThis.Buffer) return globalThis.Buffer.from(base64, "base64");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
