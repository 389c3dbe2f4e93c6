// The same rules as in zod.mjs, as far as JSON Schema can say them: sums and uniqueness over sections it cannot.

import Ajv from "ajv/dist/2020.js";

const text = (most) => ({ type: "string", minLength: 1, maxLength: most });
const some = { type: "string", minLength: 1 };
const word = { type: "string" };
const is = (value) => ({ const: value });
const object = (properties, optional = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const list = (items, minItems = 1, maxItems = undefined) => ({ type: "array", items, minItems, ...(maxItems && { maxItems }) });
const by = (propertyName, oneOf) => ({ type: "object", discriminator: { propertyName }, required: [propertyName], oneOf });

const media = { ...object({ id: some, link: { type: "string", pattern: "^https?://" } }, ["id", "link"]), minProperties: 1, maxProperties: 1 };
const front = {
  messaging_product: is("whatsapp"),
  recipient_type: { enum: ["individual", "group"] },
  to: { type: "string", pattern: "^\\+?[\\d\\s().-]{7,25}$" },
  context: object({ message_id: some }),
  biz_opaque_callback_data: text(512),
};
const message = (type, content) => object({ ...front, type: is(type), [type]: content }, ["recipient_type", "context", "biz_opaque_callback_data"]);

const row = object({ id: text(200), title: text(24), description: text(72) }, ["description"]);
const interactive = object(
  {
    type: is("list"),
    header: object({ type: is("text"), text: text(60) }),
    body: object({ text: text(4096) }),
    footer: object({ text: text(60) }),
    action: object({ button: text(20), sections: list(object({ title: text(24), rows: list(row, 1, 10) }, ["title"]), 1, 10) }),
  },
  ["header", "footer"],
);

const value = by("type", [
  object({ type: is("text"), parameter_name: some, text: { ...text(32768), pattern: "^(?![\\s\\S]*( {5}|[\\n\\r\\t]))" } }, ["parameter_name"]),
  object(
    { type: is("currency"), parameter_name: some, currency: object({ fallback_value: some, code: { type: "string", pattern: "^[A-Z]{3}$" }, amount_1000: { type: "integer" } }) },
    ["parameter_name"],
  ),
  object({ type: is("date_time"), parameter_name: some, date_time: { type: "object", properties: { fallback_value: some }, required: ["fallback_value"] } }, ["parameter_name"]),
  object({ type: is("image"), image: media }),
  object({ type: is("video"), video: media }),
  object({ type: is("document"), document: media }),
]);
const index = { anyOf: [{ type: "integer", minimum: 0, maximum: 9 }, { type: "string", pattern: "^[0-9]$" }] };
const button = by("sub_type", [
  object({ type: is("button"), sub_type: is("url"), index, parameters: list(object({ type: is("text"), text: text(2000) }), 1, 1) }),
  object({ type: is("button"), sub_type: is("quick_reply"), index, parameters: list(object({ type: is("payload"), payload: text(256) }), 1, 1) }),
  object({ type: is("button"), sub_type: is("copy_code"), index, parameters: list(object({ type: is("coupon_code"), coupon_code: text(20) }), 1, 1) }),
]);
const component = by("type", [
  object({ type: is("header"), parameters: list(value, 1, 1) }),
  object({ type: is("body"), parameters: list(value, 0) }, ["parameters"]),
  { ...button, properties: { type: is("button") } },
]);
const template = object(
  {
    name: { type: "string", pattern: "^[a-z0-9_]{1,512}$" },
    language: object({ code: some, policy: is("deterministic") }, ["policy"]),
    components: list(component, 0),
  },
  ["components"],
);

const name = object({ formatted_name: some, first_name: word, last_name: word, middle_name: word, prefix: word, suffix: word }, ["first_name", "last_name", "middle_name", "prefix", "suffix"]);
const contact = object(
  {
    name,
    phones: list(object({ phone: some, type: word, wa_id: { type: "string", pattern: "^\\d+$" } }, ["type", "wa_id"]), 0),
    emails: list(object({ email: { type: "string", pattern: "^[^@\\s]+@[^@\\s]+$" }, type: word }, ["type"]), 0),
    org: object({ company: word, department: word, title: word }, ["company", "department", "title"]),
  },
  ["phones", "emails", "org"],
);

const schema = by("type", [message("text", object({ body: text(4096), preview_url: { type: "boolean" } }, ["preview_url"])), message("interactive", interactive), message("template", template), message("contacts", list(contact, 1, 257))]);
const check = new Ajv({ allErrors: true, discriminator: true, strict: false }).compile(schema);

export function issues(input) {
  check(input);
  return check.errors;
}

/** It checks what is there and copies nothing. */
export function valid(input) {
  if (!check(input)) throw new Error(JSON.stringify(check.errors));
  return input;
}
