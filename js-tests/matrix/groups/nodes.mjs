// Each release of Node that the package promises to run in: imported, required, and bundled to one file.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { ask } from "../../../scripts/command.mjs";
import { at } from "../../../scripts/places.mjs";
import { coldStart } from "../cold.mjs";
import { entryIn, noted, program } from "../outcome.mjs";

const { optionalDependencies } = JSON.parse(readFileSync(at("js-tests", "matrix", "nodes", "package.json"), "utf8"));
const MAJORS = Object.keys(optionalDependencies).map((name) => Number(name.slice("node-".length)));

const WAYS = {
  import: async ({ folder }) => join(folder, "runners", "process.js"),
  require: async ({ folder }) => join(folder, "runners", "require.cjs"),
  "bundled to one file, ESM": ({ folder }) => oneFile(folder, "esm"),
  "bundled to one file, CommonJS": ({ folder }) => oneFile(folder, "cjs"),
};

const place = (major, way) => `Node ${major}, ${way}`;

export const nodes = {
  title: "Node",
  places: MAJORS.flatMap((major) => Object.keys(WAYS).map((way) => place(major, way))),
  async *run(world) {
    for (const { major, program: node } of await world.nodes()) {
      const version = (await ask(node, ["--version"])).slice(1);
      for (const [way, file] of Object.entries(WAYS)) {
        const path = await file(world);
        const results = await program(node, [path, world.server.baseUrl], { cwd: world.folder, env: { NODE_NO_WARNINGS: "1" } });
        const cold = way.startsWith("bundled") ? noted(results).cold : await coldStart(node, way, world);
        const entry = way.startsWith("bundled") ? entryIn(dirname(path)) : noted(results).entry;
        yield { place: place(major, way), version, results, entry, cold };
      }
    }
  },
};

/** As a user would, whose server is one file. */
async function oneFile(folder, format) {
  const { build } = await import("esbuild");
  const outfile = join(folder, `one-file-${format}`, `main.${format === "esm" ? "mjs" : "cjs"}`);
  const source = `
    import { cold, first, wamid } from "./runners/first.js";
    import * as sandbox from "wamid/sandbox";
    import { report } from "./runners/report.js";
    report({ first, cold, wamid, sandbox, baseUrl: process.argv[2] });`;
  const stdin = { contents: source, resolveDir: folder };
  await build({ stdin, outfile, bundle: true, minify: true, platform: "node", format, target: "node20", sourcemap: true });
  return outfile;
}
