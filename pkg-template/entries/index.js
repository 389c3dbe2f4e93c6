// The default: the wasm is inside the file, as base64. Nothing to fetch, to configure or to await.

import base64 from "#wasm";
import { provide } from "../core.js";
import { bytesOf } from "../core/base64.js";
import { fromWasm } from "../core/wasm.js";

provide(fromWasm(() => bytesOf(base64)));

export * from "../api.js";
