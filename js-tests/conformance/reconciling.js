// The mode "verified": the caller finds out what became of a message that may have been sent.

import { rejected } from "./caught.js";
import { text } from "./samples.js";
import { accepts, breaks, refuses, scripted } from "./scripted.js";

const verified = (steps, reconcile, more) => scripted(steps, { mode: "verified", reconcile, ...more });

export const reconciling = [
  {
    name: "found to be sent: it is accepted, by the id that was found",
    async run({ wamid, assert }) {
      const { options, seen } = verified([breaks], () => ({ outcome: "sent", messageId: "wamid.found" }));
      const sent = await wamid.sendMessage(text(), options);
      assert.equal(sent.id, "wamid.found");
      assert.equal(sent.possibleDuplicate, false);
      assert.deepEqual(sent.response, {});
      assert.deepEqual(sent.contacts, []);
      assert.equal(seen.bodies.length, 1);
    },
  },
  {
    name: "found not to be sent: it is sent again, and is no duplicate",
    async run({ wamid, assert }) {
      const { options, seen } = verified([breaks, accepts], async () => ({ outcome: "not_sent" }));
      const sent = await wamid.sendMessage(text(), options);
      assert.equal(sent.id, "wamid.X");
      assert.equal(sent.attempts, 2);
      assert.equal(sent.possibleDuplicate, false);
      assert.equal(seen.attempts.length, 2);
    },
  },
  {
    name: "found not to be sent, then refused: it was not sent",
    async run({ wamid, assert }) {
      const { options } = verified([breaks, refuses(100)], () => ({ outcome: "not_sent" }));
      assert.equal((await rejected(wamid.sendMessage(text(), options))).outcome, "not_sent");
    },
  },
  {
    name: "anything else that it answers finds nothing, and it stays unknown",
    async run({ wamid, assert }) {
      const bad = () => {
        throw new Error("mine");
      };
      for (const reconcile of [() => ({ outcome: "unknown" }), () => undefined, () => "not_sent", bad, async () => bad(), () => ({ outcome: 1n })]) {
        const { options, seen } = verified([breaks, accepts], reconcile);
        const error = await rejected(wamid.sendMessage(text(), options));
        assert.equal(error.outcome, "unknown");
        assert.equal(error.kind, "network");
        assert.equal(seen.bodies.length, 1);
      }
    },
  },
  {
    name: "it is told what there is to find the message by, and only when nobody knows",
    async run({ wamid, assert }) {
      const told = [];
      const reconcile = (context) => {
        told.push(context);
        return { outcome: "unknown" };
      };
      const { options, seen } = verified([refuses(130429), breaks], reconcile);
      const error = await rejected(wamid.sendMessage(text("find me"), { ...options, correlate: true }));
      assert.equal(told.length, 1);
      const [context] = told;
      assert.equal(JSON.stringify(context.message), seen.bodies[0]);
      assert.equal(context.startedAt.getTime(), 1_790_000_000_000);
      assert.equal(context.error.attempts.length, 2);
      assert.equal(context.correlationId, error.correlationId);
      assert.equal(context.message.biz_opaque_callback_data, error.correlationId);
      assert.equal(context.signal.aborted, false);
    },
  },
  {
    name: "an abort does not wait for it: aborted, and it may have been sent",
    async run({ wamid, assert }) {
      const controller = new AbortController();
      const reason = new Error("enough");
      const reconcile = ({ signal }) => {
        setTimeout(() => controller.abort(reason), 10);
        return new Promise((resolve) => signal.addEventListener("abort", () => setTimeout(resolve, 10)));
      };
      const { options } = verified([breaks, accepts], reconcile, { signal: controller.signal });
      const error = await rejected(wamid.sendMessage(text(), options));
      assert.equal(`${error.kind} ${error.outcome}`, "aborted unknown");
      assert.equal(error.cause, reason);
      assert.equal(error.attempts.length, 1);
    },
  },
];
