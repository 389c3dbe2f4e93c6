// Throws odd texts at the core, odd values and answers at the package, and says what came of it.
//
//   npm run fuzz [-- SECONDS [TARGET ...]]    60 each, all of them, unless told otherwise; cargo-fuzz is needed

import { readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { install } from "../js-tests/install.mjs";
import { build } from "./build.mjs";
import { ask, attempt, main, Problem } from "./command.mjs";
import { at } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";

const FOLDER = at("fuzz");
/** The targets of cargo-fuzz, and the package as a user installs it. */
const TEXTS = readdirSync(join(FOLDER, "fuzz_targets")).map((file) => file.replace(/\.rs$/, ""));
const PACKAGE = "package";
/** Stable compilers refuse the flags of a sanitizer without this; no sanitizer is asked for: there is no unsafe code. */
const ENV = { RUSTC_BOOTSTRAP: "1" };

/** Where texts that are right lie already: nobody has to find out what JSON is. */
function seed() {
  const messages = readdirSync(at("export", "examples")).map((file) => JSON.parse(readFileSync(at("export", "examples", file), "utf8")));
  const listed = (file) => JSON.parse(readFileSync(at("tests", "odd_texts", file), "utf8"));
  plant("check", messages);
  plant("definition", listed("definitions.json"));
  // A status of 200 goes before the text, its low byte first.
  plant("answer", listed("answers.json"), "\xc8\0");
}

function plant(target, values, before = "") {
  const folder = join(FOLDER, "corpus", target);
  mkdirSync(folder, { recursive: true });
  for (const [number, value] of values.entries()) {
    writeFileSync(join(folder, `seed-${number}`), Buffer.concat([Buffer.from(before, "latin1"), Buffer.from(JSON.stringify(value))]));
  }
}

/** Texts, for so many seconds. */
async function throwTexts(target, seconds) {
  const limits = [`-max_total_time=${seconds}`, "-timeout=10", "-rss_limit_mb=2048", "-max_len=4096", "-print_final_stats=1"];
  const args = ["fuzz", "run", "--sanitizer", "none", target, "--", ...limits];
  const { code, output } = await attempt("cargo", args, { cwd: FOLDER, env: ENV, seconds: seconds + 900 });
  const texts = /stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1];
  const places = [...output.matchAll(/ cov: (\d+) /g)].at(-1)?.[1];
  return { code, output, said: `${texts} texts, ${places} places reached` };
}

/** Values and answers, for so many seconds of computing. */
async function throwValues(seconds) {
  const { folder, remove } = await install(await build(await setUpBuild()));
  try {
    const args = ["--expose-gc", at("js-tests", "properties", "long.js"), String(seconds)];
    const { code, output } = await attempt(process.execPath, args, { env: { WAMID_INSTALL: folder }, seconds: seconds * 10 + 900 });
    return { code, output, said: output.trim().replaceAll("\n", "; ") };
  } finally {
    remove();
  }
}

await main(async () => {
  const [seconds = 60, ...targets] = process.argv.slice(2);
  const chosen = targets.length > 0 ? targets : [...TEXTS, PACKAGE];
  if (!(seconds > 0)) throw new Problem("How many seconds? npm run fuzz -- 60");
  const unknown = chosen.find((target) => target !== PACKAGE && !TEXTS.includes(target));
  if (unknown) throw new Problem(`There is no target ${unknown}: ${[...TEXTS, PACKAGE].join(", ")}`);
  const texts = chosen.some((target) => target !== PACKAGE);
  if (texts && (await ask("cargo", ["fuzz", "--version"])) === undefined) throw new Problem("cargo-fuzz is missing: cargo install cargo-fuzz --locked");
  seed();
  let failed = 0;
  for (const target of chosen) {
    const { code, output, said } = await (target === PACKAGE ? throwValues(Number(seconds)) : throwTexts(target, Number(seconds)));
    if (code !== 0) failed += 1;
    console.log(code === 0 ? `ok      ${target}: ${said}` : `FAILED  ${target}\n${output.split("\n").slice(-40).join("\n")}`);
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
