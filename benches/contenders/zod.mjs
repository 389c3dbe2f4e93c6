// The rules of these four types of message, by hand and strict, as somebody would write them in Zod.

import { z } from "zod";

const text = (most, least = 1) => z.string().min(least).max(most);
const link = z.url({ protocol: /^https?$/ });
const media = z.strictObject({ id: z.string().min(1).optional(), link: link.optional() }).refine((one) => (one.id === undefined) !== (one.link === undefined), "id or link");
const unique = (list) => new Set(list).size === list.length;

const front = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.enum(["individual", "group"]).optional(),
  to: z.string().regex(/^\+?[\d\s().-]{7,25}$/),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
  biz_opaque_callback_data: text(512).optional(),
};

const textMessage = z.strictObject({
  ...front,
  type: z.literal("text"),
  text: z.strictObject({ body: text(4096), preview_url: z.boolean().optional() }),
});

const section = z.strictObject({
  title: text(24).optional(),
  rows: z.array(z.strictObject({ id: text(200), title: text(24), description: text(72).optional() })).min(1).max(10),
});
const list = z.strictObject({
  ...front,
  type: z.literal("interactive"),
  interactive: z.strictObject({
    type: z.literal("list"),
    header: z.strictObject({ type: z.literal("text"), text: text(60) }).optional(),
    body: z.strictObject({ text: text(4096) }),
    footer: z.strictObject({ text: text(60) }).optional(),
    action: z.strictObject({
      button: text(20),
      sections: z
        .array(section)
        .min(1)
        .max(10)
        .refine((all) => all.length === 1 || all.every(({ title }) => title), "each of several sections has a title")
        .refine((all) => all.reduce((sum, { rows }) => sum + rows.length, 0) <= 10, "10 rows in all")
        .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), "ids are unique"),
    }),
  }),
});

const value = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), parameter_name: z.string().min(1).optional(), text: z.string().min(1).max(32768).regex(/^(?!.*( {5}|[\n\r\t]))/s) }),
  z.strictObject({
    type: z.literal("currency"),
    parameter_name: z.string().min(1).optional(),
    currency: z.strictObject({ fallback_value: z.string().min(1), code: z.string().regex(/^[A-Z]{3}$/), amount_1000: z.int() }),
  }),
  z.strictObject({ type: z.literal("date_time"), parameter_name: z.string().min(1).optional(), date_time: z.looseObject({ fallback_value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal("image"), image: media }),
  z.strictObject({ type: z.literal("video"), video: media }),
  z.strictObject({ type: z.literal("document"), document: media }),
]);
const index = z.union([z.int().min(0).max(9), z.string().regex(/^[0-9]$/)]);
const button = z.discriminatedUnion("sub_type", [
  z.strictObject({ type: z.literal("button"), sub_type: z.literal("url"), index, parameters: z.array(z.strictObject({ type: z.literal("text"), text: text(2000) })).length(1) }),
  z.strictObject({ type: z.literal("button"), sub_type: z.literal("quick_reply"), index, parameters: z.array(z.strictObject({ type: z.literal("payload"), payload: text(256) })).length(1) }),
  z.strictObject({ type: z.literal("button"), sub_type: z.literal("copy_code"), index, parameters: z.array(z.strictObject({ type: z.literal("coupon_code"), coupon_code: text(20) })).length(1) }),
]);
const template = z.strictObject({
  ...front,
  type: z.literal("template"),
  template: z.strictObject({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/),
    language: z.strictObject({ code: z.string().min(1), policy: z.literal("deterministic").optional() }),
    components: z
      .array(
        z.discriminatedUnion("type", [
          z.strictObject({ type: z.literal("header"), parameters: z.array(value).length(1) }),
          z.strictObject({ type: z.literal("body"), parameters: z.array(value).optional() }),
          button,
        ]),
      )
      .refine((all) => unique(all.filter(({ type }) => type === "button").map((one) => String(one.index))), "indices are unique")
      .optional(),
  }),
});

const contact = z.strictObject({
  name: z.strictObject({
    formatted_name: z.string().min(1),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
    middle_name: z.string().optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  phones: z.array(z.strictObject({ phone: z.string().min(1), type: z.string().optional(), wa_id: z.string().regex(/^\d+$/).optional() })).optional(),
  emails: z.array(z.strictObject({ email: z.email(), type: z.string().optional() })).optional(),
  org: z.strictObject({ company: z.string().optional(), department: z.string().optional(), title: z.string().optional() }).optional(),
});
const contacts = z.strictObject({ ...front, type: z.literal("contacts"), contacts: z.array(contact).min(1).max(257) });

const message = z.discriminatedUnion("type", [textMessage, list, template, contacts]);

export const object = (input) => message.parse(input);
export const issues = (input) => message.safeParse(input).error?.issues;
