// The three classes, and the guards that know them.

import { rejected, thrown } from "./caught.js";
import { pair, PHONE_NUMBER_ID, text } from "./samples.js";

/** What a server answers, and what is said about it: delivery.md's vectors of one attempt. */
const ANSWERS = [
  ["an empty 200", 200, "", { kind: "malformed_response", outcome: "unknown" }],
  ["a 200 that is no JSON", 200, "<html>", { kind: "malformed_response", outcome: "unknown" }],
  ["a 200 without an id", 200, {}, { kind: "malformed_response", outcome: "unknown" }],
  ["throughput", 400, { error: { code: 130429 } }, { reason: "throughput_limit", outcome: "not_sent", code: 130429 }],
  ["a quoted code", 400, { error: { code: "131056" } }, { reason: "pair_rate_limit", outcome: "not_sent", code: 131056 }],
  ["a permanent 500", 500, { error: { code: 3 } }, { reason: "capability_missing", outcome: "not_sent" }],
  ["an unclear 500", 500, { error: { code: 131000, is_transient: true } }, { reason: "unknown_error", outcome: "unknown" }],
  ["service down", 503, { error: { code: 2 } }, { reason: "service_down", outcome: "unknown" }],
  ["code 200", 403, { error: { code: 200 } }, { reason: "permission_missing", outcome: "not_sent" }],
  ["an error with status 200", 200, { error: { code: 131009 } }, { reason: "parameter_value", outcome: "not_sent" }],
  ["Kapso's 401", 401, { error: "Invalid or missing API key" }, { reason: "kapso_key_invalid", source: "kapso" }],
  ["Kapso's 402", 402, { error: "…", code: "insufficient_credits" }, { reason: "kapso_insufficient_credits", outcome: "not_sent" }],
  ["Kapso's 409", 409, { error: "Another message is already in-flight" }, { reason: "conversation_busy", outcome: "not_sent" }],
  ["a 409 of somebody's", 409, "<html>", { outcome: "unknown" }],
  ["Kapso's window", 422, { error: { type: "MessageError", code: 131047 } }, { reason: "window_closed", source: "kapso" }],
  ["Kapso's 504", 504, { error: "Kapso proxy timeout" }, { reason: "kapso_timeout", outcome: "unknown" }],
  ["a 502 page", 502, "<html>Bad gateway</html>", { reason: "edge_failure", outcome: "unknown" }],
];

const answering = (status, body) => async () =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status });

/** One attempt: what it comes to, and not what is done about it. */
const options = (fetch) => ({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", retry: "never", fetch });

export const errors = [
  ...ANSWERS.map(([what, status, body, expected]) => ({
    name: `${what} is ${Object.values(expected).join(", ")}`,
    async run({ wamid, assert }) {
      const error = await rejected(wamid.sendMessage(text(), options(answering(status, body))));
      assert.equal(wamid.isSendError(error), true);
      for (const [fact, value] of Object.entries(expected)) assert.equal(error[fact], value);
      assert.equal(error.status, status);
      assert.equal(error.message, `${error.reason}: ${error.hint}`);
      assert.equal(error.attempts.length, 1);
      assert.equal(error.attempts[0].outcome, error.outcome);
    },
  })),
  {
    name: "a megabyte of error is judged by its status, and quickly",
    async run({ wamid, assert }) {
      const words = Array.from({ length: 2000 }, (_, i) => `A word ${i}`);
      const message = { to: "+15550101234", type: "text", text: { body: words.join(" ") }, many: words };
      const body = { error: { code: 100, message: "A word 1999, ".repeat(70_000) } };
      const began = Date.now();
      const sending = wamid.sendMessage(message, {
        ...options(answering(400, body)),
        unknownKeys: "keep",
        rules: { "text.body.too_long": "off" },
      });
      const error = await rejected(sending);
      assert.equal(error.outcome, "not_sent");
      assert.equal(error.status, 400);
      assert.ok(Date.now() - began < 2000, `${Date.now() - began} ms`);
    },
  },
  {
    name: "a redirect is not followed, and nothing was sent",
    async run({ wamid, assert }) {
      const fetch = async () => new Response(null, { status: 307, headers: { location: "https://evil.example/" } });
      const error = await rejected(wamid.sendMessage(text(), options(fetch)));
      assert.equal(error.kind, "config");
      assert.equal(error.outcome, "not_sent");
    },
  },
  {
    name: "a lost answer is unknown, though the message arrived",
    async run({ wamid, sandbox, assert }) {
      for (const fault of [{ drop: true }, { garbage: true }]) {
        const { box, options } = pair(sandbox);
        box.failNext(fault);
        const error = await rejected(wamid.sendMessage(text(), options));
        assert.equal(error.outcome, "unknown");
        assert.equal(box.messages.length, 1);
      }
    },
  },
  {
    name: "a body that breaks off after a 200 is unknown",
    async run({ wamid, assert }) {
      const broken = () =>
        new ReadableStream({
          pull(controller) {
            controller.error(new Error("other side closed"));
          },
        });
      const error = await rejected(wamid.sendMessage(text(), options(async () => new Response(broken()))));
      assert.equal(error.kind, "response_lost");
      assert.equal(error.outcome, "unknown");
    },
  },
  {
    name: "whatever a fetch throws, it becomes a SendError with an unknown outcome",
    async run({ wamid, assert }) {
      for (const reason of ["text", null, undefined, 7, new Error("odd"), Object.create(null), Symbol("s")]) {
        const error = await rejected(wamid.sendMessage(text(), options(() => Promise.reject(reason))));
        assert.equal(wamid.isSendError(error), true);
        assert.equal(error.outcome, "unknown");
      }
    },
  },
  {
    name: "whatever a fetch answers, it becomes a SendError with an unknown outcome",
    async run({ wamid, assert }) {
      for (const answer of [undefined, null, "text", {}, { status: 200 }, { status: 200, text: () => "{" }]) {
        const error = await rejected(wamid.sendMessage(text(), options(async () => answer)));
        assert.equal(wamid.isSendError(error), true);
        assert.equal(error.outcome, "unknown");
      }
    },
  },
  {
    name: "a test double of a response will do",
    async run({ wamid, assert }) {
      const double = { status: 200, text: async () => '{"messages":[{"id":"wamid.X"}]}' };
      const sent = await wamid.sendMessage(text(), options(async () => double));
      assert.equal(sent.id, "wamid.X");
    },
  },
  {
    name: "errors are Errors, with a literal name that is no property of their own",
    async run({ wamid, assert }) {
      const all = [
        [thrown(() => wamid.buildMessage({})), wamid.InvalidMessageError, "InvalidMessageError"],
        [await rejected(wamid.sendMessage(text(), {})), wamid.ConfigError, "ConfigError"],
        [await rejected(wamid.sendMessage(text(), options(answering(400, {})))), wamid.SendError, "SendError"],
      ];
      for (const [error, type, name] of all) {
        assert.ok(error instanceof Error);
        assert.ok(error instanceof type);
        assert.equal(error.name, name);
        assert.ok(!Object.hasOwn(error, "name"));
        assert.ok(String(error).startsWith(`${name}: `));
        assert.equal(JSON.parse(JSON.stringify(error)).name, name);
      }
    },
  },
  {
    name: "guards know errors of another copy, and nothing else",
    async run({ wamid, assert }) {
      const foreign = Object.assign(new Error("x"), { name: "SendError", outcome: "unknown" });
      assert.equal(wamid.isSendError(foreign), true);
      assert.equal(wamid.isInvalidMessageError({ name: "InvalidMessageError", message: "", issues: [] }), true);
      assert.equal(wamid.isConfigError({ name: "ConfigError", message: "", option: "apiKey" }), true);
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      for (const other of [undefined, null, "SendError", new Error("SendError"), { name: "SendError" }, proxy]) {
        assert.equal(wamid.isSendError(other), false);
        assert.equal(wamid.isConfigError(other), false);
        assert.equal(wamid.isInvalidMessageError(other), false);
      }
    },
  },
  {
    name: "the message of an InvalidMessageError names places, ten at most",
    run({ wamid, assert }) {
      const keys = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`key${i}`, 1]));
      const { message } = thrown(() => wamid.buildMessage({ ...text(), text: { body: "", ...keys } }));
      assert.ok(message.startsWith("13 issues\n  text.body: "), message);
      assert.ok(message.endsWith("\n  and 3 more"), message);
    },
  },
];
