// The account's templates, as Meta would list them.

export const definitions = [
  {
    name: "on_its_way",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "Hello {{1}}, your order {{2}} is on its way.", example: { body_text: [["Ada", "A-1042"]] } },
      { type: "FOOTER", text: "Chez Nous" },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "Follow it", url: "https://example.com/orders/{{1}}", example: ["https://example.com/orders/7"] }] },
    ],
  },
  {
    name: "table",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "NAMED",
    components: [
      { type: "BODY", text: "Your table waits, {{name}}.", example: { body_text_named_params: [{ param_name: "name", example: "Ada" }] } },
    ],
  },
  { name: "shouting", language: "en_US", status: "REJECTED", category: "MARKETING", components: [{ type: "BODY", text: "BUY NOW" }] },
];
