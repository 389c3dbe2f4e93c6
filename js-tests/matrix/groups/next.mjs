// Next.js, built by webpack and by Turbopack: a route handler in Node, one at the edge, and a client page in each browser.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { attempt, must } from "../../../scripts/command.mjs";
import { at } from "../../../scripts/places.mjs";
import { browsers } from "../../places/browser.mjs";
import { blocks } from "../../shown/blocks.mjs";
import { entryIn, noted, one } from "../outcome.mjs";

const BUNDLERS = ["webpack", "Turbopack"];
const ROUTES = { "route handler": "node", "edge route": "edge" };
const SECRETS = { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key" };

const page = (browser) => `client page in ${browser.title}`;

const place = (bundler, what) => `Next.js by ${bundler}, ${what}`;

export const next = {
  title: "Next.js",
  places: BUNDLERS.flatMap((bundler) => [...Object.keys(ROUTES), ...browsers.map(page)].map((what) => place(bundler, what))),
  async *run(world) {
    const folder = await world.project("next");
    const { version } = JSON.parse(readFileSync(join(folder, "node_modules/next/package.json"), "utf8"));
    copyFileSync(at("js-tests", "node", "sandboxed-fetch.js"), join(folder, "sandboxed-fetch.js"));
    writeFileSync(join(folder, "shown.js"), blocks["Next.js"][0].code);
    for (const bundler of BUNDLERS) {
      // A folder of its own: an old build must not be served for a new one.
      const dist = `.next-${bundler}`;
      const env = { CI: "1", NEXT_TELEMETRY_DISABLED: "1", WAMID_HOME: world.server.origin, WAMID_DIST: dist, ...SECRETS };
      const options = { cwd: folder, env };
      const { program: node } = await world.newestNode();
      const next = [join(folder, "node_modules/next/dist/bin/next")];
      await must("next build", node, [...next, "build", `--${bundler.toLowerCase()}`], options);
      const server = await start(node, [...next, "start", "--port", "0", "--hostname", "127.0.0.1"], options);
      try {
        for (const [what, path] of Object.entries(ROUTES)) {
          const answer = await fetch(`${server.url}/api/${path}?sandbox=${encodeURIComponent(world.server.baseUrl)}`);
          const results = answer.ok ? await answer.json() : one("the route answers", `${answer.status} ${server.said()}`);
          const entry = entryIn(join(folder, dist, "server"), (map) => /\bedge\b/.test(map) === (path === "edge"));
          const shown = await sends(`${server.url}/api/send/${path}`);
          yield { place: place(bundler, what), version, results: [...results, ...shown], ...noted(results), entry };
        }
        for (const browser of browsers) {
          const [results] = await browser.visit(world.server, [server.url]);
          yield { place: place(bundler, page(browser)), version, results, ...noted(results), entry: entryIn(join(folder, dist, "static")) };
        }
      } finally {
        await server.stop();
      }
    }
  },
};

/** Whether the handler that docs/runtimes.md shows answers with an id. */
async function sends(url) {
  const body = JSON.stringify({ to: "+15550101234", type: "text", text: { body: "Hello" } });
  const answer = await fetch(url, { method: "POST", body });
  const text = await answer.text();
  return one("the handler of docs/runtimes.md sends", answer.ok && /"id":"wamid\./.test(text) ? undefined : `${answer.status} ${text}`);
}

async function start(node, args, options) {
  const enough = new AbortController();
  let said = "";
  let running;
  const url = await new Promise((resolve, reject) => {
    const onText = (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said)?.[0];
      if (found && /Ready/.test(said)) resolve(found);
    };
    running = attempt(node, args, { ...options, signal: enough.signal, onText });
    running.then(() => reject(new Error(`next start ended.\n${said}`)));
  });
  const stop = async () => {
    enough.abort();
    await running;
  };
  return { url, stop, said: () => said.slice(-3000) };
}
