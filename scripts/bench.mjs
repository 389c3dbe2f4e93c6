// Measures the package beside its peers, through the packed tarball, and writes docs/performance.md.
//
//   npm run bench              prints the tables
//   npm run bench -- --write   and writes them, and the picture

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundles } from "../benches/bundles.mjs";
import { chart } from "../benches/chart.mjs";
import { contenders, shapeNames } from "../benches/contenders.mjs";
import { page } from "../benches/page.mjs";
import { build } from "./build.mjs";
import { ask, main, must } from "./command.mjs";
import { at, npmBin } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";

const FOLDER = at("benches");
/** So many processes for each cell; of their medians the median counts. Each takes 41 samples of its own. */
const PROCESSES = 1;
const COLD_STARTS = 9;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function answer(program, ...args) {
  return JSON.parse(await must("A measurement", program, args, { cwd: FOLDER, seconds: 600 }));
}

/** { shape: { contender: { ratio, low, high } } } of one job. */
async function table(job, shapes) {
  const all = {};
  for (const shape of shapes) {
    all[shape] = {};
    for (const { name, jobs } of contenders.filter((each) => each.jobs.includes(job))) {
      const found = [];
      for (let i = 0; i < PROCESSES; i++) found.push(await answer(process.execPath, "cell.mjs", name, shape, job));
      all[shape][name] = {
        ratio: median(found.map(({ ratio }) => ratio)),
        low: Math.min(...found.map(({ low }) => low)),
        high: Math.max(...found.map(({ high }) => high)),
      };
      console.log(`${job}, ${shape}, ${name}: ×${all[shape][name].ratio.toFixed(2)} of the floor`);
    }
  }
  return all;
}

/** Milliseconds from before the import to after the first call, in fresh processes that take turns. */
async function coldStarts() {
  const runs = [
    ...["nothing", "wamid", "kapso", "zod", "valibot", "ajv"].map((name) => ({ runtime: "Node", name, words: [process.execPath] })),
    ...["nothing", "wamid"].flatMap((name) => [
      { runtime: "Deno", name, words: [npmBin("deno"), "run", "--quiet", "--no-prompt", "--node-modules-dir=manual"] },
      { runtime: "Bun", name, words: [npmBin("bun")] },
    ]),
  ];
  const found = runs.map((run) => ({ ...run, ms: [] }));
  for (let i = 0; i < COLD_STARTS; i++) {
    for (const { words, name, ms } of found) {
      const [program, ...args] = words;
      ms.push(Number(await must("A cold start", program, [...args, join("cold", `${name}.mjs`)], { cwd: FOLDER })));
    }
  }
  return found.map(({ runtime, name, ms }) => ({ runtime, name, ms: median(ms) }));
}

async function versions() {
  const of = async (program, ...args) => (await ask(program, args))?.split("\n")[0];
  return { node: process.version, deno: await of(npmBin("deno"), "--version"), bun: await of(npmBin("bun"), "--version") };
}

await main(async () => {
  const tarball = await build(await setUpBuild());
  await must("Installing the peers", "npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: FOLDER });
  await must("Installing the package", "npm", ["install", "--no-save", "--offline", "--no-audit", "--no-fund", tarball], { cwd: FOLDER });
  const found = {
    text: await table("text", shapeNames),
    bytes: await table("bytes", shapeNames),
    object: await table("object", shapeNames),
    issues: await table("issues", ["wrong"]),
    cold: await coldStarts(),
    memory: await answer(process.execPath, "memory.mjs"),
    send: await answer(process.execPath, "send.mjs"),
    bundles: await bundles(FOLDER),
    versions: await versions(),
  };
  const text = page(found);
  console.log(`\n${text}`);
  if (process.argv.includes("--write")) {
    writeFileSync(at("docs", "performance.md"), text);
    writeFileSync(at("docs", "images", "performance.svg"), chart(found.bytes));
  }
});
