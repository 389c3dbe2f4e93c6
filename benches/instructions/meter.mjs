// Gives a wasm a counter of the instructions that it has run: the same on every machine, however busy that is.
//
// Code without branches is counted as a whole, where it begins. What copies or fills memory is one instruction however
// much it moves, so it counts once more for each eight bytes.

import binaryen from "binaryen";

/** The global that counts, exported under this name. */
export const COUNTER = "instructions";
const WEIGHED = "weighed";

const { Block, ExpressionIds: ids, Features, Function: Body, If, Loop, MemoryCopy, MemoryFill } = binaryen;

/** No instruction at all, or none that does anything. */
const FREE = new Set([ids.Block, ids.Loop, ids.Nop, ids.Drop]);

/** Where each kind of expression has others in it. The core has no more kinds than these. */
const PARTS = new Map([
  [ids.Block, ["children"]],
  [ids.If, ["condition", "ifTrue", "ifFalse"]],
  [ids.Loop, ["body"]],
  [ids.Break, ["value", "condition"]],
  [ids.Switch, ["value", "condition"]],
  [ids.Call, ["operands"]],
  [ids.CallIndirect, ["operands", "target"]],
  [ids.LocalSet, ["value"]],
  [ids.GlobalSet, ["value"]],
  [ids.Load, ["ptr"]],
  [ids.Store, ["ptr", "value"]],
  [ids.Unary, ["value"]],
  [ids.Binary, ["left", "right"]],
  [ids.Select, ["ifTrue", "ifFalse", "condition"]],
  [ids.Drop, ["value"]],
  [ids.Return, ["value"]],
  [ids.MemoryGrow, ["delta"]],
  [ids.MemoryCopy, ["dest", "source", "size"]],
  [ids.MemoryFill, ["dest", "value", "size"]],
  [ids.TupleMake, ["operands"]],
  [ids.TupleExtract, ["tuple"]],
  ...[ids.Const, ids.LocalGet, ids.GlobalGet, ids.MemorySize, ids.Nop, ids.Unreachable].map((id) => [id, []]),
]);

/** The bytes of a wasm in, those of the metered one out. */
export function meter(wasm) {
  const features = Features.BulkMemory | Features.BulkMemoryOpt | Features.Multivalue | Features.MutableGlobals;
  const more = Features.NontrappingFPToInt | Features.ReferenceTypes | Features.SignExt;
  const module = binaryen.readBinary(wasm, features | more);
  try {
    const functions = Array.from({ length: module.getNumFunctions() }, (_, i) => module.getFunctionByIndex(i));
    module.addGlobal(COUNTER, binaryen.i64, true, module.i64.const(0n));
    module.addGlobalExport(COUNTER, COUNTER);
    for (const each of functions) Body.setBody(each, region(module, Body.getBody(each)));
    addWeighed(module);
    if (!module.validate()) throw new Error("the metered wasm is not valid");
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/** Whatever is entered at its top only: it counts itself there. */
function region(module, expression) {
  const cost = walk(module, expression);
  if (cost === 0) return expression;
  return module.block(null, [count(module, cost), expression], binaryen.getExpressionType(expression));
}

/** What runs whenever `expression` does, in instructions; what may not run counts itself from now on. */
function walk(module, expression) {
  const id = binaryen.getExpressionId(expression);
  const parts = PARTS.get(id);
  if (!parts) throw new Error(`benches/instructions/meter.mjs does not know this yet:\n${binaryen.emitText(expression)}`);
  const cost = FREE.has(id) ? 0 : 1;
  if (parts.length === 0) return cost;

  const info = binaryen.getExpressionInfo(expression);
  if (id === ids.Block) return walkBlock(module, expression, info.children);
  if (id === ids.Loop) {
    Loop.setBody(expression, region(module, info.body));
    return 0;
  }
  if (id === ids.If) {
    If.setIfTrue(expression, region(module, info.ifTrue));
    if (info.ifFalse) If.setIfFalse(expression, region(module, info.ifFalse));
    return cost + walk(module, info.condition);
  }
  const costs = parts.flatMap((name) => info[name]).map((part) => (part ? walk(module, part) : 0));
  if (id === ids.MemoryCopy) MemoryCopy.setSize(expression, weighed(module, info.size));
  if (id === ids.MemoryFill) MemoryFill.setSize(expression, weighed(module, info.size));
  return costs.reduce((sum, each) => sum + each, cost);
}

/** Whatever stands behind something that may branch away is a region of its own. */
function walkBlock(module, block, children) {
  const costs = [{ at: 0, cost: 0 }];
  children.forEach((child, at) => {
    costs.at(-1).cost += walk(module, child);
    if (binaryen.getSideEffects(child, module) & binaryen.SideEffects.Branches) costs.push({ at: at + 1, cost: 0 });
  });
  const [first, ...rest] = costs;
  for (const { at, cost } of rest.reverse()) if (cost > 0) Block.insertChildAt(block, at, count(module, cost));
  return first.cost;
}

function count(module, cost) {
  return add(module, module.i64.const(BigInt(cost)));
}

function add(module, amount) {
  return module.global.set(COUNTER, module.i64.add(module.global.get(COUNTER, binaryen.i64), amount));
}

function weighed(module, size) {
  return module.call(WEIGHED, [size], binaryen.i32);
}

/** `weighed(size)` counts for so many bytes, and gives the size back. */
function addWeighed(module) {
  const size = () => module.local.get(0, binaryen.i32);
  const words = module.i64.extend_u(module.i32.shr_u(size(), module.i32.const(3)));
  module.addFunction(WEIGHED, binaryen.i32, binaryen.i32, [], module.block(null, [add(module, words), size()], binaryen.i32));
}
