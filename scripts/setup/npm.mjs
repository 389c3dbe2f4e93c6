// npm's packages for building and testing, exactly as the lockfile says.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

import { must } from "../command.mjs";
import { at, ROOT } from "../places.mjs";

const STAMP = at("node_modules", ".wamid-lock");

export async function npmPackages() {
  const wanted = createHash("sha256").update(readFileSync(at("package-lock.json"))).digest("hex");
  if (read(STAMP) === wanted) return;
  console.log("setup: installing npm's packages");
  await must("Installing npm's packages", "npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: ROOT });
  writeFileSync(STAMP, wanted);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
