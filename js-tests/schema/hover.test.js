// What an editor says when it is asked: hover, completion, and the errors under wrong combinations.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import ts from "typescript-5.9";

const file = join(process.env.WAMID_INSTALL, "hover.ts");
let text = "";

const options = { strict: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [], noEmit: true };
const service = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? text : "1"),
  getScriptSnapshot: (name) => {
    if (name === file) return ts.ScriptSnapshot.fromString(text);
    return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined;
  },
  getCurrentDirectory: () => process.env.WAMID_INSTALL,
  getCompilationSettings: () => options,
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
});

/** Opens a message in the editor; `‸` is where the cursor stands. */
function open(message) {
  const code = `import type { MessageInput } from "wamid";\nconst message: MessageInput = ${message};\n`;
  text = code.replace("‸", "");
  return code.indexOf("‸");
}

function hover(message) {
  const info = service.getQuickInfoAtPosition(file, open(message));
  const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return [ts.displayPartsToString(info?.documentation), ...tags].join("\n");
}

function complete(message) {
  const at = open(message);
  return (service.getCompletionsAtPosition(file, at, {})?.entries ?? []).map(({ name }) => name);
}

function errors(message) {
  open(message);
  return service.getSemanticDiagnostics(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("hover tells what a member means and how long it may be", () => {
  assert.match(hover('{ to: "+1", type: "text", text: { ‸body: "x" } }'), /What the recipient reads[^]*1–4096 characters/);
  const button = '{ type: "reply", reply: { id: "1", ‸title: "x" } }';
  const interactive = `{ type: "button", body: { text: "x" }, action: { buttons: [${button}] } }`;
  assert.match(hover(`{ to: "+1", type: "interactive", interactive: ${interactive} }`), /1–20 characters/);
  assert.match(hover('{ ‸to: "+1", type: "text", text: { body: "x" } }'), /phone number/);
});

test("hover links to Meta's page", () => {
  const code = 'import type { ‸ButtonAction } from "wamid";';
  text = code.replace("‸", "");
  const info = service.getQuickInfoAtPosition(file, code.indexOf("‸"));
  assert.match(JSON.stringify(info?.tags), /developers\.facebook\.com/);
});

test("completion offers the types, and the members of the one that was chosen", () => {
  const types = complete('{ to: "+1", type: "‸" }');
  for (const type of ["text", "image", "interactive", "template"]) assert.ok(types.includes(type), type);
  const members = complete('{ to: "+1", type: "text", text: { ‸ } }');
  assert.deepEqual(members.sort(), ["body", "preview_url"]);
  const kinds = complete('{ to: "+1", type: "interactive", interactive: { type: "‸" } }');
  for (const kind of ["list", "flow", "carousel", "order_details"]) assert.ok(kinds.includes(kind), kind);
});

test("an error says in few lines what is wrong", () => {
  const wrong = [
    ['{ to: "+1", type: "text", text: { boddy: "x" } }', /'boddy' does not exist in type 'Text'|body/],
    ['{ to: "+1", type: "image", image: { id: "1", link: "https://a.b" } }', /'link'/],
    ['{ to: "g", recipient_type: "group", recipient: "US.1", type: "text", text: { body: "x" } }', /not assignable/],
    ['{ to: "g", recipient_type: "group", type: "interactive", interactive: { type: "list" } }', /not assignable/],
    ['{ to: "+1", type: "pin", pin: { type: "unpin", message_id: "wamid.A" } }', /recipient_type/],
    ['{ to: "+1", context: { message_id: "wamid.A" }, type: "reaction", reaction: { message_id: "wamid.A", emoji: "" } }', /context|never/],
  ];
  for (const [message, expected] of wrong) {
    const found = errors(message);
    assert.equal(found.length, 1, `${message}\n${found.join("\n")}`);
    assert.match(found[0], expected);
    assert.ok(found[0].split("\n").length <= 8, found[0]);
  }
});
