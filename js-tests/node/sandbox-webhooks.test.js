// The webhooks of `wamid sandbox --webhook URL`, as a server that receives them sees them.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";

import { run } from "./package-files.js";
import { NUMBER, act, receiver, sandbox, send, stateOf } from "./sandbox-server.js";

const valueOf = ({ text }) => JSON.parse(text).entry[0].changes[0].value;

test("what became of a message, and what a user says, arrives signed", async () => {
  const bot = await receiver();
  const box = await sandbox("--webhook", bot.url, "--app-secret", "secret");
  await send(box.url, "Grüße");
  await bot.until(2);
  assert.deepEqual(bot.heard.map((each) => valueOf(each).statuses[0].status), ["sent", "delivered"]);
  await act(box.url, "reply", { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body: "Grüße 👋" } } });
  await bot.until(3);
  assert.equal(valueOf(bot.heard[2]).messages[0].text.body, "Grüße 👋");
  for (const { headers, text } of bot.heard) {
    assert.equal(headers["x-hub-signature-256"], `sha256=${createHmac("sha256", "secret").update(text).digest("hex")}`);
    assert.equal(headers["content-type"], "application/json");
  }
  await box.stop();
  bot.close();
});

test("a receiver that takes its time holds up no other webhook", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const bot = await receiver(async (request) => {
    if (request.text.includes("slow")) await held;
    return 200;
  });
  const box = await sandbox("--webhook", bot.url);
  const say = (body) => act(box.url, "reply", { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body } } });
  await say("slow");
  await say("quick");
  await bot.until(2);
  release();
  await box.stop();
  bot.close();
});

test("an attempt that failed is shown with what was answered, and made again", async () => {
  const answers = [500, 200];
  const bot = await receiver(() => answers.shift());
  const box = await sandbox("--webhook", bot.url);
  await act(box.url, "reply", { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body: "Hi" } } });
  await bot.until(2);
  let delivery;
  do [delivery] = (await stateOf(box.url)).deliveries;
  while (delivery.state === "waiting");
  assert.deepEqual(delivery.attempts.map(({ status }) => status), [500, 200]);
  assert.equal(delivery.signature, null);
  await box.stop();
  bot.close();
});

test("nobody there is an attempt like any other, and a redirect is not followed", async () => {
  const bot = await receiver();
  bot.close();
  const box = await sandbox("--webhook", bot.url);
  const hi = { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body: "Hi" } } };
  await act(box.url, "reply", hi);
  let delivery;
  do [delivery] = (await stateOf(box.url)).deliveries;
  while (delivery.attempts.length < 2);
  assert.match(delivery.attempts[0].error, /ECONNREFUSED/);
  const elsewhere = await receiver(() => 302);
  await act(box.url, "webhook", { url: elsewhere.url });
  await act(box.url, "reply", hi);
  await elsewhere.until(2);
  await box.stop();
  elsewhere.close();
});

test("limits and faults work over the command line", async () => {
  const box = await sandbox("--window", "--mps", "2", "--pair", "--phone-number-id", "1", "--phone-number-id", NUMBER);
  const code = async (answer) => (await answer.json()).error?.code;
  assert.equal(await code(await send(box.url)), 131047);
  await act(box.url, "reply", { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body: "Hi" } } });
  assert.equal(await code(await send(box.url)), undefined);
  assert.deepEqual((await stateOf(box.url)).numbers.map(({ id }) => id), ["1", NUMBER]);
  assert.equal(await code(await send(box.url, "hi", "+19990131026")), 131026);
  await assert.rejects(send(box.url, "hi", "+19960000001"), /fetch failed/);
  await box.stop();
});

test("groups are given with their members, whatever their ids look like", async () => {
  const box = await sandbox("--group", "Y2FwaV9ncm91cA===+15550101234,15550101235", "--group", "empty=");
  const code = async (to) => {
    const message = { messaging_product: "whatsapp", recipient_type: "group", to, type: "text", text: { body: "Hi" } };
    const headers = { authorization: "Bearer t", "content-type": "application/json" };
    const answer = await fetch(`${box.url}/v24.0/${NUMBER}/messages`, { method: "POST", headers, body: JSON.stringify(message) });
    return (await answer.json()).error?.code;
  };
  assert.deepEqual([await code("Y2FwaV9ncm91cA=="), await code("empty"), await code("other")], [undefined, 131020, 131041]);
  assert.deepEqual((await stateOf(box.url)).chats.map(({ kind, participants }) => [kind, participants]), [["group", ["15550101234", "15550101235"]]]);
  await box.stop();
});

test("words that make no sense together are a sentence", async () => {
  for (const args of [["--app-secret", "s"], ["--webhook", "ftp://x"], ["--webhook", "http://["], ["--webhook", "http://x", "--app-secret", ""], ["--mps", "0"], ["--mps", "many"], ["--group", "a"], ["--group", "a=b"]]) {
    const { code, err } = await run(["sandbox", "--port", "0", ...args]);
    assert.equal(code, 2, args.join(" "));
    assert.match(err, /^wamid: --/);
  }
});
