// The agent, with its scripted model: a wrong message comes back with its issues, and is repaired.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { withSandbox } from "./npx.js";
import { attempt, compiles, KEY, NUMBER, origin, sandbox, settle, TO } from "./setting.js";

describe("examples/agent", () => {
  let folder;
  before(async () => {
    folder = await settle("agent");
  });

  function run(words = [TO], changes = {}) {
    const env = { PHONE_NUMBER_ID: NUMBER, KAPSO_API_KEY: KEY, META_ACCESS_TOKEN: "", WAMID_BASE_URL: `${origin}/meta/whatsapp`, ...changes };
    return attempt(process.execPath, ["agent.mjs", ...words], { cwd: folder, env, seconds: 30 });
  }

  test("the first message is wrong, the model hears of every mistake, and the second is sent", async () => {
    const { code, output } = await run();
    assert.equal(code, 0, output);
    assert.match(output, /^tool: Not sent\..*\n- interactive\.action\.buttons\.0\.reply\.title: .*at most 20/m);
    assert.match(output, /^- interactive\.action\.buttons\.1\.reply\.text: .*not a known key/m);
    assert.match(output, /^tool: Accepted for delivery, as wamid\./m);
    const [{ to, message }, ...more] = sandbox.messages;
    assert.deepEqual([to, more.length], [TO, 0]);
    assert.deepEqual(message.interactive.action.buttons.map(({ reply }) => reply.title), ["Yes, please", "No, thanks"]);
  });

  test("the second message arrives at `npx wamid sandbox`", () => withSandbox(folder, async (box) => {
    const { code, output } = await run([TO], { WAMID_BASE_URL: box.baseUrl });
    assert.equal(code, 0, output);
    assert.deepEqual((await box.messages()).map(({ message }) => message.interactive.action.buttons.length), [2]);
  }));

  test("what may have been sent ends the loop: the model does not get to try again", async () => {
    sandbox.failNext({ drop: true });
    const { code, output } = await run();
    assert.equal(code, 2, output);
    assert.equal(sandbox.messages.length, 1);
  });

  test("a refusal ends it too, with what to do", async () => {
    sandbox.failNext({ code: 131047 });
    const { code, output } = await run();
    assert.equal(code, 1, output);
    assert.match(output, /^tool: Not sent: \w/m);
    assert.equal(sandbox.messages.length, 0);
  });

  test("it says what is missing, and no key", async () => {
    const unset = await run([TO], { PHONE_NUMBER_ID: "" });
    assert.equal(unset.code, 1);
    assert.match(unset.output, /phoneNumberId/);
    assert.equal((await run([])).code, 1);
    assert.ok(!unset.output.includes(KEY));
  });

  test("the tool writes to nobody else, whatever the model says", async () => {
    const { call } = await import(`${folder}/tool.mjs`);
    const client = { send: () => assert.fail("sent") };
    for (const input of [{ message: { to: "+15550109999", type: "text", text: { body: "x" } } }, {}, null, "x"]) {
      assert.equal((await call(client, TO, input)).is_error, true);
    }
  });

  test("its types are right", () => compiles(folder));
});
