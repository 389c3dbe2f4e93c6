import type { Issue } from "wamid";

import { Issues } from "./Issues";
import { Members } from "./Members";
import { memberOf, type Json } from "./path";
import { Prose } from "../parts/Prose";
import { kindOf, resolve, ROOT, variantFor } from "./shape";
import { split } from "./split";
import { titleOf } from "./words";

/** The form of a whole message: who it goes to, what it says, and then how it is sent. */
export function Whole({ message, issues }: { message: Json; issues: Issue[] }) {
  const variant = variantFor(ROOT, message);
  if (!variant) {
    return (
      <div class="form">
        <h2>No kind of message</h2>
        <p class="help">
          <Prose text="Choose one, or give the JSON a `type`." />
        </p>
        <Issues issues={issues} path={[]} />
      </div>
    );
  }
  // What an interactive message is, its own kind says.
  const content = resolve(variant.node.properties?.[variant.word] ?? {});
  const inner = kindOf(content) === "variants" ? variantFor(content, memberOf(message, variant.word)) : undefined;
  const description = inner?.node.description ?? variant.node.description;
  const place = { node: variant.node, path: [], value: message, issues, label: titleOf(variant.word), needed: true };
  const { own, below } = split(place);
  const first = ["to", "recipient", variant.word];
  const order = (names: string[]) => [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))];
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()} data-path="">
      <h2>{titleOf(inner?.word ?? variant.word)}</h2>
      {description && (
        <p class="help">
          <Prose text={description} />
        </p>
      )}
      <Issues issues={own} path={[]} />
      <Members {...place} issues={below} order={order} />
    </form>
  );
}
