// The tests in JavaScript: the checks in every place, and what only Node can test.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { places, runPlaces } from "../../js-tests/run.mjs";
import { exporter } from "../build/generated.mjs";
import { attempt } from "../command.mjs";
import { at } from "../places.mjs";

export function javascriptChecks(folder, tools) {
  return [
    { name: "node:test", run: () => nodeTests([join(folder, "node"), join(folder, "packaging")], folder) },
    { name: "properties", run: () => nodeTests([at("js-tests", "properties")], folder) },
    { name: "schema", run: () => nodeTests([at("js-tests", "schema")], folder, { WAMID_EXPORT: exporter(tools) }) },
    ...places.map((place) => ({
      name: `checks in ${place.name}`,
      needs: place.needs,
      run: () => checksIn(place, folder),
    })),
  ];
}

async function checksIn(place, folder) {
  for await (const { results } of runPlaces(folder, [place])) {
    const failed = results.filter(({ error }) => error !== undefined);
    const output = failed.map(({ name, error }) => `${name}\n${error}`).join("\n\n");
    return { passed: results.length - failed.length, failed: failed.length, output };
  }
}

async function nodeTests(folders, installed, env = {}) {
  const files = folders.flatMap((folder) => {
    return readdirSync(folder).filter((file) => file.endsWith(".test.js")).map((file) => join(folder, file));
  });
  const args = ["--test", "--test-reporter=tap", ...files];
  const { code, output } = await attempt(process.execPath, args, { cwd: installed, env: { WAMID_INSTALL: installed, ...env }, seconds: 600 });
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const failed = count("fail") + count("cancelled");
  const passed = count("pass");
  if ((code !== 0 && failed === 0) || passed === 0) return { failed: 1, output };
  return { passed, failed, skipped: count("skipped") + count("todo"), output: failures(output) };
}

/** TAP says a lot about what went well; a person wants the rest. */
function failures(tap) {
  return tap.split(/^(?=# Subtest: )/m).filter((part) => /^\s*not ok /m.test(part)).join("");
}
