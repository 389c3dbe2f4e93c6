// Calls cargo for wasm32, each set of compiler flags with a target folder of its own.

import { join } from "node:path";

import { must } from "../command.mjs";
import { CACHE, ROOT } from "../places.mjs";

/** What the wasm and everything made of it hang on. */
export const RUST_INPUTS = ["Cargo.toml", "Cargo.lock", "src", "rust-toolchain.toml", ".cargo"];

/** Outside the clone: a new clone finds its dependencies, and std where that is built, compiled already. */
export function targetDir(toolchain, variant) {
  return join(CACHE, "target", `${toolchain.name}-${variant}`);
}

export function wasmArgs(toolchain, variant, { std = toolchain.buildStd } = {}) {
  const args = ["--target", "wasm32-unknown-unknown", "--target-dir", targetDir(toolchain, variant)];
  if (toolchain.buildStd.length > 0) args.push(`-Zbuild-std=${std.join(",")}`);
  return args;
}

/** Compiles the core as the npm package has it, from the sources in `cwd`; returns where the wasm is. */
export async function compileCore(toolchain, variant, { rustflags = "", cwd = ROOT } = {}) {
  const { cargo, env } = toolchain;
  const args = ["rustc", "--lib", "--crate-type", "cdylib", "--release", "--features", "wasm"];
  await must("Compiling the core to WebAssembly", cargo[0], [...cargo.slice(1), ...args, ...wasmArgs(toolchain, variant)], {
    cwd,
    env: { ...env, RUSTFLAGS: rustflags },
  });
  return join(targetDir(toolchain, variant), "wasm32-unknown-unknown", "release", "wamid.wasm");
}
