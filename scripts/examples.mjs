// The examples alone; the last line says how many tests passed, failed and were skipped.
//
//   npm run test:examples [-- NAME…]

import { install } from "../js-tests/install.mjs";
import { build } from "./build.mjs";
import { main } from "./command.mjs";
import { setUpBuild } from "./setup.mjs";
import { exampleChecks } from "./test/examples.mjs";
import { Tally } from "./test/tally.mjs";

await main(async () => {
  const tarball = await build(await setUpBuild());
  const { folder, remove } = await install(tarball);
  const tally = new Tally();
  try {
    await tally.runAll(exampleChecks(tarball, folder, process.argv.slice(2)));
  } finally {
    remove();
  }
  console.log(tally.line());
  if (tally.failed > 0 || tally.passed === 0) process.exitCode = 1;
});
