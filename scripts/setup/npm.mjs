// npm's packages for building and testing, exactly as the lockfile says.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { must } from "../command.mjs";
import { ROOT } from "../places.mjs";

/** Those of the whole project; or of one part, which has a package.json and a lockfile of its own. */
export async function npmPackages(folder = ROOT) {
  const stamp = join(folder, "node_modules", ".wamid-lock");
  const wanted = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
  if (read(stamp) === wanted) return;
  if (folder === ROOT) console.log("setup: installing npm's packages");
  await must("Installing npm's packages", "npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
  writeFileSync(stamp, wanted);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
