// What is sent again by itself, when, and what is said of it afterwards.

import { rejected, thrown } from "./caught.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";
import { accepts, breaks, isAbsent, refuses, scripted } from "./scripted.js";

/** What each mode makes of a failure and a server that is well again: how it ends, and after how many requests. */
const MODES = [
  ["a rate limit", refuses(130429), { never: "not_sent 1", safe: "sent 2", verified: "sent 2", "at-least-once": "sent 2" }],
  ["a connection not made", isAbsent, { never: "not_sent 1", safe: "sent 2", verified: "sent 2", "at-least-once": "sent 2" }],
  ["a broken connection", breaks, { never: "unknown 1", safe: "unknown 1", verified: "unknown 1", "at-least-once": "maybe twice 2" }],
  ["a wrong parameter", refuses(100), { never: "not_sent 1", safe: "not_sent 1", verified: "not_sent 1", "at-least-once": "not_sent 1" }],
];

const ending = ({ attempts, possibleDuplicate, outcome }) =>
  `${outcome ?? (possibleDuplicate ? "maybe twice" : "sent")} ${attempts.length ?? attempts}`;

export const retrying = [
  ...MODES.flatMap(([what, step, endings]) =>
    Object.entries(endings).map(([mode, expected]) => ({
      name: `${what}, then a server that is well, with ${mode}: ${expected}`,
      async run({ wamid, assert }) {
        const reconcile = () => ({ outcome: "unknown" });
        const { options, seen } = scripted([step, accepts], { mode, ...(mode === "verified" && { reconcile }) });
        const came = await wamid.sendMessage(text(), options).catch((error) => error);
        assert.equal(ending(came), expected);
        assert.equal(new Set(seen.bodies).size, 1, "the bytes are the same each time");
        assert.equal(seen.attempts.length, seen.bodies.length);
      },
    })),
  ),
  {
    name: "safe is what happens if nothing is said",
    async run({ wamid, assert }) {
      const { options } = scripted([isAbsent, accepts]);
      const { attempts } = await wamid.sendMessage(text(), options);
      assert.equal(attempts, 2);
      const quick = { ...options, retry: { baseDelayMs: 0 } };
      const steps = scripted([isAbsent, accepts]);
      assert.equal((await wamid.sendMessage(text(), { ...quick, fetch: steps.options.fetch })).attempts, 2);
    },
  },
  {
    name: "Retry-After is slept, and one beyond the deadline is told at once",
    async run({ wamid, assert }) {
      const soon = scripted([refuses(130429, 429, { "retry-after": "30" }), accepts]);
      await wamid.sendMessage(text(), soon.options);
      assert.deepEqual(soon.seen.slept, [30_500]);
      const late = scripted([refuses(130429, 429, { "retry-after": "60" })]);
      const error = await rejected(wamid.sendMessage(text(), late.options));
      assert.equal(error.outcome, "not_sent");
      assert.equal(error.retryAfterMs, 60_500);
      assert.deepEqual(late.seen.slept, []);
      const bulk = scripted([refuses(130429, 429, { "retry-after": "60" }), accepts], { preset: "bulk" });
      await wamid.sendMessage(text(), bulk.options);
      assert.deepEqual(bulk.seen.slept, [60_500]);
    },
  },
  {
    name: "Meta's usage header is slept, in minutes",
    async run({ wamid, assert }) {
      const usage = { "x-business-use-case-usage": '{"1":[{"type":"x","estimated_time_to_regain_access":1}]}' };
      const { options, seen } = scripted([refuses(80007, 400, usage), accepts], { preset: "bulk" });
      await wamid.sendMessage(text(), options);
      assert.deepEqual(seen.slept, [60_500]);
    },
  },
  {
    name: "each attempt is told: its number, its time, its status, its code, its outcome, and nothing else",
    async run({ wamid, assert }) {
      const { options, seen } = scripted([refuses(131056), accepts]);
      await wamid.sendMessage(text("a secret"), options);
      assert.deepEqual(seen.attempts, [
        { n: 1, ms: 10, status: 400, code: 131056, outcome: "not_sent" },
        { n: 2, ms: 10, status: 200, outcome: "accepted" },
      ]);
    },
  },
  {
    name: "functions that throw change nothing",
    async run({ wamid, assert }) {
      const bad = () => {
        throw new Error("mine");
      };
      for (const onAttempt of [bad, async () => bad()]) {
        const { options } = scripted([isAbsent, accepts], { now: bad, random: bad, onAttempt });
        assert.equal((await wamid.sendMessage(text(), options)).attempts, 2);
      }
      for (const odd of [() => NaN, () => 1n, () => "x", () => ({})]) {
        const { options } = scripted([isAbsent, accepts], { now: odd, random: odd });
        assert.equal((await wamid.sendMessage(text(), options)).attempts, 2);
      }
    },
  },
  {
    name: "a sleep that fails ends the call, and nothing was sent",
    async run({ wamid, assert }) {
      const cause = new Error("no time");
      const { options, seen } = scripted([isAbsent, accepts], { sleep: () => Promise.reject(cause) });
      const error = await rejected(wamid.sendMessage(text(), options));
      assert.equal(`${error.kind} ${error.outcome}`, "aborted not_sent");
      assert.equal(error.cause, cause);
      assert.equal(error.attempts.length, 1);
      assert.equal(seen.bodies.length, 1);
    },
  },
  {
    name: "what may have been sent stays so, whatever a later attempt is told",
    async run({ wamid, assert }) {
      const { options } = scripted([breaks, refuses(100)], { mode: "at-least-once" });
      const error = await rejected(wamid.sendMessage(text(), options));
      assert.equal(error.reason, "invalid_parameter");
      assert.equal(error.outcome, "unknown");
      assert.deepEqual(error.attempts.map(({ outcome }) => outcome), ["unknown", "not_sent"]);
    },
  },
  {
    name: "a read receipt is sent again after a lost answer: twice does no harm",
    async run({ wamid, assert }) {
      const { options, seen } = scripted([breaks, () => Response.json({ success: true })]);
      const sent = await wamid.sendMessage({ status: "read", message_id: "wamid.one" }, options);
      assert.equal(sent.id, "wamid.one");
      assert.equal(sent.attempts, 2);
      assert.equal(sent.possibleDuplicate, true);
      assert.equal(seen.slept.length, 1);
    },
  },
  {
    name: "a success without an id is none for a message",
    async run({ wamid, assert }) {
      const { options } = scripted([() => Response.json({ success: true })]);
      assert.equal((await rejected(wamid.sendMessage(text(), options))).outcome, "unknown");
    },
  },
  {
    name: "options of retry that cannot work are refused by their names",
    run({ wamid, assert }) {
      for (const [retry, option] of [
        ["often", "retry"],
        [7, "retry"],
        [null, "retry"],
        ["verified", "retry.reconcile"],
        [{ mode: "verified" }, "retry.reconcile"],
        [{ maxAttempts: 0 }, "retry.maxAttempts"],
        [{ maxAttempts: () => 3 }, "retry.maxAttempts"],
        [{ deadlineMs: NaN }, "retry.deadlineMs"],
        [{ onAttempt: true }, "retry.onAttempt"],
        [{ sleep: null }, "retry.sleep"],
        [{ attempts: 3 }, "retry.attempts"],
      ]) {
        const error = thrown(() => wamid.createClient({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "k", retry }));
        assert.equal(error.option, option);
      }
    },
  },
];
