// Everybody can use it: axe finds no serious fault, in light and in dark, in what the page shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { clone } from "./browser.js";
import { examples, openPage } from "./page.js";

const AXE = readFileSync(join(clone, "node_modules", "axe-core", "axe.min.js"), "utf8");
const inbox = await openPage({ height: 2400 });
const { page, options } = inbox;
const SHOWN = ["text", "image", "document", "audio", "location", "contacts", "interactive.button", "interactive.list", "interactive.order_details", "template.quick_reply", "interactive.carousel"];

await page.evaluate(AXE);
await inbox.begin();
let last;
for (const name of SHOWN) last = await sendMessage(examples[name], options);
await inbox.bubble(last.id);

async function serious() {
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return bad.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`);
}

for (const theme of ["light", "dark"]) {
  const choose = () => page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);

  test(`a conversation has no serious fault in ${theme}`, async () => {
    await choose();
    assert.deepEqual(await serious(), []);
  });

  test(`a sheet has none in ${theme}`, async () => {
    await choose();
    await inbox.press(".kind-list .buttons .button");
    await page.waitForSelector("dialog[open]");
    assert.deepEqual(await serious(), []);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog") === null);
  });

  test(`the panel has none in ${theme}`, async () => {
    await choose();
    await inbox.press(".side [aria-label^=Activity]");
    for (const tab of ["Refused", "Failures", "Settings", "Webhooks"]) {
      await inbox.press(`#tab-${tab}`);
      await page.waitForSelector(`#tab-${tab}[aria-selected=true]`);
      assert.deepEqual(await serious(), [], tab);
    }
    await inbox.press(".panel [aria-label=Close]");
  });
}

test("on a phone, the whole name of who it is stands above the conversation", async () => {
  await page.setViewport({ width: 390, height: 800 });
  const { id } = await sendMessage({ ...examples["template.quick_reply"], to: "+15550109999" }, options);
  await inbox.open("15550109999");
  await inbox.bubble(id);
  const { text, fits } = await page.$eval(".conversation h1", (title) => ({ text: title.innerText, fits: title.scrollWidth <= title.clientWidth }));
  assert.deepEqual([text, fits], ["+1 555 010 9999", true]);
  assert.equal(await page.$eval(".conversation .window", (chip) => chip.innerText), "Templates only");
});

test("on a phone, one pane is in sight at a time", async () => {
  await page.setViewport({ width: 390, height: 800 });
  const shown = () => page.evaluate(() => [".side", ".conversation"].filter((name) => getComputedStyle(document.querySelector(name)).display !== "none"));
  assert.deepEqual(await shown(), [".conversation"]);
  await inbox.press(".conversation .back");
  await page.waitForSelector("body:not(.in-chat)");
  assert.deepEqual(await shown(), [".side"]);
});
