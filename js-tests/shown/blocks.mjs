// The code that docs/runtimes.md shows, by the title of its section: { language, code } of each block.

import { readFileSync } from "node:fs";

import { at } from "../../scripts/places.mjs";

const PROGRAMS = /^```(js|cjs|ts|html)\n(.*?)^```/gms;

const sections = readFileSync(at("docs", "runtimes.md"), "utf8")
  .split(/^### /m)
  .map((section) => [section.split("\n", 1)[0], [...section.matchAll(PROGRAMS)].map(([, language, code]) => ({ language, code }))]);

export const blocks = Object.fromEntries(sections.filter(([, programs]) => programs.length > 0));
