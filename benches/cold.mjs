// Cold starts: milliseconds from before the import to after the first call, each in a fresh process, all in turns.

import { join } from "node:path";

import { browsers } from "../js-tests/places/browser.mjs";
import { bundled } from "../js-tests/places/workerd.mjs";
import { serve } from "../js-tests/server.mjs";
import { must } from "../scripts/command.mjs";
import { npmBin } from "../scripts/places.mjs";

const STARTS = 9;
/** Whole programs, which take seconds to start. */
const SLOW_STARTS = 5;

const PACKAGES = ["nothing", "wamid", "kapso", "whatsapp-api-js", "great-detail", "zod", "valibot", "arktype", "ajv"];
const OURS = ["nothing", "wamid"];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** [{ runtime, name, ms }], of the package and its peers as `folder` has them installed. */
export async function coldStarts(folder) {
  const server = await serve(folder);
  try {
    const runs = [
      ...PACKAGES.map((name) => ({ runtime: "Node", name, start: () => started(folder, [process.execPath], name) })),
      ...OURS.flatMap((name) => [
        { runtime: "Deno", name, start: () => started(folder, [npmBin("deno"), "run", "--quiet", "--no-prompt", "--node-modules-dir=manual"], name) },
        { runtime: "Bun", name, start: () => started(folder, [npmBin("bun")], name) },
        { runtime: "workerd", name, starts: SLOW_STARTS, start: () => workerd(folder, name) },
        { runtime: "Chromium", name, starts: SLOW_STARTS, start: () => page(server, name) },
      ]),
    ].map((run) => ({ starts: STARTS, ...run, ms: [] }));
    for (let i = 0; i < STARTS; i++) {
      for (const { start, starts, ms } of runs) if (i < starts) ms.push(await start());
    }
    return runs.map(({ runtime, name, ms }) => ({ runtime, name, ms: median(ms) }));
  } finally {
    server.close();
  }
}

async function started(folder, [program, ...args], name) {
  return Number(await must("A cold start", program, [...args, join("cold", `${name}.mjs`)], { cwd: folder }));
}

/** A worker's clock stands still while it runs, so here it is from before the start of workerd to after its first answer. */
async function workerd(folder, name) {
  const { Miniflare } = await import("miniflare");
  const worker = await bundled({ folder, entry: join(folder, "cold", `worker-${name}.mjs`) });
  const begun = performance.now();
  const miniflare = new Miniflare(worker);
  try {
    const answer = await miniflare.dispatchFetch("http://worker/");
    if (!answer.ok) throw new Error(await answer.text());
    return performance.now() - begun;
  } finally {
    await miniflare.dispose();
  }
}

async function page(server, name) {
  const [ms] = await browsers.find((each) => each.name === "chromium").visit(server, [`${server.origin}/cold/page.html?${name}`]);
  if (typeof ms !== "number") throw new Error(ms[0].error);
  return ms;
}
