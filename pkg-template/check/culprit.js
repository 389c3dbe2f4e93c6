// Finds the place that JSON.stringify choked on. Runs only after it has thrown.

import { unwritable } from "./unwritable.js";
import { DEEPEST } from "./weight.js";

/** More than any message holds; without a bound, a proxy could keep the walk going for ever. */
const MOST_VALUES = 100_000;

/** The issue at the first place that JSON cannot hold, or nothing when none is found. */
export function culprit(root) {
  const above = [];
  const path = [];
  let left = MOST_VALUES;

  const notJson = (says) => unwritable("not_json", [...path], says);

  function visit(holder, key) {
    let value;
    try {
      value = holder[key];
    } catch {
      return notJson("cannot be read: its getter throws");
    }
    try {
      if (Object(value) === value || typeof value === "bigint") {
        if (typeof value.toJSON === "function") value = value.toJSON(key);
      }
    } catch {
      return notJson("cannot be read: it is a proxy that refuses, or its toJSON throws");
    }
    if (typeof value === "bigint") return notJson("is a BigInt, which JSON cannot hold; write it as a string");
    if (typeof value !== "object" || value === null) return undefined;
    if (above.includes(value)) return notJson("leads back to an object that holds it; JSON cannot hold a cycle");
    if (above.length === DEEPEST) return tooDeep();
    return within(value);
  }

  function within(value) {
    let keys;
    try {
      keys = Array.isArray(value) ? value.keys() : Object.keys(value);
    } catch {
      return notJson("cannot be read: it is a proxy that refuses");
    }
    above.push(value);
    for (const key of keys) {
      if (left-- === 0) break;
      path.push(key);
      const found = visit(value, key);
      if (found) return found;
      path.pop();
    }
    above.pop();
    return undefined;
  }

  try {
    return visit({ "": root }, "");
  } catch {
    return undefined;
  }
}

/** In Rust's words, and at Rust's place. */
export const tooDeep = () => unwritable("too_deep", [], "has too many arrays and objects inside one another");
