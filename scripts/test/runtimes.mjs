// docs/runtimes.md: what it tells users to write runs, and its tables have all cells of the matrix.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { groups } from "../../js-tests/matrix/index.mjs";
import { placesIn } from "../../js-tests/matrix/table.mjs";
import { attempt } from "../command.mjs";
import { at, npmBin } from "../places.mjs";

const text = readFileSync(at("docs", "runtimes.md"), "utf8");

/** Imports a block where WhatsApp is a sandbox; a handler is called as its platform would. */
const PROGRAM = (file) => `import "./sandboxed-fetch.js";
const block = await import("./${file}");
const handler = block.default?.fetch ?? block.POST;
const body = JSON.stringify({ to: "+15550101234", type: "text", text: { body: "Hello" } });
const answer = await handler?.(new Request("http://somewhere.example/", { method: "POST", body }), { PHONE_NUMBER_ID: "1", KAPSO_API_KEY: "key" });
if (answer && !(await answer.json()).id) throw new Error("The handler sent nothing.");
`;

const WAYS = { Deno: [npmBin("deno"), "run", "--quiet", "--allow-net", "--allow-env", "--node-modules-dir=manual"], Bun: [npmBin("bun")] };

export function runtimesChecks(folder) {
  return [
    { name: "docs/runtimes.md has every cell", run: hasEveryCell },
    { name: "docs/runtimes.md, its code", run: () => runsAsPrinted(join(folder, "runtimes-docs")) },
  ];
}

async function hasEveryCell() {
  const wanted = Object.values(groups).flatMap(({ places }) => places);
  const there = placesIn(text);
  const wrong = [...wanted.filter((place) => !there.includes(place)), ...there.filter((place) => !wanted.includes(place))];
  if (wrong.length === 0) return { passed: 1 };
  return { failed: 1, output: `npm run test:matrix -- --write puts these right:\n  ${wrong.join("\n  ")}` };
}

async function runsAsPrinted(folder) {
  mkdirSync(folder);
  copyFileSync(at("js-tests", "node", "sandboxed-fetch.js"), join(folder, "sandboxed-fetch.js"));
  const sums = { passed: 0, failed: 0, output: "" };
  for (const section of text.split(/^### /m)) {
    const [title] = section.split("\n", 1);
    for (const [, language, code] of section.matchAll(/^```(js|cjs|ts)\n(.*?)^```/gms)) {
      const file = `block.${language === "js" ? "mjs" : language}`;
      writeFileSync(join(folder, file), code);
      writeFileSync(join(folder, "program.mjs"), PROGRAM(file));
      const [program, ...args] = WAYS[title] ?? [process.execPath];
      const env = { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key" };
      const { code: exit, output } = await attempt(program, [...args, "program.mjs"], { cwd: folder, env, seconds: 60 });
      if (exit === 0) sums.passed += 1;
      else {
        sums.failed += 1;
        sums.output += `${title}:\n${output}\n`;
      }
    }
  }
  if (sums.passed + sums.failed < 8) return { failed: 1, output: "docs/runtimes.md has lost its code." };
  return sums;
}
