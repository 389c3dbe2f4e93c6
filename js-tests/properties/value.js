// Any value of JavaScript, in any place of any export: an answer or a documented error, and the next call works.

import assert from "node:assert/strict";

import fc from "fast-check";

import { ODD } from "./odd.js";
import { SLOTS, wamid } from "./package.js";
import { MESSAGE } from "./slots.js";

/** What is wrong with an answer, if something is. */
export async function complaint({ name, call, throws }, value, what) {
  try {
    await call(value);
  } catch (error) {
    if (!throws.some((guard) => guard(error))) return `${name}, given ${what}, threw ${shown(error)}`;
  }
  return wamid.checkMessage(MESSAGE).ok ? undefined : `${name}, given ${what}, broke the next call`;
}

function shown(error) {
  try {
    return String(error?.stack ?? error);
  } catch {
    return "something that has no text";
  }
}

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

export const anyValue = fc.asyncProperty(fc.constantFrom(...SLOTS.keys()), recipe, async (at, made) => {
  assert.equal(await complaint(SLOTS[at], cook(made), JSON.stringify(made)), undefined);
});
