// What a part of a message is before anything is typed: its constants, and room for what it needs.

import { isMembers, memberOf, type Json, type Members } from "./path";
import type { Node } from "./schema";
import { kindOf, resolve, variantsOf } from "./shape";

/** `undefined` where there is nothing before somebody types. */
export function start(unresolved: Node): Json | undefined {
  const node = resolve(unresolved);
  switch (kindOf(node)) {
    case "fixed":
      return node.const;
    case "variants":
      return start(variantsOf(node).variants[0]?.node ?? {});
    case "group":
      return group(node);
    case "list":
      return Array.from({ length: Math.max(node.minItems ?? 0, 1) }, () => start(node.items ?? {}) ?? "");
    case "yes_no":
      return true;
    default:
      return undefined;
  }
}

function group(node: Node): Members {
  const members: Members = {};
  const needed = [...(node.required ?? []), ...firstWay(node)];
  for (const [name, each] of Object.entries(node.properties ?? {})) {
    const value = needed.includes(name) ? start(each) : undefined;
    if (value !== undefined) members[name] = value;
  }
  return members;
}

/** A person has a phone number and a link at hand, rather than an id. */
export const isAtHand = (name: string): boolean => name === "to" || name === "link";

/** Of the members of which one is needed, the one to begin with. */
export function firstWay(node: Node): string[] {
  const ways = node.ways ?? node.some ?? [];
  return ways.filter(isAtHand).concat(ways).slice(0, 1);
}

/** Begins as `to`, keeping what `from` and `to` have in common: an image's caption, who it goes to, the body. */
export function become(to: Node, from: Node | undefined, value: Json | undefined): Json {
  const fresh = start(to) ?? {};
  if (!from || !isMembers(fresh)) return fresh;
  const kept = Object.keys(to.properties ?? {}).filter((name) => {
    const [a, b] = [to.properties?.[name], from.properties?.[name]];
    return a && b && a.const === undefined && JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b));
  });
  const members = { ...fresh };
  for (const name of kept) {
    const old = memberOf(value, name);
    if (old !== undefined) members[name] = old;
  }
  return members;
}

const shapeOf = ({ description: _, ...shape }: Node): Node => shape;
