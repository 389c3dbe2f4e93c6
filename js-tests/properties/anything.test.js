// Any value of JavaScript, in every place of every export: an answer or a documented error, and the next call works.
//
// WAMID_FUZZ_RUNS sets how many are thrown, WAMID_FUZZ_SEED which ones: the same each time, unless told otherwise.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import fc from "fast-check";

import { HUGE, ODD } from "./odd.js";
import { MESSAGE, slots } from "./slots.js";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const wamid = require("wamid");
// These two have no CommonJS of their own in every Node.
const [tools, sandbox] = ["wamid/tools", "wamid/sandbox"].map((name) => require(name));
const SLOTS = slots(wamid, tools, sandbox);

const numRuns = Number(process.env.WAMID_FUZZ_RUNS ?? 3000);
const seed = Number(process.env.WAMID_FUZZ_SEED ?? 1);

/** What was thrown away, a promise of somebody's, is nobody's failure but its own. */
process.on("unhandledRejection", (error) => {
  throw new Error("a promise was left alone", { cause: error });
});

/** What is wrong with an answer, if something is. */
async function complaint({ name, call, throws }, value, what) {
  try {
    await call(value);
  } catch (error) {
    if (!throws.some((guard) => guard(error))) return `${name}, given ${what}, threw ${shown(error)}`;
  }
  return wamid.checkMessage(MESSAGE).ok ? undefined : `${name}, given ${what}, broke the next call`;
}

/** All complaints at once: one bug shows in many places. */
async function survive(slots, values) {
  const complaints = [];
  for (const slot of slots) for (const [what, make] of Object.entries(values)) complaints.push(await complaint(slot, make(), what));
  assert.deepEqual(complaints.filter(Boolean), []);
}

function shown(error) {
  try {
    return String(error?.stack ?? error);
  } catch {
    return "something that has no text";
  }
}

test("every odd value can be put in every place", () => survive(SLOTS, ODD));

test("what is huge is answered, too", async () => {
  const names = ["checkMessage(value)", "checkMessage(message, value)", "checkTemplate(message, value)", "renderTemplate(definition, value)", "sendMessage(value, options)"];
  await survive(names.map((name) => SLOTS.find((slot) => slot.name === name)), HUGE);
});

const WORDS = ["to", "type", "text", "body", "template", "name", "language", "components", "rules", "mode", "messages", "id", "error", "code", "__proto__", "toJSON", "then", "constructor", "length", "0"];
const key = fc.oneof(fc.constantFrom(...WORDS), fc.string());

/** A recipe can be printed and made smaller; what it makes often cannot. */
const { recipe } = fc.letrec((again) => ({
  recipe: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...Object.keys(ODD)).map((odd) => ({ odd })),
    fc.jsonValue().map((json) => ({ json })),
    fc.array(again("recipe"), { maxLength: 4 }).map((list) => ({ list })),
    fc.array(fc.tuple(key, again("recipe")), { maxLength: 4 }).map((members) => ({ members })),
  ),
}));

function cook({ odd, json, list, members }) {
  if (odd !== undefined) return ODD[odd]();
  if (list !== undefined) return list.map(cook);
  if (members === undefined) return json;
  const object = {};
  for (const [name, inner] of members) Object.defineProperty(object, name, { value: cook(inner), enumerable: true, configurable: true, writable: true });
  return object;
}

test("any value can be put in any place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SLOTS.keys()), recipe, async (at, made) => {
      assert.equal(await complaint(SLOTS[at], cook(made), JSON.stringify(made)), undefined);
    }),
    { numRuns, seed },
  );
});
