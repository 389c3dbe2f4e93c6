// Any answer of a server: odd statuses and headers, bodies cut, changed, broken off and never ended.
//
// Whatever comes, sendMessage ends: accepted with an id that the server gave, or in a SendError. It sends again only as
// its mode allows, so that nothing is sent twice unasked; and it tells neither the key nor the recipient.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import fc from "fast-check";

import { wamid } from "./package.js";
import { MESSAGE } from "./slots.js";

const KEY = "a-project-key-of-somebody";
const SEEDS = JSON.parse(readFileSync(new URL("../../tests/odd_texts/answers.json", import.meta.url), "utf8")).map((seed) => JSON.stringify(seed));
const TOKENS = ["", "{", "}", "[", "]", ",", ":", '"', "\\", "\\ud83d", "null", "true", "0", "-1", "1e400", '"messages"', '"id":""', '"error":', "\ufeff", "\0", "é", "👋", "[".repeat(200)];
const HEADERS = {
  "retry-after": ["0", "1", "-1", "1e9", "99999999999999999999", "soon", "Sun, 06 Nov 1994 08:49:37 GMT", ""],
  "x-business-use-case-usage": ["{}", '{"1":[{"estimated_time_to_regain_access":1}]}', '{"1":[{"estimated_time_to_regain_access":-1e400}]}', "[", "null"],
  "content-type": ["text/html", "application/json; charset=utf-16", ""],
  date: ["Sun, 06 Nov 1994 08:49:30 GMT", "never"],
  "content-encoding": ["gzip"],
  location: ["https://example.com/"],
};

/** A text that a server may have said, with something cut out and something put in; or anything at all. */
const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SEEDS) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...SEEDS), fc.nat(), fc.nat(40), fc.constantFrom(...TOKENS))
      .map(([seed, at, length, put]) => seed.slice(0, at % seed.length) + put + seed.slice((at % seed.length) + length)),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);
const bytes = fc.oneof({ weight: 8, arbitrary: text.map((said) => [...Buffer.from(said)]) }, { weight: 1, arbitrary: fc.array(fc.nat(255)) });
const header = fc.constantFrom(...Object.keys(HEADERS)).chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...HEADERS[name])));

/** One answer as a recipe, which can be printed: `end` says what comes after its pieces. */
const answer = fc.record({
  status: fc.oneof(fc.constantFrom(200, 200, 200, 201, 202, 204, 206, 302, 304, 400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504), fc.integer({ min: 200, max: 599 })),
  headers: fc.array(header, { maxLength: 3 }),
  bytes,
  piece: fc.constantFrom(1, 7, 64, 1 << 20),
  end: fc.oneof({ weight: 9, arbitrary: fc.constant("close") }, { weight: 2, arbitrary: fc.constant("error") }, { weight: 1, arbitrary: fc.constant("silence") }),
});

/** Some are no Response: the request failed, or something else was given. */
const outcome = fc.oneof(
  { weight: 8, arbitrary: answer.map((answer) => ({ answer })) },
  { weight: 1, arbitrary: fc.constantFrom("ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET", "CERT_HAS_EXPIRED", "").map((code) => ({ code })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 99, 600, -1, 1e9, null, "200").map((status) => ({ status })) },
);

const NO_BODY = [204, 205, 304];

function respond({ answer, code, status }) {
  if (code !== undefined) throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(KEY), { code }) });
  if (answer === undefined) return { status, headers: new Headers(), body: null };
  return new Response(NO_BODY.includes(answer.status) ? null : stream(answer), { status: answer.status, headers: answer.headers });
}

function stream({ bytes, piece, end }) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) return controller.enqueue(Uint8Array.from(bytes.slice(at, (at += piece))));
      if (end === "close") return controller.close();
      if (end === "error") return controller.error(new Error("broken off"));
      return new Promise(() => {}); // the connection is open, and nothing comes
    },
  });
}

const MODES = ["never", "safe", "verified", "at-least-once"];

export const anyAnswer = fc.asyncProperty(
  fc.array(outcome, { minLength: 1, maxLength: 3 }),
  fc.constantFrom(...MODES),
  fc.constantFrom("sent", "not_sent", "unknown", "what"),
  async (outcomes, mode, found) => {
    const attempts = [];
    let calls = 0;
    const fetch = async () => respond(outcomes[Math.min(calls++, outcomes.length - 1)]);
    const retry = {
      mode, maxAttempts: 3, attemptTimeoutMs: 5, sleep: async () => {}, random: () => 0.5, now: () => 1_700_000_000_000,
      onAttempt: (attempt) => attempts.push(attempt),
      reconcile: async () => ({ outcome: found }),
    };
    const options = { phoneNumberId: "106540352242922", apiKey: KEY, fetch, retry };
    const ended = await wamid.sendMessage(MESSAGE, options).then((sent) => ({ sent }), (error) => ({ error }));
    assert.ok(calls >= 1 && calls <= (mode === "never" ? 1 : 3), `${calls} requests`);
    assert.equal(attempts.length, calls);
    // Only who asked for it, or found out that it was not sent, has a message sent again that may have been sent.
    const doubts = attempts.slice(0, -1).filter((attempt) => attempt.outcome === "unknown");
    if (mode === "safe" || (mode === "verified" && found !== "not_sent")) assert.deepEqual(doubts, []);
    if (ended.sent) accepted(ended.sent, outcomes[Math.min(calls, outcomes.length) - 1], mode === "verified" && found === "sent");
    else refused(ended.error, attempts);
  },
);

/** The server named the message in a success, or the caller found it. */
function accepted({ id, attempts }, { answer }, found) {
  if (found && id === "") return;
  assert.ok(answer.status >= 200 && answer.status < 300 && answer.end === "close", "believed");
  assert.ok(typeof id === "string" && id !== "" && attempts >= 1);
  assert.equal(JSON.parse(Buffer.from(answer.bytes).toString().replace(/^\ufeff/, "")).messages[0].id, id);
}

function refused(error, attempts) {
  assert.ok(wamid.isSendError(error), String(error?.stack ?? error));
  assert.ok(error.outcome === "unknown" || error.outcome === "not_sent");
  const told = JSON.stringify(error) + error.stack + JSON.stringify(attempts);
  assert.ok(!told.includes(KEY) && !told.includes(MESSAGE.to.slice(1)), told);
}
