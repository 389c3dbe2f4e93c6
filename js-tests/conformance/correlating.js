// A value in `biz_opaque_callback_data` that webhooks repeat, in the result and in the error.

import { rejected } from "./caught.js";
import { pair, text } from "./samples.js";

const OURS = /^c:[0-9a-f]{32}$/;

export const correlating = [
  {
    name: "each message gets a value of its own, and the result has it",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const client = wamid.createClient({ ...options, correlate: true });
      const sent = [await client.send(text()), await client.send(text())];
      const data = box.messages.map(({ message }) => message.biz_opaque_callback_data);
      assert.deepEqual(sent.map(({ correlationId }) => correlationId), data);
      assert.match(data[0], OURS);
      assert.ok(data[0] !== data[1]);
      assert.deepEqual(box.messages[0].message, wamid.buildMessage({ ...text(), biz_opaque_callback_data: data[0] }));
    },
  },
  {
    name: "the error has it, too",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      box.failNext({ drop: true });
      const error = await rejected(wamid.sendMessage(text(), { ...options, correlate: true }));
      assert.equal(error.outcome, "unknown");
      assert.equal(error.correlationId, box.messages[0].message.biz_opaque_callback_data);
      assert.equal(JSON.parse(JSON.stringify(error)).correlationId, error.correlationId);
    },
  },
  {
    name: "the caller's own data stays, behind it",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const own = "order 7 | über";
      const { correlationId } = await wamid.sendMessage({ ...text(), biz_opaque_callback_data: own }, { ...options, correlate: true });
      assert.equal(box.messages[0].message.biz_opaque_callback_data, `${correlationId}|${own}`);
    },
  },
  {
    name: "together they have at most 512 characters; more is refused before anything leaves",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const send = (length) =>
        wamid.sendMessage({ ...text(), biz_opaque_callback_data: "x".repeat(length) }, { ...options, correlate: true });
      await send(477);
      assert.equal(box.messages[0].message.biz_opaque_callback_data.length, 512);
      const error = await rejected(send(478));
      assert.equal(wamid.isInvalidMessageError(error), true);
      assert.deepEqual(error.issues[0].path, ["biz_opaque_callback_data"]);
      assert.equal(box.messages.length, 1);
    },
  },
  {
    name: "nothing is added to a read receipt, or if nobody asked",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      await wamid.createClient({ ...options, correlate: true }).markRead("wamid.one");
      assert.equal(box.receipts.length, 1);
      const sent = await wamid.sendMessage(text(), options);
      assert.equal("correlationId" in sent, false);
      assert.equal("biz_opaque_callback_data" in box.messages[0].message, false);
      const wrong = await rejected(wamid.sendMessage(text(), { ...options, correlate: "yes" }));
      assert.equal(wrong.option, "correlate");
    },
  },
];
