// `wamid/slim`: the same API, the wasm handed in by whoever uses it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const bytes = readFileSync(createRequire(import.meta.url).resolve("wamid/wamid.wasm"));
const message = { to: "+15550101234", type: "text", text: { body: "Grüße 👋" } };

let copies = 0;
/** Every copy is a module of its own, not started yet. */
const fresh = () => import(`wamid/slim?${(copies += 1)}`).catch(() => importCopy());
const importCopy = () => import(`${import.meta.resolve("wamid/slim")}?${copies}`);

const works = ({ buildMessage }) => assert.equal(buildMessage(message).text.body, message.text.body);

test("before init, a call says what is missing", async () => {
  const slim = await fresh();
  assert.throws(() => slim.buildMessage(message), /call init\(\) or initSync\(\)/);
});

test("init takes bytes, a buffer, a module, a Response, and a promise of one", async () => {
  const response = () => new Response(bytes, { headers: { "content-type": "application/wasm" } });
  const sources = [bytes, new Uint8Array(bytes).buffer, new WebAssembly.Module(bytes), response(), Promise.resolve(response())];
  for (const source of sources) {
    const slim = await fresh();
    await slim.init(source);
    works(slim);
  }
});

test("init says so when the file is not there", async () => {
  const slim = await fresh();
  await assert.rejects(slim.init(new Response("no", { status: 404 })), /could not be fetched \(HTTP 404\)/);
});

test("initSync takes a module of another realm", async () => {
  const slim = await fresh();
  const foreign = runInNewContext("new WebAssembly.Module(bytes)", { bytes });
  assert.equal(foreign instanceof WebAssembly.Module, false);
  slim.initSync(foreign);
  works(slim);
});
