// `wamid/asm`, the same core as plain JavaScript, where there is no WebAssembly at all. Strict pages: pages.mjs.

import { join } from "node:path";

import { ask } from "../../../scripts/command.mjs";
import { entryIn, noted, program } from "../outcome.mjs";
import { withoutWasm } from "../without-wasm.mjs";

/** By name: the flags of Node, and what has to come before the program. */
const WAYS = {
  "Node, wamid/asm": { flags: [], before: "" },
  "Node --jitless, wamid/asm": { flags: ["--jitless", "--no-warnings"], before: 'import "./runners/fetch-by-http.js";' },
};

export const asm = {
  title: "Without WebAssembly",
  places: Object.keys(WAYS),
  async *run(world) {
    const { folder, server } = world;
    const { program: node } = await world.newestNode();
    const version = (await ask(node, ["--version"])).slice(1);
    const { build } = await import("esbuild");
    for (const [place, { flags, before }] of Object.entries(WAYS)) {
      const outdir = join(folder, "without-wasm", place.includes("jitless") ? "jitless" : "usual");
      const outfile = join(outdir, "process.mjs");
      const stdin = { contents: `${before} import "./runners/process.js";`, resolveDir: folder };
      // In one file, so that the sandbox, too, does without.
      await build({ stdin, outfile, bundle: true, platform: "node", format: "esm", sourcemap: true, plugins: [withoutWasm] });
      const results = await program(node, [...flags, outfile, server.baseUrl], { cwd: folder });
      yield { place, version, results, entry: entryIn(outdir), cold: noted(results).cold };
    }
  },
};
