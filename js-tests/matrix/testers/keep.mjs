// Where the results of a test run go: a file that the run is told of.

import { writeFileSync } from "node:fs";

export function keep(results) {
  writeFileSync(process.env.WAMID_RESULTS, JSON.stringify(results));
  const failed = results.filter(({ error }) => error !== undefined);
  if (failed.length > 0) throw new Error(failed.map(({ name }) => name).join("\n"));
}
