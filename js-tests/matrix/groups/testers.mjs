// Test runners, which import in ways of their own.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../../scripts/command.mjs";
import { filesFor, RUNNERS } from "../guide.mjs";
import { noted, one } from "../outcome.mjs";

const WAYS = {
  Vitest: { tool: "vitest", args: ["node_modules/vitest/vitest.mjs", "run", "--root", "vitest"] },
  "Jest, CommonJS": { tool: "jest", args: ["node_modules/jest/bin/jest.js", "--rootDir", "jest-cjs", "--testMatch", "**/*.test.cjs"] },
  "Jest, ESM": { tool: "jest", args: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--rootDir", "jest-esm", "--transform", "{}"] },
};

const QUIET = { CI: "1", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false" };

/** How the sections of docs/testing.md are run. */
const GUIDE = {
  Vitest: { tool: "vitest", args: (folder) => ["node_modules/vitest/vitest.mjs", "run", "--root", folder] },
  Jest: { tool: "jest", args: (folder) => ["node_modules/jest/bin/jest.js", "--rootDir", folder], env: { NODE_OPTIONS: "--experimental-vm-modules" } },
  "Vitest in workerd": { tool: "@cloudflare/vitest-plugin", args: (folder) => ["node_modules/vitest/vitest.mjs", "run", "--root", folder] },
};

const shown = (runner) => `docs/testing.md, ${runner}`;

export const testers = {
  title: "Test runners",
  places: [...Object.keys(WAYS), ...RUNNERS.map(shown)],
  async *run(world) {
    const folder = await world.project("testers");
    const { program: node } = await world.newestNode();
    const { build } = await import("esbuild");
    const contents = 'export { runChecks } from "./runners/suite.js"; export { keep } from "./keep.mjs";';
    const outfile = join(folder, "jest-cjs", "suite.cjs");
    await build({ stdin: { contents, resolveDir: folder }, bundle: true, platform: "node", format: "cjs", outfile });
    const file = join(folder, "results.json");
    const versionOf = (tool) => JSON.parse(readFileSync(join(folder, "node_modules", tool, "package.json"), "utf8")).version;
    for (const [place, { tool, args }] of Object.entries(WAYS)) {
      rmSync(file, { force: true });
      const env = { ...QUIET, WAMID_RESULTS: file, WAMID_SANDBOX: world.server.baseUrl };
      const { code, output } = await attempt(node, args, { cwd: folder, env, seconds: 180 });
      const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : one("the checks run to their end", output);
      const version = versionOf(tool);
      const whole = { name: "the run is green", error: code === 0 ? undefined : output };
      yield { place, version, results: [...results, whole], ...noted(results) };
    }
    for (const runner of RUNNERS) {
      yield { place: shown(runner), version: versionOf(GUIDE[runner].tool), results: await followed(runner, node, folder) };
    }
  },
};

/** What the guide shows is green; and with a bot that takes no notice of what was tapped, it is not. */
async function followed(runner, node, folder) {
  const name = `guide-${runner.toLowerCase().replaceAll(" ", "-")}`;
  const { args, env } = GUIDE[runner];
  const run = async (files) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, code] of Object.entries(files)) writeFileSync(join(folder, name, file), code);
    return attempt(node, args(name), { cwd: folder, env: { ...QUIET, ...env }, seconds: 120 });
  };
  const files = filesFor(runner);
  const right = await run(files);
  const wrong = await run({ ...files, "bot.js": files["bot.js"].replace("if (interactive)", "if (false)") });
  return [
    ...one("the bot's test passes as it is shown", right.code === 0 && THREE.test(right.output) ? undefined : right.output),
    ...one("it fails for a bot that does not listen", wrong.code === 1 && /a guest is offered two times/.test(wrong.output) ? undefined : wrong.output),
  ];
}

/** As both Vitest and Jest count. */
const THREE = /^\s*Tests:?\s+3 passed/m;
