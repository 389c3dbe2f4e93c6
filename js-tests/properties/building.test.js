// What holds for every message, and for any value at all.
//
// The package is the installed one; messages come from the fixtures, changed by fast-check in one place or more.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import fc from "fast-check";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const { buildMessage, checkMessage, encodeMessage, isInvalidMessageError, serializeMessage } = require("wamid");

const folder = new URL("../../tests/fixtures/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const fixtures = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));
const right = fixtures.filter(({ issues }) => issues === undefined).map(({ input }) => input);

/** Values that JSON has no word for. */
const ODD = {
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
};

/** Every place in a value, as the keys that lead there. */
const places = (value, way = []) => [
  way,
  ...inside(value).flatMap((key) => places(value[key], [...way, key])),
];
const inside = (value) => (typeof value === "object" && value !== null ? Object.keys(value) : []);

/** A copy with another value in one place, or without what lies there. */
function changed(message, way, value) {
  const copy = structuredClone(message);
  const holder = way.slice(0, -1).reduce((inside, key) => inside[key], copy);
  if (way.length === 0) return value;
  if (value === undefined) delete holder[way.at(-1)];
  else holder[way.at(-1)] = value;
  return copy;
}

const rightMessage = fc.constantFrom(...right);
const oddValue = fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.anything());
const oddMessage = rightMessage.chain((message) =>
  fc.tuple(fc.constantFrom(...places(message)), oddValue).map(([way, value]) => changed(message, way, value)),
);
const someMessage = fc.oneof(rightMessage, oddMessage);

/** Freezes what can be frozen; what is odd may refuse. */
function freeze(value) {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  try {
    Object.freeze(value);
  } catch {
    // Typed arrays with items cannot be frozen.
  }
  for (const key of Reflect.ownKeys(value)) {
    const { value: inner } = Object.getOwnPropertyDescriptor(value, key) ?? {};
    freeze(inner);
  }
  return value;
}

test("checkMessage never throws, whatever it is given", () => {
  fc.assert(
    fc.property(fc.anything(ODD), (input) => {
      const { ok, issues } = checkMessage(input);
      assert.equal(ok, false);
      assert.ok(issues.length > 0);
    }),
    { numRuns: 1000 },
  );
});

test("building, writing and checking agree on every message", () => {
  fc.assert(
    fc.property(someMessage, (input) => {
      const checked = checkMessage(input);
      if (checked.ok) {
        const wire = serializeMessage(input);
        assert.equal(JSON.stringify(buildMessage(input)), wire);
        assert.equal(JSON.stringify(checked.message), wire);
        assert.equal(Buffer.from(encodeMessage(input)).toString(), wire);
        return;
      }
      for (const call of [buildMessage, serializeMessage, encodeMessage]) {
        assert.throws(() => call(input), (error) => isInvalidMessageError(error) && error.issues.length === checked.issues.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what was built is built again unchanged", () => {
  fc.assert(
    fc.property(someMessage, (input) => {
      const checked = checkMessage(input);
      if (!checked.ok) return;
      const again = checkMessage(checked.message);
      assert.equal(again.ok, true);
      assert.equal(JSON.stringify(again.message), JSON.stringify(checked.message));
    }),
    { numRuns: 1000 },
  );
});

test("the input is never changed, and shares nothing with what was built", () => {
  fc.assert(
    fc.property(rightMessage, (input) => {
      const copy = structuredClone(input);
      const message = buildMessage(freeze(copy));
      assert.deepEqual(copy, input);
      const parts = (value) => (inside(value).length > 0 ? [value, ...Object.values(value).flatMap(parts)] : []);
      const own = new Set(parts(copy));
      for (const part of parts(message)) assert.ok(!own.has(part));
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(oddMessage, (input) => void checkMessage(freeze(input))), { numRuns: 500 });
});

test("the caller's own keys and values are never touched", () => {
  const flow = (data) => ({
    to: "+15550101234",
    type: "interactive",
    interactive: {
      type: "flow",
      body: { text: "Hello" },
      action: { name: "flow", parameters: { flow_message_version: "3", flow_id: "1", flow_cta: "Book", flow_token: "t", flow_action_payload: { data } } },
    },
  });
  const template = (data) => ({
    to: "+15550101234",
    type: "template",
    template: {
      name: "t",
      language: { code: "en_US" },
      components: [{ type: "button", sub_type: "flow", index: 0, parameters: [{ type: "action", action: { flow_token: "t", flow_action_data: data } }] }],
    },
  });
  // Names like those that clients rename, and any others.
  const key = fc.oneof(fc.constantFrom("firstName", "first_name", "first-name", "FirstName", "ORDERId", "0", "toString", "to", "type"), fc.string());
  const own = fc.dictionary(key, fc.jsonValue(), { minKeys: 1, maxKeys: 5 }).map((data) => JSON.parse(JSON.stringify(data)));
  fc.assert(
    fc.property(own, (data) => {
      const built = buildMessage(flow(data)).interactive.action.parameters.flow_action_payload.data;
      assert.equal(JSON.stringify(built), JSON.stringify(data));
      const sent = buildMessage(template(data)).template.components[0].parameters[0].action.flow_action_data;
      assert.equal(JSON.stringify(sent), JSON.stringify(data));
    }),
    { numRuns: 300 },
  );
});

test("no message pollutes a prototype", () => {
  const before = Reflect.ownKeys(Object.prototype).length;
  const pollution = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  fc.assert(
    fc.property(rightMessage.chain((message) => fc.tuple(fc.constant(message), fc.constantFrom(...places(message)))), ([message, way]) => {
      const input = changed(message, way, JSON.parse(pollution));
      checkMessage(input);
      checkMessage(input, { unknownKeys: "keep" });
    }),
    { numRuns: 500 },
  );
  assert.equal({}.polluted, undefined);
  assert.equal(Reflect.ownKeys(Object.prototype).length, before);
});
