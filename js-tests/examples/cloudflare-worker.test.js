// The example for Cloudflare, bundled as wrangler does it and run in workerd, against a sandbox behind a port.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { withSandbox } from "./npx.js";
import { compiles, KEY, load, NUMBER, origin, sandbox, settle, TO } from "./setting.js";
import { dev } from "./wrangler.js";

describe("examples/cloudflare-worker", () => {
  const SECRET = "known-to-the-shop";
  const ORDER = { id: "A-1042", total: "€ 24.90", customer: { name: "Ada", phone: TO } };
  let folder;
  let worker;

  before(async () => {
    folder = await settle("cloudflare-worker");
    const { build } = await load("node_modules/esbuild/lib/main.js");
    const { Miniflare } = await load("node_modules/miniflare/dist/src/index.js");
    const settings = readFileSync(join(folder, "wrangler.toml"), "utf8");
    assert.doesNotMatch(settings, /^(KAPSO_API_KEY|ORDERS_SECRET)/m, "secrets are not variables");
    const setting = (key) => new RegExp(`^${key} = "(.+)"$`, "m").exec(settings)[1];
    const { outputFiles } = await build({
      entryPoints: [join(folder, setting("main"))],
      bundle: true,
      format: "esm",
      target: "es2022",
      conditions: ["workerd", "worker", "browser"],
      external: ["*.wasm"],
      write: false,
    });
    worker = new Miniflare({
      compatibilityDate: setting("compatibility_date"),
      bindings: {
        PHONE_NUMBER_ID: setting("PHONE_NUMBER_ID"),
        KAPSO_API_KEY: KEY,
        ORDERS_SECRET: SECRET,
        WAMID_BASE_URL: `${origin}/meta/whatsapp`,
      },
      handleRuntimeStdio: (out, err) => [out, err].forEach((stream) => stream.resume()),
      modules: [
        { type: "ESModule", path: "worker.js", contents: outputFiles[0].text },
        { type: "CompiledWasm", path: "wamid.wasm", contents: readFileSync(join(folder, "node_modules/wamid/dist/wamid.wasm")) },
      ],
    });
  });
  after(() => worker?.dispose());

  /** Posts an event; gives [status, answer, headers]. */
  async function post(event, { authorization = `Bearer ${SECRET}`, path = "/orders", method = "POST" } = {}) {
    const body = method === "GET" ? undefined : typeof event === "string" ? event : JSON.stringify(event);
    const response = await worker.dispatchFetch(`http://shop${path}`, { method, headers: { authorization }, body });
    const text = await response.text();
    for (const secret of [KEY, SECRET, NUMBER, TO]) assert.ok(!text.includes(secret), text);
    return [response.status, JSON.parse(text), response.headers];
  }

  test("an order becomes a template message, and 202", async () => {
    const [status, { id }] = await post(ORDER);
    assert.equal(status, 202);
    assert.equal(id, sandbox.messages[0].id);
    const { to, template, biz_opaque_callback_data } = sandbox.messages[0].message;
    assert.equal(to, TO);
    assert.equal(template.name, "order_confirmation");
    assert.deepEqual(template.components[0].parameters.map(({ text }) => text), ["Ada", "A-1042", "€ 24.90"]);
    assert.match(biz_opaque_callback_data, /\|A-1042$/);
  });

  test("who does not know the secret gets nowhere", async () => {
    for (const authorization of ["", "Bearer", "Bearer known-to-the-shoq", `bearer ${SECRET}`, SECRET, `Bearer ${SECRET}x`]) {
      assert.equal((await post(ORDER, { authorization }))[0], 401, authorization);
    }
    assert.equal((await post(ORDER, { path: "/" }))[0], 404);
    assert.equal((await post(ORDER, { method: "GET" }))[0], 405);
    assert.equal(sandbox.messages.length, 0);
  });

  test("mistakes in the event or in its message are 400, all of them", async () => {
    for (const event of ["no json", "null", "[]"]) {
      const [status, { problems }] = await post(event);
      assert.deepEqual([status, problems.length], [400, 4], event);
    }
    const [status, answer] = await post({ ...ORDER, customer: { name: "A\n\n\tB", phone: "call me" } });
    assert.equal(status, 400);
    assert.equal(answer.error, "invalid_message");
    assert.ok(answer.problems.some(({ path }) => path === "to"), JSON.stringify(answer));
    assert.equal(sandbox.messages.length, 0);
  });

  test("a refusal is 502, with what helps and when", async () => {
    sandbox.failNext({ code: 132001 });
    const [status, answer] = await post(ORDER);
    assert.equal(status, 502);
    assert.deepEqual(Object.keys(answer), ["error", "reason", "advice"]);
    sandbox.failNext({ status: 429, retryAfter: 3600 });
    const [later, , headers] = await post(ORDER);
    assert.deepEqual([later, headers.get("retry-after")], [502, "3600"]);
    assert.equal(sandbox.messages.length, 0);
  });

  test("a lost answer is 409, with what the webhooks repeat, and is not sent twice", async () => {
    sandbox.failNext({ garbage: true });
    const [status, { correlationId }] = await post(ORDER);
    assert.equal(status, 409);
    assert.equal(sandbox.messages.length, 1);
    assert.ok(sandbox.messages[0].message.biz_opaque_callback_data.startsWith(correlationId));
  });

  test("a message that is not as the template wants it is 400", async () => {
    const { build } = await load("node_modules/esbuild/lib/main.js");
    const entry = `export * from "./src/template.ts"; export * from "./src/order.ts"; export { checkMessage } from "wamid";`;
    const stdin = { contents: entry, resolveDir: folder, loader: "ts" };
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, external: ["wamid"] });
    const file = join(folder, "template-test.mjs");
    writeFileSync(file, outputFiles[0].text);
    const { ORDER_CONFIRMATION: definition, confirmation, checkMessage } = await import(file);
    const message = confirmation(ORDER);
    assert.equal(checkMessage(message, { definition }).ok, true);
    message.template.components[0].parameters.pop();
    const { ok, issues } = checkMessage(message, { definition });
    assert.deepEqual([ok, issues[0].metaCode], [false, 132000]);
  });

  test("wrangler dev runs it as well, and its message arrives at `npx wamid sandbox`", () => withSandbox(folder, async (box) => {
    const secrets = { KAPSO_API_KEY: KEY, ORDERS_SECRET: SECRET, WAMID_BASE_URL: box.baseUrl };
    const { url, output, stop } = await dev(folder, secrets);
    try {
      const headers = { authorization: `Bearer ${SECRET}` };
      const response = await fetch(`${url}/orders`, { method: "POST", headers, body: JSON.stringify(ORDER) });
      assert.equal(response.status, 202, output());
      assert.deepEqual((await box.messages()).map(({ id }) => id), [(await response.json()).id]);
    } finally {
      await stop();
    }
    assert.ok(!output().includes(KEY), "the key is not printed");
  }));

  test("its types are right", () => compiles(folder));
});
