// What a sandbox writes down, another goes on from.

import { meta, wire } from "./doors.js";
import { PHONE_NUMBER_ID, TO } from "./samples.js";

async function stateOf(box) {
  const { seq, ...state } = await (await box.fetch("http://127.0.0.1/_sandbox/state")).json();
  const unnumbered = (list) => list.map(({ seq: _, ...rest }) => rest);
  return { ...state, messages: unnumbered(state.messages), refused: unnumbered(state.refused), deliveries: unnumbered(state.deliveries) };
}

/** A sandbox with a journal, as text: what is kept is what JSON keeps. */
function kept(sandbox, lines, answers = []) {
  const fetch = async () => new Response("", { status: answers.shift() ?? 200 });
  return sandbox.createSandbox({
    phoneNumberId: PHONE_NUMBER_ID,
    now: () => 0,
    webhook: { url: "https://bot.example/", appSecret: "s", fetch },
    journal: { entries: lines.map((line) => JSON.parse(line)), write: async (entry) => void lines.push(JSON.stringify(entry)) },
  });
}

export const journal = [
  {
    name: "a journal brings everything back",
    async run({ wamid, sandbox, assert }) {
      const lines = [];
      const box = kept(sandbox, lines);
      await meta(box, wire(wamid));
      await meta(box, "{}");
      const ann = box.user(TO, { name: "Ann" });
      await ann.say("Hello");
      await ann.read(box.messages[0]);
      await meta(box, wire(wamid));
      await box.advance(1000);
      const again = kept(sandbox, [...lines]);
      assert.deepEqual(await stateOf(again), await stateOf(box));
      assert.deepEqual(JSON.stringify(again.messages), JSON.stringify(box.messages));
      assert.deepEqual(JSON.stringify(again.refused), JSON.stringify(box.refused));
    },
  },
  {
    name: "what was under way goes on: a webhook is tried again, a message delivered",
    async run({ wamid, sandbox, assert }) {
      const lines = [];
      const box = kept(sandbox, lines, [500, 500]);
      await box.user(TO).say("Hello");
      await meta(box, wire(wamid));
      const again = kept(sandbox, lines);
      assert.equal(again.deliveries[0].state, "waiting");
      await again.advance(10_000);
      assert.deepEqual([again.deliveries[0].state, again.deliveries[0].attempts.length], ["delivered", 3]);
      assert.equal(again.messages[0].status, "delivered");
    },
  },
  {
    name: "no id comes twice, not even after everything was forgotten",
    async run({ wamid, sandbox, assert }) {
      const lines = [];
      const box = kept(sandbox, lines);
      const ids = new Set();
      const send = async (to) => ids.add((await meta(to, wire(wamid))).body.messages[0].id);
      await send(box);
      await box.clear();
      await send(box);
      const again = kept(sandbox, lines);
      await send(again);
      assert.deepEqual([ids.size, again.messages.length], [3, 2]);
    },
  },
  {
    name: "what could not be written down was not answered",
    async run({ wamid, sandbox, assert }) {
      const full = { write: () => Promise.reject(new Error("the disk is full")) };
      const box = sandbox.createSandbox({ journal: full });
      const error = await meta(box, wire(wamid)).catch((thrown) => thrown);
      assert.equal(error.message, "the disk is full");
    },
  },
];
