// The counter itself: it counts what runs, and leaves what runs as it was.

import assert from "node:assert/strict";
import { test } from "node:test";

import binaryen from "binaryen";

import { COUNTER, meter } from "../../benches/instructions/meter.mjs";

/** Runs `run(n)` of a module with such a body; returns what it gave and how many instructions that took. */
function counted(n, body) {
  const text = `(module (memory 1) (func (export "run") (param $n i32) (result i32) (local $i i32) ${body}))`;
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt);
  const wasm = module.emitBinary();
  module.dispose();
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(meter(wasm)));
  return { result: exports.run(n), count: Number(exports[COUNTER].value) };
}

test("one after the other, each counts once", () => {
  const body = "(i32.add (local.get $n) (i32.mul (i32.const 2) (i32.const 3)))";
  assert.deepEqual(counted(1, body), { result: 7, count: 5 });
});

test("a loop counts each time round", () => {
  const step = "(local.set $i (i32.add (local.get $i) (i32.const 1)))";
  const body = `(loop $again ${step} (br_if $again (i32.lt_u (local.get $i) (local.get $n)))) (local.get $i)`;
  assert.deepEqual(counted(1, body), { result: 1, count: 9 });
  assert.deepEqual(counted(1000, body), { result: 1000, count: 8001 });
});

test("only the arm that is taken counts", () => {
  const body = "(if (result i32) (local.get $n) (then (i32.const 1)) (else (i32.add (i32.const 1) (i32.const 1))))";
  assert.deepEqual(counted(1, body), { result: 1, count: 3 });
  assert.deepEqual(counted(0, body), { result: 2, count: 5 });
});

test("what is jumped over does not count", () => {
  const body = "(block $end (br_if $end (local.get $n)) (local.set $i (i32.const 5))) (local.get $i)";
  assert.deepEqual(counted(1, body), { result: 0, count: 3 });
  assert.deepEqual(counted(0, body), { result: 5, count: 5 });
});

test("a copy counts by its length, too", () => {
  const body = "(memory.copy (i32.const 0) (i32.const 8) (local.get $n)) (i32.const 1)";
  assert.deepEqual(counted(0, body), { result: 1, count: 5 });
  assert.deepEqual(counted(800, body), { result: 1, count: 105 });
});
