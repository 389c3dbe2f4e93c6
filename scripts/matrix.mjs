// The package in every runtime, bundler and test runner; the last line says how many checks passed, failed and were skipped.
//
//   npm run test:matrix [-- GROUP…] [-- --write]      --write: docs/runtimes.md gets the tables of what ran

import { readFileSync, writeFileSync } from "node:fs";

import { groups } from "../js-tests/matrix/index.mjs";
import { MARK, renewed, tables } from "../js-tests/matrix/table.mjs";
import { openWorld } from "../js-tests/matrix/world.mjs";
import { build } from "./build.mjs";
import { main, Problem } from "./command.mjs";
import { at } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";
import { Tally } from "./test/tally.mjs";

const RUNTIMES = at("docs", "runtimes.md");

const tally = new Tally();

/** Every place of a group once: one that does not come has failed. */
async function runGroup({ places, run }, world) {
  const left = new Set(places);
  const cells = [];
  let began = Date.now();
  const note = (cell) => {
    left.delete(cell.place);
    cells.push(cell);
    const failed = cell.results.filter(({ error }) => error !== undefined);
    const output = failed.map(({ name, error }) => `${name}\n${error}`).join("\n\n");
    tally.group(about(cell), { passed: cell.results.length - failed.length, failed: failed.length, output }, (Date.now() - began) / 1000);
    began = Date.now();
  };
  try {
    for await (const cell of run(world)) note(cell);
  } catch (error) {
    const [place = "a cell"] = left;
    note({ place, results: [{ name: "it runs", error: error instanceof Problem ? error.message : String(error?.stack ?? error) }] });
  }
  for (const place of left) note({ place, results: [{ name: "it runs", error: "It was not reached." }] });
  return cells;
}

function about({ place, version, entry, cold }) {
  const facts = [version, entry, cold !== undefined && `${cold.toFixed(1)} ms`].filter(Boolean);
  return facts.length === 0 ? place : `${place} (${facts.join(", ")})`;
}

async function runMatrix(words) {
  const wanted = words.filter((word) => !word.startsWith("--"));
  const strange = wanted.find((word) => !Object.hasOwn(groups, word));
  if (strange) throw new Problem(`There is no group ${strange}; there are ${Object.keys(groups).join(", ")}.`);
  const world = await openWorld(await build(await setUpBuild()));
  try {
    const all = {};
    for (const [name, group] of Object.entries(groups)) {
      if (wanted.length === 0 || wanted.includes(name)) all[group.title] = await runGroup(group, world);
    }
    if (words.includes("--write")) write(all);
  } finally {
    await world.close();
  }
}

function write(all) {
  if (tally.failed > 0) throw new Problem("Only a run that passed is written to docs/runtimes.md.");
  const text = readFileSync(RUNTIMES, "utf8");
  const end = text.indexOf(MARK) + MARK.length;
  const titles = Object.values(groups).map(({ title }) => title);
  writeFileSync(RUNTIMES, `${text.slice(0, end)}\n\n${renewed(text.slice(end), tables(all), titles)}`);
}

await main(async () => {
  try {
    await runMatrix(process.argv.slice(2));
  } catch (error) {
    tally.group("set-up and build", { failed: 1, output: error instanceof Problem ? error.message : String(error?.stack) });
  }
});
console.log(tally.line());
if (tally.failed > 0) process.exitCode = 1;
