// Installs the example as a user would, from the packed tarball, and builds its page.

import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { must } from "../../../scripts/command.mjs";
import { at, PKG } from "../../../scripts/places.mjs";

const EXAMPLE = at("examples", "admin-panel");
const LEFT_OUT = ["node_modules", "dist"];

/** Returns { folder, remove }. */
export async function settle() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "wamid-admin-panel-"));
  cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  const tarball = join(PKG, readdirSync(PKG).find((name) => name.endsWith(".tgz")));
  const npm = (...words) => must("Installing the admin panel", "npm", [...words, "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
  // Wrangler deploys; nothing is deployed here, and its half a gigabyte stays where it is.
  editJson(join(folder, "package.json"), without("wrangler", "wamid"));
  editJson(join(folder, "package-lock.json"), (lock) => without("wrangler", "wamid")(lock.packages[""]));
  await npm("ci");
  await npm("install", "--no-save", tarball);
  await must("Building the admin panel", process.execPath, [join(folder, "node_modules/vite/bin/vite.js"), "build"], { cwd: folder });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const without = (...names) => ({ dependencies, devDependencies }) => {
  for (const name of names) for (const group of [dependencies, devDependencies]) if (group) delete group[name];
};

function editJson(file, edit) {
  const value = JSON.parse(readFileSync(file, "utf8"));
  edit(value);
  writeFileSync(file, JSON.stringify(value));
}
