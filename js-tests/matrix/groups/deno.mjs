// Deno: from node_modules, from a registry by `npm:`, and its type check.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, attempt } from "../../../scripts/command.mjs";
import { npmBin } from "../../../scripts/places.mjs";
import { packageVersion } from "../../../scripts/versions.mjs";
import { addChecks } from "../../install.mjs";
import { blocks } from "../../shown/blocks.mjs";
import { coldStart } from "../cold.mjs";
import { noted, one, program } from "../outcome.mjs";
import { serveRegistry } from "../registry.mjs";

const RUN = ["run", "--quiet", "--no-prompt", "--allow-net"];

const TYPED = `import { checkMessage, type Checked, sendMessage } from "wamid";
const checked: Checked = checkMessage({ to: "+15550101234", type: "text", text: { body: "Hello" } });
if (checked.ok) console.log("to" in checked.message);
// @ts-expect-error A text has no colour.
export const send = () => sendMessage({ to: "+15550101234", type: "text", text: { colour: "red" } }, { phoneNumberId: "1", apiKey: "x" });
`;

export const deno = {
  title: "Deno",
  places: ["Deno, node_modules", "Deno, npm:wamid", "Deno, deno check"],
  async *run({ root, folder, server, tarball }) {
    const deno = npmBin("deno");
    const version = /deno ([\d.]+)/.exec(await ask(deno, ["--version"]))[1];
    const env = { DENO_DIR: join(root, "deno-cache"), DENO_NO_UPDATE_CHECK: "1" };
    const manual = [...RUN, "--node-modules-dir=manual"];
    const first = await program(deno, [...manual, join(folder, "runners", "process.js"), server.baseUrl], { cwd: folder, env });
    const cold = await coldStart(deno, "import", { folder }, manual);
    yield { place: "Deno, node_modules", version, results: first, entry: noted(first).entry, cold };

    const registry = await serveRegistry(tarball);
    try {
      const home = join(root, "deno");
      mkdirSync(home);
      addChecks(home, ["conformance", "runners"]);
      // What `deno add npm:wamid` writes.
      writeFileSync(join(home, "deno.json"), JSON.stringify({ imports: { wamid: `npm:wamid@^${packageVersion()}` } }));
      writeFileSync(join(home, "typed.ts"), TYPED);
      writeFileSync(join(home, "shown.ts"), blocks.Deno[0].code);
      const options = { cwd: home, env: { ...env, NPM_CONFIG_REGISTRY: registry.origin } };
      const results = await program(deno, [...RUN, "runners/process.js", server.baseUrl], options);
      yield { place: "Deno, npm:wamid", version, results, ...noted(results) };
      const { code, output } = await attempt(deno, ["check", "--quiet", "typed.ts", "shown.ts"], options);
      yield { place: "Deno, deno check", version, results: one("typed programs compile", code === 0 ? undefined : output) };
    } finally {
      registry.close();
    }
  },
};
