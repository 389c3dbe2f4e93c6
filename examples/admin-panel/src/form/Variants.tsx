import { Members } from "./Members";
import { isWithin, nameOf, type Json, type Path } from "./path";
import { Part } from "./Part";
import { idOf, useForm, type Place } from "./place";
import type { Node } from "./schema";
import { kindOf, variantFor, variantsOf } from "./shape";
import { split } from "./split";
import { become } from "./start";
import { label } from "./words";

/** Something that is one of several kinds: which, and then its members. */
export function Variants(place: Place) {
  const { node, path, value, issues } = place;
  const chain = chainOf(node, value);
  const chosen = chain.at(-1)?.chosen;
  const isDone = chosen !== undefined && kindOf(chosen) !== "variants";
  const { own, below } = isDone ? split({ ...place, node: chosen }) : { own: issues, below: [] };
  const isKindsOwn = (issue: Place["issues"][number]) => chain.some(({ tag }) => isWithin(issue.path, [...path, tag]));

  // The kind of an interactive message is chosen with the kind of message, not here.
  const isChosenAbove = nameOf(path) === "interactive" && isDone;
  return (
    <Part {...place} issues={[...own, ...below.filter(isKindsOwn)]}>
      {!isChosenAbove && chain.map((link) => <Kind key={link.tag} path={path} value={value} link={link} />)}
      {isDone && <Members {...place} node={chosen} issues={below.filter((issue) => !isKindsOwn(issue))} key={chain.map(({ word }) => word).join()} />}
    </Part>
  );
}

interface Link {
  tag: string;
  node: Node;
  word: string | undefined;
  chosen: Node | undefined;
}

/** Kinds of kinds, from the outside in: a component of a template that is a button, of one of ten sorts. */
function chainOf(node: Node, value: Json | undefined): Link[] {
  const { tag } = variantsOf(node);
  const variant = variantFor(node, value);
  const link = { tag, node, word: variant?.word, chosen: variant?.node };
  return variant && kindOf(variant.node) === "variants" ? [link, ...chainOf(variant.node, value)] : [link];
}

function Kind({ path, value, link: { tag, node, word, chosen } }: { path: Path; value: Json | undefined; link: Link }) {
  const { put } = useForm();
  const { variants } = variantsOf(node);
  const choose = (word: string) => {
    const next = variants.find((each) => each.word === word);
    if (next) put(path, become(next.node, chosen, value));
  };
  const id = idOf([...path, tag], "kind");
  return (
    <div class="field kind">
      <label for={id}>{tag === "type" ? "Kind" : "Sort"}</label>
      <select id={id} data-kind={nameOf([...path, tag])} value={word ?? ""} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {word === undefined && <option value="">Choose…</option>}
        {variants.map((each) => (
          <option key={each.word} value={each.word}>
            {label(each.word)}
          </option>
        ))}
      </select>
    </div>
  );
}
