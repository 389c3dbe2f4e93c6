// The default: the wasm is inside the file, as text. Nothing to fetch, to configure or to await.

import packed from "#wasm";
import { provide } from "../core.js";
import { unpack } from "../core/unpack.js";
import { fromWasm } from "../core/wasm.js";

provide(fromWasm(() => unpack(packed)));

export * from "../api.js";
