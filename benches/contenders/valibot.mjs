// The same rules as in zod.mjs, in Valibot.

import * as v from "valibot";

const text = (most) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const some = v.pipe(v.string(), v.minLength(1));
const matches = (pattern) => v.pipe(v.string(), v.regex(pattern));
const link = v.pipe(v.string(), v.url());
const media = v.pipe(
  v.strictObject({ id: v.optional(some), link: v.optional(link) }),
  v.check((one) => (one.id === undefined) !== (one.link === undefined), "id or link"),
);
const unique = (list) => new Set(list).size === list.length;

const front = {
  messaging_product: v.literal("whatsapp"),
  recipient_type: v.optional(v.picklist(["individual", "group"])),
  to: matches(/^\+?[\d\s().-]{7,25}$/),
  context: v.optional(v.strictObject({ message_id: some })),
  biz_opaque_callback_data: v.optional(text(512)),
};

const textMessage = v.strictObject({
  ...front,
  type: v.literal("text"),
  text: v.strictObject({ body: text(4096), preview_url: v.optional(v.boolean()) }),
});

const section = v.strictObject({
  title: v.optional(text(24)),
  rows: v.pipe(
    v.array(v.strictObject({ id: text(200), title: text(24), description: v.optional(text(72)) })),
    v.minLength(1),
    v.maxLength(10),
  ),
});
const list = v.strictObject({
  ...front,
  type: v.literal("interactive"),
  interactive: v.strictObject({
    type: v.literal("list"),
    header: v.optional(v.strictObject({ type: v.literal("text"), text: text(60) })),
    body: v.strictObject({ text: text(4096) }),
    footer: v.optional(v.strictObject({ text: text(60) })),
    action: v.strictObject({
      button: text(20),
      sections: v.pipe(
        v.array(section),
        v.minLength(1),
        v.maxLength(10),
        v.check((all) => all.length === 1 || all.every(({ title }) => title), "each of several sections has a title"),
        v.check((all) => all.reduce((sum, { rows }) => sum + rows.length, 0) <= 10, "10 rows in all"),
        v.check((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), "ids are unique"),
      ),
    }),
  }),
});

const value = v.variant("type", [
  v.strictObject({ type: v.literal("text"), parameter_name: v.optional(some), text: v.pipe(text(32768), v.regex(/^(?!.*( {5}|[\n\r\t]))/s)) }),
  v.strictObject({
    type: v.literal("currency"),
    parameter_name: v.optional(some),
    currency: v.strictObject({ fallback_value: some, code: matches(/^[A-Z]{3}$/), amount_1000: v.pipe(v.number(), v.integer()) }),
  }),
  v.strictObject({ type: v.literal("date_time"), parameter_name: v.optional(some), date_time: v.looseObject({ fallback_value: some }) }),
  v.strictObject({ type: v.literal("image"), image: media }),
  v.strictObject({ type: v.literal("video"), video: media }),
  v.strictObject({ type: v.literal("document"), document: media }),
]);
const index = v.union([v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)), matches(/^[0-9]$/)]);
const one = (schema) => v.pipe(v.array(schema), v.length(1));
const button = v.variant("sub_type", [
  v.strictObject({ type: v.literal("button"), sub_type: v.literal("url"), index, parameters: one(v.strictObject({ type: v.literal("text"), text: text(2000) })) }),
  v.strictObject({ type: v.literal("button"), sub_type: v.literal("quick_reply"), index, parameters: one(v.strictObject({ type: v.literal("payload"), payload: text(256) })) }),
  v.strictObject({ type: v.literal("button"), sub_type: v.literal("copy_code"), index, parameters: one(v.strictObject({ type: v.literal("coupon_code"), coupon_code: text(20) })) }),
]);
const template = v.strictObject({
  ...front,
  type: v.literal("template"),
  template: v.strictObject({
    name: matches(/^[a-z0-9_]{1,512}$/),
    language: v.strictObject({ code: some, policy: v.optional(v.literal("deterministic")) }),
    components: v.optional(
      v.pipe(
        v.array(
          v.variant("type", [
            v.strictObject({ type: v.literal("header"), parameters: one(value) }),
            v.strictObject({ type: v.literal("body"), parameters: v.optional(v.array(value)) }),
            button,
          ]),
        ),
        v.check((all) => unique(all.filter(({ type }) => type === "button").map((each) => String(each.index))), "indices are unique"),
      ),
    ),
  }),
});

const word = v.optional(v.string());
const contact = v.strictObject({
  name: v.strictObject({ formatted_name: some, first_name: word, last_name: word, middle_name: word, prefix: word, suffix: word }),
  phones: v.optional(v.array(v.strictObject({ phone: some, type: word, wa_id: v.optional(matches(/^\d+$/)) }))),
  emails: v.optional(v.array(v.strictObject({ email: v.pipe(v.string(), v.email()), type: word }))),
  org: v.optional(v.strictObject({ company: word, department: word, title: word })),
});
const contacts = v.strictObject({ ...front, type: v.literal("contacts"), contacts: v.pipe(v.array(contact), v.minLength(1), v.maxLength(257)) });

const message = v.variant("type", [textMessage, list, template, contacts]);

export const object = (input) => v.parse(message, input);
export const issues = (input) => v.safeParse(message, input).issues;
