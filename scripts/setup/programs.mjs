// Programs that are there, else come as Debian's packages.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { Problem } from "../command.mjs";
import { aptInstall } from "./apt.mjs";

export function inPath(name) {
  return process.env.PATH.split(delimiter).map((folder) => join(folder, name)).find(existsSync);
}

/** What `look` finds; where it finds nothing, the packages are installed first. */
export async function found(name, look, packages, otherwise = "") {
  const there = look();
  if (there) return there;
  console.log(`setup: installing ${name}`);
  await aptInstall(packages);
  const now = look();
  if (now) return now;
  throw new Problem(`There is no ${name} here. On Debian, as root: apt-get install ${packages.join(" ")}.${otherwise}`);
}
