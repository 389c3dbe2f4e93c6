// The example for Next.js: built, started, and asked over HTTP.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { withSandbox } from "./npx.js";
import { attempt, compiles, KEY, NUMBER, origin, quiet, sandbox, script, settle, TO } from "./setting.js";

describe("examples/nextjs", () => {
  const SECRET = "known-to-the-services";
  const REMINDER = { phone: TO, name: "Ada", time: "19:00" };
  let folder;
  let url;
  let stop;

  before(async () => {
    folder = await settle("nextjs");
    const built = await script(folder, "build", { seconds: 240 });
    assert.equal(built.code, 0, built.output);
    await start(`${origin}/meta/whatsapp`);
  });
  after(() => stop?.());

  async function start(baseUrl) {
    const enough = new AbortController();
    let ended;
    stop = async () => {
      enough.abort();
      await ended;
    };
    url = await new Promise((started, failed) => {
      let output = "";
      const onText = (text) => {
        const found = /http:\/\/localhost:(\d+)/.exec((output += text));
        if (found && /Ready/.test(output)) started(`http://127.0.0.1:${found[1]}`);
      };
      const env = { ...quiet, PHONE_NUMBER_ID: NUMBER, KAPSO_API_KEY: KEY, REMINDERS_SECRET: SECRET, WAMID_BASE_URL: baseUrl };
      const next = join(folder, "node_modules/next/dist/bin/next");
      ended = attempt(process.execPath, [next, "start", "--port", "0"], { cwd: folder, env, signal: enough.signal, onText, seconds: 200 });
      ended.then(({ output }) => failed(new Error(`next start ended:\n${output}`)));
    });
  }

  async function post(path, body, authorization = `Bearer ${SECRET}`) {
    const response = await fetch(`${url}/api/${path}`, { method: "POST", headers: { authorization }, body: JSON.stringify(body) });
    const text = await response.text();
    for (const secret of [KEY, SECRET]) assert.ok(!text.includes(secret), text);
    return [response.status, JSON.parse(text)];
  }

  test("the route handler sends a template message", async () => {
    const [status, { id }] = await post("reminders", REMINDER);
    assert.deepEqual([status, id], [202, sandbox.messages[0]?.id]);
    const { to, template } = sandbox.messages[0].message;
    assert.deepEqual([to, template.components[0].parameters.map(({ text }) => text)], [TO, ["Ada", "19:00"]]);
  });

  test("mistakes are 400, all of them; without the secret it is 401", async () => {
    for (const wrong of [{}, null, { phone: "call me", name: "", time: 7 }]) {
      const [status, { problems }] = await post("reminders", wrong);
      assert.equal(status, 400);
      assert.ok(problems.length >= 3, JSON.stringify(problems));
    }
    assert.equal((await post("reminders", REMINDER, "Bearer"))[0], 401);
    assert.equal(sandbox.messages.length, 0);
  });

  test("a refusal is 502, a lost answer 409", async () => {
    sandbox.failNext({ code: 132001 });
    assert.equal((await post("reminders", REMINDER))[0], 502);
    sandbox.failNext({ garbage: true });
    const [status, { correlationId }] = await post("reminders", REMINDER);
    assert.equal(status, 409);
    assert.ok(sandbox.messages[0].message.biz_opaque_callback_data.startsWith(correlationId));
  });

  test("the edge route checks", async () => {
    assert.equal((await post("check", { to: TO, type: "text", text: { body: "Hello" } }))[0], 200);
    const [status, { issues }] = await post("check", { to: TO, type: "text", text: { body: "" } });
    assert.deepEqual([status, issues[0].path], [400, ["text", "body"]]);
  });

  test("nothing secret, and no way to send, is in what browsers get", () => {
    const files = readdirSync(join(folder, ".next/static"), { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    assert.ok(files.length > 0);
    for (const file of files) assert.doesNotMatch(readFileSync(join(file.parentPath ?? file.path, file.name), "utf8"), /KAPSO_API_KEY|phoneNumberId/);
  });

  test("a message arrives at `npx wamid sandbox`", () => withSandbox(folder, async (box) => {
    await stop();
    await start(box.baseUrl);
    const [status, { id }] = await post("reminders", REMINDER);
    assert.deepEqual([status, (await box.messages()).map((each) => each.id)], [202, [id]]);
  }));

  test("its types are right", () => compiles(folder));
});
