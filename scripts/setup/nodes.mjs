// Releases of Node beside the one that runs this: npm ships them as packages.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../command.mjs";
import { at } from "../places.mjs";
import { npmPackages } from "./npm.mjs";

const FOLDER = at("js-tests", "matrix", "nodes");

let setUp;

/** Returns [{ major, program }], from the oldest that the package promises to run in to the newest. */
export function nodes() {
  setUp ??= install();
  return setUp;
}

export const newestNode = async () => (await nodes()).at(-1);

async function install() {
  await npmPackages(FOLDER);
  const { optionalDependencies } = JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8"));
  const all = Object.keys(optionalDependencies).map((name) => ({
    major: Number(name.slice("node-".length)),
    program: join(FOLDER, "node_modules", name, "bin", "node"),
  }));
  if (all.every(({ program }) => existsSync(program))) return all;
  throw new Problem("The other releases of Node come as packages for Linux on x64; js-tests/matrix/nodes/package.json names them.");
}
