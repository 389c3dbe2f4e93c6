// Says whether a version can be published, and prints what is new in it.
//
//   node scripts/release.mjs [TAG]      TAG: v1.2.3; without it, that of the version in Cargo.toml

import { readFileSync } from "node:fs";

import { main, Problem } from "./command.mjs";
import { at } from "./places.mjs";
import { faultsOf, notesOf } from "./release/changelog.mjs";
import { lockedVersion, packageVersion } from "./versions.mjs";

await main(async () => {
  const version = packageVersion();
  const tag = process.argv[2] ?? `v${version}`;
  const changelog = readFileSync(at("CHANGELOG.md"), "utf8");
  const faults = faultsOf(changelog, version);
  if (tag !== `v${version}`) faults.unshift(`The tag ${tag} is not that of the version in Cargo.toml, ${version}.`);
  if (lockedVersion() !== version) faults.unshift(`Cargo.lock still has ${lockedVersion()}: run "cargo update --workspace".`);
  if (faults.length > 0) throw new Problem(`${version} cannot be published:\n  ${faults.join("\n  ")}`);
  console.log(notesOf(changelog, version));
});
