import type { ComponentChildren } from "preact";
import type { Issue, TemplateDefinition } from "wamid";

import { Issues } from "./Issues";
import { Members } from "./Members";
import { memberOf, type Json } from "./path";
import { Prose } from "../parts/Prose";
import { kindOf, resolve, ROOT, variantFor } from "./shape";
import { split } from "./split";
import { Values } from "../templates/Values";
import { titleOf } from "./words";

interface Props {
  message: Json;
  issues: Issue[];
  /** Of the template, if it is known: then only its values are asked for. */
  definition: TemplateDefinition | undefined;
  children: ComponentChildren;
}

/** The form of a whole message: who it goes to, what it says, and then how it is sent. */
export function Whole({ message, issues, definition, children }: Props) {
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
  const values = definition && <Values message={message} definition={definition} issues={issues} />;
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
      {children}
      <Members {...place} issues={below} order={order} {...(values && { instead: { template: values } })} />
    </form>
  );
}
