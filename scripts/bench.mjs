// Measures the package beside its peers, through the packed tarball, and writes docs/performance.md.
//
//   npm run bench              prints the tables
//   npm run bench -- --write   and writes them, and the pictures
//   npm run bench -- --brief   one process for each cell, a tenth of the sending; shows that all of it runs, and writes nothing

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { bundles } from "../benches/bundles.mjs";
import { chart } from "../benches/chart.mjs";
import { coldStarts } from "../benches/cold.mjs";
import { contenders, shapeNames } from "../benches/contenders.mjs";
import { page } from "../benches/page.mjs";
import { waysToSend } from "../benches/ways.mjs";
import { browsers } from "../js-tests/places/browser.mjs";
import { build } from "./build.mjs";
import { ask, main, must } from "./command.mjs";
import { at, npmBin } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";
import { npmPackages } from "./setup/npm.mjs";

const FOLDER = at("benches");
/** So many processes for each cell; of their medians the median counts. Each takes samples of its own. */
const BRIEF = process.argv.filter((word) => word === "--brief");
const PROCESSES = BRIEF.length > 0 ? 1 : 3;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function answer(program, ...args) {
  return JSON.parse(await must("A measurement", program, args, { cwd: FOLDER, seconds: 600 }));
}

/** { shape: { contender: { ratio, low, high } } } of one job. */
async function table(job, shapes) {
  const all = {};
  for (const shape of shapes) {
    all[shape] = {};
    const cells = contenders.filter(({ jobs }) => jobs.includes(job)).map(({ name }) => ({ name, found: [] }));
    // All of them once, then all of them again: what slows the machine down for a while slows all of them.
    for (let i = 0; i < PROCESSES; i++) {
      for (const { name, found } of cells) found.push(await answer(process.execPath, "cell.mjs", name, shape, job));
    }
    for (const { name, found } of cells) {
      all[shape][name] = {
        ratio: median(found.map(({ ratio }) => ratio)),
        low: median(found.map(({ low }) => low)),
        high: median(found.map(({ high }) => high)),
      };
      console.log(`${job}, ${shape}, ${name}: ×${all[shape][name].ratio.toFixed(2)} of the floor`);
    }
  }
  return all;
}

/** { at once: { way: { time, cpu, … } } }, and the memory of a process for each way. */
async function sending() {
  const rounds = await answer(process.execPath, "send.mjs", ...BRIEF);
  const memory = {};
  for (const name of waysToSend) memory[name] = (await answer(process.execPath, "send.mjs", name, ...BRIEF)).memory;
  return { rounds, memory };
}

/** A table with `read` of each cell. */
const mapped = (table, read) =>
  Object.fromEntries(Object.entries(table).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, read(cell)]))]));

async function versions() {
  const of = async (program, ...args) => (await ask(program, args))?.split("\n")[0];
  return {
    node: process.version,
    deno: await of(npmBin("deno"), "--version"),
    bun: await of(npmBin("bun"), "--version"),
    workerd: JSON.parse(readFileSync(at("node_modules", "workerd", "package.json"), "utf8")).version,
    chromium: await browsers.find(({ name }) => name === "chromium").version(),
  };
}

await main(async () => {
  const tarball = await build(await setUpBuild());
  await npmPackages(FOLDER);
  rmSync(join(FOLDER, "node_modules", "wamid"), { recursive: true, force: true });
  await must("Installing the package", "npm", ["install", "--no-save", "--offline", "--no-audit", "--no-fund", tarball], { cwd: FOLDER });
  const found = {
    text: await table("text", shapeNames),
    bytes: await table("bytes", shapeNames),
    object: await table("object", shapeNames),
    issues: await table("issues", ["wrong"]),
    cold: await coldStarts(FOLDER),
    memory: await answer(process.execPath, "memory.mjs"),
    sending: await sending(),
    bundles: await bundles(FOLDER),
    index: gzipSync(readFileSync(join(FOLDER, "node_modules", "wamid", "dist", "index.js")), { level: 9 }).length,
    versions: await versions(),
  };
  const text = page(found);
  console.log(`\n${text}`);
  if (process.argv.includes("--write") && BRIEF.length === 0) {
    writeFileSync(at("docs", "performance.md"), text);
    const own = (names) => contenders.filter(({ name }) => names.includes(name));
    const bytes = mapped(found.bytes, ({ ratio }) => ratio);
    const sent = mapped(found.sending.rounds, ({ time }) => time);
    const draw = (file, title, groups, most) => {
      writeFileSync(at("docs", "images", file), chart(title, groups, own(Object.keys(Object.values(groups)[0])), most));
    };
    draw("performance.svg", "Time from object to bytes, as a multiple of JSON.stringify and encode", bytes, 6);
    draw("sending.svg", "Time to send, as a multiple of a bare fetch", Object.fromEntries(Object.entries(sent).map(([count, ratios]) => [`${count} at once`, ratios])), 2);
  }
});
