// The template as Meta keeps it: what `GET /{waba_id}/message_templates?name=order_confirmation` answered when it was
// approved. By it each message is held to what the template wants, before anything is sent.

import type { TemplateDefinition } from "wamid";

export const ORDER_CONFIRMATION: TemplateDefinition = {
  name: "order_confirmation",
  language: "en_US",
  status: "APPROVED",
  category: "UTILITY",
  parameter_format: "POSITIONAL",
  components: [
    {
      type: "BODY",
      text: "Hello {{1}}, we have your order {{2}} over {{3}}.",
      example: { body_text: [["Ada", "A-1042", "€ 24.90"]] },
    },
  ],
};
