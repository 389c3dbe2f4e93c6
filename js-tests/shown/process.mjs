// A block as the program of a process: what it prints. A handler is called as Next.js would.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../scripts/command.mjs";
import { at, npmBin } from "../../scripts/places.mjs";

const PROGRAM = (file) => `import "./sandboxed-fetch.js";
const { POST } = await import("./${file}");
const body = JSON.stringify({ to: "+15550101234", type: "text", text: { body: "Hello" } });
const answer = await POST?.(new Request("http://somewhere.example/api/send", { method: "POST", body }));
if (answer) console.log((await answer.json()).id);
`;

const SECRETS = { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key" };

const NODE = [process.execPath];
export const DENO = [npmBin("deno"), "run", "--quiet", "--no-prompt", "--allow-net", "--allow-env", "--node-modules-dir=manual"];
export const BUN = [npmBin("bun")];

export function inProcess([program, ...args] = NODE) {
  return async ({ language, code }, place) => {
    mkdirSync(place, { recursive: true });
    copyFileSync(at("js-tests", "node", "sandboxed-fetch.js"), join(place, "sandboxed-fetch.js"));
    const file = `block.${language === "js" ? "mjs" : language}`;
    writeFileSync(join(place, file), code);
    writeFileSync(join(place, "program.mjs"), PROGRAM(file));
    const { code: exit, output } = await attempt(program, [...args, "program.mjs"], { cwd: place, env: SECRETS, seconds: 120 });
    if (exit !== 0) throw new Error(output);
    return output;
  };
}
