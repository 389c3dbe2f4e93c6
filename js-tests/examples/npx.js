// `npx wamid sandbox`, started where an example has the packed tarball installed, as its README says.

import assert from "node:assert/strict";

import { attempt, quiet } from "./setting.js";

/** Calls `act` with { baseUrl, messages() }, `messages` being what arrived; and ends it. */
export async function withSandbox(folder, act) {
  const enough = new AbortController();
  let output = "";
  let ended;
  try {
    const url = await new Promise((started, failed) => {
      const onText = (text) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec((output += text)) ?? [];
        if (found) started(found);
      };
      ended = attempt("npx", ["wamid", "sandbox", "--port", "0"], { cwd: folder, env: quiet, signal: enough.signal, onText, seconds: 280 });
      ended.then(() => failed(new assert.AssertionError({ message: `npx wamid sandbox ended:\n${output}` })));
    });
    await act({
      baseUrl: `${url}/meta/whatsapp`,
      async messages() {
        const { messages } = await (await fetch(`${url}/_sandbox/state`)).json();
        return messages;
      },
    });
  } finally {
    enough.abort();
    await ended;
  }
}
