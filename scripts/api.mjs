// What is public in the package and in the crate, and how that differs from what is written in docs/api/.
//
//   node scripts/api.mjs [--write]

import { changed, cratePage, typePages, write } from "./api/report.mjs";
import { build } from "./build.mjs";
import { main } from "./command.mjs";
import { PKG } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";

await main(async () => {
  const tools = await setUpBuild();
  await build(tools);
  for (const page of [...(await typePages(PKG)), await cratePage(tools)]) {
    const lines = changed(page);
    console.log(`${page.file}: ${lines.length === 0 ? "nothing has changed" : `\n${lines.join("\n")}`}`);
    if (process.argv.includes("--write")) write(page);
  }
});
