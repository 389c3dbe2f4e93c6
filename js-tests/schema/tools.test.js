// The tools for language models: shapes that the large APIs take, and schemas that hold what they promise.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import Ajv from "ajv/dist/2020.js";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const { checkMessage } = require("wamid");
const tools = await import(pathToFileURL(join(process.env.WAMID_INSTALL, "node_modules/wamid/dist/tools.js")));
const { forAnthropic, forChatCompletions, forOpenAI, kinds, messageTool, messageTools } = tools;

const compile = ({ inputSchema }) => new Ajv.default({ strict: true, strictTypes: false, strictRequired: false }).compile(inputSchema);

/** The examples by kind, as a model would call for them: it always says the type. */
const examples = readdirSync(new URL("../../export/examples/", import.meta.url)).map((file) => {
  const name = file.replace(/\.json$/, "");
  const message = JSON.parse(readFileSync(new URL(`../../export/examples/${file}`, import.meta.url), "utf8"));
  return { name, kind: kinds.find((kind) => name === kind || name.startsWith(`${kind}.`)), message };
});

test("there is a tool for every kind, with a name that every API takes", () => {
  const names = messageTools().map(({ name }) => name);
  assert.equal(names.length, kinds.length);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[a-z][a-z0-9_]{0,63}$/);
  assert.ok(names.includes("send_whatsapp_text") && names.includes("mark_whatsapp_message_read"));
});

test("a tool stands alone and offers no choice at its top", () => {
  for (const { name, description, inputSchema } of [messageTool(), ...messageTools()]) {
    assert.ok(description.length > 10, name);
    assert.equal(inputSchema.type, "object", name);
    for (const word of ["anyOf", "oneOf", "allOf", "if", "not", "enum"]) assert.equal(inputSchema[word], undefined, name);
    assert.doesNotMatch(JSON.stringify(inputSchema), /"\$ref"|"\$defs"|developers\.facebook\.com/, name);
  }
});

test("a tool takes every example of its kind, and the core accepts it", () => {
  for (const { name, kind, message } of examples) {
    assert.ok(kind, name);
    const [tool] = messageTools(kind);
    for (const accepts of [compile(tool), compile(messageTool(["text", kind]))]) {
      assert.equal(accepts({ message }), true, `${name}: ${JSON.stringify(accepts.errors)}`);
    }
    assert.equal(checkMessage(message).ok, true, name);
  }
});

test("a tool refuses the examples of other kinds", () => {
  for (const tool of ["text", "interactive.list", "image", "read"]) {
    const accepts = compile(messageTool(tool));
    for (const { name, kind, message } of examples) assert.equal(accepts({ message }), kind === tool, `${name} for ${tool}`);
  }
});

test("a tool holds limits, and leaves nobody without a recipient", () => {
  const accepts = compile(messageTool("text"));
  const text = (body) => ({ message: { to: "+15550101234", type: "text", text: { body } } });
  assert.equal(accepts(text("x".repeat(4096))), true);
  assert.equal(accepts(text("x".repeat(4097))), false);
  assert.equal(accepts(text("")), false);
  assert.equal(accepts({ message: { type: "text", text: { body: "x" } } }), false);
  assert.equal(accepts({ message: { to: "+15550101234", text: { body: "x" } } }), false);
});

test("most tools are short", () => {
  const long = messageTools().filter((tool) => JSON.stringify(tool).length > 8000).map(({ name }) => name);
  assert.deepEqual(long, ["send_whatsapp_interactive_order_details", "send_whatsapp_template"]);
});

test("each API gets its own shape", () => {
  const tool = messageTool("text");
  const { name, description, inputSchema } = tool;
  assert.deepEqual(forAnthropic(tool), { name, description, input_schema: inputSchema });
  assert.deepEqual(forOpenAI(tool), { type: "function", name, description, parameters: inputSchema, strict: false });
  assert.deepEqual(forChatCompletions(tool), { type: "function", function: { name, description, parameters: inputSchema, strict: false } });
});

test("a kind that does not exist is named, and what exists is listed", () => {
  assert.throws(() => messageTool("telegram"), { name: "TypeError", message: /"telegram".*text, image/ });
  assert.throws(() => messageTools(["text", "toString"]), TypeError);
});

test("what one caller does to a tool, no other sees", () => {
  messageTool("text").inputSchema.properties.message.properties.text = null;
  assert.ok(messageTool("text").inputSchema.properties.message.properties.text);
});
