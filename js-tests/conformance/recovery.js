// A trap inside the wasm is an ordinary Error, and costs the next call nothing.

import { rejected, thrown } from "./caught.js";
import { pair, text } from "./samples.js";

const TRAP = Symbol.for("wamid.trap");

export const recovery = [
  {
    name: "after a trap, the next call works",
    run({ wamid, assert }) {
      const error = thrown(() => wamid.buildMessage(text(), { [TRAP]: true }));
      assert.ok(error instanceof Error);
      assert.match(error.message, /^wamid: internal error \(/);
      assert.equal(wamid.buildMessage(text("again")).text.body, "again");
    },
  },
  {
    name: "a thousand traps leave the next call right",
    run({ wamid, assert }) {
      for (let i = 0; i < 1000; i++) thrown(() => wamid.checkMessage(text(), { [TRAP]: true }));
      assert.equal(wamid.checkMessage(text()).ok, true);
    },
  },
  {
    name: "a trap disturbs no send that is under way",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      box.failNext({ delay: 50 });
      const sending = wamid.sendMessage(text(), options);
      const error = await rejected(wamid.sendMessage(text(), { ...options, [TRAP]: true }));
      assert.match(error.message, /internal error/);
      assert.equal((await sending).id, box.messages[0].id);
    },
  },
];
