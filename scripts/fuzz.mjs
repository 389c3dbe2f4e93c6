// Throws odd texts at the core, each target for so many seconds, and says what came of it.
//
//   npm run fuzz [-- SECONDS]      60 each, unless told otherwise; cargo-fuzz is needed

import { readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, attempt, main, Problem } from "./command.mjs";
import { at } from "./places.mjs";

const FOLDER = at("fuzz");
const TARGETS = readdirSync(join(FOLDER, "fuzz_targets")).map((file) => file.replace(/\.rs$/, ""));
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

await main(async () => {
  const seconds = Number(process.argv[2] ?? 60);
  if (!(seconds > 0)) throw new Problem("How many seconds? npm run fuzz -- 60");
  if ((await ask("cargo", ["fuzz", "--version"])) === undefined) throw new Problem("cargo-fuzz is missing: cargo install cargo-fuzz --locked");
  seed();
  let failed = 0;
  for (const target of TARGETS) {
    const limits = [`-max_total_time=${seconds}`, "-timeout=10", "-rss_limit_mb=2048", "-max_len=4096", "-print_final_stats=1"];
    const args = ["fuzz", "run", "--sanitizer", "none", target, "--", ...limits];
    const { code, output } = await attempt("cargo", args, { cwd: FOLDER, env: ENV, seconds: seconds + 900 });
    const runs = /stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1];
    if (code !== 0) failed += 1;
    console.log(code === 0 ? `ok      ${target}: ${runs} texts` : `FAILED  ${target}\n${output.split("\n").slice(-40).join("\n")}`);
  }
  console.log(`${TARGETS.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
