// The messages that everybody is measured with, as they go on the wire; and one with five mistakes.

const to = "+15550101234";
const front = (type) => ({ messaging_product: "whatsapp", recipient_type: "individual", to, type });

const row = (i) => ({ id: `row_${i}`, title: `Row number ${i}`, description: `What row number ${i} is about, in one line` });
const rows = (from) => Array.from({ length: 5 }, (_, i) => row(from + i));

const person = (i) => ({
  name: { formatted_name: `Person Number ${i}`, first_name: "Person", last_name: `Number ${i}` },
  phones: [{ phone: `+1555010${1000 + i}`, type: "CELL", wa_id: `1555010${1000 + i}` }],
  emails: [{ email: `person${i}@example.com`, type: "WORK" }],
  org: { company: "Example Inc.", title: "Engineer" },
});

export const shapes = {
  text: { ...front("text"), text: { body: "Hello there, your order is on its way.", preview_url: false } },
  "list of 10 rows": {
    ...front("interactive"),
    interactive: {
      type: "list",
      header: { type: "text", text: "Menu" },
      body: { text: "What would you like?" },
      footer: { text: "Tap to choose" },
      action: { button: "Choose", sections: [{ title: "First", rows: rows(0) }, { title: "Second", rows: rows(5) }] },
    },
  },
  template: {
    ...front("template"),
    template: {
      name: "order_update",
      language: { code: "en_US" },
      components: [
        { type: "header", parameters: [{ type: "image", image: { link: "https://example.com/a.png" } }] },
        {
          type: "body",
          parameters: [
            { type: "text", text: "Ada" },
            { type: "text", text: "1234" },
            { type: "currency", currency: { fallback_value: "$10.99", code: "USD", amount_1000: 10990 } },
          ],
        },
        { type: "button", sub_type: "url", index: 0, parameters: [{ type: "text", text: "track/1234" }] },
        { type: "button", sub_type: "quick_reply", index: 1, parameters: [{ type: "payload", payload: "STOP" }] },
      ],
    },
  },
  "contacts, 64 KB": { ...front("contacts"), contacts: Array.from({ length: 236 }, (_, i) => person(i)) },
  "text of 4 096 characters": { ...front("text"), text: { body: "Lorem ipsum dolor sit amet, ".repeat(147).slice(0, 4096) } },
};

/** Five mistakes: an unknown key, a title that is too long, two rows of one id, no button, a wrong kind. */
export const wrong = {
  ...front("interactive"),
  interactive: {
    type: "list",
    body: { text: "What would you like?", colour: "red" },
    footer: { text: 7 },
    action: {
      sections: [{ title: "First", rows: [row(0), row(0), { id: "row_2", title: "A title that is longer than allowed" }] }],
    },
  },
};
