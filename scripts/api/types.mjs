// The public types of the package, entry by entry: every declaration without its comments, by name.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** { "wamid": "…TypeScript…", "wamid/sandbox": … } of the package in `folder`. */
export async function publicTypes(folder) {
  // Not at the top: a command starts before there are packages.
  const { default: ts } = await import("typescript-5.9");
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.entries(exports).map(([path, target]) => [join(name, path), typesOf(target)]);
  return Object.fromEntries(entries.filter(([, file]) => file).map(([entry, file]) => [entry, declarations(ts, join(folder, file))]));
}

/** Where the types of an entry are. Those for `require` are the same text: see scripts/build/pack.mjs. */
function typesOf(target) {
  return typeof target === "string" ? undefined : (target.types ?? typesOf(target.default));
}

function declarations(ts, file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const printer = ts.createPrinter({ removeComments: true });
  const printed = source.statements.map((statement) => ({
    name: statement.name?.text ?? statement.declarationList?.declarations[0].name.text ?? "",
    text: printer.printNode(ts.EmitHint.Unspecified, statement, source),
  }));
  // Overloads keep their order: it is part of what they say.
  return printed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ text }) => text).join("\n");
}
