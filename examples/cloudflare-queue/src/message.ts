// From a row of the list to the message that it becomes.

import { checkMessage, type Issue, type Message, type MessageInput } from "wamid";

import { BadList, type Row } from "./csv";

/** What a run sends to everybody: a template, and the columns that fill the variables of its body, in order. */
export interface Template {
  name: string;
  language: string;
}

export type Made = { who: string; message: Message; issues?: never } | { who?: never; message?: never; issues: Issue[] };

/** Reads the first row: `to`, then one column for each variable of the template's body. */
export function columns({ cells }: Row): number {
  if (cells[0]?.trim() !== "to") throw new BadList('line 1: the first column has to be called "to"');
  return cells.length;
}

/** `callback` is what status webhooks repeat: by it a row whose answer got lost is found again. */
export function messageFor(template: Template, cells: string[], callback: string): Made {
  const [to = "", ...values] = cells;
  const input: MessageInput = {
    to,
    type: "template",
    template: {
      name: template.name,
      language: { code: template.language },
      ...(values.length > 0 && {
        components: [{ type: "body" as const, parameters: values.map((text) => ({ type: "text" as const, text })) }],
      }),
    },
    biz_opaque_callback_data: callback,
  };
  const checked = checkMessage(input);
  if (!checked.ok) return { issues: checked.issues };
  return { who: to.replace(/\D/g, ""), message: checked.message };
}
