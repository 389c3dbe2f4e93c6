// Counts the instructions that the wasm runs for each message of the benchmark: a figure that no load changes.
//
//   node scripts/instructions.mjs [--write]      --write: these are the budget from now on

import { readFileSync, writeFileSync } from "node:fs";

import { budget, BUDGET, instructions } from "../benches/instructions/count.mjs";
import { build } from "./build.mjs";
import { wasmFile } from "./build/wasm.mjs";
import { main } from "./command.mjs";
import { setUpBuild } from "./setup.mjs";

await main(async () => {
  await build(await setUpBuild());
  const counted = instructions(readFileSync(wasmFile));
  const before = budget();
  for (const [name, count] of Object.entries(counted)) {
    const change = before[name] ? `${(100 * (count / before[name] - 1)).toFixed(1)} %` : "new";
    console.log(`${name.padEnd(26)}${String(count).padStart(10)}${change.padStart(10)}`);
  }
  if (process.argv.includes("--write")) writeFileSync(BUDGET, `${JSON.stringify(counted, undefined, 2)}\n`);
});
