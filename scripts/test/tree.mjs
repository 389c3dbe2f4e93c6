// What has to be true of the repository itself.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { must } from "../command.mjs";
import { at, ROOT } from "../places.mjs";

const MOST_LINES = 400;

/** Data and pictures are as long as they are, and a page of docs as what it is about. */
const ANY_LENGTH = /^Cargo\.lock$|\.json$|^docs\/.*\.(md|png|svg)$/;

export const treeChecks = [
  { name: "files are short", run: filesAreShort },
  { name: "commands start in a fresh clone", run: commandsStart },
  { name: "Rust is given the headers that it reads", run: headersAgree },
];

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

/** Until a command has set up, there is Node and nothing else: no package may be imported at the top of what it imports. */
async function commandsStart() {
  const { scripts } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const commands = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []);
  const wrong = new Set(commands.flatMap((command) => packages(at(command), new Set())));
  if (commands.length > 0 && wrong.size === 0) return { passed: commands.length };
  return { failed: Math.max(wrong.size, 1), output: `Imported before there are packages; use import() where it is needed:\n  ${[...wrong].join("\n  ")}` };
}

function packages(file, seen) {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?:[^;"'=(]*\bfrom)?\s*["']([^"']+)["'];/gm)].map(([, name]) => name);
  return imports.flatMap((name) => {
    if (name.startsWith(".")) return packages(join(dirname(file), name), seen);
    return name.startsWith("node:") ? [] : [`${relative(ROOT, file)}: ${name}`];
  });
}

/** JavaScript hands on those headers of an answer that Rust reads: each has a list of its own. */
async function headersAgree() {
  const [rust, script] = ["src/delivery/wait.rs", "pkg-template/send/answer.js"].map((file) => /\bHEADERS\b[^[\]]*(?:\[&str; \d+\] = )?\[([^\]]+)\];/.exec(readFileSync(at(file), "utf8"))?.[1]);
  if (rust && rust === script) return { passed: 1 };
  return { failed: 1, output: `src/delivery/wait.rs reads ${rust}, pkg-template/send/answer.js gives ${script}` };
}
