// The same wasm as plain JavaScript, by binaryen's wasm2js: one function that makes an instance.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../command.mjs";
import { BUILD } from "../places.mjs";
import { step } from "./stamp.mjs";
import { binaryen, FEATURES, wasmFile } from "./wasm.mjs";

/** JavaScript knows none of these instructions; they become calls and shifts. No second compilation is needed. */
const LOWER = ["--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering"];

export const asmFile = join(BUILD, "asm.js");

export async function buildAsm() {
  const inputs = [".build/wamid.wasm", "scripts/build", "package-lock.json"];
  await step("asm", { inputs, outputs: [asmFile] }, async () => {
    const lowered = join(BUILD, "asm-lowered.wasm");
    const script = join(BUILD, "asm-wasm2js.mjs");
    await binaryen("wasm-opt", ...FEATURES, ...LOWER, "-O3", wasmFile, "-o", lowered);
    await binaryen("wasm2js", "-O3", lowered, "-o", script);
    writeFileSync(asmFile, asFactory(readFileSync(script, "utf8")));
  });
}

/** wasm2js makes one instance at import; we make them when they are needed, and again after a trap. */
function asFactory(script) {
  const [body, ...rest] = script.split(/^var retasmFunc = asmFunc\(\{\s*\}\);$/m);
  const traps = body.includes("function wasm2js_trap() { throw new Error('abort'); }");
  if (rest.length !== 1 || !traps || !body.includes("function asmFunc(imports)") || /^import /m.test(body)) {
    throw new Problem("wasm2js writes its output differently now: scripts/build/asm.mjs has to learn the new form.");
  }
  return `${body}\nexport const instantiate = () => asmFunc({});\n`;
}
