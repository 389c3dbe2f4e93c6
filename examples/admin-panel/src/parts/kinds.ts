// Every kind of message there is, as the schema tells: by its type, and the interactive ones by theirs.

import type { Node } from "../form/schema";
import { memberOf, type Json } from "../form/path";
import { kindOf, resolve, ROOT, variantFor, variantsOf } from "../form/shape";
import { become } from "../form/start";
import { titleOf } from "../form/words";

export interface KindOfMessage {
  /** `text`, or `interactive.list`. */
  name: string;
  title: string;
  description: string;
}

export interface Section {
  title: string;
  kinds: KindOfMessage[];
}

const all = variantsOf(ROOT).variants;
const content = (node: Node, word: string): Node => resolve(node.properties?.[word] ?? {});
const isFamily = (node: Node, word: string): boolean => kindOf(content(node, word)) === "variants";

export const sections: Section[] = [
  { title: "Message", kinds: all.filter(({ word, node }) => !isFamily(node, word)).map(({ word, node }) => kind(word, word, node)) },
  ...all
    .filter(({ word, node }) => isFamily(node, word))
    .map((family) => ({
      title: titleOf(family.word),
      kinds: variantsOf(content(family.node, family.word)).variants.map(({ word, node }) => kind(`${family.word}.${word}`, word, node)),
    })),
];

function kind(name: string, word: string, node: Node): KindOfMessage {
  return { name, title: titleOf(word), description: node.description ?? "" };
}

export function nameOfKind(message: Json): string {
  const variant = variantFor(ROOT, message);
  if (!variant) return "";
  if (!isFamily(variant.node, variant.word)) return variant.word;
  const inner = variantFor(content(variant.node, variant.word), memberOf(message, variant.word));
  return inner ? `${variant.word}.${inner.word}` : variant.word;
}

/** The message as one of another kind; who it goes to, and all else that both have, stays. */
export function asKind(name: string, message: Json): Json {
  const [word = "", inner] = name.split(".");
  const before = variantFor(ROOT, message);
  const after = all.find((each) => each.word === word);
  if (!after) return message;
  const next = before?.word === word ? message : become(after.node, before?.node, message);
  if (inner === undefined) return next;
  const union = content(after.node, word);
  const from = variantFor(union, memberOf(next, word));
  const to = variantsOf(union).variants.find((each) => each.word === inner);
  if (!to) return next;
  return { ...(next as { [name: string]: Json }), [word]: become(to.node, from?.node, memberOf(next, word)) };
}
