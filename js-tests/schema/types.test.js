// The types and the core agree: what the core builds of made-up messages compiles, as input and as a message.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import ts from "typescript-5.9";

import { generated, SEED } from "./generated.js";

const MESSAGES = 2000;

const { checkMessage } = createRequire(join(process.env.WAMID_INSTALL, "index.js"))("wamid");

test(`what the core accepts of ${MESSAGES} messages, the compiler accepts (seed ${SEED})`, async () => {
  const built = [];
  for await (const { message } of generated(MESSAGES, "tame")) {
    const checked = checkMessage(message);
    if (!checked.ok) continue;
    built.push(checked.message);
    // The input may leave the type to the content: the compiler wants it said.
    if (message.type !== undefined || message.status !== undefined) built.push(message);
  }
  assert.ok(built.length > MESSAGES, `only ${built.length}`);

  const lines = built.map((message, at) => {
    const type = message.messaging_product && (message.recipient_type || message.status) ? "Message" : "MessageInput";
    return `export const m${at}: ${type} = ${JSON.stringify(message)};`;
  });
  const file = join(process.env.WAMID_INSTALL, "made-up.ts");
  writeFileSync(file, `import type { Message, MessageInput } from "wamid";\n${lines.join("\n")}\n`);
  const options = { strict: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [], noEmit: true };
  const program = ts.createProgram([file], options);
  const said = program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText, start }) => {
    const line = program.getSourceFile(file).text.slice(0, start).split("\n").length - 2;
    return `${ts.flattenDiagnosticMessageText(messageText, "\n")}\n${JSON.stringify(built[line])}`;
  });
  assert.equal(said.length, 0, said.slice(0, 5).join("\n\n"));
});
