// What a cell comes to: { results, version, entry, cold }, `results` a list of { name, error? }.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../scripts/command.mjs";

/** One sentence that is true or not. */
export const one = (name, error) => [{ name, error }];

/** What takes longer hangs: `node --jitless` is the slowest, with three quarters of a minute where it has a core to itself. */
const SECONDS = 900;

/** Runs a program whose last line is the results. */
export async function program(path, args, options) {
  const { output, timedOut } = await attempt(path, args, { seconds: SECONDS, ...options });
  return readResults(timedOut ? `It took too long and was ended.\n${output}` : output);
}

export function readResults(output) {
  const last = output.trimEnd().split("\n").at(-1);
  return last.startsWith("[{") ? JSON.parse(last) : one("the checks run to their end", output.slice(-3000) || "no output");
}

/** What the suite notes beside its first result. */
export const noted = (results) => ({ entry: results[0].entry, cold: results[0].cold });

/** The file of the package that a bundler took, by the source maps that it wrote, or by those that count. */
export function entryIn(folder, counts = () => true) {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".map") && counts(name))) {
    const path = join(folder, file);
    if (!statSync(path).isFile()) continue;
    for (const source of sourcesOf(JSON.parse(readFileSync(path, "utf8")))) {
      const name = /wamid\/dist\/([\w-]+\.c?js)$/.exec(source)?.[1];
      if (name && !name.startsWith("sandbox")) names.add(name);
    }
  }
  return [...names].sort().join(", ");
}

const sourcesOf = ({ sources = [], sections = [] }) => [...sources, ...sections.flatMap(({ map }) => sourcesOf(map))];
