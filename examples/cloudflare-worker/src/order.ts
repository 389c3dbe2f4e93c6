// What the shop says, and the message that it becomes.

import type { MessageInput } from "wamid";

export interface Order {
  id: string;
  /** The total with its currency, as the customer shall read it. */
  total: string;
  customer: { name: string; phone: string };
}

/** Takes anything at all; what is no order comes back as the list of what is missing. */
export function orderFrom(value: unknown): { order: Order; problems?: never } | { order?: never; problems: string[] } {
  const event = members(value);
  const customer = members(event["customer"]);
  const problems: string[] = [];
  const text = (from: Record<string, unknown>, key: string, path: string): string => {
    const found = from[key];
    if (typeof found === "string" && found.trim() !== "") return found;
    problems.push(`${path} has to be a text`);
    return "";
  };
  const order = {
    id: text(event, "id", "id"),
    total: text(event, "total", "total"),
    customer: { name: text(customer, "name", "customer.name"), phone: text(customer, "phone", "customer.phone") },
  };
  return problems.length === 0 ? { order } : { problems };
}

/** The message, as `template.ts` wants it. */
export function confirmation({ id, total, customer }: Order): MessageInput {
  return {
    to: customer.phone,
    type: "template",
    template: {
      name: "order_confirmation",
      language: { code: "en_US" },
      components: [{ type: "body", parameters: [customer.name, id, total].map((text) => ({ type: "text", text })) }],
    },
    // Status webhooks repeat it: they can be matched to the order.
    biz_opaque_callback_data: id,
  };
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
