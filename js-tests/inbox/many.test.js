// Ten thousand messages: only what is in sight exists, whatever one scrolls to, looks for or is sent. What that costs is
// measured by `npm run bench:inbox`; here nothing depends on a clock.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { sandbox, stateOf } from "../node/sandbox-server.js";
import { openPage, USER } from "./page.js";

const NUMBER = "106540352242922";
const MESSAGES = 10_000;
const CHATS = 300;
/** In both lists, a screen of 900 pixels and 600 beyond each edge: rows of at least 38 pixels here, and of 72 there. */
const MOST_ROWS = 2100 / 38 + 2100 / 72 + 4;
const MOST_ELEMENTS = 1800;

const { url } = await sandbox("--phone-number-id", NUMBER);

/** Every second message is in one chat, the others are in all. */
const chatOf = (index) => (index % 2 === 0 ? USER : `1555020${String(index % CHATS).padStart(4, "0")}`);

function manyMessages({ seq, now }) {
  return Array.from({ length: MESSAGES }, (_, index) => {
    const at = now - (MESSAGES - index) * 60_000;
    const text = { body: `Order ${index}${index % 7 === 0 ? ` *is late*\n${"and so on ".repeat(index % 40)}` : ""}` };
    const message = { messaging_product: "whatsapp", to: chatOf(index), type: "text", text };
    return { seq, id: `wamid.${index}`, direction: "out", number: NUMBER, chat: chatOf(index), at, message, status: "read", statuses: [{ status: "read", at }], errors: [] };
  });
}

/** The sandbox's own answer, with ten thousand messages more. */
async function bigState() {
  const state = await stateOf(url);
  const messages = manyMessages(state);
  const chats = [...new Set(messages.map(({ chat }) => chat))];
  const about = { number: NUMBER, display: "15552242922", kind: "person", name: null, participants: [], phoneOn: true, lastUserAt: null, windowUntil: null };
  return { ...state, messages: [...messages, ...state.messages], chats: chats.map((chat) => ({ ...about, chat })) };
}

const inbox = await openPage({
  url,
  async prepare(page) {
    await page.setRequestInterception(true);
    page.on("request", async (request) => {
      if (!request.url().endsWith("/_sandbox/state")) return request.continue();
      await request.respond({ status: 200, contentType: "application/json", body: JSON.stringify(await bigState()) });
    });
  },
});
const { page } = inbox;
await inbox.open(USER);

const count = () => page.evaluate(() => ({ elements: document.querySelectorAll("*").length, rows: document.querySelectorAll("article, .chat-item").length }));

async function isSmall(where) {
  const { elements, rows } = await count();
  assert.ok(rows > 10 && rows <= MOST_ROWS && elements <= MOST_ELEMENTS, `${where}: ${rows} rows, ${elements} elements`);
}

/** Scrolls, and waits until what is there now is drawn. */
const scrollTo = (selector, part) =>
  page.$eval(selector, (node, share) => new Promise((done) => {
    node.scrollTop = node.scrollHeight * share;
    requestAnimationFrame(() => requestAnimationFrame(done));
  }), part);

/** The id of the message in the middle of the conversation. */
const inTheMiddle = () => page.evaluate(() => {
  const { top, height } = document.querySelector(".timeline").getBoundingClientRect();
  const middle = top + height / 2;
  const there = [...document.querySelectorAll("article")].map((each) => [each.dataset.id, each.getBoundingClientRect()]);
  return there.find(([, place]) => place.bottom + 4 > middle && place.top - 4 < middle)?.[0];
});

test("the newest are in sight, and few elements exist", async () => {
  await inbox.bubble(`wamid.${MESSAGES - 2}`);
  await isSmall("at the end");
});

test("wherever one scrolls to, there are messages, in their order, and few elements", async () => {
  const seen = [];
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    await scrollTo(".timeline", part);
    seen.push(Number((await inTheMiddle())?.slice("wamid.".length)));
    await isSmall(`at ${part}`);
  }
  assert.deepEqual(seen, seen.toSorted((a, b) => a - b));
  assert.ok(seen[0] < MESSAGES * 0.02 && seen[2] > MESSAGES * 0.3 && seen[2] < MESSAGES * 0.7 && seen[4] > MESSAGES * 0.98, seen.join());
});

test("the list of chats draws no more than it shows", async () => {
  for (const part of [0.5, 1, 0]) {
    await scrollTo(".chats .scroller", part);
    await isSmall(`the chats at ${part}`);
  }
});

test("a search counts all, shows the newest, and leads to the message in its chat", async () => {
  await page.type(".search-input", "order 43");
  await page.waitForFunction(() => document.querySelector(".note").innerText.includes("111 messages"));
  await isSmall("the results");
  await page.$eval(".search-input", (field) => field.select());
  await page.type(".search-input", "Order 4321");
  await page.waitForFunction(() => document.querySelector(".note").innerText.includes("1 message"));
  assert.equal(await page.$eval(".result mark", (node) => node.innerText), "Order 4321");
  await inbox.press(".result");
  await page.waitForFunction(() => document.activeElement?.dataset.id === "wamid.4321");
  const sight = await page.$eval('article[data-id="wamid.4321"]', (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(sight, "the message is out of sight");
  assert.equal(await page.evaluate(() => location.hash), `#${NUMBER}/${chatOf(4321)}`);
  await isSmall("after the search");
});

test("one more message comes to the end, where the page is", async () => {
  await page.focus(".search-input");
  await page.keyboard.press("Escape");
  await inbox.open(USER);
  const { id } = await sendMessage({ to: `+${USER}`, type: "text", text: { body: "One more" } }, inbox.options);
  await page.waitForSelector(`article[data-id="${id}"] .ticks.read`);
  await isSmall("after one more");
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
