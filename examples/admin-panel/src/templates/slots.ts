// Where in a template message the values stand, which is all of it that somebody who knows the template wants to see.

import type { TemplateDefinition, TemplateDefinitionComponent } from "wamid";

import { memberOf, type Json, type Path } from "../form/path";
import type { Node } from "../form/schema";
import { kindOf, resolve, variantFor } from "../form/shape";
import { label } from "../form/words";

export interface Slot {
  path: Path;
  node: Node;
  value: Json | undefined;
  label: string;
}

/** `node` is what the schema says of a template; in the order in which they are read. */
export function slotsIn(node: Node, template: Json | undefined, definition: TemplateDefinition): Slot[] {
  const components = resolve(node.properties?.["components"] ?? {});
  return inComponents(components, memberOf(template, "components"), ["template", "components"], definition.components ?? [], "");
}

function inComponents(list: Node, value: Json | undefined, path: Path, defined: readonly TemplateDefinitionComponent[], of: string): Slot[] {
  return itemsOf(value).flatMap((component, index) => {
    const at = [...path, index];
    const node = variantOf(list.items, component);
    const type = String(memberOf(component, "type"));
    const definition = defined.find((each) => each.type.toLowerCase() === type.toLowerCase());
    if (type === "carousel") {
      const card = resolve(resolve(node?.properties?.["cards"] ?? {}).items ?? {});
      return itemsOf(memberOf(component, "cards")).flatMap((each, n) =>
        inComponents(resolve(card.properties?.["components"] ?? {}), memberOf(each, "components"), [...at, "cards", n, "components"], definition?.cards?.[n]?.components ?? [], `Card ${n + 1}, `),
      );
    }
    const parameters = resolve(node?.properties?.["parameters"] ?? {});
    const button = defined.flatMap(({ buttons = [] }) => buttons)[Number(memberOf(component, "index"))];
    const name = type === "button" ? `${button?.text ?? "Button"}` : label(type);
    return itemsOf(memberOf(component, "parameters")).flatMap((parameter, n) => {
      const kind = String(memberOf(parameter, "type"));
      const slot = variantOf(parameters.items, parameter)?.properties?.[kind];
      if (!slot) return [];
      const variable = memberOf(parameter, "parameter_name") ?? (kind === "text" && type !== "button" ? n + 1 : undefined);
      const title = variable === undefined ? (kind === "text" ? name : `${name}: ${label(kind).toLowerCase()}`) : `${name} {{${String(variable)}}}`;
      const example = exampleOf(definition, variable);
      const help = example === undefined ? {} : { description: `For example: ${example}` };
      return [{ path: [...at, "parameters", n, kind], node: { ...resolve(slot), ...help }, value: memberOf(parameter, kind), label: of + title }];
    });
  });
}

/** What the node says of this very value, as deep as kinds of kinds go. */
function variantOf(node: Node | undefined, value: Json): Node | undefined {
  if (!node) return undefined;
  const resolved = resolve(node);
  return kindOf(resolved) === "variants" ? variantOf(variantFor(resolved, value)?.node, value) : resolved;
}

/** Meta keeps the samples with which a template was approved: by order, or by name. */
function exampleOf(definition: TemplateDefinitionComponent | undefined, variable: Json | undefined): string | undefined {
  const example = definition?.["example"] as { [kind: string]: unknown } | undefined;
  const part = definition?.type.toLowerCase() ?? "";
  if (typeof variable === "number") {
    const samples = (example?.[`${part}_text`] ?? []) as unknown[];
    const found = (Array.isArray(samples[0]) ? samples[0] : samples)[variable - 1] as unknown;
    return typeof found === "string" ? found : undefined;
  }
  const named = (example?.[`${part}_text_named_params`] ?? []) as { param_name?: string; example?: string }[];
  return named.find((each) => each.param_name === variable)?.example;
}

const itemsOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
