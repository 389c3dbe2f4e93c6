// docs/runtimes.md: its tables have all cells of the matrix, and what it tells users to write runs.

import { readFileSync } from "node:fs";

import { groups } from "../../js-tests/matrix/index.mjs";
import { placesIn } from "../../js-tests/matrix/table.mjs";
import { shownChecks } from "../../js-tests/shown/index.mjs";
import { at } from "../places.mjs";

export function runtimesChecks(folder) {
  return [{ name: "docs/runtimes.md has every cell", run: hasEveryCell }, ...shownChecks(folder)];
}

async function hasEveryCell() {
  const wanted = Object.values(groups).flatMap(({ places }) => places);
  const there = placesIn(readFileSync(at("docs", "runtimes.md"), "utf8"));
  const wrong = [...wanted.filter((place) => !there.includes(place)), ...there.filter((place) => !wanted.includes(place))];
  if (wrong.length === 0) return { passed: 1 };
  return { failed: 1, output: `npm run test:matrix -- --write puts these right:\n  ${wrong.join("\n  ")}` };
}
