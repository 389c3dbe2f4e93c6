// What the person does on the page arrives: as a message of the user's, and at the webhook.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { after, test } from "node:test";

import { sendMessage } from "wamid";

import { examples, openPage } from "./page.js";

const SECRET = "the app's secret";
const received = [];
const waiting = new Set();
const server = createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  received.push({ signature: incoming.headers["x-hub-signature-256"], body: Buffer.concat(chunks) });
  outgoing.end("ok");
  waiting.forEach((look) => look());
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
after(() => {
  server.close();
  server.closeAllConnections();
});

/** The first message of the user's that the webhook got and that fits, with whether it was signed right. */
function arrived(fits) {
  return new Promise((resolve) => {
    const look = () => {
      for (const { signature, body } of received) {
        const [message] = JSON.parse(body).entry[0].changes[0].value.messages ?? [];
        if (!message || !fits(message)) continue;
        waiting.delete(look);
        resolve({ message, signed: signature === `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}` });
        return;
      }
    };
    waiting.add(look);
    look();
  });
}

const inbox = await openPage({ args: ["--webhook", `http://127.0.0.1:${server.address().port}/`, "--app-secret", SECRET] });
const { page, options } = inbox;
const USER = "15550101234";
await inbox.act("reply", { chat: USER, number: options.phoneNumberId, name: "Ann Lee", message: { type: "text", text: { body: "Hi" } } });
await page.waitForSelector(".chat");
await inbox.open(USER);

test("a tapped reply button arrives at the webhook, signed", async () => {
  const { id } = await sendMessage(examples["interactive.button"], options);
  const [{ reply }] = examples["interactive.button"].interactive.action.buttons;
  const button = await (await inbox.bubble(id)).$(".buttons .button");
  await button.click();
  const { message, signed } = await arrived(({ interactive }) => interactive?.type === "button_reply");
  assert.deepEqual(message.interactive.button_reply, { id: reply.id, title: reply.title });
  assert.equal(message.context.id, id);
  assert.ok(signed);
  await page.waitForSelector(`article[data-id="${message.id}"].user`);
});

test("a row of a list is picked in its sheet, by the keyboard", async () => {
  const { id } = await sendMessage(examples["interactive.list"], options);
  const [{ rows }] = examples["interactive.list"].interactive.action.sections;
  await (await (await inbox.bubble(id)).$(".buttons .button")).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog[open] input[type=radio]");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const { message } = await arrived(({ interactive }) => interactive?.type === "list_reply");
  assert.equal(message.interactive.list_reply.id, rows[0].id);
  await page.waitForFunction(() => document.querySelector("dialog") === null);
});

test("what is typed arrives, and appears as the user's", async () => {
  await page.type(".composer .field", "I am _typing_");
  await page.keyboard.press("Enter");
  const { message, signed } = await arrived(({ text }) => text?.body === "I am _typing_");
  assert.ok(signed);
  const bubble = await inbox.bubble(message.id);
  assert.equal(await bubble.$eval(".text em", (node) => node.innerText), "typing");
});

test("the JSON of a message is one click away", async () => {
  const { id } = await sendMessage(examples.text, options);
  await (await inbox.bubble(id)).$eval(".actions", (button) => button.click());
  await page.waitForSelector("[role=menu]");
  await page.$$eval("[role=menuitem]", (items) => items.find(({ innerText }) => innerText === "JSON and webhooks").click());
  await page.waitForSelector(".panel:not([hidden]) .json pre");
  assert.match(await page.$eval(".panel .json pre", (node) => node.innerText), /Your order has shipped/);
});

test("a refused request shows its issues", async () => {
  const body = { messaging_product: "whatsapp", to: `+${USER}`, type: "text", text: { body: "" } };
  await fetch(`${inbox.url}/v24.0/${options.phoneNumberId}/messages`, { method: "POST", headers: { authorization: "Bearer t", "content-type": "application/json" }, body: JSON.stringify(body) });
  await page.waitForSelector("article.refused .issues li");
  await page.$eval("article.refused .button", (button) => button.click());
  await page.waitForSelector(".panel .problems .problem");
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
