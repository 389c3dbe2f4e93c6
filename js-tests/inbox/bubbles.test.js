// Each message that the documentation shows, sent through the library: its bubble has its words and its buttons.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { examples, openPage } from "./page.js";

const inbox = await openPage();
const { page, options } = inbox;
const USER = "15550101234";

/** No bubble of their own: they change another message, or are a line between them. */
const ELSEWHERE = new Set(["reaction", "read", "pin"]);

/** The words that a person has to find, and the buttons in their order. */
function expected({ type, [type]: content }) {
  if (type === "interactive") return { words: [content.body?.text, content.footer?.text, content.header?.text], buttons: buttonsOf(content) };
  if (type === "template") return { words: [content.name, ...textsOf(content.components)], buttons: undefined };
  if (type === "contacts") return { words: content.map(({ name }) => name.formatted_name), buttons: ["View contact"] };
  if (type === "location") return { words: [content.name, content.address], buttons: [] };
  if (type === "text") return { words: [content.body], buttons: [] };
  return { words: [content.caption, content.filename], buttons: [] };
}

const textsOf = (components = []) => components.filter(({ type }) => type === "body").flatMap(({ parameters }) => parameters.map(({ text }) => text));

const FIXED = {
  address_message: "Provide address", location_request_message: "Send location", request_contact_info: "Share contact info",
  call_permission_request: "Choose preference", product: "View", product_list: "View items", catalog_message: "View catalog", order_details: "Review and pay",
};

function buttonsOf({ type, action }) {
  if (type === "button") return action.buttons.map(({ reply }) => reply.title);
  if (type === "list") return [action.button];
  if (type === "order_status") return [];
  if (type === "carousel") return action.cards.flatMap(({ action: own }) => own.buttons?.map(({ quick_reply: reply }) => reply.title) ?? [own.parameters?.display_text ?? "View"]);
  return [FIXED[type] ?? action.parameters.flow_cta ?? action.parameters.display_text];
}

const seen = (node) => ({
  role: node.computedRole ?? node.tagName.toLowerCase(),
  label: node.getAttribute("aria-label"),
  text: node.innerText,
  buttons: [...node.querySelectorAll(".buttons .button")].map(({ innerText }) => innerText.trim()),
});

test("the page has its policy, and starts with how to point code at it", async () => {
  assert.match(inbox.response.headers()["content-security-policy"], /default-src 'none'.*script-src 'self'.*style-src 'self'/);
  await page.waitForSelector(".welcome");
  assert.ok((await page.$eval(".snippet", (node) => node.innerText)).includes(options.baseUrl));
});

test("a user writes first, and is in the list of chats by name", async () => {
  await inbox.act("reply", { chat: USER, number: options.phoneNumberId, name: "Ann Lee", message: { type: "text", text: { body: "Is anybody there?" } } });
  await page.waitForSelector(".chat");
  assert.match(await page.$eval(".chat", (node) => node.innerText), /Ann Lee[\s\S]*Is anybody there\?/);
  await inbox.open(USER);
});

for (const [name, message] of Object.entries(examples)) {
  if (ELSEWHERE.has(message.type ?? message.status)) continue;
  test(`${name} is a bubble with its words and buttons`, async () => {
    const { id } = await sendMessage(message, options);
    const { role, label, text, buttons } = await (await inbox.bubble(id)).evaluate(seen);
    assert.equal(role, "article");
    assert.match(label, /^Business, /);
    const wanted = expected(message);
    for (const words of wanted.words.filter(Boolean)) assert.ok(text.includes(words), `"${words}" is missing in: ${text}`);
    if (wanted.buttons) assert.deepEqual(buttons, wanted.buttons);
    assert.ok(!/undefined|\[object|NaN/.test(text), text);
  });
}

test("a reaction is on the bubble that it belongs to", async () => {
  const { id } = await sendMessage(examples.text, options);
  await sendMessage({ ...examples.reaction, reaction: { message_id: id, emoji: "👍🏽" } }, options);
  await page.waitForSelector(`article[data-id="${id}"] .reactions`);
  assert.equal(await page.$eval(`article[data-id="${id}"] .reactions`, (node) => node.getAttribute("aria-label")), "Reactions: 👍🏽");
});

test("a message in sight becomes read, and its ticks say so", async () => {
  const { id } = await sendMessage(examples.text, options);
  await page.waitForSelector(`article[data-id="${id}"] .ticks.read[aria-label="Read"]`);
});

test("a pin is a line in its group", async () => {
  await sendMessage(examples.pin, options);
  await page.waitForFunction((group) => [...document.querySelectorAll(".chat")].some(({ hash }) => hash.endsWith(group)), {}, examples.pin.to);
  await inbox.open(examples.pin.to);
  await page.waitForFunction(() => [...document.querySelectorAll(".chip")].some(({ innerText }) => innerText.includes("pinned a message")));
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
