// The life of the wasm instance: started late, replaced after a trap, let go when it has grown.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as slim from "wamid/slim";

const bytes = readFileSync(createRequire(import.meta.url).resolve("wamid/wamid.wasm"));
const text = (body) => ({ to: "+15550101234", type: "text", text: { body } });
const TRAP = Symbol.for("wamid.trap");

const instances = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (module) {
  const instance = new Instance(module);
  instances.push(instance);
  return instance;
};
slim.initSync(bytes);

test("nothing starts before the first call", () => {
  assert.equal(instances.length, 0);
  slim.buildMessage(text("a"));
  slim.buildMessage(text("b"));
  assert.equal(instances.length, 1);
});

test("a trap costs one instance", () => {
  const before = instances.length;
  assert.throws(() => slim.buildMessage(text("a"), { [TRAP]: true }), /^Error: wamid: internal error/);
  slim.buildMessage(text("b"));
  assert.equal(instances.length, before + 1);
});

test("a stack that is nearly full costs the call, not the next one", () => {
  let failed;
  const dive = () => {
    try {
      return dive();
    } catch {
      // As deep as it goes: the check has no room left, or nearly so.
      try {
        return slim.checkMessage(text("deep"));
      } catch (error) {
        failed ??= error;
        throw error;
      }
    }
  };
  try {
    dive();
  } catch {
    assert.ok(failed instanceof Error);
  }
  assert.equal(slim.checkMessage(text("again")).ok, true);
});

test("an instance that a huge message blew up is let go, and its answer kept", () => {
  const before = instances.length;
  slim.buildMessage(text("small"));
  assert.equal(instances.length, before);
  // Mostly ASCII, and just enough else that the first guess of its length is too small.
  const huge = "a".repeat(5_000_000) + "€".repeat(1_100_000);
  assert.equal(slim.checkMessage(text(huge)).issues[0].actual, 6_100_000);
  assert.ok(instances.at(-1).exports.memory.buffer.byteLength > 16 * 1024 * 1024);
  slim.buildMessage(text("small"));
  assert.equal(instances.length, before + 1);
});

test("a thousand messages need no more memory than one", () => {
  slim.buildMessage(text("x"));
  const { memory } = instances.at(-1).exports;
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 1000; i++) slim.checkMessage(text("x".repeat(i)));
  assert.ok(memory.buffer.byteLength <= before + 65_536);
});
