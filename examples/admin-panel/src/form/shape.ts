// What a schema node means for the form.

import schema from "virtual:message-schema";

import { isMembers, memberOf, type Json } from "./path";
import type { Node } from "./schema";

export const ROOT: Node = { oneOf: schema.oneOf };

/** Follows the reference; what is said beside it counts more than what is said there. */
export function resolve(node: Node): Node {
  if (!node.$ref) return node;
  const target = schema.$defs[node.$ref.slice("#/$defs/".length)] ?? {};
  return node.description ? { ...target, description: node.description } : target;
}

export type Kind = "variants" | "group" | "list" | "fixed" | "choice" | "yes_no" | "number" | "text" | "anything";

export function kindOf(node: Node): Kind {
  if (node.oneOf) return "variants";
  if (node.const !== undefined) return "fixed";
  if (node.enum) return "choice";
  switch (node.type) {
    case "object":
      return node.properties ? "group" : "anything";
    case "array":
      return node.items && Object.keys(resolve(node.items)).length > 0 ? "list" : "anything";
    case "boolean":
      return "yes_no";
    case "integer":
    case "number":
      return "number";
    case "string":
      return "text";
    default:
      return "anything";
  }
}

/** Whether one input does for it. */
export function isPlain(node: Node | undefined): boolean {
  return node !== undefined && ["choice", "yes_no", "number", "text"].includes(kindOf(resolve(node)));
}

/** One of the things that a node may be: the word that says so, and what it is then. */
export interface Variant {
  word: string;
  node: Node;
}

/** By which member the variants are told apart (`type`, mostly), and which there are. */
export function variantsOf(node: Node): { tag: string; variants: Variant[] } {
  const nodes = (node.oneOf ?? []).map(resolve);
  for (const tag of TAGS) {
    const variants = nodes.map((each) => ({ word: wordOf(each, tag), node: each }));
    const words = new Set(variants.map(({ word }) => word));
    if (!words.has(undefined) && words.size === nodes.length) return { tag, variants: variants as Variant[] };
  }
  // Not a message by its type: the read receipt has a status instead.
  return { tag: "type", variants: nodes.map((each) => ({ word: wordOf(each, "type") ?? wordOf(each, "status") ?? "", node: each })) };
}

const TAGS = ["type", "sub_type"];

/** The constant that a node has at a member; of variants, the one that they share. */
function wordOf(node: Node, tag: string): string | undefined {
  if (!node.oneOf) return node.properties?.[tag]?.const;
  const words = new Set(node.oneOf.map((each) => wordOf(resolve(each), tag)));
  return words.size === 1 ? [...words][0] : undefined;
}

/** The variant that a value is; Meta takes some of the words in any case. */
export function variantFor(node: Node, value: Json | undefined): Variant | undefined {
  const { tag, variants } = variantsOf(node);
  const word = memberOf(value, tag);
  if (typeof word === "string") return variants.find((each) => each.word === word.toLowerCase());
  return isMembers(value) && "status" in value ? variants.find((each) => each.word === value["status"]) : undefined;
}
