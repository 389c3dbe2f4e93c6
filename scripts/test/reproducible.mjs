// Whoever builds the wasm of a commit gets the same bytes, wherever the sources lie: so a published one can be checked.

import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { compileCore } from "../build/cargo.mjs";
import { at } from "../places.mjs";

/** All that cargo reads: the members of the workspace, and what their manifests name. */
const SOURCES = ["Cargo.toml", "Cargo.lock", "README.md", "src", "export", "tests"];

export function reproducibleChecks({ wasm }) {
  return [{ name: "the wasm is the same from another folder", run: () => sameElsewhere(wasm) }];
}

async function sameElsewhere(toolchain) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "wamid-elsewhere-"));
  try {
    for (const name of SOURCES) cpSync(at(name), join(folder, name), { recursive: true });
    const here = readFileSync(await compileCore(toolchain, "wasm"));
    const there = readFileSync(await compileCore(toolchain, "wasm-elsewhere", { cwd: folder }));
    if (here.equals(there)) return { passed: 1 };
    return { failed: 1, output: `${here.length} bytes here, ${there.length} there, and not the same: a path, a time or an order got into the build.` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
