// Each example, installed from the tarball as a user would, type-checked and run; what it sent is looked up in a sandbox.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { testFiles } from "./node-tests.mjs";

/** Those with one of the `words` in their name; without words all. */
export function exampleChecks(tarball, folder, words = []) {
  const files = readdirSync(join(folder, "examples")).filter((file) => file.endsWith(".test.js"));
  const wanted = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  return wanted.map((file) => ({
    name: `examples, ${file.slice(0, -".test.js".length)}`,
    run: () => testFiles([join(folder, "examples", file)], folder, { WAMID_TARBALL: tarball }, { seconds: 600 }),
  }));
}
