// Changes the core in one place at a time, and looks whether a test notices: docs/mutation.md says what came of it.
//
//   npm run mutants [-- [--quick] [MODULE ...]]    `delivery`, `check` ...: all of them, unless told otherwise
//
// cargo-mutants says what can be changed. Most of that is compiled into one program; what has to be compiled by itself,
// minutes for each module, is left out by --quick.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { main, Problem } from "./command.mjs";
import { at } from "./places.mjs";
import { MODULES, mutantsOf, plainName, Source } from "./mutants/mutants.mjs";
import { ALIVE, switchable, switched } from "./mutants/switched.mjs";
import { compile, copyTree, errorsIn, put } from "./mutants/tree.mjs";
import { trial } from "./mutants/trial.mjs";

/** Tests of seconds, which only what others miss has to pass. */
const SLOW = ["what_is_huge_is_held", "garbage_never_panics", "any_json_is_survived", "rules::emoji::tests"];

/** The sources as they were in the beginning: they may be worked on meanwhile. */
const sources = new Map();

function read(file) {
  if (!sources.has(file)) sources.set(file, readFileSync(at(file), "utf8"));
  return sources.get(file);
}

/** Compiles all the mutants together; those that are no Rust are found by the compiler, and left out. */
async function together(mutants) {
  const files = [...new Set(mutants.map(({ file }) => file))];
  put("src/lib.rs", read("src/lib.rs") + ALIVE);
  for (;;) {
    const arms = new Map();
    for (const file of files) {
      const inside = mutants.filter((mutant) => mutant.file === file && mutant.outcome !== "unviable");
      const source = switched(read(file), inside);
      put(file, source.text);
      arms.set(file, source.arms);
    }
    const errors = await errorsIn();
    if (errors.length === 0) return (await compile()).programs;
    const ids = new Set(errors.flatMap((error) => blamed(error, arms)));
    if (ids.size === 0) throw new Problem(`Mutants could not be compiled:\n${errors[0].rendered}`);
    for (const mutant of mutants) if (ids.has(mutant.id)) mutant.outcome = "unviable";
  }
}

function blamed({ spans }, arms) {
  return spans.flatMap(({ file_name: file, line_start: line }) => {
    return (arms.get(file) ?? []).filter(({ from, to }) => from <= line && line <= to).map(({ id }) => id);
  });
}

async function outcome(programs, id) {
  const unit = programs.filter((program) => /wamid-[0-9a-f]+$/.test(program));
  const others = programs.filter((program) => !unit.includes(program));
  const quick = await trial([...unit, ...others], id, SLOW);
  return quick === "missed" ? trial(unit, id, []) : quick;
}

/** A mutant of what the compiler works out is compiled by itself. */
async function alone(mutant) {
  const whole = read(mutant.file);
  put(mutant.file, new Source(whole).mutated(mutant));
  const { programs } = await compile();
  mutant.outcome = programs === undefined ? "unviable" : await outcome(programs, 0);
  put(mutant.file, whole);
}

async function each(mutants, judge) {
  for (const [at, mutant] of mutants.entries()) {
    await judge(mutant);
    if (mutant.outcome !== "caught" && mutant.outcome !== "unviable") console.log(`${mutant.outcome}  ${mutant.name}`);
    if (at % 50 === 49) console.log(`... ${at + 1} of ${mutants.length}`);
  }
}

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean" } } });
  const modules = positionals.length > 0 ? positionals : MODULES;
  const listed = await Promise.all(modules.map(mutantsOf));
  const mutants = listed.flat().map((mutant, index) => ({ ...mutant, id: index + 1 }));
  await copyTree();
  for (const { file } of mutants) read(file);
  const inSwitch = mutants.filter((mutant) => switchable(new Source(read(mutant.file)), mutant));
  const apart = mutants.filter((mutant) => !inSwitch.includes(mutant));
  const programs = await together(inSwitch);
  if ((await outcome(programs, 0)) !== "missed") throw new Problem("The tests fail without a mutant, too: npm test");
  const viable = inSwitch.filter(({ outcome }) => outcome === undefined);
  console.log(`${mutants.length} mutants: ${viable.length} in one program, ${apart.length} apart`);
  await each(viable, async (mutant) => (mutant.outcome = await outcome(programs, mutant.id)));
  for (const [file, text] of sources) put(file, text);
  if (!values.quick) await each(apart, alone);

  const explained = read("docs/mutation.md");
  for (const module of modules) {
    const inside = mutants.filter(({ file }) => file === `src/${module}.rs` || file.startsWith(`src/${module}/`));
    const count = (what) => inside.filter(({ outcome }) => outcome === what).length;
    console.log(`${module}: ${count("caught")} caught, ${count("timeout")} out of time, ${count("missed")} missed, ${count("unviable")} unviable, ${count(undefined)} not tried`);
  }
  const open = mutants.filter((mutant) => mutant.outcome === "missed" && !explained.includes(`\`${plainName(mutant)}\``));
  for (const { name } of open) console.log(`not explained: ${name}`);
  if (open.length > 0) process.exitCode = 1;
});
