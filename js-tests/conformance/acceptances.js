// What a server answers to a message that it takes: read whole, however it comes, and passed on whole.

import { rejected } from "./caught.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";

/** A new answer for each call: a body is read once. */
const options = (answer, retry) => ({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", fetch: async () => answer(), retry });

const MIB = 1024 * 1024;

/** A stream of these pieces, which then ends, or never. */
const stream = (pieces, ends = true) =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (ends) controller.close();
    },
  });

export const acceptances = [
  {
    name: "everything that an acceptance says is passed on, at the first attempt and later, with a hook and without",
    async run({ wamid, assert }) {
      const answer = {
        contacts: [{ input: "+15550101234", wa_id: "15550101234", user_id: "US.1" }, { input: "x", wa_id: "" }, { wa_id: 7 }, 7, null],
        messages: [{ id: "wamid.H+/=", message_status: "held_for_quality_assessment" }],
        new: { a: [1] },
      };
      const facts = {
        id: "wamid.H+/=",
        status: "held_for_quality_assessment",
        contacts: [{ input: "+15550101234", waId: "15550101234", userId: "US.1" }, { input: "x" }, { input: "" }],
        response: answer,
        possibleDuplicate: false,
      };
      const accepts = () => Response.json(answer);
      assert.deepEqual(await wamid.sendMessage(text(), options(accepts)), { ...facts, attempts: 1 });
      assert.deepEqual(await wamid.sendMessage(text(), options(accepts, { onAttempt() {} })), { ...facts, attempts: 1 });
      let asked = 0;
      const second = () => (++asked === 1 ? Response.json({ error: { code: 130429 } }, { status: 400 }) : accepts());
      assert.deepEqual(await wamid.sendMessage(text(), options(second, { sleep: async () => {} })), { ...facts, attempts: 2 });
    },
  },
  {
    name: "an acceptance that can be read in two ways is still one, with the id that came first",
    async run({ wamid, assert }) {
      for (const again of ["[]", "null", '[{"id":""}]', '[{"id":"wamid.Y"}]', "7"]) {
        for (const retry of [undefined, { onAttempt() {} }]) {
          const answer = () => new Response(`{"messages":[{"id":"wamid.X"}],"messages":${again},"contacts":7}`);
          const { id, contacts, attempts } = await wamid.sendMessage(text(), options(answer, retry));
          assert.deepEqual({ id, contacts, attempts }, { id: "wamid.X", contacts: [], attempts: 1 });
        }
      }
    },
  },
  {
    name: "an answer that comes byte by byte is read as if it came at once",
    async run({ wamid, assert }) {
      const bytes = new TextEncoder().encode('\uFEFF{"messages":[{"id":"wamid.X"}],"contacts":[{"input":"é 👋"}]}');
      const pieces = () => Array.from(bytes, (_, i) => bytes.slice(i, i + 1));
      const { id, contacts } = await wamid.sendMessage(text(), options(() => new Response(stream(pieces()))));
      assert.deepEqual({ id, contacts }, { id: "wamid.X", contacts: [{ input: "é 👋" }] });
    },
  },
  {
    name: "beyond the bound nothing is waited for: such a success has no id, but was one",
    async run({ wamid, assert }) {
      const answer = () => new Response(stream([new Uint8Array(MIB - 1).fill(32), new Uint8Array(1).fill(32)], false));
      const error = await rejected(wamid.sendMessage(text(), options(answer)));
      assert.equal(error.kind, "malformed_response");
      assert.equal(error.outcome, "unknown");
    },
  },
];
