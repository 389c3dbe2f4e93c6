// What is public changes only where somebody says so.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { changed, cratePage, RENEW, typePages } from "../api/report.mjs";

export function apiChecks(folder, tools) {
  const packed = join(folder, "node_modules", "wamid");
  return [
    { name: "public types of the package", run: async () => verdict(await typePages(packed)) },
    { name: "the same types for import and require", run: async () => sameForBoth(packed) },
    { name: "public items of the crate", run: async () => verdict([await cratePage(tools)]) },
  ];
}

function verdict(pages) {
  const wrong = pages.map((page) => ({ file: page.file, lines: changed(page) })).filter(({ lines }) => lines.length > 0);
  if (wrong.length === 0) return { passed: pages.length };
  const list = wrong.map(({ file, lines }) => `${file}:\n  ${lines.slice(0, 40).join("\n  ")}`).join("\n");
  const what = `What is public has changed. If it is meant so: ${RENEW}, and a line in CHANGELOG.md.`;
  return { passed: pages.length - wrong.length, failed: wrong.length, output: `${what}\n${list}` };
}

/** docs/api/ shows one of the two. */
function sameForBoth(packed) {
  const text = (name) => readFileSync(join(packed, "dist", name), "utf8");
  const names = ["index", "sandbox", "tools"];
  const wrong = names.filter((name) => text(`${name}.d.ts`) !== text(`${name}.d.cts`));
  return { passed: names.length - wrong.length, failed: wrong.length, output: wrong.map((name) => `${name}.d.ts is not ${name}.d.cts`).join("\n") };
}
