// `wamid sandbox --data FILE`: killed at any moment, it has lost nothing that it had acknowledged.

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { run, start as launch } from "./package-files.js";
import { NUMBER, act, sandbox, send, stateOf } from "./sandbox-server.js";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "wamid-data-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (() => {
  let count = 0;
  return () => join(folder, `${(count += 1)}.jsonl`);
})();

const ROUNDS = 12;
const SENDERS = 8;

test("killed while it is busy, again and again, it knows everything that it answered", async () => {
  const file = fresh();
  const answered = { out: new Set(), in: new Set(), read: new Set() };
  for (let round = 0; round < ROUNDS; round++) {
    const box = await sandbox("--data", file);
    const { messages } = await stateOf(box.url);
    const byId = new Map(messages.map((message) => [message.id, message]));
    assert.equal(byId.size, messages.length, "no id comes twice");
    for (const id of [...answered.out, ...answered.in]) assert.ok(byId.has(id), `round ${round}: ${id} is lost`);
    for (const id of answered.read) assert.equal(byId.get(id).status, "read");

    let killed = false;
    const busy = Array.from({ length: SENDERS }, async (_, n) => {
      while (!killed) {
        const { messages: [{ id }] } = await (await send(box.url, `from ${n} in round ${round}`)).json();
        answered.out.add(id);
        const said = await act(box.url, "reply", { number: NUMBER, chat: `1555010${n}`, message: { type: "text", text: { body: "yes" } } });
        answered.in.add(said.message.id);
        await act(box.url, "status", { message: id, status: "read" });
        answered.read.add(id);
      }
    });
    const ended = Promise.allSettled(busy);
    // At any moment after the first answers, so that each round has something to lose.
    const enough = answered.out.size + 1 + Math.floor(Math.random() * 60);
    while (answered.out.size < enough) await new Promise(setImmediate);
    killed = true;
    box.child.kill("SIGKILL");
    await once(box.child, "close");
    await ended;
  }
  assert.ok(answered.out.size >= ROUNDS && answered.in.size > 0 && answered.read.size > 0);
});

test("killed while it starts, when it writes the file anew, it has lost nothing either", async () => {
  const file = fresh();
  const first = await sandbox("--data", file);
  const bodies = Array.from({ length: 40 }, (_, n) => `${n} ${"x".repeat(2000)}`);
  for (const body of bodies) await send(first.url, body);
  await first.stop("SIGKILL");
  const began = Date.now();
  await (await sandbox("--data", file)).stop("SIGKILL");
  const start = Date.now() - began;
  for (let round = 0; round < ROUNDS; round++) {
    const child = launch("sandbox", "--port", "0", "--data", file);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * start));
    child.kill("SIGKILL");
    // Nobody reads what it printed, so its streams stay open.
    await once(child, "exit");
  }
  const last = await sandbox("--data", file);
  assert.deepEqual((await stateOf(last.url)).messages.map(({ message }) => message.text.body), bodies);
  await last.stop();
});

test("cut off at any byte, the file is read up to the last whole line", async () => {
  const file = fresh();
  const first = await sandbox("--data", file);
  for (const body of ["one", "two ✓", "three"]) await send(first.url, body);
  await first.stop();
  const whole = readFileSync(file);
  const cuts = [0, 1, 10, whole.indexOf(10), whole.indexOf(10) + 1, whole.indexOf("✓") + 1, whole.length - 1];
  const random = Array.from({ length: 8 }, () => Math.floor(Math.random() * whole.length));
  for (const cut of [...cuts, ...random]) {
    const part = fresh();
    writeFileSync(part, whole.subarray(0, cut));
    const box = await sandbox("--data", part);
    const bodies = (await stateOf(box.url)).messages.map(({ message }) => message.text.body);
    assert.deepEqual(bodies, ["one", "two ✓", "three"].slice(0, bodies.length), `cut at ${cut}`);
    assert.equal((await send(box.url)).status, 200);
    await box.stop();
    const again = await sandbox("--data", part);
    assert.equal((await stateOf(again.url)).messages.length, bodies.length + 1, `cut at ${cut}`);
    await again.stop();
  }
});

test("what was cleared does not come back, and takes no room", async () => {
  const file = fresh();
  const box = await sandbox("--data", file);
  await send(box.url, "x".repeat(4000));
  await act(box.url, "clear");
  await box.stop();
  const again = await sandbox("--data", file);
  assert.equal((await stateOf(again.url)).messages.length, 0);
  await again.stop();
  assert.ok(readFileSync(file).length < 1000);
});

test("files and the clock are remembered, too", async () => {
  const file = fresh();
  const box = await sandbox("--data", file);
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new Blob(["abc"], { type: "text/plain" }), "a.txt");
  const { id } = await (await fetch(`${box.url}/v24.0/${NUMBER}/media`, { method: "POST", headers: { authorization: "Bearer t" }, body: form })).json();
  await act(box.url, "clock", { advance: 86_400_000 });
  await box.stop();
  const again = await sandbox("--data", file);
  assert.equal(await (await fetch(`${again.url}/_sandbox/media/${id}`)).text(), "abc");
  assert.ok((await stateOf(again.url)).now > Date.now() + 80_000_000);
  await again.stop();
});

test("two cannot write to the same file", async () => {
  const file = fresh();
  const box = await sandbox("--data", file);
  const { code, err } = await run(["sandbox", "--port", "0", "--data", file]);
  assert.equal(code, 2);
  assert.match(err, new RegExp(`process ${box.child.pid} uses it`));
  assert.equal((await send(box.url)).status, 200);
  await box.stop();
});

test("a file that is something else stays as it is", async () => {
  for (const text of ['{"name":"mine"}\n', "hello\n", '{"wamid":"sandbox","version":1}\n{"fact":"message"\n{"fact":"clock"}\n']) {
    const file = fresh();
    writeFileSync(file, text);
    const { code, err } = await run(["sandbox", "--port", "0", "--data", file]);
    assert.equal(code, 2);
    assert.match(err, /^wamid: --data .*(line \d+ is no JSON|not a file of this version)/);
    assert.equal(readFileSync(file, "utf8"), text);
  }
});

test("a place where no file can be is a sentence", async () => {
  const { code, err } = await run(["sandbox", "--port", "0", "--data", join(folder, "missing", "a.jsonl")]);
  assert.equal(code, 2);
  assert.match(err, /^wamid: --data .*ENOENT/);
  assert.ok(!err.includes("    at "));
});
