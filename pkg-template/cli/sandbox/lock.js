// One process for a file: two that append to it would each lose what the other was promised.

import { readFile, rm, writeFile } from "node:fs/promises";

/** Resolves to what gives the file back. A process that was killed has left its lock: it counts no more. */
export async function lock(path) {
  const file = `${path}.lock`;
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw new Error(`--data ${path}: process ${owner} uses it; if that is no sandbox, delete ${file}`);
  }
  await rm(file, { force: true });
  await writeFile(file, String(process.pid), { flag: "wx", mode: 0o600 }).catch((error) => {
    throw new Error(`--data ${path}: ${error.message}`);
  });
  return () => rm(file, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error.code === "EPERM";
  }
}
