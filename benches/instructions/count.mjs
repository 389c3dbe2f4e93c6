// How many instructions the core runs for each of the messages that the benchmark measures, and for its first call.

import { readFileSync } from "node:fs";

import { check, provide } from "../../pkg-template/core.js";
import { shapes, wrong } from "../shapes.mjs";
import { COUNTER, meter } from "./meter.mjs";

/** { name: instructions } of the wasm with these bytes. */
export function instructions(wasm) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(meter(wasm)));
  provide(() => exports);
  const run = (message) => {
    const before = exports[COUNTER].value;
    check(JSON.stringify(message), "", 0);
    return Number(exports[COUNTER].value - before);
  };
  const first = run(shapes.text);
  const all = Object.entries({ ...shapes, "five mistakes": wrong }).map(([name, message]) => [name, run(message)]);
  // What the first call does once, beside its message.
  return { "first call": first - run(shapes.text), ...Object.fromEntries(all) };
}

export const BUDGET = new URL("./budget.json", import.meta.url);

/** What was counted when somebody last said that it may be so. */
export const budget = () => JSON.parse(readFileSync(BUDGET, "utf8"));
