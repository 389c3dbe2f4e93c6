// Every code block of the README runs as it is printed; WhatsApp is the sandbox, and the network is not there.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { packageFile, run, start } from "./package-files.js";

const here = dirname(fileURLToPath(import.meta.url));
const readme = readFileSync(packageFile("README.md"), "utf8");
const blocks = (language) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, code]) => code);

/** Runs a block in a process whose `fetch` is a sandbox's. Gives what it printed. */
async function printed(code) {
  // Inside the folder of the tests, where "wamid" is found.
  const folder = mkdtempSync(join(here, "readme-"));
  try {
    const file = join(folder, "block.mjs");
    writeFileSync(file, code);
    const environment = { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key", META_ACCESS_TOKEN: "token" };
    const args = ["--import", new URL("sandboxed-fetch.js", import.meta.url).href, file];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    const exit = await new Promise((resolve) => child.on("close", resolve));
    assert.equal(exit, 0, err);
    return out;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a block says that it prints: `console.log(…); // this`, or comments of their own; `…` stands for anything. */
function promised(code) {
  const comments = [...code.matchAll(/^(?:.*console\.log\(.*; )?\/\/ (.*)$/gm)].map(([, text]) => text);
  return comments.map((text) => text.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));
}

test("there are code blocks", () => {
  assert.ok(blocks("js").length >= 5);
});

for (const [index, code] of blocks("js").entries()) {
  test(`code block ${index + 1} runs, and prints what it says: ${code.split("\n").find((line) => line.includes("import"))}`, async () => {
    const out = await printed(code);
    for (const pattern of promised(code)) assert.match(out, new RegExp(`^${pattern}$`, "m"));
  });
}

/** What each command does; the first two are this repository's, and what a clone runs. */
const COMMANDS = {
  "npm run demo": () => {},
  "npm test": () => {},
  async "npx wamid sandbox --port 3000"() {
    const child = start("sandbox", "--port", "0");
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill();
  },
  async "npx wamid check message.json"() {
    const { code } = await run(["check", "-"], '{"to":"+15550101234","type":"text","text":{"body":"Hello"}}');
    assert.equal(code, 0);
  },
};

for (const line of blocks("sh").join("").trim().split("\n")) {
  test(`the command "${line}" is one`, async () => {
    assert.ok(Object.hasOwn(COMMANDS, line), line);
    await COMMANDS[line]();
  });
}
