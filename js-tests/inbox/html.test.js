// HTML in every text of every message stays text: no element is made of it, and nothing runs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { examples, openPage, USER } from "./page.js";

/** Short enough for a button's title; the other one would run. */
const SHORT = "<b class=evil>x</b>";
const LONG = "<img class=evil src=x onerror=alert(1)><script class=evil>alert(1)</script>";

// So high that every bubble is in sight, and so drawn.
const inbox = await openPage({ height: 16_000 });
const { page, options } = inbox;
// A message may be cleared before the page could say that it was read.
await page.evaluate(() => localStorage.setItem("wamid.reads", "off"));

function* paths(value, path = []) {
  if (typeof value === "string") yield path;
  else if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key]);
}

function changed(message, path, text) {
  const copy = structuredClone(message);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce((value, key) => value[key], copy);
  parent[last] = text;
  return copy;
}

async function post(body) {
  const headers = { authorization: "Bearer t", "content-type": "application/json" };
  const response = await fetch(`${inbox.url}/v24.0/${options.phoneNumberId}/messages`, { method: "POST", headers, body: JSON.stringify({ messaging_product: "whatsapp", ...body }) });
  return (await response.json()).messages?.[0]?.id;
}

const write = async (body) => (await inbox.act("reply", { chat: USER, number: options.phoneNumberId, name: SHORT, message: { type: "text", text: { body } } })).message.id;

for (const [name, message] of Object.entries(examples)) {
  test(`HTML in any text of ${name} stays text`, async () => {
    await inbox.act("clear");
    await write(LONG);
    let taken = 0;
    for (const path of paths(message)) {
      if (path[0] === "to") continue;
      for (const text of [SHORT, LONG]) if (await post(changed(message, path, text))) taken += 1;
    }
    const last = await write("the last one");
    await page.evaluate((key) => (location.hash = key), `${options.phoneNumberId}/${USER}`);
    await inbox.bubble(last);
    const { made, words } = await page.evaluate(() => ({ made: document.querySelectorAll(".evil").length, words: document.body.innerText }));
    assert.equal(made, 0);
    assert.ok(words.includes(LONG) && words.includes(SHORT));
    if (["text", "interactive", "template", "image", "video", "document"].includes(message.type)) assert.ok(taken > 0, "none was taken, so nothing was shown");
  });
}

test("nothing ran, and nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
