// The caller's signal and the clock: at once, honestly, and without leaving anything behind.

import { rejected } from "./caught.js";
import { pair, text } from "./samples.js";

/** A signal that counts who listens to it. */
function counted(signal) {
  const count = { listening: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args) => {
    count.listening += 1;
    return addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args) => {
    count.listening -= 1;
    return removeEventListener.apply(signal, args);
  };
  return count;
}

const after = (ms, call) => setTimeout(call, ms);

/** A fetch that hears of nothing, and never ends. */
const deaf = () => new Promise(() => {});

export const interruption = [
  {
    name: "aborted before the first attempt: certainly not sent",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const reason = new Error("not today");
      const error = await rejected(wamid.sendMessage(text(), { ...options, signal: AbortSignal.abort(reason) }));
      assert.equal(wamid.isSendError(error), true);
      assert.equal(error.kind, "aborted");
      assert.equal(error.outcome, "not_sent");
      assert.equal(error.cause, reason);
      assert.deepEqual(error.attempts, []);
      assert.equal(box.messages.length, 0);
    },
  },
  {
    name: "aborted in flight: nobody knows, and it may well have been sent",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const controller = new AbortController();
      box.failNext({ delay: Infinity });
      const sending = rejected(wamid.sendMessage(text(), { ...options, signal: controller.signal }));
      while (box.messages.length === 0) await new Promise((resolve) => after(5, resolve));
      controller.abort("changed my mind");
      const error = await sending;
      assert.equal(error.kind, "aborted");
      assert.equal(error.outcome, "unknown");
      assert.equal(error.cause, "changed my mind");
      assert.equal(error.attempts.length, 1);
      assert.equal(box.messages.length, 1);
    },
  },
  {
    name: "an abort ends the call also if fetch does not listen",
    async run({ wamid, sandbox, assert }) {
      const { options } = pair(sandbox);
      const controller = new AbortController();
      after(20, () => controller.abort());
      const sending = wamid.sendMessage(text(), { ...options, fetch: deaf, signal: controller.signal });
      assert.equal((await rejected(sending)).kind, "aborted");
    },
  },
  {
    name: "an abort ends the reading of an endless body",
    async run({ wamid, sandbox, assert }) {
      const { options } = pair(sandbox);
      const controller = new AbortController();
      let cancelled = false;
      const endless = new ReadableStream({
        cancel() {
          cancelled = true;
        },
      });
      after(20, () => controller.abort());
      const fetch = async () => new Response(endless);
      const error = await rejected(wamid.sendMessage(text(), { ...options, fetch, signal: controller.signal }));
      assert.equal(error.outcome, "unknown");
      assert.equal(cancelled, true);
    },
  },
  {
    name: "silence ends with a timeout of its own, and an unknown outcome",
    async run({ wamid, sandbox, assert }) {
      const { options } = pair(sandbox);
      const sending = wamid.sendMessage(text(), { ...options, fetch: deaf, retry: { attemptTimeoutMs: 30 } });
      const error = await rejected(sending);
      assert.equal(error.kind, "timeout");
      assert.equal(error.outcome, "unknown");
      assert.ok(error.attempts[0].ms >= 20, String(error.attempts[0].ms));
    },
  },
  {
    name: "aborted while sleeping after a refusal: at once, and certainly not sent",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const controller = new AbortController();
      const reason = new Error("not today");
      box.failNext({ status: 429, retryAfter: 20 });
      const retry = { onAttempt: () => after(20, () => controller.abort(reason)) };
      const began = Date.now();
      const error = await rejected(wamid.sendMessage(text(), { ...options, retry, signal: controller.signal }));
      assert.equal(`${error.kind} ${error.outcome}`, "aborted not_sent");
      assert.equal(error.cause, reason);
      assert.equal(error.attempts.length, 1);
      assert.equal(box.messages.length, 0);
      assert.ok(Date.now() - began < 20_000, "the sleep was not cut short");
    },
  },
  {
    name: "aborted while sleeping after a lost answer: it may have been sent",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const controller = new AbortController();
      box.failNext({ drop: true });
      const onAttempt = () => after(20, () => controller.abort());
      const retry = { mode: "at-least-once", baseDelayMs: 20_000, maxDelayMs: 20_000, random: () => 0.9, onAttempt };
      const error = await rejected(wamid.sendMessage(text(), { ...options, retry, signal: controller.signal }));
      assert.equal(`${error.kind} ${error.outcome}`, "aborted unknown");
      assert.equal(box.messages.length, 1);
    },
  },
  {
    name: "aborted between an attempt and its sleep: no timer is left",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const controller = new AbortController();
      const { setTimeout } = globalThis;
      let asked = 0;
      box.failNext({ status: 429 });
      const onAttempt = () => {
        globalThis.setTimeout = () => (asked += 1);
        controller.abort();
      };
      try {
        await rejected(wamid.sendMessage(text(), { ...options, retry: { onAttempt }, signal: controller.signal }));
      } finally {
        globalThis.setTimeout = setTimeout;
      }
      assert.equal(asked, 0);
    },
  },
  {
    name: "nothing depends on AbortSignal.any or AbortSignal.timeout",
    async run({ wamid, sandbox, assert }) {
      const { options } = pair(sandbox);
      const { any, timeout } = AbortSignal;
      AbortSignal.any = AbortSignal.timeout = undefined;
      try {
        const { signal } = new AbortController();
        assert.match((await wamid.sendMessage(text(), { ...options, signal })).id, /^wamid/);
      } finally {
        Object.assign(AbortSignal, { any, timeout });
      }
    },
  },
  {
    name: "no listener stays on the caller's signal, whatever happens",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const controller = new AbortController();
      const { signal } = controller;
      const count = counted(signal);
      await wamid.sendMessage(text(), { ...options, signal });
      assert.equal(count.listening, 0);
      box.failNext({ reset: true });
      await rejected(wamid.sendMessage(text(), { ...options, signal }));
      assert.equal(count.listening, 0);
      box.failNext({ status: 429 });
      await wamid.sendMessage(text(), { ...options, signal, retry: { throttleBaseMs: 1 } });
      assert.equal(count.listening, 0);
      after(20, () => controller.abort());
      await rejected(wamid.sendMessage(text(), { ...options, signal, fetch: deaf }));
      assert.equal(count.listening, 0);
    },
  },
];
