// Bytes from hex digits. Twice as long as the bytes, but what travels is compressed, and there it is a sixth
// smaller than base64: equal bytes look equal wherever they stand.

export function bytesOf(hex) {
  if (Uint8Array.fromHex) return Uint8Array.fromHex(hex);
  // Never a bare `Buffer`: bundlers would ship a polyfill for it.
  if (globalThis.Buffer) return globalThis.Buffer.from(hex, "hex");
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
