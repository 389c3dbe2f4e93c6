// Brings every tool that building and testing need; does nothing when all is there.
//
//   node scripts/setup.mjs

import { fileURLToPath } from "node:url";

import { main } from "./command.mjs";
import { bindgen } from "./setup/bindgen.mjs";
import { chromium } from "./setup/chromium.mjs";
import { npmPackages } from "./setup/npm.mjs";
import { nativeToolchain, wasmToolchain } from "./setup/toolchain.mjs";

/** What a build needs: { wasm, native, bindgen }. */
export async function setUpBuild() {
  const [tools] = await Promise.all([rust(), npmPackages()]);
  return tools;
}

async function rust() {
  const wasm = await wasmToolchain();
  const native = await nativeToolchain();
  return { wasm, native, ...(await bindgen()) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    const [{ wasm, native }, browser] = await Promise.all([setUpBuild(), chromium()]);
    console.log(`setup: all is there (wasm by ${wasm.name}, native by ${native.name}, ${browser})`);
  });
}
