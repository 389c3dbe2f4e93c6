// Makes pkg/ and the tarball in it: cargo → wasm-bindgen → binaryen → esbuild → npm pack.
//
//   npm run build

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { asmFile, buildAsm } from "./build/asm.mjs";
import { bundle } from "./build/bundle.mjs";
import { buildGenerated } from "./build/generated.mjs";
import { bundleInbox } from "./build/inbox.mjs";
import { emptyPackage, fillPackage, packTarball } from "./build/pack.mjs";
import { writeSbom } from "./build/sbom.mjs";
import { overBudget, reportSizes, shortOfGoal } from "./build/size.mjs";
import { step } from "./build/stamp.mjs";
import { buildWasm } from "./build/wasm.mjs";
import { main, Problem } from "./command.mjs";
import { PKG } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";

const PACKAGE_INPUTS = [
  ".build/wamid.wasm",
  ".build/asm.js",
  "generated",
  "pkg-template",
  "scripts",
  "package-lock.json",
  "Cargo.toml",
  "Cargo.lock",
  "src/rules.rs",
  "LICENSE",
  "README.md",
  "CHANGELOG.md",
];

/** Builds what is not up to date; returns the path of the tarball. */
export async function build(tools) {
  await buildWasm(tools);
  await buildAsm();
  await buildGenerated(tools);
  await step("package", { inputs: PACKAGE_INPUTS, outputs: [asmFile, join(PKG, "size.json")] }, async () => {
    emptyPackage();
    await bundle();
    await bundleInbox();
    fillPackage();
    await writeSbom(tools);
    await reportSizes(await packTarball());
  });
  return tarball();
}

function tarball() {
  return join(PKG, readdirSync(PKG).find((name) => name.endsWith(".tgz")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    const file = await build(await setUpBuild());
    console.log(`build: ${file}`);
    for (const line of shortOfGoal()) console.log(`build: ${line}`);
    const over = overBudget();
    if (over.length > 0) throw new Problem(`Over budget (scripts/budgets.json):\n  ${over.join("\n  ")}`);
  });
}
