// Runs the checks in every place, through the packed tarball.
//
//   node js-tests/run.mjs [PLACE…] [--verbose]      npm run build first

import { fileURLToPath } from "node:url";

import { build } from "../scripts/build.mjs";
import { main } from "../scripts/command.mjs";
import { setUpBuild } from "../scripts/setup.mjs";
import { install } from "./install.mjs";
import { browsers } from "./places/browser.mjs";
import { processes } from "./places/process.mjs";
import { workerd } from "./places/workerd.mjs";
import { serve } from "./server.mjs";

/** All places. `needs` tells what one lacks here, if anything. */
export const places = [...processes, workerd, browsers.find(({ name }) => name === "chromium")];

/** Yields { place, results } for one place after the other. */
export async function* runPlaces(folder, wanted = places) {
  const server = await serve(folder);
  try {
    for (const place of wanted) {
      const results = await place.run({ folder, server }).catch((error) => [{ name: "the checks run", error: String(error?.stack ?? error) }]);
      yield { place: place.name, results };
    }
  } finally {
    server.close();
  }
}

async function byHand(words) {
  const names = words.filter((word) => !word.startsWith("--"));
  const { folder, remove } = await install(await build(await setUpBuild()));
  try {
    for await (const { place, results } of runPlaces(folder, places.filter(({ name }) => names.length === 0 || names.includes(name)))) {
      const failed = results.filter(({ error }) => error !== undefined);
      for (const { name, error } of words.includes("--verbose") ? results : failed) {
        console.log(error === undefined ? `ok      ${place}: ${name}` : `FAILED  ${place}: ${name}\n${error}`);
      }
      console.log(`${place}: ${results.length - failed.length} passed, ${failed.length} failed`);
      if (failed.length > 0) process.exitCode = 1;
    }
  } finally {
    remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(() => byHand(process.argv.slice(2)));
