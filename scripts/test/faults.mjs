// Every fault in every mode, in each runtime; then what was said and what was true, counted.

import { describe, faultPlaces, faultsIn } from "../../js-tests/faults/run.mjs";
import { table } from "../../js-tests/faults/table.mjs";

export function faultChecks(folder) {
  const all = {};
  const checks = faultPlaces.map((place) => ({
    name: `faults in ${place.name}`,
    needs: place.needs,
    async run() {
      const { cases, wrong } = await faultsIn(place, folder);
      all[place.name] = cases;
      const bad = cases.filter((each) => each.wrong.length > 0);
      const output = [...wrong, ...bad.map(describe)].join("\n");
      return { passed: cases.length - bad.length, failed: bad.length + wrong.length, output };
    },
  }));
  const counts = {
    name: "faults, counted",
    async run() {
      console.log(`\n${table(all)}\n`);
      return { passed: 1 };
    },
  };
  return [...checks, counts];
}
