// The same rules as in zod.mjs, in ArkType.

import { scope } from "arktype";

const { type } = scope({}, { onUndeclaredKey: "reject" });

const text = (most) => type(`1 <= string <= ${most}`);
const some = type("string >= 1");
const media = type({ "id?": some, "link?": /^https?:\/\/\S+$/ }).narrow((one, context) => (one.id === undefined) !== (one.link === undefined) || context.mustBe("either an id or a link"));
const unique = (list) => new Set(list).size === list.length;

const front = {
  messaging_product: "'whatsapp'",
  "recipient_type?": "'individual' | 'group'",
  to: /^\+?[\d\s().-]{7,25}$/,
  "context?": { message_id: some },
  "biz_opaque_callback_data?": text(512),
};

const textMessage = type({ ...front, type: "'text'", text: { body: text(4096), "preview_url?": "boolean" } });

const section = type({ "title?": text(24), rows: type({ id: text(200), title: text(24), "description?": text(72) }).array().atLeastLength(1).atMostLength(10) });
const sections = section
  .array()
  .atLeastLength(1)
  .atMostLength(10)
  .narrow((all, context) => all.length === 1 || all.every(({ title }) => title) || context.mustBe("sections that each have a title"))
  .narrow((all, context) => all.reduce((sum, { rows }) => sum + rows.length, 0) <= 10 || context.mustBe("10 rows in all"))
  .narrow((all, context) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))) || context.mustBe("rows of unique ids"));
const list = type({
  ...front,
  type: "'interactive'",
  interactive: {
    type: "'list'",
    "header?": { type: "'text'", text: text(60) },
    body: { text: text(4096) },
    "footer?": { text: text(60) },
    action: { button: text(20), sections },
  },
});

const value = type.or(
  { type: "'text'", "parameter_name?": some, text: text(32768).and(/^(?!.*( {5}|[\n\r\t]))/s) },
  { type: "'currency'", "parameter_name?": some, currency: { fallback_value: some, code: /^[A-Z]{3}$/, amount_1000: "number.integer" } },
  { type: "'date_time'", "parameter_name?": some, date_time: type({ fallback_value: some }).onUndeclaredKey("ignore") },
  { type: "'image'", image: media },
  { type: "'video'", video: media },
  { type: "'document'", document: media },
);
const index = type("0 <= number.integer <= 9").or(/^[0-9]$/);
const one = (schema) => type(schema).array().exactlyLength(1);
const component = type.or(
  { type: "'header'", parameters: one(value) },
  { type: "'body'", "parameters?": value.array() },
  { type: "'button'", sub_type: "'url'", index, parameters: one({ type: "'text'", text: text(2000) }) },
  { type: "'button'", sub_type: "'quick_reply'", index, parameters: one({ type: "'payload'", payload: text(256) }) },
  { type: "'button'", sub_type: "'copy_code'", index, parameters: one({ type: "'coupon_code'", coupon_code: text(20) }) },
);
const components = component
  .array()
  .narrow((all, context) => unique(all.filter((each) => each.type === "button").map((each) => String(each.index))) || context.mustBe("buttons of unique indices"));
const template = type({
  ...front,
  type: "'template'",
  template: {
    name: /^[a-z0-9_]{1,512}$/,
    language: { code: some, "policy?": "'deterministic'" },
    "components?": components,
  },
});

const contact = type({
  name: { formatted_name: some, "first_name?": "string", "last_name?": "string", "middle_name?": "string", "prefix?": "string", "suffix?": "string" },
  "phones?": type({ phone: some, "type?": "string", "wa_id?": /^\d+$/ }).array(),
  "emails?": type({ email: "string.email", "type?": "string" }).array(),
  "org?": { "company?": "string", "department?": "string", "title?": "string" },
});
const contacts = type({ ...front, type: "'contacts'", contacts: contact.array().atLeastLength(1).atMostLength(257) });

const message = type.or(textMessage, list, template, contacts);

/** It checks what is there and copies nothing. */
export const valid = (input) => message.assert(input);

export function issues(input) {
  const checked = message(input);
  return checked === input ? undefined : [...checked];
}
