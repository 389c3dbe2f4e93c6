// All tests; the last line says how many passed, failed and were skipped.
//
//   npm test

import { install } from "../js-tests/install.mjs";
import { build } from "./build.mjs";
import { main, Problem } from "./command.mjs";
import { setUpBuild } from "./setup.mjs";
import { apiChecks } from "./test/api.mjs";
import { crateChecks } from "./test/crate.mjs";
import { exampleChecks } from "./test/examples.mjs";
import { faultChecks } from "./test/faults.mjs";
import { inboxChecks } from "./test/inbox.mjs";
import { javascriptChecks } from "./test/javascript.mjs";
import { panicChecks } from "./test/panics.mjs";
import { reproducibleChecks } from "./test/reproducible.mjs";
import { runtimesChecks } from "./test/runtimes.mjs";
import { rustChecks } from "./test/rust.mjs";
import { supplyChecks } from "./test/supply.mjs";
import { Tally } from "./test/tally.mjs";
import { tarballChecks } from "./test/tarball.mjs";
import { treeChecks } from "./test/tree.mjs";

const tally = new Tally();

async function testAll() {
  const tools = await setUpBuild();
  const tarball = await build(tools);
  await tally.runAll(treeChecks);
  await tally.runAll(rustChecks(tools));
  await tally.runAll(crateChecks(tools));
  await tally.runAll(reproducibleChecks(tools));
  await tally.runAll(panicChecks(tools));
  const { folder, remove } = await install(tarball);
  try {
    await tally.runAll(javascriptChecks(folder, tools));
    await tally.runAll(faultChecks(folder));
    await tally.runAll(tarballChecks(tarball, folder));
    await tally.runAll(supplyChecks(folder));
    await tally.runAll(apiChecks(folder, tools));
    await tally.runAll(runtimesChecks(folder));
    await tally.runAll(inboxChecks(tarball, folder));
    await tally.runAll(exampleChecks(tarball, folder));
  } finally {
    remove();
  }
}

await main(async () => {
  try {
    await testAll();
  } catch (error) {
    // Without tools or a package nothing after it can run: that is a failure, not an end without a count.
    tally.group("set-up and build", { failed: 1, output: error instanceof Problem ? error.message : String(error?.stack) });
  }
});
console.log(tally.line());
if (tally.failed > 0) process.exitCode = 1;
