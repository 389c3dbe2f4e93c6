// From a template's definition to a message with room for everything that it needs: one parameter for each variable.

import type { TemplateDefinition, TemplateDefinitionButton, TemplateDefinitionComponent } from "wamid";

import type { Json, Members } from "../form/path";

export function templateOf(definition: TemplateDefinition): Members {
  const components = partsOf(definition.components ?? []);
  return {
    name: definition.name ?? "",
    language: { code: definition.language ?? "" },
    ...(components.length > 0 && { components }),
  };
}

function partsOf(components: readonly TemplateDefinitionComponent[]): Json[] {
  return components.flatMap((component) => {
    switch (component.type.toUpperCase()) {
      case "HEADER":
        return part("header", header(component));
      case "BODY":
        return part("body", variablesIn(component.text).map(text));
      case "BUTTONS":
        return (component.buttons ?? []).flatMap(button);
      case "LIMITED_TIME_OFFER":
        return part("limited_time_offer", [{ type: "limited_time_offer", limited_time_offer: {} }]);
      case "CAROUSEL":
        return [{ type: "carousel", cards: (component.cards ?? []).map((card, index) => ({ card_index: index, components: partsOf(card.components ?? []) })) }];
      default:
        return [];
    }
  });
}

const part = (type: string, parameters: Json[]): Json[] => (parameters.length > 0 ? [{ type, parameters }] : []);

/** Variables with a name are called by it; those with a number are told by their order. */
const text = (name: string): Json => (/^\d+$/.test(name) ? { type: "text" } : { type: "text", parameter_name: name });

function header({ format = "TEXT", text: words }: TemplateDefinitionComponent): Json[] {
  const type = format.toLowerCase();
  return type === "text" ? variablesIn(words).map(text) : [{ type, [type]: {} }];
}

/** Only what has a variable has a component: a fixed link, or a call, has none. */
function button({ type, url }: TemplateDefinitionButton, index: number): Json[] {
  const made = (sub_type: string, parameter: Json): Json[] => [{ type: "button", sub_type, index, parameters: [parameter] }];
  switch (type.toUpperCase()) {
    case "URL":
      return variablesIn(url).length > 0 ? made("url", { type: "text" }) : [];
    case "OTP":
      return made("url", { type: "text" });
    case "COPY_CODE":
      return made("copy_code", { type: "coupon_code" });
    case "MPM":
      return made("mpm", { type: "action", action: {} });
    default:
      return [];
  }
}

function variablesIn(words = ""): string[] {
  return [...new Set(Array.from(words.matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, name]) => name ?? ""))];
}
