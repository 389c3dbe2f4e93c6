// Meta's limits, which the sandbox keeps when it is asked to; and recipients that fail.

import { rejected } from "./caught.js";
import { META, kapso, meta, wire } from "./doors.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";

const template = { to: "+15550101234", type: "template", template: { name: "hello", language: { code: "en_US" } } };

/** What each number does, and what the library makes of it. */
const RECIPIENTS = [
  { to: "+19990131026", reason: "undeliverable", outcome: "not_sent" },
  { to: "+19990131056", reason: "pair_rate_limit", outcome: "not_sent" },
  { to: "+19970000503", reason: "edge_failure", outcome: "unknown" },
  { to: "+19960000001", reason: "connection_lost", outcome: "unknown", delivered: 0 },
  { to: "+19960000002", reason: "connection_lost", outcome: "unknown", delivered: 1 },
  { to: "+19960000003", reason: "malformed_response", outcome: "unknown", delivered: 1 },
];

export const pacing = [
  {
    name: "the clock goes forward only, and not beyond what dates can say",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      for (const ms of [-1, NaN, Infinity, 1e15, "1000", null]) {
        assert.ok((await rejected(box.advance(ms))) instanceof RangeError, String(ms));
      }
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "the window opens when the user writes, and closes 24 hours later",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ window: true, phoneNumberId: PHONE_NUMBER_ID, now: () => 0 });
      const closed = await meta(box, wire(wamid));
      assert.deepEqual([closed.status, closed.body.error.code], [400, 131047]);
      const atKapso = await kapso(box, wire(wamid));
      assert.deepEqual([atKapso.status, atKapso.body.error.type, atKapso.body.error.code], [422, "MessageError", 131047]);
      assert.equal((await meta(box, wire(wamid, template))).status, 200);
      await box.user("+15550101234").say("Hello");
      assert.equal((await meta(box, wire(wamid))).status, 200);
      await box.advance(24 * 60 * 60 * 1000 - 1);
      assert.equal((await meta(box, wire(wamid))).status, 200);
      await box.advance(1);
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131047);
      assert.equal(box.refused.length, 3);
    },
  },
  {
    name: "the window of one number opens nothing at another",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ window: true, phoneNumberId: ["1", PHONE_NUMBER_ID] });
      await box.user("+15550101234", { number: "1" }).say("Hello");
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131047);
    },
  },
  {
    name: "so many messages a second, of both directions, and then the next second",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ mps: 3, phoneNumberId: PHONE_NUMBER_ID, now: () => 0 });
      await box.user("+15550101234").say("Hello");
      const codes = [];
      for (let i = 0; i < 4; i++) codes.push((await meta(box, wire(wamid, text("hi", { to: `+1555010123${i}` })))).body.error?.code);
      assert.deepEqual(codes, [undefined, undefined, 130429, 130429]);
      await box.advance(1000);
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "45 messages at once to the same person, then one in six seconds",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ pair: true, now: () => 0 });
      for (let i = 0; i < 45; i++) assert.equal((await meta(box, wire(wamid))).status, 200, `message ${i + 1}`);
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131056);
      assert.equal((await meta(box, wire(wamid, text("hi", { to: "+15550101235" })))).status, 200);
      await box.advance(6000);
      assert.equal((await meta(box, wire(wamid))).status, 200);
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131056);
    },
  },
  ...RECIPIENTS.map(({ to, reason, outcome, delivered = 0 }) => ({
    name: `a message to ${to} is ${reason}`,
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      const options = { phoneNumberId: PHONE_NUMBER_ID, accessToken: "t", fetch: box.fetch, retry: "never" };
      const error = await wamid.sendMessage(text("hi", { to }), options).catch((thrown) => thrown);
      assert.deepEqual([error.reason, error.outcome, box.messages.length], [reason, outcome, delivered]);
    },
  })),
  {
    name: "a message to +1998… is taken, and fails on its way with the code",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      await meta(box, wire(wamid, text("hi", { to: "+19980131049" })));
      await box.advance();
      assert.deepEqual([box.messages[0].status, box.messages[0].errors[0].code], ["failed", 131049]);
    },
  },
  {
    name: "a code that nobody has is a number like any other",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      for (const to of ["+19990000042", "+19980000042", "+19970000200", "+19960000009"]) {
        assert.equal((await meta(box, wire(wamid, text("hi", { to })))).status, 200, to);
      }
      await box.advance();
      assert.deepEqual(box.messages.map(({ status }) => status), Array(4).fill("delivered"));
    },
  },
  {
    name: "a number says who it is, without its account",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID });
      const url = META.replace("/messages", "?fields=display_phone_number,throughput");
      const answer = await (await box.fetch(url, { headers: { authorization: "Bearer t" } })).json();
      assert.deepEqual(answer, { display_phone_number: "15552242922", throughput: { level: "STANDARD" }, id: PHONE_NUMBER_ID });
    },
  },
];
