export * from "./index.js";

/** Where the wasm comes from: the module, its bytes, a `Response` of it, or its address. */
export type WasmSource = WebAssembly.Module | BufferSource | Response | URL | string;

/** Fetches and compiles the wasm. Await it once, before the first call of anything else. */
export function init(source: WasmSource | Promise<WasmSource>): Promise<void>;

/** The same at once, for runtimes that hand the module or its bytes to you. */
export function initSync(source: WebAssembly.Module | BufferSource): void;
