// From Rust to dist/wamid.wasm: cargo, wasm-bindgen, then binaryen. Nothing is left in it but six exports.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { must, Problem } from "../command.mjs";
import { at, BUILD } from "../places.mjs";
import { bindgenVersion } from "../versions.mjs";
import { compileCore, RUST_INPUTS } from "./cargo.mjs";
import { step } from "./stamp.mjs";

/** All that core.js calls. */
const EXPORTS = ["memory", "reserve", "check", "run", "out", "out_len"];

/** What rustc's default target uses and every engine of the last years has. Never --all-features: no engine has those. */
export const FEATURES = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

export const wasmFile = join(BUILD, "wamid.wasm");

export async function buildWasm(tools) {
  const inputs = [...RUST_INPUTS, "scripts/build", "package-lock.json"];
  const facts = { toolchain: tools.wasm.name, bindgen: bindgenVersion() };
  await step("wasm", { inputs, facts, outputs: [wasmFile] }, async () => {
    const lean = await link(tools, await compileCore(tools.wasm, "wasm"), "wasm");
    // The stack lies in front of all else: no pointer is less than 1024. What is called everywhere and takes a few
    // bytes is not worth a call: a tenth of the time for half a percent of the size.
    const thrift = ["-O3", "--converge", "--low-memory-unused", "-aimfs", "12", "--strip-producers", "--strip-target-features"];
    await binaryen("wasm-opt", ...thrift, ...FEATURES, lean, "-o", wasmFile);
    mustBeWhole(wasmFile);
  });
}

/**
 * Runs wasm-bindgen, then drops what its JavaScript would need: the exports pass only integers, so that JavaScript
 * (1 KB after compression) would do nothing but fill a table that nobody reads.
 */
export async function link({ bindgen }, compiled, name) {
  const folder = join(BUILD, `bindgen-${name}`);
  const words = ["--target", "web", "--omit-default-module-path", "--no-typescript", "--remove-name-section"];
  words.push("--remove-producers-section", "--out-dir", folder, "--out-name", "glue", compiled);
  await must("wasm-bindgen", bindgen, words);

  const graph = join(BUILD, "exports.json");
  const nodes = EXPORTS.map((name) => ({ name, export: name, root: true }));
  writeFileSync(graph, JSON.stringify(nodes));
  const lean = join(BUILD, `${name}-lean.wasm`);
  await binaryen("wasm-metadce", ...FEATURES, join(folder, "glue_bg.wasm"), "--graph-file", graph, "-o", lean);
  return lean;
}

export function binaryen(tool, ...args) {
  return must(tool, process.execPath, [at("node_modules", "binaryen", "bin", tool), ...args]);
}

/** An engine has to take it, it must ask for nothing, and nothing may be missing. */
function mustBeWhole(file) {
  const module = new WebAssembly.Module(readFileSync(file));
  const imports = WebAssembly.Module.imports(module).map(({ name }) => name);
  const exports = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (imports.length > 0) throw new Problem(`The wasm wants ${imports.join(", ")} from JavaScript: its exports may pass integers only.`);
  const missing = EXPORTS.filter((name) => !exports.includes(name));
  if (missing.length > 0) throw new Problem(`The wasm does not export ${missing.join(", ")}.`);
}
