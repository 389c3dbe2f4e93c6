// Everything by the keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { examples, openPage } from "./page.js";
import { hearWebhooks } from "./webhook.js";

const webhook = await hearWebhooks();
const inbox = await openPage({ args: webhook.args });
const { page, options } = inbox;
await inbox.begin();

const send = async (name) => {
  const { id } = await sendMessage(examples[name], options);
  await page.waitForSelector(`article[data-id="${id}"] .ticks.read`);
  return id;
};
const focused = () => page.evaluate(() => document.activeElement.closest("article")?.dataset.id);
const keys = async (...names) => {
  for (const name of names) await page.keyboard.press(name);
};

test("the arrow keys go from message to message, and Tab to what can be tapped in one", async () => {
  const [first, second] = [await send("text"), await send("interactive.button")];
  await page.focus(".timeline");
  await keys("ArrowUp");
  assert.equal(await focused(), second);
  await keys("ArrowUp");
  assert.equal(await focused(), first);
  // The picture in its header is the first thing in it.
  await keys("ArrowDown", "Tab", "Tab", "Enter");
  const { interactive } = await webhook.message(({ context }) => context?.id === second);
  assert.equal(interactive.button_reply.id, examples["interactive.button"].interactive.action.buttons[0].reply.id);
});

test("a row of a list is picked in its sheet, and the focus comes back to the button", async () => {
  const id = await send("interactive.list");
  const [{ rows }] = examples["interactive.list"].interactive.action.sections;
  await page.focus(`article[data-id="${id}"] .buttons .button`);
  await keys("Enter");
  await page.waitForSelector("dialog[open] input[type=radio]:focus");
  await keys(" ", "Enter");
  const { interactive } = await webhook.message(({ context }) => context?.id === id);
  assert.equal(interactive.list_reply.id, rows[0].id);
  await page.waitForFunction(() => document.querySelector("dialog") === null);
  assert.equal(await focused(), id);
});

test("a reaction is chosen from the menu, and Escape leaves it where one was", async () => {
  const id = await send("text");
  await page.focus(`article[data-id="${id}"] .actions`);
  await keys("Enter");
  await page.waitForSelector("[role=menu]");
  await keys("Escape");
  await page.waitForFunction(() => document.querySelector("[role=menu]") === null);
  assert.equal(await focused(), id);
  await keys("Enter");
  await page.waitForSelector("[role=menu]");
  await keys("ArrowRight", "Enter");
  const { reaction } = await webhook.message((message) => message.reaction?.message_id === id);
  assert.equal(reaction.emoji, "❤️");
});

test("Ctrl+K leads to the search, the arrow to what it found, and Enter to the message", async () => {
  const id = await send("interactive.location_request_message");
  await page.keyboard.down("Control");
  await keys("k");
  await page.keyboard.up("Control");
  await page.keyboard.type("courier");
  await page.waitForSelector(".result");
  await keys("ArrowDown", "Enter");
  await page.waitForFunction((wanted) => document.activeElement?.dataset.id === wanted, {}, id);
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
