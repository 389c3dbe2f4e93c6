// What the package is made of, and what it promises: bills of material, licences, public types.

import { at } from "../places.mjs";
import { npmPackages } from "../setup/npm.mjs";
import { nodeTests } from "./node-tests.mjs";

export function supplyChecks(folder) {
  return [{ name: "supply chain", run: () => supplyTests(folder) }];
}

async function supplyTests(folder) {
  const tests = at("js-tests", "supply");
  await npmPackages(tests);
  return nodeTests([tests], folder);
}
