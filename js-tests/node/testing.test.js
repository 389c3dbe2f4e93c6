// docs/testing.md: its bot and the bot's test run as they are printed.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const guide = readFileSync(join(here, "..", "docs", "testing.md"), "utf8");
const files = new Map([...guide.matchAll(/^```js (\S+)\n(.*?)^```/gms)].map(([, name, code]) => [name, code]));

/** Runs the test beside the bot, inside the folder of the tests, where "wamid" is found. Gives its exit code and its TAP. */
async function tested(bot) {
  const folder = mkdtempSync(join(here, "testing-"));
  try {
    writeFileSync(join(folder, "bot.js"), bot);
    writeFileSync(join(folder, "bot.test.js"), files.get("bot.test.js"));
    // Told that it is itself under test, node --test would report to this process, and not in words.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(process.execPath, ["--test", "--test-reporter=tap", join(folder, "bot.test.js")], { env });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    return { code, out };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the bot's test passes", async () => {
  const { code, out } = await tested(files.get("bot.js"));
  assert.equal(code, 0, out);
  assert.match(out, /^# pass 3$/m);
});

test("a bot that takes no notice of what was tapped does not pass", async () => {
  const { code, out } = await tested(files.get("bot.js").replace("if (interactive)", "if (false)"));
  assert.equal(code, 1);
  assert.match(out, /^# fail [1-3]$/m);
});
