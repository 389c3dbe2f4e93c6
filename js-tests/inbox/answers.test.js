// What the person says unasked arrives at the webhook: text, reactions, places, files. And what there is to know of a message.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { sendMessage } from "wamid";

import { examples, openPage, USER } from "./page.js";
import { hearWebhooks } from "./webhook.js";

const webhook = await hearWebhooks();
const inbox = await openPage({ args: webhook.args });
const { page, options, press } = inbox;
await inbox.begin();

const send = async (message = examples.text) => (await sendMessage(message, options)).id;
const shown = (message) => page.waitForSelector(`article[data-id="${message.id}"].user`);

test("what is typed arrives, and appears as the user's", async () => {
  await page.type(".composer .field", "I am _typing_");
  await page.keyboard.press("Enter");
  const message = await webhook.message(({ text }) => text?.body === "I am _typing_");
  const bubble = await shown(message);
  assert.equal(await bubble.$eval(".text em", (node) => node.innerText), "typing");
});

test("a reaction arrives, is on the bubble, and is taken away again", async () => {
  const id = await send();
  await inbox.choose(id, "React with 😂");
  const of = (emoji) => webhook.message(({ reaction }) => reaction?.message_id === id && reaction.emoji === emoji);
  assert.equal((await of("😂")).from, USER);
  await page.waitForSelector(`article[data-id="${id}"] .reactions[aria-label="Reactions: 😂"]`);
  await inbox.choose(id, "Take 😂 away");
  assert.deepEqual((await of(undefined)).reaction, { message_id: id });
  await page.waitForFunction((wanted) => !document.querySelector(`article[data-id="${wanted}"] .reactions`), {}, id);
});

test("an answer to a message quotes it, here and at the webhook", async () => {
  const id = await send({ ...examples.text, text: { body: "Shall we *come* at noon?" } });
  await inbox.choose(id, "Reply");
  await page.waitForSelector(".composer-quote:not([hidden])");
  await page.type(".composer .field", "Yes, please");
  await page.keyboard.press("Enter");
  const message = await webhook.message(({ text }) => text?.body === "Yes, please");
  assert.equal(message.context.id, id);
  const bubble = await shown(message);
  assert.match(await bubble.$eval(".quote", (node) => node.innerText), /Business\s+Shall we come at noon\?/);
});

test("an answer of the business's names who it quotes", async () => {
  const { message } = await inbox.act("reply", { chat: USER, number: options.phoneNumberId, message: { type: "text", text: { body: "At what time?" } } });
  const id = await send({ ...examples.text, context: { message_id: message.id } });
  assert.match(await (await inbox.bubble(id)).$eval(".quote", (node) => node.innerText), /Ann Lee\s+At what time\?/);
});

test("a location arrives", async () => {
  await press(".composer [aria-label=Attach]");
  await press("[role=menu] ::-p-aria(Location)");
  for (const [name, value] of Object.entries({ latitude: "-33.8568", longitude: "151.2153", name: "Opera House", address: "Sydney" })) await page.locator(`dialog[open] input[name=${name}]`).fill(value);
  await press("dialog[open] button[type=submit]");
  const message = await webhook.message(({ location }) => location);
  assert.deepEqual(message.location, { latitude: -33.8568, longitude: 151.2153, name: "Opera House", address: "Sydney" });
  const bubble = await shown(message);
  assert.match(await bubble.$eval(".map", (node) => node.getAttribute("aria-label")), /Opera House, Sydney/);
});

test("a contact and an order arrive", async () => {
  await press(".composer [aria-label=Attach]");
  await press("[role=menu] ::-p-aria(Contact)");
  await press("dialog[open] button[type=submit]");
  const contact = await webhook.message(({ contacts }) => contacts);
  assert.equal(contact.contacts[0].name.formatted_name, "Barbara Johnson");
  await page.waitForFunction(() => document.querySelector("dialog") === null);
  await press(".composer [aria-label=Attach]");
  await press("[role=menu] ::-p-aria(Order)");
  await press("dialog[open] button[type=submit]");
  const { order } = await webhook.message(({ order: own }) => own);
  assert.equal(order.product_items[0].quantity, 1);
});

test("a file arrives as media, and is shown", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wamid-inbox-file-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "dot.png");
  writeFileSync(file, Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
  await (await page.$(".composer input[type=file]")).uploadFile(file);
  const message = await webhook.message(({ image }) => image);
  assert.equal(message.image.mime_type, "image/png");
  await page.waitForFunction((id) => document.querySelector(`article[data-id="${id}"] img`)?.naturalWidth === 1, {}, message.id);
});

test("to a phone that is off goes one tick; there a message can be let fail, here and at the webhook", async () => {
  await press(".conversation [aria-label^='The phone is on']");
  await page.waitForSelector(".conversation [aria-label^='The phone is off']");
  const [id, other] = [await send(), await send()];
  for (const each of [id, other]) await page.waitForSelector(`article[data-id="${each}"] .ticks.sent`);
  await inbox.choose(id, "Let it fail…");
  await press("dialog[open] button[type=submit]");
  const { errors } = await webhook.status((status) => status.id === id && status.status === "failed");
  assert.equal(errors[0].code, 131026);
  await page.waitForSelector(`article[data-id="${id}"].failed .failure`);
  await press(".conversation [aria-label^='The phone is off']");
  await page.waitForSelector(`article[data-id="${other}"] .ticks.read`);
});

test("the JSON of a message is one click away", async () => {
  const id = await send();
  await inbox.choose(id, "JSON and webhooks");
  const json = await page.waitForSelector(".panel:not([hidden]) .json pre");
  assert.match(await json.evaluate((node) => node.innerText), /Your order has shipped/);
  await press(".panel [aria-label=Close]");
});

test("a refused request shows its issues", async () => {
  const body = { messaging_product: "whatsapp", to: `+${USER}`, type: "text", text: { body: "" } };
  await fetch(`${inbox.url}/v24.0/${options.phoneNumberId}/messages`, { method: "POST", headers: { authorization: "Bearer t", "content-type": "application/json" }, body: JSON.stringify(body) });
  await page.waitForSelector("article.refused .issues li");
  await press("article.refused .button");
  await page.waitForSelector(".panel .problems .problem");
});

test("in a group, the one who is chosen speaks", async () => {
  const [group, ann, bob] = ["Y2FwaV9ncm91cA", "15550107777", "15550108888"];
  for (const from of [ann, bob]) await inbox.act("reply", { chat: group, number: options.phoneNumberId, from, message: { type: "text", text: { body: "Hello" } } });
  await inbox.open(group);
  await page.waitForSelector(".composer .field[aria-label='Write as +1 555 010 7777']");
  await page.select(".composer .speaker", bob);
  await page.waitForSelector(".composer .field[aria-label='Write as +1 555 010 8888']");
  await page.type(".composer .field", "It is me");
  await page.keyboard.press("Enter");
  const message = await webhook.message(({ text }) => text?.body === "It is me");
  assert.deepEqual([message.from, message.group_id], [bob, group]);
  assert.match(await (await shown(message)).evaluate((node) => node.innerText), /\+1 555 010 8888\s+It is me/);
  await page.waitForFunction(() => document.querySelector(".chat[aria-current]").innerText.includes("+1 555 010 8888: It is me"));
});

test("who saves another address of the webhook keeps its secret", async () => {
  await press(".conversation [aria-label^=Activity]");
  await press("#tab-Settings");
  const url = `${webhook.args[1]}elsewhere`;
  await page.locator("#hook-url").fill(url);
  await press(".panel button[type=submit]");
  await page.waitForFunction(async (wanted) => (await (await fetch("/_sandbox/state")).json()).webhook.url === wanted, {}, url);
  assert.equal((await inbox.state()).webhook.signed, true);
  await press(".panel [aria-label=Close]");
});

test("every webhook was signed right, and nothing went wrong on the page", () => {
  assert.ok(webhook.count > 10);
  assert.deepEqual([webhook.unsigned, inbox.faults], [[], []]);
});
