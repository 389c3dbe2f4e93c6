// Every code block of docs/guides runs as it is printed, and prints what it says; WhatsApp is the sandbox. Where a guide
// shows a "before" and an "after", both send the same.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { attempt, clone, load, scratch } from "./setting.js";

const GUIDES = join(clone, "docs/guides");
const BLOCK = /^```js(?: (before|after))?\n(.*?)^```/gms;

/** What a block says that it prints: `console.log(…); // this`, or comments at its end; `…` stands for anything. */
function promised(code) {
  const comments = [...code.matchAll(/^(?:.*console\.log\(.*; )?\/\/ (.*)$/gm)].map(([, text]) => text);
  return comments.map((text) => text.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));
}

describe("docs/guides", () => {
  let folder;
  let program;

  before(async () => {
    const peers = join(clone, "js-tests/migration");
    const { npmPackages } = await load("scripts/setup/npm.mjs");
    await npmPackages(peers);
    ({ program } = await (await load("scripts/setup/nodes.mjs")).newestNode());
    folder = join(scratch, "guides");
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    for (const name of ["@kapso", "whatsapp-api-js", "zod"]) symlinkSync(join(peers, "node_modules", name), join(folder, "node_modules", name));
    cpSync(join(process.env.WAMID_INSTALL, "node_modules/wamid"), join(folder, "node_modules/wamid"), { recursive: true });
    writeFileSync(
      join(folder, "preload.mjs"),
      `import { writeFileSync } from "node:fs";
      import { createSandbox } from "wamid/sandbox";
      const sandbox = createSandbox();
      globalThis.fetch = sandbox.fetch;
      process.on("exit", () => writeFileSync(process.env.INBOX, JSON.stringify(sandbox.messages.map(({ message }) => message))));`,
    );
  });

  async function run(code, name) {
    const file = join(folder, `${name}.mjs`);
    const inbox = join(folder, `${name}.json`);
    writeFileSync(file, code);
    const env = { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key", META_ACCESS_TOKEN: "token", INBOX: inbox };
    const result = await attempt(program, ["--import", join(folder, "preload.mjs"), file], { cwd: folder, env, seconds: 30 });
    assert.equal(result.code, 0, result.output);
    for (const pattern of promised(code)) assert.match(result.output, new RegExp(`^${pattern}$`, "m"));
    return JSON.parse(readFileSync(inbox, "utf8"));
  }

  for (const guide of readdirSync(GUIDES).filter((name) => name.endsWith(".md"))) {
    const blocks = [...readFileSync(join(GUIDES, guide), "utf8").matchAll(BLOCK)];
    let earlier;
    for (const [index, [, half, code]] of blocks.entries()) {
      test(`${guide}, code block ${index + 1}${half ? ` (${half})` : ""}`, async () => {
        const sent = await run(code, `${guide}-${index}`);
        if (half) assert.equal(sent.length, 1);
        if (half === "before") earlier = sent;
        if (half === "after") assert.deepEqual(sent.map(known), earlier.map(known));
      });
    }
  }

  test("there are pairs", () => {
    const halves = [...readFileSync(join(GUIDES, "migrating.md"), "utf8").matchAll(BLOCK)].map(([, half]) => half).filter(Boolean);
    assert.deepEqual(halves, ["before", "after", "before", "after", "before", "after"]);
  });
});

/** With what Meta takes for granted: not every client says it. */
function known({ recipient_type = "individual", ...message }) {
  return { recipient_type, ...message };
}
