// Runs the checks on the package that a place has imported; returns [{ name, error? }].

import { checks } from "../conformance/index.js";
import { assert } from "./assert.js";

/** No check takes this long; one that does would never end. */
const SECONDS = 30;

/** `first` is what a call on the line after the import gave. */
export async function runChecks({ first, ...context }) {
  const all = [{ name: "a call on the line after the import works", run: () => assert.equal(first?.ok, false) }, ...checks];
  const results = [];
  for (const { name, run } of all) {
    let error;
    try {
      await inTime(run({ ...context, assert }));
    } catch (thrown) {
      error = String(thrown?.stack ?? thrown);
    }
    results.push({ name, error });
  }
  return results;
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
