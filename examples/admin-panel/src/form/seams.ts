// Where the parts of a message have no seams for the person who fills them in.

import { isMembers, memberOf } from "./path";
import type { Place } from "./place";
import { isPlain, kindOf, resolve } from "./shape";

/** Meta's envelopes: they hold things together for programs. */
const ENVELOPES = ["action", "parameters"];

/** Whether a part's members are drawn among those of the part around it. */
export function isSeamless({ node, path, onRemove }: Place, of: Place): boolean {
  if (kindOf(node) !== "group" || onRemove) return false;
  const name = String(path.at(-1));
  // An image's header is of the kind `image` and has a member `image`: the kind has said it.
  const isNamedAfterKind = memberOf(of.value, "type") === name && of.path.length > 0;
  return ENVELOPES.includes(name) || isNamedAfterKind;
}

/** A part with one plain member is drawn as that member: a `body` that is but its `text`. */
export function alone(place: Place): Place {
  const members = Object.entries(place.node.properties ?? {}).filter(([, node]) => node.const === undefined);
  const [name, node] = members[0] ?? [];
  const isObject = place.value === undefined || isMembers(place.value);
  if (kindOf(place.node) !== "group" || members.length !== 1 || name === undefined || !node || !isObject || !isPlain(node)) return place;
  return { ...place, node: resolve(node), path: [...place.path, name], value: memberOf(place.value, name) };
}
