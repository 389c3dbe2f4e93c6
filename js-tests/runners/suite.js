// Runs the checks on the package that a place has imported; returns [{ name, error? }].

import { checks } from "../conformance/index.js";
import { assert } from "./assert.js";

/** No check takes this long; one that does would never end. */
const SECONDS = 30;

/** `first` is what `call` gave on the line after the import, `cold` the milliseconds that both took, where that is known. */
export async function runChecks({ first, cold, ...context }) {
  const all = [{ name: "a call on the line after the import works", run: () => assert.equal(first?.message?.text.body, "é 👋") }, ...checks];
  const results = [];
  for (const { name, run } of all) {
    let error;
    try {
      await inTime(run({ ...context, assert }));
    } catch (thrown) {
      // Not every engine's stack begins with the message.
      error = `${thrown}\n${thrown?.stack}`;
    }
    results.push({ name, error });
  }
  Object.assign(results[0], { cold, entry: entryOf(context.wamid) });
  return results;
}

/** The file of the package that throws: where nothing was bundled, the stack names it. */
function entryOf(wamid) {
  try {
    wamid.buildMessage({});
    return undefined;
  } catch (error) {
    return /wamid\/(?:[\d.]+\/)?dist\/([\w-]+\.c?js)/.exec(error.stack)?.[1];
  }
}

async function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${SECONDS} seconds`)), SECONDS * 1000);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
