// No WebAssembly: the same core, compiled on to JavaScript. For strict pages and engines without wasm.

import { instantiate } from "#asm";
import { provide } from "../core.js";

provide(instantiate);

export * from "../api.js";
