// What has to be true of the repository itself.

import { existsSync, readFileSync } from "node:fs";

import { must } from "../command.mjs";
import { at, ROOT } from "../places.mjs";

const MOST_LINES = 400;

/** Data and pictures are as long as they are, and a page of docs as what it is about. */
const ANY_LENGTH = /^Cargo\.lock$|\.json$|^docs\/.*\.(md|png|svg)$/;

export const treeChecks = [{ name: "files are short", run: filesAreShort }];

async function filesAreShort() {
  const files = (await must("git ls-files", "git", ["ls-files", "-z"], { cwd: ROOT })).split("\0").filter((file) => file && existsSync(at(file)));
  const long = files
    .filter((file) => !ANY_LENGTH.test(file))
    .map((file) => ({ file, lines: readFileSync(at(file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  if (long.length === 0) return { passed: 1 };
  const list = long.map(({ file, lines }) => `${file}: ${lines} lines`).join("\n  ");
  return { failed: 1, output: `A file is one idea, in ${MOST_LINES} lines at most:\n  ${list}` };
}
