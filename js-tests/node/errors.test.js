// What Node does with errors: inspect, clone, hand over from another realm or a second copy.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";

import * as wamid from "wamid";

const KEY = "kapso_0123456789abcdefSECRET";
const TO = "+4915112345678";
const BODY = "Your code is 424242, Annabel";
const message = { to: TO, type: "text", text: { body: BODY } };
const ECHO = `${KEY} ${TO} ${BODY}`;

const options = (fetch) => ({ phoneNumberId: "106540352242922", apiKey: KEY, fetch });

async function sendError(fetch) {
  return wamid.sendMessage(message, options(fetch)).then(assert.fail, (error) => error);
}

const FAILURES = {
  answer: async () => Response.json({ error: { message: ECHO, code: 100 } }, { status: 400 }),
  transport: async () => {
    throw new TypeError(`fetch failed: ${ECHO}`, { cause: Object.assign(new Error(ECHO), { code: "ECONNRESET" }) });
  },
};

for (const [what, fetch] of Object.entries(FAILURES)) {
  test(`nothing secret shows when a failure of the ${what} is inspected or cloned`, async () => {
    const error = await sendError(fetch);
    const clone = structuredClone(error);
    const shown = [error, clone].map((each) => inspect(each, { depth: 10, showHidden: true })).join("\n");
    for (const secret of [KEY, TO, TO.slice(1), BODY]) assert.ok(!shown.includes(secret), shown);
    assert.match(shown, /SendError: /);
    assert.match(shown, /outcome: '(not_sent|unknown)'/);
  });
}

test("a client that is inspected shows two functions", () => {
  const shown = inspect(wamid.createClient(options()), { depth: 10, showHidden: true });
  assert.ok(!shown.includes(KEY), shown);
});

test("guards know errors of another realm", () => {
  const foreign = runInNewContext('Object.assign(new Error("x"), { name: "SendError", outcome: "unknown" })');
  assert.ok(!(foreign instanceof Error));
  assert.equal(wamid.isSendError(foreign), true);
});

test("guards know errors of the other copy, CommonJS beside ESM", async () => {
  const copy = createRequire(import.meta.url)("wamid");
  const error = await copy.sendMessage(message, options(FAILURES.answer)).then(assert.fail, (reason) => reason);
  assert.equal(wamid.isSendError(error), true);
  assert.equal(wamid.isConfigError(await copy.sendMessage(message, {}).then(assert.fail, (reason) => reason)), true);
});

test("nothing is left unhandled when many sends fail at once", async () => {
  const unhandled = [];
  const note = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const all = Array.from({ length: 100 }, (_, i) => {
    const signal = i % 3 === 0 ? AbortSignal.timeout(5) : undefined;
    const fetch = i % 2 === 0 ? FAILURES.transport : () => new Promise((_, reject) => setTimeout(reject, 10, "late"));
    return wamid.sendMessage(message, { ...options(fetch), signal });
  });
  await Promise.allSettled(all);
  await new Promise((resolve) => setTimeout(resolve, 30));
  process.off("unhandledRejection", note);
  assert.deepEqual(unhandled, []);
});
