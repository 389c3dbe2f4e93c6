// What cargo-mutants would change in the core, and how the sources read then.

import { must, ask, Problem } from "../command.mjs";
import { ROOT } from "../places.mjs";

/** What judges and decides. */
export const MODULES = ["delivery", "check", "errors", "issue", "template", "rules"];

/** What helps tests is no part of the core. */
const EXCLUDED = ["**/tests.rs", "**/tests/**", "src/rules/**/samples.rs", "src/rules/testing.rs"];

/** The mutants of a module: { name, file, span, replacement, function }, as cargo-mutants lists them. */
export async function mutantsOf(module) {
  if ((await ask("cargo", ["mutants", "--version"])) === undefined) {
    throw new Problem("cargo-mutants is missing: cargo install cargo-mutants --locked");
  }
  const files = [`src/${module}.rs`, `src/${module}/**`].flatMap((glob) => ["-f", glob]);
  const args = ["mutants", "--list", "--json", "-p", "wamid", ...files, ...EXCLUDED.flatMap((glob) => ["-e", glob])];
  const output = await must("Listing mutants", "cargo", args, { cwd: ROOT });
  return JSON.parse(output.slice(output.indexOf("[")));
}

/** The name of a mutant without its line and column: it outlives a change further up. */
export const plainName = ({ name }) => name.replace(/^([^:]+):\d+:\d+: /, "$1: ");

/** A source with its lines found: columns count characters, as compilers do. */
export class Source {
  constructor(text) {
    this.text = text;
    this.starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  offset({ line, column }) {
    let at = this.starts[line - 1];
    for (let left = column - 1; left > 0; left -= 1) at += this.text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  }

  range({ start, end }) {
    return [this.offset(start), this.offset(end)];
  }

  /** The text from `from` to `to`, with the mutant in it. */
  mutated({ span, replacement }, from = 0, to = this.text.length) {
    const [start, end] = this.range(span);
    return this.text.slice(from, start) + replacement + this.text.slice(end, to);
  }
}
