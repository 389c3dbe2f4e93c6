// A step of the build runs only when something that it reads has changed since it last ran.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { at, BUILD } from "../places.mjs";

/** `inputs`: files and folders of the clone; `facts`: anything else that the outcome hangs on. */
export async function step(name, { inputs, facts = {}, outputs }, run) {
  const stamp = join(BUILD, `${name}.stamp`);
  const wanted = digest(inputs, facts);
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const started = Date.now();
  mkdirSync(BUILD, { recursive: true });
  await run();
  writeFileSync(stamp, wanted);
  console.log(`build: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function digest(inputs, facts) {
  const hash = createHash("sha256").update(JSON.stringify(facts));
  for (const input of inputs) {
    for (const file of filesOf(input)) hash.update(file).update("\0").update(readFileSync(at(file))).update("\0");
  }
  return hash.digest("hex");
}

/** All files of a folder, however deep, in a stable order; a file is its own list, a missing one an empty list. */
function filesOf(path) {
  if (!existsSync(at(path))) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path)).sort().flatMap((name) => filesOf(join(path, name)));
}
