// Nothing has become slower: the shipped wasm runs no more instructions than were written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { budget, instructions } from "../../benches/instructions/count.mjs";

/** Compilers differ in what they make of the same source. */
const ROOM = 1.05;

const { resolve } = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const counted = instructions(readFileSync(resolve("wamid/wamid.wasm")));

for (const [name, count] of Object.entries(counted)) {
  test(`${name}: no more instructions than are allowed`, () => {
    const most = Math.floor(budget()[name] * ROOM);
    const why = `${count} instructions, ${most} allowed. If that is worth it: node scripts/instructions.mjs --write`;
    assert.ok(count <= most, why);
  });
}
