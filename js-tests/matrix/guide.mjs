// docs/testing.md, as whoever follows it does: its files by name, with what the section of a test runner adds and changes.

import { readFileSync } from "node:fs";

import { at } from "../../scripts/places.mjs";

const [intro, ...sections] = readFileSync(at("docs", "testing.md"), "utf8").split(/^## /m);

/** The sections, one for each test runner beside node:test. */
export const RUNNERS = sections.map((section) => section.split("\n", 1)[0]);

/** Returns { "bot.js": code, … }. */
export function filesFor(runner) {
  const section = sections[RUNNERS.indexOf(runner)];
  const files = { ...named(intro), ...named(section) };
  for (const [, diff] of section.matchAll(/^```diff\n(.*?)^```/gms)) files["bot.test.js"] = patched(files["bot.test.js"], diff);
  return files;
}

const named = (text) => Object.fromEntries([...text.matchAll(/^```\w+ (\S+)\n(.*?)^```/gms)].map(([, name, code]) => [name, code]));

/** Lines that go, and lines that come in their place. */
function patched(code, diff) {
  const lines = (sign) => diff.split("\n").filter((line) => line.startsWith(sign)).map((line) => `${line.slice(1)}\n`).join("");
  if (!code.includes(lines("-"))) throw new Error("docs/testing.md changes lines that its test does not have.");
  return code.replace(lines("-"), lines("+"));
}
