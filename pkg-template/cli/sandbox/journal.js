// `--data FILE`: a line of JSON for each thing that happened. It is on the disk before the request is answered, so a kill at
// any moment loses nothing that was acknowledged; what it cut off in the middle was not.

import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

import { lock } from "./lock.js";

/** The first line says what the file is, and how it is to be read. */
const HEAD = { wamid: "sandbox", version: 1 };

/** Resolves to `{ entries, write, close }`. */
export async function openJournal(path) {
  const unlock = await lock(path);
  try {
    return await openLocked(path, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openLocked(path, unlock) {
  const text = await readFile(path, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw new Error(`--data ${path}: ${error.message}`);
  });
  const entries = sinceCleared(parse(text, path));
  // Written anew, so that a line that was cut off is gone, and what was cleared with it: beside it first, then in its place.
  const kept = Buffer.from([HEAD, ...entries].map(line).join(""));
  await replace(path, kept);
  const { write, close } = writer(await open(path, "a"), kept.length);
  return { entries, write, close: () => close().finally(unlock) };
}

const line = (entry) => `${JSON.stringify(entry)}\n`;

function parse(text, path) {
  const lines = text.split("\n");
  // Without its end of line, the last one was cut off.
  lines.pop();
  const [head, ...entries] = lines.map((each, index) => {
    try {
      return JSON.parse(each);
    } catch {
      throw new Error(`--data ${path}: line ${index + 1} is no JSON; something else has written to this file`);
    }
  });
  if (head !== undefined && (head?.wamid !== HEAD.wamid || head?.version !== HEAD.version)) {
    throw new Error(`--data ${path}: this is not a file of this version's sandbox; give another name`);
  }
  return entries;
}

/** Nothing before the last time that everything was forgotten. */
function sinceCleared(entries) {
  const last = entries.findLastIndex(({ fact }) => fact === "cleared");
  return last < 0 ? entries : entries.slice(last);
}

async function replace(path, bytes) {
  const beside = `${path}.new`;
  const file = await open(beside, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** The new name is on the disk, too. Windows has no such thing. */
async function syncFolder(path) {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Whoever comes while the disk is busy waits for the next turn, which takes all of them at once. */
function writer(file, size) {
  let waiting = [];
  let turn;
  let broken;

  async function flush() {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const error = await append(Buffer.from(batch.map(({ text }) => text).join("")));
      for (const { resolve, reject } of batch) error ? reject(error) : resolve();
    }
    turn = undefined;
  }

  /** All of it or nothing: half a line would spoil the next. Gives what went wrong. */
  async function append(bytes) {
    if (broken) return broken;
    try {
      await file.appendFile(bytes);
      await file.datasync();
      size += bytes.length;
    } catch (error) {
      const problem = new Error(`--data: ${error.message}`);
      await file.truncate(size).catch(() => (broken = problem));
      return problem;
    }
  }

  return {
    write(entry) {
      const text = line(entry);
      return new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject });
        turn ??= flush();
      });
    },
    async close() {
      await turn;
      await file.close();
    },
  };
}
