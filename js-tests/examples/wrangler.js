// An example's Worker in `wrangler dev`, as its README says: workerd, with what wrangler.toml binds.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { script } from "./setting.js";

const ANSI = /\u001b\[[0-9;]*m/g;

/** Starts it with these secrets in `.dev.vars`. Gives { url, inspector, output(), stop() }. */
export async function dev(folder, secrets, { seconds = 280 } = {}) {
  writeFileSync(join(folder, ".dev.vars"), Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`).join(""));
  const enough = new AbortController();
  let output = "";
  let url;
  const inspector = await freePort();
  const running = await new Promise((started, failed) => {
    const onText = (text) => {
      output += text.replace(ANSI, "");
      url ??= /Ready on (http:\/\/[\w.:]+)/.exec(output)?.[1];
      if (url) started({ ended });
    };
    const ended = script(folder, "dev", { words: ["--ip", "127.0.0.1", "--port", "0", "--inspector-port", String(inspector)], signal: enough.signal, onText, seconds });
    ended.then(() => failed(new assert.AssertionError({ message: `wrangler dev ended:\n${output}` })));
  });
  return {
    url,
    inspector: `http://127.0.0.1:${inspector}`,
    output: () => output,
    async stop() {
      enough.abort();
      await running.ended;
    },
  };
}

/** wrangler takes a port of its own choice for the page, but not for the inspector. */
function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  return new Promise((free) => server.once("listening", () => {
    const { port } = server.address();
    server.close(() => free(port));
  }));
}
