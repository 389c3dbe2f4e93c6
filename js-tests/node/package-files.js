// Where the installed package lies, and how to run its command.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const manifestPath = createRequire(import.meta.url).resolve("wamid/package.json");

export const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));

export const packageFile = (name) => join(dirname(manifestPath), name);

/** Starts `wamid …args`. */
export function start(...args) {
  return spawn(process.execPath, [packageFile(manifest.bin.wamid), ...args], { stdio: ["pipe", "pipe", "pipe"] });
}

/** Runs `wamid …args` to its end. */
export async function run(args, input = "") {
  const child = start(...args);
  child.stdin.end(input);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, out, err };
}
