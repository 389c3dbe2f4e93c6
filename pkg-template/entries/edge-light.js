// Vercel's edge: like workerd, but its bundler wants to be told that this is a module.

import module from "./wamid.wasm?module";
import { provide } from "../core.js";
import { fromWasm } from "../core/wasm.js";

provide(fromWasm(() => module));

export * from "../api.js";
