// Ten thousand sends, many at once, to a server that fails one in five: all of them settle, and the sums are right.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createClient } from "wamid";

import { json, listen } from "./misbehaving-server.js";

const ALL = 10_000;
const AT_ONCE = 64;
const FAULTY = 0.2;

/** The same numbers in each run: mulberry32. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const well = json(200, { messages: [{ id: "wamid.X" }] });
const destroy = (request) => request.socket.destroy();
const halfBody = (request, response) => {
  response.writeHead(200, { "content-length": "1000" }).write("{");
  setTimeout(destroy, 1, request);
};

/** Whether the message is taken, and what the sender hears of it. */
const FAULTS = [
  [false, json(400, { error: { code: 130429 } })],
  [false, json(400, { error: { code: 131047 } })],
  [false, json(429, { error: "Rate limit exceeded" }, { "retry-after": "1" })],
  [false, json(500, { error: { code: 131057 } })],
  [false, destroy],
  [true, destroy],
  [true, halfBody],
  [true, json(500, { error: { code: 131000 } })],
  [true, (_, response) => response.writeHead(502).end("<html>")],
  [true, (_, response) => response.end()],
];

const MODES = ["never", "safe", "verified", "at-least-once"];

test("ten thousand sends to a server that fails one in five all settle, and the sums are right", async () => {
  const random = numbers(20_261_123);
  const accepted = new Map();
  const server = await listen((request, response) => {
    const { body } = JSON.parse(request.text).text;
    const [taken, answer] = random() < FAULTY ? FAULTS[Math.floor(random() * FAULTS.length)] : [true, well];
    if (taken) accepted.set(body, (accepted.get(body) ?? 0) + 1);
    answer(request, response);
  });
  const { signal } = new AbortController();
  const client = createClient({ phoneNumberId: "106540352242922", apiKey: "a-key", baseUrl: server.baseUrl, signal });
  const counts = { accepted: 0, not_sent: 0, unknown: 0 };
  let attempts = 0;

  async function send(number) {
    const body = `message ${number}`;
    const mode = MODES[number % MODES.length];
    const reconcile = () => ({ outcome: accepted.has(body) ? "sent" : "not_sent" });
    const retry = { mode, ...(mode === "verified" && { reconcile }), sleep: () => Promise.resolve(), onAttempt: () => (attempts += 1) };
    const sent = await client.send({ to: "+15550101234", type: "text", text: { body } }, { retry }).catch((error) => error);
    const outcome = sent.outcome ?? "accepted";
    counts[outcome] += 1;
    const times = accepted.get(body) ?? 0;
    if (outcome === "accepted") assert.ok(times >= 1, `${mode}: accepted, but it was not`);
    if (outcome === "not_sent") assert.equal(times, 0, `${mode}: not_sent, but it was accepted`);
    if (mode !== "at-least-once") assert.ok(times <= 1, `${mode}: accepted ${times} times`);
    if (outcome === "accepted" && times > 1) assert.equal(sent.possibleDuplicate, true);
  }

  const began = process.cpuUsage();
  const queue = Array.from({ length: ALL }, (_, number) => number).values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const number of queue) await send(number);
  }));
  await server.close();

  assert.equal(counts.accepted + counts.not_sent + counts.unknown, ALL);
  assert.equal(attempts, server.seen.length, "the server saw as many requests as were told of");
  const lost = ALL - counts.not_sent - accepted.size;
  assert.ok(lost >= 0 && lost <= counts.unknown, `${lost} of ${counts.unknown} unknown were not accepted`);
  assert.ok(counts.unknown > 0 && counts.not_sent > 0);
  // Not the clock's: others may be at work here.
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 30_000_000, `${user + system} µs`);
});
