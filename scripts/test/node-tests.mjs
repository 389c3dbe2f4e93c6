// Runs test files by `node --test` and counts.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../command.mjs";

/** The tests that lie in the folders; `installed` is where the package is. */
export function nodeTests(folders, installed, env = {}, options = {}) {
  const files = folders.flatMap((folder) => {
    return readdirSync(folder).filter((file) => file.endsWith(".test.js")).map((file) => join(folder, file));
  });
  return testFiles(files, installed, env, options);
}

/** `program` is another Node than this one. */
export async function testFiles(files, installed, env = {}, { seconds = 600, program = process.execPath } = {}) {
  const args = ["--test", "--test-reporter=tap", ...files];
  const { code, output } = await attempt(program, args, { cwd: installed, env: { WAMID_INSTALL: installed, ...env }, seconds });
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
