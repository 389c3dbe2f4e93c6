// How long a process takes from before the import to after the first call: the median of some starts.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { must } from "../../scripts/command.mjs";

const STARTS = 7;

const FIRST = 'wamid.checkMessage({ to: "+15550101234", type: "text", text: { body: "é 👋" } });\nconsole.log(performance.now() - began);\n';

const PROGRAMS = {
  import: ["cold.mjs", `const began = performance.now();\nconst wamid = await import("wamid");\n${FIRST}`],
  require: ["cold.cjs", `const began = performance.now();\nconst wamid = require("wamid");\n${FIRST}`],
};

/** `way` is "import" or "require"; `args` go before the file. */
export async function coldStart(program, way, { folder }, args = []) {
  const [name, source] = PROGRAMS[way];
  const file = join(folder, name);
  writeFileSync(file, source);
  const all = [];
  const options = { cwd: folder, env: { NODE_NO_WARNINGS: "1" } };
  for (let i = 0; i < STARTS; i++) all.push(Number(await must("A cold start", program, [...args, file], options)));
  return all.sort((a, b) => a - b)[STARTS >> 1];
}
