// The examples for the command line, with the packed tarball installed beside them, against a sandbox behind a port.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { withSandbox } from "./npx.js";
import { attempt, clone, compiles, KEY, NUMBER, origin, sandbox, settle, TO, tool } from "./setting.js";

/** The words of a `deno task`, as they are, except that the network is the sandbox. */
function denoTask(folder, baseUrl) {
  const words = JSON.parse(readFileSync(join(folder, "deno.json"), "utf8")).tasks.send.split(" ").slice(1);
  assert.ok(words.every((word) => /^(run|--allow-(env|net)=\S+|send\.ts)$/.test(word)), "no wider permission");
  return words.map((word) => (word.startsWith("--allow-net=") ? `--allow-net=${new URL(baseUrl).host}` : word));
}

const SCRIPTS = {
  "node-script": { program: process.execPath, words: () => ["send.mjs"] },
  bun: {
    program: tool("bun"),
    words: () => ["send.ts"],
    types: compiles,
  },
  deno: {
    program: tool("deno"),
    words: denoTask,
    async types(folder) {
      const { code, output } = await attempt(tool("deno"), ["check", "send.ts"], { cwd: folder, env: { DENO_NO_UPDATE_CHECK: "1" } });
      assert.equal(code, 0, output);
    },
  },
};

for (const [name, { program, words, types }] of Object.entries(SCRIPTS)) {
  describe(`examples/${name}`, () => {
    let folder;
    // Deno has no manifest of npm's: npm writes one, and Deno takes what is in node_modules if a manifest asks for it.
    before(async () => {
      folder = await settle(name);
    });

    async function run(args, changes = {}) {
      const env = { PHONE_NUMBER_ID: NUMBER, KAPSO_API_KEY: KEY, META_ACCESS_TOKEN: "", WAMID_BASE_URL: `${origin}/meta/whatsapp` };
      const all = { ...env, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", ...changes };
      const result = await attempt(program, [...words(folder, all.WAMID_BASE_URL), ...args], { cwd: folder, env: all, seconds: 30 });
      assert.ok(!result.output.includes(KEY), "the key is not printed");
      return result;
    }

    test("an accepted text ends with 0 and the id", async () => {
      const { code, output } = await run([TO, "Hello 👋"]);
      assert.equal(code, 0, output);
      const [{ id, to, message }, ...more] = sandbox.messages;
      assert.deepEqual([output, to, message.text, more.length], [`accepted: ${id}\n`, TO, { body: "Hello 👋" }, 0]);
    });

    test("a text arrives at `npx wamid sandbox`", () => withSandbox(folder, async (box) => {
      const { code, output } = await run([TO, "Hello 👋"], { WAMID_BASE_URL: box.baseUrl });
      assert.equal(code, 0, output);
      const [{ id, message }, ...more] = await box.messages();
      assert.deepEqual([output, message.text, more.length], [`accepted: ${id}\n`, { body: "Hello 👋" }, 0]);
    }));

    test("a refused text ends with 1 and what to do", async () => {
      sandbox.failNext({ code: 131047 });
      const { code, output } = await run([TO, "Hello"]);
      assert.equal(code, 1, output);
      assert.match(output, /^not sent \(window_closed\): \w/);
      assert.equal(sandbox.messages.length, 0);
    });

    test("a limit that lasts ends with 1 and when to try again", async () => {
      sandbox.failNext({ status: 429, retryAfter: 3600 });
      const { code, output } = await run([TO, "Hello"]);
      assert.equal(code, 1, output);
      assert.match(output, /not before 3600 s from now/);
    });

    test("a lost answer ends with 2 and with what the webhooks repeat", async () => {
      sandbox.failNext({ drop: true });
      const { code, output } = await run([TO, "Hello"]);
      assert.equal(code, 2, output);
      assert.match(output, /^may have been sent/);
      const [{ message }, ...more] = sandbox.messages;
      assert.ok(output.includes(`"${message.biz_opaque_callback_data}"`), output);
      assert.equal(more.length, 0);
    });

    test("mistakes end with 1, each with its place", async () => {
      const wrong = await run(["call me", ""]);
      assert.equal(wrong.code, 1);
      assert.match(wrong.output, /^not sent, correct the message:$/m);
      for (const place of [/^ {2}to: /m, /^ {2}text\.body: /m]) assert.match(wrong.output, place);
      const unset = await run([TO, "Hello"], { PHONE_NUMBER_ID: "" });
      assert.equal(unset.code, 1);
      assert.match(unset.output, /correct the environment: .*phoneNumberId/);
      const short = await run([TO]);
      assert.equal(short.code, 1);
      assert.match(short.output, /^usage: /);
      assert.equal(sandbox.messages.length, 0);
    });

    if (types) test("its types are right", () => types(folder));
  });
}
