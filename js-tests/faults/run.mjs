// Every fault in every mode in every runtime, beside what the server counted.
//
//   node js-tests/faults/run.mjs [PLACE…] [--verbose]      npm run build first

import { fileURLToPath } from "node:url";

import { build } from "../../scripts/build.mjs";
import { main } from "../../scripts/command.mjs";
import { setUpBuild } from "../../scripts/setup.mjs";
import { install } from "../install.mjs";
import { places } from "../run.mjs";
import { openCases } from "./cases.mjs";
import { control } from "./control.mjs";
import { judge, judgeLeft } from "./judge.mjs";
import { table } from "./table.mjs";

/** One process each: how the package was imported makes no difference to a socket. */
const NAMES = {
  "node import": `node ${process.versions.node.split(".")[0]}`,
  "newest node import": "newest node",
  deno: "deno",
  bun: "bun",
  workerd: "workerd",
  chromium: "chromium",
};

export const faultPlaces = places.filter(({ name }) => name in NAMES).map((place) => ({ ...place, name: NAMES[place.name] }));

/** Runs all cases in a place; returns them with `said` and `wrong`, and what is wrong beside them. */
export async function faultsIn(place, folder) {
  const { cases, close } = await openCases();
  const server = await control(folder, cases);
  try {
    const results = await place.run({ folder, server, part: "faults" });
    const last = results.at(-1);
    if (!last.left) return { cases: [], wrong: [last.error ?? "no results"] };
    const judged = cases.map((each, id) => {
      const said = results.find((result) => result.id === id);
      return { ...each, said, wrong: judge(each, place.runtime, said) };
    });
    return { cases: judged, wrong: judgeLeft(last.left) };
  } finally {
    server.close();
    await close();
  }
}

export const describe = ({ fault, mode, times, seen, said, wrong }) =>
  `${fault.name}, ${times === 1 ? "once" : "always"}, ${mode}: ${wrong.join("; ")}\n` +
  `  said ${JSON.stringify(said)}\n  seen ${JSON.stringify(seen)}`;

async function byHand(words) {
  const names = words.filter((word) => !word.startsWith("--"));
  const { folder, remove } = await install(await build(await setUpBuild()));
  try {
    const all = {};
    for (const place of faultPlaces.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const { cases, wrong } = await faultsIn(place, folder);
      all[place.name] = cases;
      for (const each of words.includes("--verbose") ? cases : cases.filter((each) => each.wrong.length > 0)) console.log(describe(each));
      for (const sentence of wrong) console.log(`${place.name}: ${sentence}`);
      if (wrong.length > 0 || cases.some((each) => each.wrong.length > 0)) process.exitCode = 1;
    }
    console.log(table(all));
  } finally {
    remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(() => byHand(process.argv.slice(2)));
