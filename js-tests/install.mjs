// Installs the tarball as a user would: in a folder outside the repository, with the checks beside it.

import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { must } from "../scripts/command.mjs";
import { at } from "../scripts/places.mjs";

/** All that imports the package: what lies here finds the installed one, and not the sources. */
const PARTS = ["conformance", "examples", "faults", "inbox", "node", "packaging", "runners", "types"];

/** Returns { folder, remove }. */
export async function install(tarball) {
  const { folder, remove } = emptyFolder("wamid-install-");
  writeFileSync(join(folder, "package.json"), '{ "name": "somebody", "private": true, "type": "module" }\n');
  await addPackage(folder, tarball);
  addChecks(folder, PARTS);
  return { folder, remove };
}

export function emptyFolder(name) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), name));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** To what else is installed there. Without dependencies, nothing has to be fetched. */
export async function addPackage(folder, tarball) {
  const args = ["install", "--no-save", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball];
  await must("Installing the tarball", "npm", args, { cwd: folder });
}

export function addChecks(folder, parts) {
  for (const part of parts) cpSync(at("js-tests", part), join(folder, part), { recursive: true });
  cpSync(at("docs"), join(folder, "docs"), { recursive: true });
  writeFileSync(join(folder, "conformance", "own.js"), `export const own = ${JSON.stringify(fixtures(), null, 1)};\n`);
}

/** The messages of tests/fixtures, by file: as a module, since not every runtime imports JSON. */
function fixtures() {
  const folder = at("tests", "fixtures");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(files.map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]));
}
