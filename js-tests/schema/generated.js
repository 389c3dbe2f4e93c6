// Messages that the tables make up, as `wamid-export generate` prints them.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Another one each day; a failure names it, so that it can be had again. */
export const SEED = process.env.WAMID_SEED ?? String(Math.floor(Date.now() / 86_400_000));

/** Yields { message, broken, held }: the rules that it breaks, and those of them that the schema holds. */
export async function* generated(count, ...words) {
  const args = ["generate", String(count), SEED, ...words];
  const child = spawn(process.env.WAMID_EXPORT, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
  } finally {
    child.kill();
  }
}
