// A template message held against its template's definition, and shown as it will be read.

import { thrown } from "./caught.js";

const DEFINITION = {
  id: "1387372356726668",
  name: "order_confirmation",
  language: "en_US",
  status: "APPROVED",
  category: "UTILITY",
  parameter_format: "POSITIONAL",
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["https://example.com/sample"] } },
    { type: "BODY", text: "Hi {{1}}, your order {{2}} is on its way." },
    { type: "FOOTER", text: "Thank you" },
    {
      type: "BUTTONS",
      buttons: [
        { type: "PHONE_NUMBER", text: "Call us", phone_number: "+15550101234" },
        { type: "URL", text: "Track", url: "https://example.com/track/{{1}}" },
      ],
    },
  ],
};

const message = () => ({
  to: "+15550101234",
  type: "template",
  template: {
    name: "order_confirmation",
    language: { code: "en_US" },
    components: [
      { type: "header", parameters: [{ type: "image", image: { link: "https://example.com/shoes.jpg" } }] },
      { type: "body", parameters: [{ type: "text", text: "Ana 👋" }, { type: "text", text: "7" }] },
      { type: "button", sub_type: "url", index: 1, parameters: [{ type: "text", text: "7?lang=en" }] },
    ],
  },
});

/** The message with a mistake of each kind. */
function mistaken() {
  const input = message();
  const [header, body, button] = input.template.components;
  header.parameters = [{ type: "video", video: { id: "1" } }];
  body.parameters.pop();
  button.index = 0;
  return input;
}

const MISTAKES = [
  ["definition.button", ["template", "components"], ["components", 3, "buttons", 1], 131008],
  ["definition.header_kind", ["template", "components", 0, "parameters", 0, "type"], ["components", 0], 132012],
  ["definition.body_count", ["template", "components", 1, "parameters"], ["components", 1], 132000],
  ["definition.button_fixed", ["template", "components", 2], ["components", 3, "buttons", 0], 100],
];

const told = (issues) => issues.map(({ rule, path, definition, metaCode }) => [rule, path, definition, metaCode]);

export const templates = [
  {
    name: "a message that fits its template passes, and is built as ever",
    run({ wamid, assert }) {
      const checked = wamid.checkTemplate(message(), DEFINITION);
      assert.deepEqual(checked, wamid.checkMessage(message()));
      assert.equal(checked.ok, true);
      const text = wamid.serializeMessage(message(), { definition: DEFINITION });
      assert.equal(text, wamid.serializeMessage(message()));
      assert.deepEqual(wamid.buildMessage(message(), { definition: DEFINITION }), JSON.parse(text));
    },
  },
  {
    name: "every mistake is found at once, with its place in both and Meta's code",
    run({ wamid, assert }) {
      const { ok, issues } = wamid.checkTemplate(mistaken(), DEFINITION);
      assert.equal(ok, false);
      assert.deepEqual(told(issues), MISTAKES);
      for (const { message: sentence } of issues) assert.match(sentence, /See `components\[\d\][^`]*` of the definition\.$/);
    },
  },
  {
    name: "buildMessage, serializeMessage and checkMessage take a definition as an option, and find the same",
    run({ wamid, assert }) {
      const options = { definition: DEFINITION };
      assert.deepEqual(told(wamid.checkMessage(mistaken(), options).issues), MISTAKES);
      for (const refuses of [wamid.buildMessage, wamid.serializeMessage]) {
        const error = thrown(() => refuses(mistaken(), options));
        assert.ok(wamid.isInvalidMessageError(error));
        assert.deepEqual(told(error.issues), MISTAKES);
      }
    },
  },
  {
    name: "sendMessage holds a template against its definition before anything leaves",
    async run({ wamid, assert }) {
      let asked = 0;
      const fetch = async () => (asked++, new Response("{}"));
      const options = { phoneNumberId: "106540352242922", apiKey: "k", fetch, definition: DEFINITION };
      const error = await wamid.sendMessage(mistaken(), options).catch((caught) => caught);
      assert.ok(wamid.isInvalidMessageError(error));
      assert.equal(asked, 0);
    },
  },
  {
    name: "one definition, a list and Meta's whole answer will do",
    run({ wamid, assert }) {
      const spanish = { ...DEFINITION, language: "es" };
      for (const given of [[spanish, DEFINITION], { data: [spanish, DEFINITION], paging: {} }]) {
        assert.equal(wamid.checkTemplate(message(), given).ok, true);
      }
      const [issue] = wamid.checkTemplate(message(), [spanish]).issues;
      assert.deepEqual([issue.rule, issue.metaCode, issue.allowed], ["definition.language", 132001, ["es"]]);
    },
  },
  {
    name: "what only the caller knows is asked of the options",
    run({ wamid, assert }) {
      const marketing = wamid.checkTemplate(message(), DEFINITION, { endpoint: "marketing_messages" });
      assert.equal(marketing.issues[0].rule, "definition.endpoint");
      const offer = {
        name: "offer",
        language: "en_US",
        components: [{ type: "BODY", text: "Buy" }, { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Ends soon", has_expiration: true } }],
      };
      const at = Date.UTC(2030, 0, 1);
      const parameter = { type: "limited_time_offer", limited_time_offer: { expiration_time_ms: at } };
      const sent = message();
      sent.template = { name: "offer", language: { code: "en_US" }, components: [{ type: "limited_time_offer", parameters: [parameter] }] };
      const warnings = (now) => wamid.checkTemplate(sent, offer, { now }).warnings.map(({ rule }) => rule);
      assert.deepEqual(warnings(at), ["definition.offer_past"]);
      assert.deepEqual(warnings(new Date(at - 1)), []);
      assert.deepEqual(wamid.renderTemplate(offer, sent).limitedTimeOffer, { text: "Ends soon", expiresAt: at });
    },
  },
  {
    name: "rules of definitions are turned down and off by their ids",
    run({ wamid, assert }) {
      const rules = { "definition.button": "warning", "definition.header_kind": "off" };
      const { issues, warnings } = wamid.checkTemplate(mistaken(), DEFINITION, { rules });
      assert.deepEqual(issues.map(({ rule }) => rule), ["definition.body_count", "definition.button_fixed"]);
      assert.deepEqual(warnings.map(({ rule }) => rule), ["definition.button"]);
    },
  },
  {
    name: "a template is shown as it will be read",
    run({ wamid, assert }) {
      assert.deepEqual(wamid.renderTemplate(DEFINITION, message()), {
        header: { format: "IMAGE", value: { link: "https://example.com/shoes.jpg" } },
        body: "Hi Ana 👋, your order 7 is on its way.",
        footer: "Thank you",
        buttons: [
          { type: "PHONE_NUMBER", text: "Call us", phoneNumber: "+15550101234" },
          { type: "URL", text: "Track", url: "https://example.com/track/7?lang=en" },
        ],
        issues: [],
      });
    },
  },
  {
    name: "a preview shows what it can, and says what is wrong",
    run({ wamid, assert }) {
      const { body, buttons, issues } = wamid.renderTemplate(DEFINITION, mistaken());
      assert.equal(body, "Hi Ana 👋, your order {{2}} is on its way.");
      assert.equal(buttons[1].url, "https://example.com/track/{{1}}");
      assert.deepEqual(told(issues), MISTAKES);
      const unwritten = [{ type: "body", parameters: [{ type: "text" }, { type: "text", text: "" }] }];
      const half = wamid.renderTemplate(DEFINITION, { type: "template", template: { name: "n", language: { code: "en" }, components: unwritten } });
      assert.equal(half.body, DEFINITION.components.find(({ type }) => type === "BODY").text);
      const cycle = {};
      cycle.self = cycle;
      const shown = wamid.renderTemplate(DEFINITION, cycle);
      assert.equal(shown.footer, "Thank you");
      assert.equal(shown.issues[0].code, "not_json");
    },
  },
  {
    name: "a definition that no server can have sent is a wrong option, whatever is done with it",
    run({ wamid, assert }) {
      const cycle = { components: [] };
      cycle.components.push(cycle);
      const throwing = { get components() { throw new Error("no"); } };
      let deep = {};
      for (let i = 0; i < 10_000; i++) deep = { components: [deep] };
      const odd = [null, "{}", 7, cycle, throwing, { id: 1n }, deep, { text: "x".repeat(9e6) }, () => {}, { toJSON() {} }];
      for (const definition of odd) {
        for (const refuses of [
          () => wamid.checkTemplate(message(), definition),
          () => wamid.renderTemplate(definition, message()),
          () => wamid.serializeMessage(message(), { definition }),
          () => wamid.checkMessage(message(), { definition }),
        ]) {
          const error = thrown(refuses);
          assert.ok(wamid.isConfigError(error), String(error));
          assert.equal(error.option, "definition");
        }
      }
      assert.equal(thrown(() => wamid.checkTemplate(message())).option, "definition");
      assert.equal(thrown(() => wamid.checkTemplate(message(), DEFINITION, { endpoint: "calls" })).option, "endpoint");
      assert.equal(thrown(() => wamid.checkTemplate(message(), DEFINITION, { now: "today" })).option, "now");
      assert.equal(thrown(() => wamid.checkTemplate(message(), DEFINITION, { flowStatus: "DRAFT" })).option, "flowStatus");
    },
  },
  {
    name: "a definition with nothing in it that is known, or too much, warns and stops nothing",
    run({ wamid, assert }) {
      const many = new Array(1_100_000).fill(1);
      for (const definition of [{}, { components: null }, { name: "order_confirmation", x: {} }, { components: undefined }, { many }]) {
        const { ok, warnings } = wamid.checkTemplate(message(), definition);
        assert.equal(ok, true);
        assert.deepEqual(warnings.map(({ rule }) => rule), ["definition.incomplete"]);
      }
    },
  },
  {
    name: "neither the message nor the definition is changed, and a user's own data passes as it is",
    run({ wamid, assert }) {
      const flow = {
        name: "survey",
        language: "en_US",
        components: [{ type: "BODY", text: "Go" }, { type: "BUTTONS", buttons: [{ type: "FLOW", text: "Go", flow_id: "7" }] }],
      };
      const data = { firstName: "Ana", amount_1000: 7, nested: { camelCase: [1, { x_Y: null }] } };
      const action = { flow_token: "t", flow_action_data: data };
      const sent = message();
      sent.template = {
        name: "survey",
        language: { code: "en_US" },
        components: [{ type: "button", sub_type: "flow", index: 0, parameters: [{ type: "action", action }] }],
      };
      const [sentBefore, flowBefore] = [JSON.stringify(sent), JSON.stringify(flow)];
      const built = wamid.buildMessage(sent, { definition: flow });
      assert.deepEqual(built.template.components[0].parameters[0].action.flow_action_data, data);
      assert.deepEqual([JSON.stringify(sent), JSON.stringify(flow)], [sentBefore, flowBefore]);
    },
  },
  {
    name: "amount_1000 is spelled as Meta spells it, and fil and prs_AF are languages",
    run({ wamid, assert }) {
      for (const language of ["fil", "prs_AF"]) {
        const definition = { name: "price", language, components: [{ type: "BODY", text: "It is {{1}}." }] };
        const currency = { fallback_value: "$100.99", code: "USD", amount_1000: 100990 };
        const sent = message();
        sent.template = { name: "price", language: { code: language }, components: [{ type: "body", parameters: [{ type: "currency", currency }] }] };
        assert.deepEqual(wamid.checkTemplate(sent, definition).warnings, []);
        const built = wamid.buildMessage(sent, { definition });
        assert.equal(built.template.components[0].parameters[0].currency.amount_1000, 100990);
        assert.equal(wamid.renderTemplate(definition, sent).body, "It is $100.99.");
      }
    },
  },
];
