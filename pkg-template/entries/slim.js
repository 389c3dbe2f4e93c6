// No wasm attached: for those who serve `wamid/wamid.wasm` themselves.

import { provide } from "../core.js";
import { compile, fromWasm } from "../core/wasm.js";

provide(() => {
  throw new Error('wamid/slim: call init() or initSync() with "wamid/wamid.wasm" before anything else');
});

/** Takes the module, its bytes, a Response of it, or where to fetch it. */
export async function init(source) {
  let given = await source;
  if (typeof given === "string" || given instanceof URL) given = await fetch(given);
  if (typeof given?.arrayBuffer === "function") {
    if (!given.ok) throw new Error(`wamid/slim: the wasm file could not be fetched (HTTP ${given.status})`);
    given = await given.arrayBuffer();
  }
  // Bytes are compiled off the thread; a module comes back as it is.
  initSync(ArrayBuffer.isView(given) || given instanceof ArrayBuffer ? await WebAssembly.compile(given) : given);
}

export function initSync(source) {
  const module = compile(source);
  provide(fromWasm(() => module));
}

export * from "../api.js";
