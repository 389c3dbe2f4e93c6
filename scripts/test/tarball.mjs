// What the tarball has to be, beside working: small, well formed, and typed right for every way to import it.

import { join } from "node:path";

import { overBudget } from "../build/size.mjs";
import { attempt } from "../command.mjs";
import { at, npmBin, PKG } from "../places.mjs";

/** The newest, and those that many projects still have. All of them call their program tsc, so it is found by its folder. */
const COMPILERS = ["typescript", "typescript-5.9", "typescript-5.6"];

export function tarballChecks(tarball, folder) {
  return [
    { name: "sizes", run: budgets },
    ...COMPILERS.map((name) => ({ name: `types, ${name}`, run: () => compiles(name, join(folder, "types")) })),
    { name: "publint", run: () => program("publint", "run", PKG, "--strict", "--pack", "false") },
    // slim and asm are ESM only, on purpose; a .wasm file has no types.
    {
      name: "attw",
      run: () => program("attw", tarball, "--no-color", "--ignore-rules", "cjs-resolves-to-esm", "--exclude-entrypoints", "wamid.wasm", "schema.json"),
    },
  ];
}

async function budgets() {
  const over = overBudget();
  return over.length === 0 ? { passed: 1 } : { failed: 1, output: `Over budget (scripts/budgets.json):\n  ${over.join("\n  ")}` };
}

const compiles = (name, project) => verdict(process.execPath, at("node_modules", name, "bin", "tsc"), "--project", project);
const program = (name, ...args) => verdict(npmBin(name), ...args);

async function verdict(path, ...args) {
  const { code, output } = await attempt(path, args);
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}
