// What of wamid/schema.json the page needs: the form draws fields from it, and leaves all checking to the wasm. So the
// keywords that only check stay behind, and more than half of the bytes with them.

import { NOT_FOR_THE_PAGE } from "../shared/answers.ts";
import type { Schema } from "../src/form/schema.ts";

/** The product is always WhatsApp; whose number it is, is the backend's business; and no page of Meta's knows the third. */
const NOT_OFFERED = ["messaging_product", ...NOT_FOR_THE_PAGE, "sub_text"];

type Node = { [keyword: string]: unknown };

export function schemaForForms(schema: Node): Schema {
  const definitions = Object.entries(schema["$defs"] as { [name: string]: Node }).map(([name, node]) => [name, trim(node)]);
  const trimmed = { oneOf: schema["oneOf"], $defs: Object.fromEntries(definitions) } as Schema;
  // A text may be sent without its type. Here the type is what is chosen first.
  for (const { $ref } of trimmed.oneOf) {
    const message = trimmed.$defs[$ref?.split("/").at(-1) ?? ""];
    if (message?.properties?.["type"]) message.required = [...new Set(["type", ...(message.required ?? [])])];
  }
  return trimmed;
}

function trim(node: Node): Node {
  const kept: Node = {};
  for (const keyword of ["$ref", "type", "const", "enum", "required", "minItems", "maxItems", "maxLength", "oneOf"]) {
    if (node[keyword] !== undefined) kept[keyword] = node[keyword];
  }
  if (typeof node["description"] === "string") kept["description"] = help(node["description"]);
  if (node["properties"]) kept["properties"] = properties(node["properties"] as { [name: string]: Node | false });
  if (node["items"]) kept["items"] = trim(node["items"] as Node);
  // Meta takes some words in any case, and some numbers as strings: the first is what is documented.
  if (!node["properties"] && node["anyOf"]) Object.assign(kept, trim((node["anyOf"] as Node[])[0] ?? {}));
  Object.assign(kept, waysOf(node));
  if (kept["properties"]) delete kept["oneOf"];
  return kept;
}

function properties(all: { [name: string]: Node | false }): Node {
  // A member that may be anything is one that Meta gave up, or that was a slip.
  const isMeant = (node: Node | false) => node && Object.keys(node).some((keyword) => keyword !== "description");
  const offered = Object.entries(all).filter(([name, node]) => isMeant(node) && !NOT_OFFERED.includes(name));
  return Object.fromEntries(offered.map(([name, node]) => [name, trim(node as Node)]));
}

/** Members of which exactly one is needed (`ways`: an image has an `id` or a `link`), or at least one (`some`). */
function waysOf(node: Node): { ways?: string[]; some?: string[] } {
  if (!node["properties"]) return {};
  for (const part of [node, ...((node["allOf"] as Node[] | undefined) ?? [])]) {
    for (const [keyword, kept] of [["oneOf", "ways"], ["anyOf", "some"]] as const) {
      const ways = part[keyword] as { required?: string[] }[] | undefined;
      if (ways?.every(({ required }) => required?.length === 1)) return { [kept]: ways.flatMap(({ required }) => required ?? []) };
    }
  }
  return {};
}

/** The sentences for people; what is said to programmers, and the link, stay in the documentation. */
function help(description: string): string {
  return description
    .replace(/(Also checked, though not by this schema:|May warn:|Always warns|Warns above|Must be).*$/s, "")
    .replace(/ ?https:\/\/\S+$/, "")
    .trim();
}
