// Measures the sandbox's page with 10,000 messages in it; docs/sandbox.md has the figures.
//
//   npm run bench:inbox

import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

import { measureInbox } from "../benches/inbox.mjs";
import { build } from "./build.mjs";
import { main } from "./command.mjs";
import { startSandboxOf } from "./demo/sandbox.mjs";
import { at, PKG } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";
import { chromium } from "./setup/chromium.mjs";

await main(async () => {
  await build(await setUpBuild());
  const { default: puppeteer } = await import("puppeteer-core");
  const folder = at("export", "examples");
  const examples = Object.fromEntries(readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(at("export", "examples", file), "utf8"))]));
  const sandbox = await startSandboxOf(PKG);
  try {
    const { version, nodes, steps } = await measureInbox({ puppeteer, executablePath: await chromium(), sandbox, examples });
    console.log(`${version}, Node ${process.version}; ${cpus().length} × ${cpus()[0].model.trim()}, load average ${loadavg()[0].toFixed(1)}; ${nodes} elements\n`);
    console.log("| main-thread work, ms | median | most |\n| --- | ---: | ---: |");
    for (const { name, median, max } of steps) console.log(`| ${name} | ${median.toFixed(0)} | ${max.toFixed(0)} |`);
  } finally {
    sandbox.stop();
  }
});
