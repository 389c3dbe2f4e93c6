// The example with Hono's validator, in `wrangler dev`.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { withSandbox } from "./npx.js";
import { compiles, KEY, origin, sandbox, settle, TO } from "./setting.js";
import { dev } from "./wrangler.js";

describe("examples/hono", () => {
  const TOKEN = "known-to-the-services";
  const MESSAGE = { to: TO, type: "text", text: { body: "Hello 👋" } };
  let folder;
  let worker;

  before(async () => {
    folder = await settle("hono");
    await compiles(folder);
    await start(`${origin}/meta/whatsapp`);
  });
  after(() => worker?.stop());

  async function start(baseUrl) {
    worker = await dev(folder, { KAPSO_API_KEY: KEY, API_TOKEN: TOKEN, WAMID_BASE_URL: baseUrl });
  }

  async function post(message, authorization = `Bearer ${TOKEN}`) {
    const body = typeof message === "string" ? message : JSON.stringify(message);
    const response = await fetch(`${worker.url}/messages`, { method: "POST", headers: { authorization, "content-type": "application/json" }, body });
    const text = await response.text();
    for (const secret of [KEY, TOKEN]) assert.ok(!text.includes(secret), text);
    return [response.status, response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text, response.headers];
  }

  test("a right message is sent", async () => {
    const [status, { id }] = await post(MESSAGE);
    assert.deepEqual([status, id], [202, sandbox.messages[0]?.id]);
    assert.deepEqual(sandbox.messages[0].message.text, MESSAGE.text);
  });

  test("a wrong one is 400 with every mistake, and nothing is sent", async () => {
    const [status, { error, problems }] = await post({ to: "call me", type: "text", text: { body: "", previewUrl: true } });
    assert.deepEqual([status, error], [400, "invalid_message"]);
    assert.deepEqual(problems.map(({ path }) => path).sort(), ["text.body", "text.previewUrl", "to"]);
    assert.equal((await post("no json"))[0], 400);
    assert.equal((await post({ ...MESSAGE, text: { body: "x".repeat(300_000) } }))[0], 413);
    assert.equal(sandbox.messages.length, 0);
  });

  test("who has no token gets nowhere", async () => {
    for (const wrong of ["", "Bearer", `Bearer ${TOKEN}x`]) assert.ok([400, 401].includes((await post(MESSAGE, wrong))[0]), wrong);
    assert.equal(sandbox.messages.length, 0);
  });

  test("a refusal is 502, and a lost answer 409 with what webhooks repeat", async () => {
    sandbox.failNext({ status: 429, retryAfter: 3600 });
    const [refused, { reason }, headers] = await post(MESSAGE);
    assert.deepEqual([refused, reason, headers.get("retry-after")], [502, "http_rate_limit", "3600"]);
    sandbox.failNext({ garbage: true });
    const [lost, { correlationId }] = await post(MESSAGE);
    assert.equal(lost, 409);
    assert.ok(sandbox.messages[0].message.biz_opaque_callback_data.startsWith(correlationId));
    assert.equal(sandbox.messages.length, 1);
  });

  test("a message arrives at `npx wamid sandbox`", () => withSandbox(folder, async (box) => {
    await worker.stop();
    await start(box.baseUrl);
    const [status, { id }] = await post(MESSAGE);
    assert.deepEqual([status, (await box.messages()).map((each) => each.id)], [202, [id]]);
  }));
});
