// Each message that the documentation shows, sent through the library: its bubble has its words and its buttons.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { sendMessage } from "wamid";

import { sandbox } from "../node/sandbox-server.js";
import { examples, openPage } from "./page.js";

const inbox = await openPage();
const { page, options } = inbox;

const DEFINITION = {
  name: "order_shipped",
  language: "en_US",
  category: "UTILITY",
  status: "APPROVED",
  components: [
    { type: "HEADER", format: "TEXT", text: "Order {{1}}", example: { header_text: ["A-1"] } },
    { type: "BODY", text: "Hi *{{1}}*, your order is on its way.", example: { body_text: [["Ann"]] } },
    { type: "FOOTER", text: "Example shop" },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Where is it?" },
        { type: "URL", text: "Track it", url: "https://example.com/orders/{{1}}", example: ["https://example.com/orders/1"] },
        { type: "PHONE_NUMBER", text: "Call us", phone_number: "+15550100000" },
      ],
    },
  ],
};

const text = (words) => [{ type: "text", text: words }];
const FILLED = {
  to: "+15550101234",
  type: "template",
  template: {
    name: "order_shipped",
    language: { code: "en_US" },
    components: [
      { type: "header", parameters: text("A-17") },
      { type: "body", parameters: text("Ann") },
      { type: "button", sub_type: "url", index: 1, parameters: text("17") },
    ],
  },
};

/** No bubble of their own: they change another message, or are a line between them. */
const ELSEWHERE = new Set(["reaction", "read", "pin"]);

/** The words that a person has to find, and the buttons in their order. */
function expected({ type, [type]: content }) {
  if (type === "interactive") return { words: [content.body?.text, content.footer?.text, content.header?.text], buttons: buttonsOf(content) };
  if (type === "template") return { words: [content.name, ...textsOf(content.components)], buttons: templateButtons(content.components) };
  if (type === "contacts") return { words: content.map(({ name }) => name.formatted_name), buttons: ["View contact"] };
  if (type === "location") return { words: [content.name, content.address], buttons: [] };
  if (type === "text") return { words: [content.body], buttons: [] };
  return { words: [content.caption, content.filename], buttons: [] };
}

/** Of a template and of its cards. */
const textsOf = (components = []) => components.flatMap(({ type, parameters = [], cards = [] }) => [...(type === "body" ? parameters.map(({ text }) => text) : []), ...cards.flatMap((card) => textsOf(card.components))]);

/** What a template's buttons are called is in its definition; without it, they say what they do. */
const DOES = { copy_code: "Copy code", flow: "Open form", catalog: "View catalog", mpm: "View items" };

function templateButtons(components = []) {
  const ofButton = ({ sub_type: kind, parameters: [{ payload, text }] }) => (kind === "quick_reply" ? payload : kind === "url" ? `Open link: ${text}` : DOES[kind]);
  const own = (all) => all.filter(({ type }) => type === "button").map(ofButton);
  const cards = components.filter(({ type }) => type === "carousel").flatMap((carousel) => carousel.cards);
  return [...own(components), ...cards.flatMap((card) => own(card.components))];
}

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
  await inbox.begin();
  assert.match(await page.$eval(".chat", (node) => node.innerText), /Ann Lee[\s\S]*Is anybody there\?/);
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
    assert.deepEqual(buttons, wanted.buttons);
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
  await inbox.open(examples.pin.to);
  await page.waitForFunction(() => [...document.querySelectorAll(".chip")].some(({ innerText }) => innerText.includes("pinned a message")));
});

test("a template whose definition is known is what a phone makes of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wamid-inbox-templates-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "templates.json");
  writeFileSync(file, JSON.stringify([DEFINITION]));
  const { url } = await sandbox("--templates", file);
  const { id } = await sendMessage(FILLED, { ...options, baseUrl: `${url}/meta/whatsapp` });
  await page.goto(`${url}/#${options.phoneNumberId}/15550101234`);
  const { text, buttons } = await (await inbox.bubble(id)).evaluate(seen);
  for (const words of ["Order A-17", "Hi Ann, your order is on its way.", "Example shop"]) assert.ok(text.includes(words), `"${words}" is missing in: ${text}`);
  assert.deepEqual(buttons, ["Where is it?", "Track it", "Call us"]);
  assert.equal(await page.$eval(`article[data-id="${id}"] .text strong`, (node) => node.innerText), "Ann");
  assert.deepEqual(await page.$$eval(`article[data-id="${id}"] a.button`, (links) => links.map(({ href }) => href)), ["https://example.com/orders/17", "tel:+15550100000"]);
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
