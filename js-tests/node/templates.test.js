// docs/templates.md runs as it is printed, and the commands that take definitions do what they say.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { createClient } from "wamid";

import { run, start } from "./package-files.js";

const here = dirname(fileURLToPath(import.meta.url));
const page = readFileSync(new URL("../docs/templates.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);

const components = [{ type: "BODY", text: "Hi {{1}}, your order {{2}} is on its way." }];
const definition = { name: "order_confirmation", language: "en_US", status: "APPROVED", category: "UTILITY", components };

const folder = mkdtempSync(join(tmpdir(), "wamid-templates-"));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "definitions.json");
writeFileSync(file, JSON.stringify({ data: [definition] }));

/** Runs a block in a process whose `fetch` is a sandbox's that knows the template. Gives what it printed. */
async function printed(code) {
  // Inside the folder of the tests, where "wamid" is found.
  const inside = mkdtempSync(join(here, "templates-"));
  try {
    const block = join(inside, "block.mjs");
    const world = `import { createSandbox } from "wamid/sandbox"; globalThis.fetch = createSandbox({ templates: [${JSON.stringify(definition)}] }).fetch;`;
    writeFileSync(join(inside, "world.mjs"), world);
    writeFileSync(block, code);
    const env = { ...process.env, PHONE_NUMBER_ID: "106540352242922", BUSINESS_ACCOUNT_ID: "102290129340398", KAPSO_API_KEY: "key", META_ACCESS_TOKEN: "token" };
    const child = spawn(process.execPath, ["--import", new URL(`file://${join(inside, "world.mjs")}`).href, block], { env });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    const [exit] = await once(child, "close");
    assert.equal(exit, 0, err);
    return out;
  } finally {
    rmSync(inside, { recursive: true });
  }
}

test("there are code blocks", () => {
  assert.ok(blocks.length >= 4);
});

for (const [index, code] of blocks.entries()) {
  test(`code block ${index + 1} of docs/templates.md runs, and prints what it says`, async () => {
    const promised = [...code.matchAll(/^(?:.*console\.log\(.*; )?\s*\/\/ (.*)$/gm)].map(([, text]) => text);
    assert.ok(promised.length > 0);
    assert.deepEqual((await printed(code)).trimEnd().split("\n"), promised);
  });
}

/** A sandbox that listens, with the definitions of a file or a folder. */
async function sandbox(...args) {
  const child = start("sandbox", "--port", "0", ...args);
  const [line] = await once(child.stdout.setEncoding("utf8"), "data");
  return { url: /http:\/\/127\.0\.0\.1:\d+/.exec(line)[0], stop: () => child.kill() };
}

test("wamid sandbox --templates takes a file or a folder, and refuses what does not fit", async () => {
  for (const path of [file, folder]) {
    const { url, stop } = await sandbox("--templates", path);
    try {
      const whatsapp = createClient({ phoneNumberId: "106540352242922", accessToken: "t", baseUrl: url, retry: "never" });
      const template = { name: "order_confirmation", language: { code: "en_US" } };
      const error = await whatsapp.send({ to: "+15550101234", type: "template", template }).catch((refused) => refused);
      assert.equal(error.code, 132000);
      const values = ["Ann", "7"].map((text) => ({ type: "text", text }));
      const right = { ...template, components: [{ type: "body", parameters: values }] };
      assert.match((await whatsapp.send({ to: "+15550101234", type: "template", template: right })).id, /^wamid\./);
    } finally {
      stop();
    }
  }
});

test("wamid types asks the account, or reads files, and writes the same", async () => {
  const { url, stop } = await sandbox("--templates", file);
  try {
    const asked = await run(["types", "--waba", "102290129340398", "--access-token", "t", "--base-url", url]);
    const read = await run(["types", file]);
    assert.deepEqual([asked.code, read.code], [0, 0], asked.err + read.err);
    assert.equal(asked.out, read.out);
    assert.match(read.out, /interface TemplateRegistry \{\n {4}\/\*\* Hi \{\{1\}\}, your order \{\{2\}\} is on its way\. \*\/\n {4}"order_confirmation": \{/);
  } finally {
    stop();
  }
});

test("wamid types says what it lacks, and ends with 2", async () => {
  const other = join(folder, "other.txt");
  writeFileSync(other, '{"to":"+15550101234"}');
  for (const [args, says] of [
    [["types"], /whose templates\? Give --waba ID/],
    [["types", file, "--waba", "1"], /whose templates\?/],
    [["types", other], /these are no definitions of templates/],
    [["types", join(folder, "nowhere")], /no such file/],
    [["sandbox", "--templates", other], /these are no definitions/],
  ]) {
    const { code, out, err } = await run(args);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, says);
  }
});
