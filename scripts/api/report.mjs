// docs/api/: what is public, written down, so that a change of it is seen and meant.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { at } from "../places.mjs";
import { publicItems } from "./crate.mjs";
import { publicTypes } from "./types.mjs";

export const RENEW = "node scripts/api.mjs --write";

/** { file, text } of each page for JavaScript's side: the package in `folder`. */
export async function typePages(folder) {
  return Object.entries(await publicTypes(folder)).map(([entry, text]) => page(entry.replace("/", "-"), `\`${entry}\``, "ts", text));
}

/** The page for Rust's. */
export async function cratePage({ wasm }) {
  return page("crate", "the crate `wamid`, with the features `client`, `serde` and `docs`", "", await publicItems(wasm));
}

function page(name, what, language, text) {
  const head = `<!-- Written by \`${RENEW}\`. -->\n\n# What is public in ${what}\n`;
  return { file: `docs/api/${name}.md`, text: `${head}\n\`\`\`${language}\n${text}\n\`\`\`\n` };
}

export function write({ file, text }) {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

/** The lines that went and those that came; nothing if the page is as it was written. */
export function changed({ file, text }) {
  const before = existsSync(at(file)) ? readFileSync(at(file), "utf8") : "";
  if (before === text) return [];
  const [old, now] = [before.split("\n"), text.split("\n")];
  const only = (lines, others, sign) => lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${line}`);
  const lines = [...only(old, now, "-"), ...only(now, old, "+")];
  return lines.length > 0 ? lines : ["the order of the lines"];
}
