// A line for each check, then all of it as JSON for the driver.

import { runChecks } from "./suite.js";

export async function report(context) {
  const results = await runChecks(context);
  for (const { name, error } of results) console.log(error === undefined ? `ok      ${name}` : `FAILED  ${name}\n${error}`);
  console.log(JSON.stringify(results));
}
