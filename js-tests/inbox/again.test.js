// The connection breaks and comes back: what happened meanwhile is there, and what was being written, read and played stays.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { sendMessage } from "wamid";

import { act, NUMBER, sandbox } from "../node/sandbox-server.js";
import { examples, openPage, USER } from "./page.js";

const folder = mkdtempSync(join(tmpdir(), "wamid-inbox-data-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "sandbox.jsonl");
let server = await sandbox("--data", data);
const { port } = server;
const inbox = await openPage({ url: server.url });
const { page, options } = inbox;
await inbox.begin();
// Read by hand only: a page that is not connected could not say so.
await page.evaluate(() => localStorage.setItem("wamid.reads", "off"));

const text = (body) => ({ to: `+${USER}`, type: "text", text: { body } });

test("what happened while the page was not connected is there afterwards, and the draft, too", async () => {
  const { id: before } = await sendMessage(text("before"), options);
  await inbox.bubble(before);
  await page.type(".composer .field", "half a sen");
  await server.stop("SIGKILL");
  await page.waitForSelector(".offline:not([hidden])");
  // Another one, at another port, goes on with the same file; the page does not see what happens there.
  const elsewhere = await sandbox("--data", data);
  await act(elsewhere.url, "status", { message: before, status: "read" });
  const { id: meanwhile } = await sendMessage(text("meanwhile"), { ...options, baseUrl: `${elsewhere.url}/meta/whatsapp` });
  await elsewhere.stop();
  server = await sandbox("--data", data, "--port", String(port));
  await inbox.bubble(meanwhile);
  await page.waitForSelector(`article[data-id="${before}"] .ticks.read`);
  await page.waitForSelector(".offline[hidden]");
  assert.equal(await page.$eval(".composer .field", ({ value }) => value), "half a sen");
});

test("a draft stays with its chat", async () => {
  await act(inbox.url, "reply", { chat: "15550109999", number: NUMBER, name: "Jorge", message: { type: "text", text: { body: "Hi" } } });
  await inbox.open("15550109999");
  assert.equal(await page.$eval(".composer .field", ({ value }) => value), "");
  await inbox.open(USER);
  assert.equal(await page.$eval(".composer .field", ({ value }) => value), "half a sen");
});

test("a status changes the ticks alone: what has the focus, is pressed or was opened stays the same element", async () => {
  await act(inbox.url, "phone", { number: NUMBER, chat: USER, on: false });
  const { id } = await sendMessage(examples["interactive.button"], options);
  const bubble = await inbox.bubble(id);
  await page.waitForSelector(`article[data-id="${id}"] .ticks.sent`);
  await bubble.$eval(".buttons .button", (button) => {
    button.focus();
    globalThis.before = { button, article: button.closest("article") };
  });
  await act(inbox.url, "phone", { number: NUMBER, chat: USER, on: true });
  await act(inbox.url, "react", { message: id, emoji: "👍" });
  await page.waitForSelector(`article[data-id="${id}"] .ticks.delivered`);
  await page.waitForSelector(`article[data-id="${id}"] .reactions`);
  const same = await page.evaluate(() => globalThis.before.article.isConnected && document.activeElement === globalThis.before.button);
  assert.ok(same);
});

test("under a finger that is down, nothing changes; once it is up, everything is there", async () => {
  const chat = await page.$(`.chat[href$="/${USER}"]`);
  const { x, y, height } = await chat.boundingBox();
  const others = await page.$$eval(".chat", (links) => links.length);
  await page.mouse.move(x + 60, y + height / 2);
  await page.mouse.down();
  for (const name of ["Grace", "Linus", "Ada"]) await act(inbox.url, "reply", { chat: `1555010${name.length}000`, number: NUMBER, name, message: { type: "text", text: { body: "Hi" } } });
  const { id } = await sendMessage(text("while the finger is down"), options);
  // The page has heard of all that once it could draw it.
  await page.waitForFunction(async (wanted) => (await (await fetch("/_sandbox/state")).json()).messages.some((each) => each.id === wanted), {}, id);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.$$eval(".chat", (links) => links.length), others);
  await page.mouse.up();
  await inbox.bubble(id);
  assert.equal(await page.evaluate(() => location.hash), `#${NUMBER}/${USER}`);
});
