// Cloudflare: workerd compiles no bytes at run time, it is given the module with the upload.

import module from "./wamid.wasm";
import { provide } from "../core.js";
import { fromWasm } from "../core/wasm.js";

provide(fromWasm(() => module));

export * from "../api.js";
