// A million calls of mixed sizes: node memory.mjs → JSON, what the linear memory of the wasm takes, in bytes.

import { shapes, wrong } from "./shapes.mjs";

const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const instance = new Instance(...given);
  memories.push(instance.exports.memory);
  return instance;
};
const now = () => memories.at(-1).buffer.byteLength;

const { checkMessage, serializeMessage } = await import("wamid");
const small = [shapes.text, shapes["list of 10 rows"], shapes.template, shapes["text of 4 096 characters"]];

function calls(count) {
  for (let i = 0; i < count; i++) {
    if (i % 1000 === 0) serializeMessage(shapes["contacts, 64 KB"]);
    else if (i % 5 === 0) checkMessage(wrong);
    else serializeMessage(small[i & 3]);
  }
}

serializeMessage(shapes.text);
const start = now();
calls(10_000);
const warm = now();
calls(1_000_000);
const million = now();
const huge = { ...shapes.text, text: { body: "x".repeat(50 * 1024 * 1024) } };
const refused = checkMessage(huge).issues[0].code;
// The largest that is looked at.
checkMessage({ ...shapes.text, text: { body: "x".repeat(8 * 1024 * 1024 - 200) } });
serializeMessage(shapes.text);
console.log(JSON.stringify({ start, warm, million, refused, after: now(), instances: memories.length }));
