// The tests in JavaScript: the checks in every place, and what only Node can test.

import { join } from "node:path";

import { places, runPlaces } from "../../js-tests/run.mjs";
import { exporter } from "../build/generated.mjs";
import { at } from "../places.mjs";
import { newestNode } from "../setup/nodes.mjs";
import { npmPackages } from "../setup/npm.mjs";
import { nodeTests } from "./node-tests.mjs";

export function javascriptChecks(folder, tools) {
  return [
    { name: "node:test", run: () => nodeTests([join(folder, "node"), join(folder, "packaging")], folder) },
    { name: "properties", run: () => nodeTests([at("js-tests", "properties")], folder) },
    { name: "schema", run: () => nodeTests([at("js-tests", "schema")], folder, { WAMID_EXPORT: exporter(tools) }) },
    { name: "instructions", run: () => nodeTests([at("js-tests", "instructions")], folder) },
    { name: "peers", run: () => peerTests(folder) },
    ...places.map((place) => ({
      name: `checks in ${place.name}`,
      needs: place.needs,
      run: () => checksIn(place, folder),
    })),
  ];
}

/** Other clients, which send to the sandbox. Some of them want a newer Node. */
async function peerTests(folder) {
  const peers = at("js-tests", "peers");
  await npmPackages(peers);
  const { program } = await newestNode();
  return nodeTests([peers], folder, {}, { program });
}

async function checksIn(place, folder) {
  for await (const { results } of runPlaces(folder, [place])) {
    const failed = results.filter(({ error }) => error !== undefined);
    const output = failed.map(({ name, error }) => `${name}\n${error}`).join("\n\n");
    return { passed: results.length - failed.length, failed: failed.length, output };
  }
}
