// What the tarball has to be, beside working: small, well formed, and typed right for every way to import it.

import { join } from "node:path";

import { overBudget } from "../build/size.mjs";
import { attempt } from "../command.mjs";
import { npmBin, PKG } from "../places.mjs";

export function tarballChecks(tarball, folder) {
  return [
    { name: "sizes", run: budgets },
    { name: "types", run: () => program("tsc", "--project", join(folder, "types")) },
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

async function program(name, ...args) {
  const { code, output } = await attempt(npmBin(name), args);
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}
