// The file that `wamid types` writes: an interface of wamid's is given a member for each template.

import { componentsOf } from "./components.js";

const HEAD = `// Written by \`npx wamid types\`: the templates of an account. A value that is missing, or has another name or kind, does
// not compile. Values stand in the template's order: header, body, buttons, cards.
`;

export function typesOf(definitions) {
  const names = [...new Set(definitions.map(({ name }) => name))].sort();
  const members = names.map((name) => member(name, definitions.filter((one) => one.name === name)));
  const used = [...new Set(members.join("").match(/\bTemplate\w+/g))].sort();
  // What is imported makes it a module: otherwise it would not add to wamid's types, but replace them.
  const imported = `import type {${used.map((name) => ` ${name},`).join("").slice(0, -1)} } from "wamid";\n`;
  const inside = members.map((one) => indented(one, 4)).join("\n");
  return `${HEAD}${used.length > 0 ? imported : 'import "wamid";\n'}
declare module "wamid" {
  interface TemplateRegistry {
${inside}
  }
}
`;
}

/** Languages that take the same values are told together. */
function member(name, definitions) {
  const languages = new Map();
  for (const definition of definitions) {
    const components = componentsOf(definition);
    languages.set(components, [...(languages.get(components) ?? []), definition.language]);
  }
  const kinds = [...languages].map(([components, codes]) => {
    const code = codes.map((one) => JSON.stringify(one)).join(" | ");
    return `{\n  name: ${JSON.stringify(name)};\n  language: { code: ${code}; policy?: "deterministic" };\n${indented(components, 2)}\n}`;
  });
  return `${comment(definitions[0])}${JSON.stringify(name)}: ${kinds.join(" | ")};`;
}

/** The body's text, for whoever points at the name. */
function comment({ components }) {
  const [text] = (components ?? []).filter(({ type }) => /^body$/i.test(type)).map((body) => body.text);
  if (typeof text !== "string" || text === "") return "";
  return `/** ${text.replace(/\s+/g, " ").replaceAll("*/", "*\\/").trim()} */\n`;
}

const indented = (text, by) => text.replace(/^/gm, " ".repeat(by));
