// Places that lack something: jsdom, engines without WebAssembly, old Node.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import * as imported from "wamid";

const require = createRequire(import.meta.url);
const node = (...args) => execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });

test("require and import give the same instance", { skip: !process.features.require_module && "this Node cannot" }, () => {
  assert.equal(require("wamid").buildMessage, imported.buildMessage);
});

test("a realm with neither TextEncoder, Buffer nor fetch will do, as in Jest's jsdom", () => {
  const file = require.resolve("wamid").replace(/index\.js$/, "index.cjs");
  const module = { exports: {} };
  runInNewContext(readFileSync(file, "utf8"), { module, exports: module.exports, WebAssembly, atob });
  const body = "a é € 👋 \u{10ffff} \u0000 ſ ߿ ࠀ ￿";
  const message = module.exports.buildMessage({ to: "+15550101234", type: "text", text: { body } });
  assert.equal(message.text.body, body);
  const { issues } = module.exports.checkMessage({ to: "+15550101234", type: "text", text: { body: "👋", "schlüssel": 1 } });
  assert.deepEqual([...issues[0].path], ["text", "schlüssel"]);
});

test("without WebAssembly the default entry names the one that does without", () => {
  const program = 'import("wamid").then(({ checkMessage }) => { try { checkMessage({}) } catch (error) { console.log(error.message) } })';
  assert.match(node("--jitless", "--no-warnings", "-e", program), /WebAssembly does not start here .*"wamid\/asm" does without it/);
});

test("wamid/asm runs without WebAssembly", () => {
  const program =
    'import("wamid/asm").then(({ buildMessage }) => console.log(typeof WebAssembly, buildMessage({ to: "+15550101234", type: "text", text: { body: "é👋" } }).text.body))';
  assert.equal(node("--jitless", "--no-warnings", "-e", program), "undefined é👋\n");
});
