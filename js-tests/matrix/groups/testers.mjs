// Test runners, which import in ways of their own.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../../scripts/command.mjs";
import { noted, one } from "../outcome.mjs";

const WAYS = {
  Vitest: { tool: "vitest", args: ["node_modules/vitest/vitest.mjs", "run", "--root", "vitest"] },
  "Jest, CommonJS": { tool: "jest", args: ["node_modules/jest/bin/jest.js", "--rootDir", "jest-cjs", "--testMatch", "**/*.test.cjs"] },
  "Jest, ESM": { tool: "jest", args: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--rootDir", "jest-esm", "--transform", "{}"] },
};

export const testers = {
  title: "Test runners",
  places: Object.keys(WAYS),
  async *run(world) {
    const folder = await world.project("testers");
    const { program: node } = await world.newestNode();
    const { build } = await import("esbuild");
    const contents = 'export { runChecks } from "./runners/suite.js"; export { keep } from "./keep.mjs";';
    const outfile = join(folder, "jest-cjs", "suite.cjs");
    await build({ stdin: { contents, resolveDir: folder }, bundle: true, platform: "node", format: "cjs", outfile });
    const file = join(folder, "results.json");
    for (const [place, { tool, args }] of Object.entries(WAYS)) {
      rmSync(file, { force: true });
      const env = { CI: "1", NO_COLOR: "1", WAMID_RESULTS: file, WAMID_SANDBOX: world.server.baseUrl };
      const { code, output } = await attempt(node, args, { cwd: folder, env, seconds: 180 });
      const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : one("the checks run to their end", output);
      const { version } = JSON.parse(readFileSync(join(folder, "node_modules", tool, "package.json"), "utf8"));
      const whole = { name: "the run is green", error: code === 0 ? undefined : output };
      yield { place, version, results: [...results, whole], ...noted(results) };
    }
  },
};
