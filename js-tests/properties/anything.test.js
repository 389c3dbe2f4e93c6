// Any value and any answer, thrown at the package; slots.js lists the places, odd.js what is odd.
//
// WAMID_FUZZ_RUNS sets how many are thrown, WAMID_FUZZ_SEED which ones: the same each time, unless told otherwise.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { anyAnswer } from "./answer.js";
import { HUGE, ODD } from "./odd.js";
import { SLOTS } from "./package.js";
import { anyValue, complaint } from "./value.js";

const numRuns = Number(process.env.WAMID_FUZZ_RUNS ?? 3000);
const seed = Number(process.env.WAMID_FUZZ_SEED ?? 1);

/** What was thrown away, a promise of somebody's, is nobody's failure but its own. */
process.on("unhandledRejection", (error) => {
  throw new Error("a promise was left alone", { cause: error });
});

/** All complaints at once: one bug shows in many places. */
async function survive(slots, values) {
  const complaints = [];
  for (const slot of slots) for (const [what, make] of Object.entries(values)) complaints.push(await complaint(slot, make(), what));
  assert.deepEqual(complaints.filter(Boolean), []);
}

test("every odd value can be put in every place", () => survive(SLOTS, ODD));

test("what is huge is answered, too", async () => {
  const names = ["checkMessage(value)", "checkMessage(message, value)", "checkTemplate(message, value)", "renderTemplate(definition, value)", "sendMessage(value, options)"];
  await survive(names.map((name) => SLOTS.find((slot) => slot.name === name)), HUGE);
});

test("any value can be put in any place", () => fc.assert(anyValue, { numRuns, seed }));

test("any answer is understood or doubted, and never believed too much", () => fc.assert(anyAnswer, { numRuns, seed }));
