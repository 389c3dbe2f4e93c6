// wasm-bindgen's programs, of exactly the crate's version, in the cache.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { attempt, must } from "../command.mjs";
import { CACHE } from "../places.mjs";
import { bindgenVersion } from "../versions.mjs";
import { nativeToolchain } from "./toolchain.mjs";

/** Returns where wasm-bindgen and wasm-bindgen-test-runner are. */
export async function bindgen() {
  const version = bindgenVersion();
  const root = join(CACHE, `wasm-bindgen-${version}`);
  const bin = join(root, "bin");
  const tools = { bindgen: join(bin, "wasm-bindgen"), runner: join(bin, "wasm-bindgen-test-runner") };
  if (Object.values(tools).every(existsSync)) return tools;

  console.log(`setup: building wasm-bindgen ${version} (once, a few minutes)`);
  const { cargo, env } = await nativeToolchain();
  const words = [...cargo.slice(1), "install", "wasm-bindgen-cli", "--version", version, "--root", root];
  // No TLS: it only ever talks to a browser's driver on this machine. It handles small files: no need to optimise it.
  words.push("--no-default-features", "--target-dir", join(CACHE, "target", "tools"));
  const options = { env: { ...env, CARGO_PROFILE_RELEASE_OPT_LEVEL: "1" } };
  // With its own lockfile where the registry has all of that; a version withdrawn since must not stop us.
  const locked = await attempt(cargo[0], [...words, "--locked"], options);
  if (locked.code !== 0) await must("Building wasm-bindgen's CLI", cargo[0], words, options);
  return tools;
}
