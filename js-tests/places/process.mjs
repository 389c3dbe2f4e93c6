// Node, Deno and Bun: a process each, whose last line is the results.

import { join } from "node:path";

import { attempt, missing } from "../../scripts/command.mjs";
import { npmBin } from "../../scripts/places.mjs";
import { newestNode } from "../../scripts/setup/nodes.mjs";

/** A place is { name, run({ folder, server, part }) → [{ name, error? }] }; `part` is the folder of what runs there. */
export const processes = [
  node("node import", "node", ["process.js"]),
  node("node require", "node", ["require.cjs"]),
  // What Node before 20.19 and bundlers for CommonJS get: the other file, index.cjs.
  node("node require, no ESM", "node", ["--no-experimental-require-module", "require.cjs"]),
  node("node asm", "node", ["process-asm.js"]),
  place("newest node import", async () => (await newestNode()).program, ["process.js"], "node"),
  // No permission but the network: the package reads no file and no environment.
  place("deno", npmBin("deno"), ["run", "--quiet", "--no-prompt", "--node-modules-dir=manual", "--allow-net", "process.js"]),
  place("bun", npmBin("bun"), ["process.js"]),
];

function node(name, runtime, args) {
  return place(name, process.execPath, args, runtime);
}

/** `program` is a path; or finds one, which may fail. */
function place(name, program, args, runtime = name) {
  return {
    name,
    runtime,
    needs: () => typeof program === "function" && missing(program),
    async run({ folder, server, part = "runners" }) {
      const words = args.map((arg) => (/\.c?js$/.test(arg) ? join(folder, part, arg) : arg));
      const env = { DENO_NO_UPDATE_CHECK: "1", NODE_NO_WARNINGS: "1" };
      const path = typeof program === "function" ? await program() : program;
      const { output, timedOut } = await attempt(path, [...words, server.baseUrl], { cwd: folder, env, seconds: 180 });
      const last = output.trimEnd().split("\n").at(-1);
      if (!timedOut && last.startsWith("[{")) return JSON.parse(last);
      return [{ name: "the checks run to their end", error: output.slice(-2000) || "no output" }];
    },
  };
}
