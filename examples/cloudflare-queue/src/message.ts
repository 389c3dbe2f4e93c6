// From a row of the list to the message that it becomes, held to the template's definition.

import { checkMessage, type Issue, type Message, type TemplateDefinition } from "wamid";

import { BadList, type Row } from "./csv";

/** The template as Meta keeps it, with what tells it from others. */
export interface Template extends TemplateDefinition {
  name: string;
  language: string;
}

export type Made = { who: string; message: Message; issues?: never } | { who?: never; message?: never; issues: Issue[] };

/** Takes anything at all: the definition itself, or Meta's answer with it in `data`. */
export function templateFrom(value: unknown): Template | undefined {
  const definition = members(Array.isArray(members(value)["data"]) ? (members(value)["data"] as unknown[])[0] : value);
  const { name, language, components } = definition;
  return typeof name === "string" && typeof language === "string" && Array.isArray(components) ? (definition as unknown as Template) : undefined;
}

/** Reads the first row: `to`, then a column for each variable of the template's body, called by its name if it has one. */
export function variablesOf(template: Template, { cells }: Row): string[] {
  const [to, ...variables] = cells.map((cell) => cell.trim());
  if (to !== "to") throw new BadList('line 1: the first column has to be called "to"');
  // What cannot be right for anybody is refused before anybody is written to.
  const { issues } = messageFor(template, variables, ["+15550101234", ...variables.map(() => "x")], "first");
  if (issues) throw new BadList(issues.map(sentence).join("; "));
  return variables;
}

/** `callback` is what status webhooks repeat: by it a row whose answer got lost is found again. */
export function messageFor(template: Template, variables: string[], cells: string[], callback: string): Made {
  const [to = "", ...values] = cells;
  const named = template.parameter_format?.toUpperCase() === "NAMED";
  const parameters = values.map((text, index) => ({ type: "text", ...(named && { parameter_name: variables[index] }), text }));
  const checked = checkMessage(
    {
      to,
      type: "template",
      template: {
        name: template.name,
        language: { code: template.language },
        ...(parameters.length > 0 && { components: [{ type: "body", parameters }] }),
      },
      biz_opaque_callback_data: callback,
    },
    { definition: template },
  );
  return checked.ok ? { who: to.replace(/\D/g, ""), message: checked.message } : { issues: checked.issues };
}

export const sentence = ({ path, message }: Issue) => `${path.join(".")}: ${message}`;

function members(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
