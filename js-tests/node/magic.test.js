// The recipients that fail, held against the codes that the documentation lists.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createSandbox } from "wamid/sandbox";

import { NUMBER } from "./sandbox-server.js";

const page = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8");
const [ofMeta] = page.split(/^## .*Kapso/m);
const codes = [...ofMeta.matchAll(/^\| (\d{4,}) \| /gm)].map(([, code]) => Number(code));

async function post(box, to) {
  const body = JSON.stringify({ messaging_product: "whatsapp", to, type: "text", text: { body: "hi" } });
  const headers = { authorization: "Bearer t", "content-type": "application/json" };
  return (await box.fetch(`https://graph.facebook.com/v24.0/${NUMBER}/messages`, { method: "POST", headers, body })).json();
}

const ending = (code) => String(code).padStart(7, "0");

test("each code of Meta's can be had from +1 999, at once, and from +1 998, later", async () => {
  assert.ok(codes.length > 50);
  const box = createSandbox();
  for (const code of codes) {
    const { error } = await post(box, `+1999${ending(code)}`);
    assert.equal(error?.code, code);
    await post(box, `+1998${ending(code)}`);
    await box.advance();
    assert.deepEqual(box.messages.at(-1).errors.map((reason) => reason.code), [code]);
  }
});
