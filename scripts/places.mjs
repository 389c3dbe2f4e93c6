// Where things lie: the clone, what is built in it, and the cache that every clone shares.

import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

export const at = (...parts) => join(ROOT, ...parts);

/** Half-way products and the stamps that say what they were made of. */
export const BUILD = at(".build");
export const PKG = at("pkg");

/** Tools and cargo's results: expensive to make, the same for every clone. */
export const CACHE =
  process.env.WAMID_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "wamid");

export const npmBin = (name) => at("node_modules", ".bin", name);
