// A copy of the sources that can be changed, and its tests compiled.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { attempt, must, Problem } from "../command.mjs";
import { CACHE, ROOT } from "../places.mjs";

const TREE = join(CACHE, "mutants", "tree");
const COPIED = ["Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "src", "tests", "export", "docs"];
/** The tests beside the units' own that judge messages and answers. */
const JUDGES = ["boundaries", "properties", "verdicts"];
const FEATURES = ["--features", "docs,serde"];
const ENV = {
  CARGO_TARGET_DIR: join(CACHE, "mutants", "target"),
  CARGO_PROFILE_DEV_DEBUG: "0",
  CARGO_PROFILE_DEV_OPT_LEVEL: "1",
  // A mutant is not asked to be pretty.
  RUSTFLAGS: "--cap-lints allow",
};

/** Writes every file of the clone, but only where it differs: cargo looks at the time of a file. */
export async function copyTree() {
  const output = await must("Listing files", "git", ["ls-files", "--cached", "--others", "--exclude-standard", ...COPIED], { cwd: ROOT });
  const files = output.trim().split("\n").filter((file) => existsSync(join(ROOT, file)));
  rmSync(join(TREE, "tests"), { recursive: true, force: true });
  for (const file of files) put(file, readFileSync(join(ROOT, file)));
}

export function put(file, text) {
  const path = join(TREE, file);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(text))) writeFileSync(path, text);
}

/** What is no Rust, as the compiler tells it. */
export async function errorsIn() {
  return (await cargo(["check", "--lib"])).errors ?? [];
}

/** The programs with the tests: { programs } with their paths, or { errors }. */
export function compile() {
  return cargo(["test", "--no-run", "--lib", ...JUDGES.flatMap((name) => ["--test", name])]);
}

async function cargo([command, ...more]) {
  const args = [command, "-p", "wamid", ...more, ...FEATURES, "--message-format=json"];
  const { code, output, timedOut } = await attempt("cargo", args, { cwd: TREE, env: ENV, seconds: 3600 });
  if (timedOut) throw new Problem("Compiling mutants took more than an hour.");
  const told = output.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  if (code === 0) return { programs: told.flatMap(({ executable }) => executable ?? []) };
  const errors = told.filter(({ reason, message }) => reason === "compiler-message" && message.level === "error").map(({ message }) => message);
  if (errors.length === 0) throw new Problem(`Mutants could not be compiled:\n${output}`);
  return { errors };
}

/** Where programs run: what tests read lies there. */
export const where = TREE;
