// Which members of a part are drawn, and which issues belong to the part itself rather than to one of them.

import type { Issue } from "wamid";

import { isWithin, memberOf } from "./path";
import type { Place } from "./place";
import type { Node } from "./schema";
import { isPlain } from "./shape";
import { firstWay } from "./start";

/** Parts with so few members show the plain ones at once; elsewhere they are offered. */
const FEW = 4;

export interface Split {
  drawn: string[];
  /** Those that are drawn whether or not there is anything in them. */
  standing: Set<string | undefined>;
  /** Not there, and may be added. */
  offered: string[];
  own: Issue[];
  below: Issue[];
}

export function split({ node, path, value, issues }: Pick<Place, "node" | "path" | "value" | "issues">, way?: string): Split {
  const names = Object.keys(node.properties ?? {});
  const isOf = (name: string) => (issue: Issue) => isWithin(issue.path, [...path, name]);
  const isHere = (name: string) => memberOf(value, name) !== undefined;
  const isHidden = (name: string) => isSettled(node.properties?.[name], memberOf(value, name), issues.some(isOf(name)));

  const ways = node.ways ?? [];
  const there = [...ways, ...(node.some ?? [])].filter(isHere);
  // Of members of which one is needed, the last one left stays; without any, the one chosen, or the first.
  const first = there.length > 0 ? there.slice(0, there.length === 1 ? 1 : 0) : [way ?? firstWay(node)[0]];
  const few = names.length <= FEW ? names.filter((name) => !ways.includes(name) && !node.some?.includes(name) && isPlain(node.properties?.[name])) : [];
  const standing = new Set([...(node.required ?? []), ...first, ...few]);
  const drawn = names.filter((name) => !isHidden(name) && (standing.has(name) || isHere(name) || issues.some(isOf(name))));
  const offered = names.filter((name) => !isHidden(name) && !drawn.includes(name) && !ways.includes(name));

  // "One of these is needed" is said beside the first of these.
  const named = issues.map((issue) => {
    const one = issue.code === "required" && issue.path.length === path.length ? issue.allowed?.find((name) => drawn.includes(name)) : undefined;
    return one === undefined ? issue : { ...issue, path: [...path, one] };
  });
  const below = named.filter((issue) => drawn.some((name) => isOf(name)(issue)));
  return { drawn, standing, offered, own: named.filter((issue) => !below.includes(issue)), below };
}

/** A constant that is as it has to be needs no field. */
function isSettled(node: Node | undefined, value: Place["value"], isWrong: boolean): boolean {
  return node?.const !== undefined && value !== undefined && !isWrong;
}
