// The default: the wasm is inside the file, as text. Nothing to fetch, to configure or to await.

import hex from "#wasm";
import { provide } from "../core.js";
import { bytesOf } from "../core/hex.js";
import { fromWasm } from "../core/wasm.js";

provide(fromWasm(() => bytesOf(hex)));

export * from "../api.js";
