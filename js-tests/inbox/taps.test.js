// All that can be tapped in a message: what the person answers arrives at the webhook, and is on the page as the user's.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { examples, openPage } from "./page.js";
import { hearWebhooks } from "./webhook.js";

const webhook = await hearWebhooks();
const inbox = await openPage({ args: webhook.args });
const { page, options, press } = inbox;
await inbox.begin();

/** The button of a message, from the first. */
const button = (id, index = 1) => `article[data-id="${id}"] .buttons > :nth-child(${index})`;
const submit = () => press("dialog[open] button[type=submit]");

/** The answer to a message that was sent, once it has arrived and is on the page. */
async function answered(id, { type }) {
  const message = await webhook.message(({ context }) => context?.id === id);
  assert.equal(message.type, type);
  await page.waitForSelector(`article[data-id="${message.id}"].user`);
  return message[type];
}

async function send(name) {
  const { id } = await sendMessage(examples[name], options);
  await inbox.bubble(id);
  return id;
}

test("each reply button", async () => {
  for (const [index, { reply }] of examples["interactive.button"].interactive.action.buttons.entries()) {
    const id = await send("interactive.button");
    await press(button(id, index + 1));
    const answer = await answered(id, { type: "interactive" });
    assert.deepEqual(answer, { type: "button_reply", button_reply: { id: reply.id, title: reply.title } });
  }
});

test("a row of each section of a list", async () => {
  for (const { rows } of examples["interactive.list"].interactive.action.sections) {
    const { id: row, title, ...more } = rows.at(-1);
    const id = await send("interactive.list");
    await press(button(id));
    await press(`dialog[open] input[value="${row}"]`);
    await submit();
    assert.deepEqual(await answered(id, { type: "interactive" }), { type: "list_reply", list_reply: { id: row, title, ...more } });
    await page.waitForFunction(() => document.querySelector("dialog") === null);
  }
});

test("a quick reply of a carousel's second card, which the arrow brings into sight", async () => {
  const id = await send("interactive.carousel.quick_reply");
  const card = `article[data-id="${id}"] .slide:nth-child(2)`;
  await press(`article[data-id="${id}"] .step.after`);
  await press(`${card} .buttons .button`);
  const { quick_reply: reply } = examples["interactive.carousel.quick_reply"].interactive.action.cards[1].action.buttons[0];
  assert.deepEqual(await answered(id, { type: "interactive" }), { type: "button_reply", button_reply: { id: reply.id, title: reply.title } });
});

test("a quick reply of a template", async () => {
  const id = await send("template.quick_reply");
  await press(button(id, 2));
  assert.equal((await answered(id, { type: "button" })).payload, "cancel");
});

test("a quick reply of a template's card", async () => {
  const id = await send("template.carousel");
  await press(`article[data-id="${id}"] .slide:nth-child(1) .buttons > :nth-child(1)`);
  assert.equal((await answered(id, { type: "button" })).payload, "room-1");
});

for (const name of ["interactive.flow", "template.flow"]) {
  test(`a form: ${name}`, async () => {
    const id = await send(name);
    await press(button(id));
    const { flow_token: token } = JSON.parse(await page.$eval("dialog[open] textarea", ({ value }) => value));
    assert.equal(typeof token, "string");
    await page.$eval("dialog[open] textarea", (field) => (field.value = '{"when":"noon"}'));
    await submit();
    const { nfm_reply: reply } = await answered(id, { type: "interactive" });
    assert.deepEqual([reply.name, JSON.parse(reply.response_json)], ["flow", { when: "noon" }]);
  });
}

test("an address", async () => {
  const id = await send("interactive.address_message");
  await press(button(id));
  await page.locator("dialog[open] input[name=city]").fill("Mumbai");
  await submit();
  const { nfm_reply: reply } = await answered(id, { type: "interactive" });
  assert.equal(reply.name, "address_message");
  assert.equal(JSON.parse(reply.response_json).values.city, "Mumbai");
});

test("a location that was asked for", async () => {
  const id = await send("interactive.location_request_message");
  await press(button(id));
  await press("dialog[open] ::-p-aria(Gateway of India)");
  await submit();
  assert.deepEqual(await answered(id, { type: "location" }), { latitude: 18.922, longitude: 72.8347, name: "Gateway of India", address: "Mumbai" });
});

test("contact details that were asked for", async () => {
  const id = await send("interactive.request_contact_info");
  await press(button(id));
  await submit();
  const [{ name, phones }] = await answered(id, { type: "contacts" });
  assert.deepEqual([name.formatted_name, phones[0].wa_id], ["Ann Lee", "15550101234"]);
});

test("a yes and a no to a call", async () => {
  for (const response of ["accept", "reject"]) {
    const id = await send("interactive.call_permission_request");
    await press(button(id));
    await press(`dialog[open] input[value=${response}]`);
    await submit();
    assert.equal((await answered(id, { type: "interactive" })).call_permission_reply.response, response);
    await page.waitForFunction(() => document.querySelector("dialog") === null);
  }
});

for (const name of ["interactive.product", "interactive.product_list", "interactive.catalog_message", "interactive.carousel.product", "template.catalog"]) {
  test(`an order: ${name}`, async () => {
    const id = await send(name);
    await press(`article[data-id="${id}"] .buttons .button`);
    const offered = await page.$eval("dialog[open] input[name=id]", ({ value }) => value);
    assert.ok(JSON.stringify(examples[name]).includes(JSON.stringify(offered)), `${offered} is not what was offered`);
    await submit();
    const { product_items: items } = await answered(id, { type: "order" });
    assert.deepEqual(items, [{ product_retailer_id: offered, quantity: 1, item_price: 10, currency: "USD" }]);
  });
}

test("what only opens says what it has: an order to pay, a contact, a link", async () => {
  const order = await send("interactive.order_details");
  await press(button(order));
  assert.match(await page.$eval("dialog[open]", (sheet) => sheet.innerText), /Cake[\s\S]*Total[\s\S]*50/);
  await page.keyboard.press("Escape");
  const contact = await send("contacts");
  await press(button(contact));
  await page.waitForFunction(() => document.querySelector("dialog[open]")?.innerText.includes("Barbara J. Johnson"));
  await page.keyboard.press("Escape");
  const link = await send("interactive.cta_url");
  const { url } = examples["interactive.cta_url"].interactive.action.parameters;
  assert.deepEqual(await page.$eval(button(link), ({ href, target, rel }) => ({ href, target, rel })), { href: url, target: "_blank", rel: "noopener noreferrer" });
});

test("a voice message that is played: its status becomes played", async () => {
  const { id } = await sendMessage({ to: "+15550101234", type: "audio", audio: { id: "1166846181421424", voice: true } }, options);
  await press(`article[data-id="${id}"] .round`);
  await webhook.status((status) => status.id === id && status.status === "played");
  await page.waitForSelector(`article[data-id="${id}"] .ticks.played`);
});

test("every webhook was signed right, and nothing went wrong on the page", () => {
  assert.ok(webhook.count > 20);
  assert.deepEqual([webhook.unsigned, inbox.faults], [[], []]);
});
