// What docs/runtimes.md tells users to write, each block where it is meant to run, while WhatsApp is a sandbox.

import { join } from "node:path";

import { blocks } from "./blocks.mjs";
import { inPage } from "./page.mjs";
import { BUN, DENO, inProcess } from "./process.mjs";
import { inWorkerd } from "./worker.mjs";

const SENT = /^wamid\.\w+/;

/** By section, for each of its blocks: where it runs, and what it says there. The matrix asks Next.js itself. */
const SECTIONS = {
  Node: [{ run: inProcess(), says: SENT }, { run: inProcess(), says: SENT }],
  Deno: [{ run: inProcess(DENO), says: SENT }],
  Bun: [{ run: inProcess(BUN), says: SENT }],
  "Cloudflare Workers": [{ run: inWorkerd, says: SENT }],
  "Next.js": [{ run: inProcess(), says: SENT }],
  Browsers: [{ run: inPage(), says: /^text\.body / }, { run: inPage(), says: /^true$/ }],
  "A strict Content-Security-Policy": [{ run: inPage({ policy: "script-src 'self'" }), says: /^true$/ }],
  "Vitest and Jest": [{ run: inProcess(), says: /^1$/ }],
};

export function shownChecks(folder) {
  const each = Object.entries(SECTIONS).flatMap(([title, ways]) =>
    ways.map(({ run, says }, n) => ({
      name: `docs/runtimes.md, ${title}${n > 0 ? `, block ${n + 1}` : ""}`,
      needs: run.needs,
      run: () => saysSo(() => run(blocks[title]?.[n], join(folder, "runtimes-docs", `${title}-${n}`.replace(/\W+/g, "-")), folder), says),
    })),
  );
  return [{ name: "docs/runtimes.md, every block is run", run: async () => isEach() }, ...each];
}

async function saysSo(run, wanted) {
  const said = (await run()).trim();
  return wanted.test(said) ? { passed: 1 } : { failed: 1, output: `It says ${JSON.stringify(said)}, and not ${wanted}.` };
}

function isEach() {
  const counts = (sections) => JSON.stringify(Object.entries(sections).map(([title, list]) => [title, list.length]));
  return counts(blocks) === counts(SECTIONS) ? { passed: 1 } : { failed: 1, output: `There are ${counts(blocks)}, and ${counts(SECTIONS)} are run.` };
}
