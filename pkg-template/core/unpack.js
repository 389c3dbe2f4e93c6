// The wasm out of the text that carries it: base64 of its compressed bytes, and how many they become.

import { inflate } from "./inflate.js";

export function unpack({ size, base64 }) {
  const bytes = bytesOf(base64);
  // Node, Deno and Bun have it built in, and some milliseconds faster; asking this way, no bundler follows.
  const zlib = globalThis.process?.getBuiltinModule?.("node:zlib");
  return zlib?.inflateRawSync ? zlib.inflateRawSync(bytes) : inflate(bytes, size);
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  // Never a bare `Buffer`: bundlers would ship a polyfill for it.
  if (globalThis.Buffer) return globalThis.Buffer.from(base64, "base64");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
