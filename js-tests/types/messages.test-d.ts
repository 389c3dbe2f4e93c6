// What must compile as a message, and what must not.

import { buildMessage, type Message, type MessageInput } from "wamid";

// ── what must compile ──

const text: MessageInput = { to: "+15550101234", type: "text", text: { body: "Hello" } };
const full: MessageInput = {
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: "+15550101234",
  type: "text",
  text: { body: "https://example.com", preview_url: true },
  context: { message_id: "wamid.X" },
  biz_opaque_callback_data: "order 7",
};
const toUserId: MessageInput = { recipient: "US.13491208655302741918", type: "text", text: { body: "Hello" } };
const read: MessageInput = { status: "read", message_id: "wamid.X" };
const typing: MessageInput = { status: "read", message_id: "wamid.X", typing_indicator: { type: "text" } };

// What is undefined is absent.
const perhaps: MessageInput = {
  to: "+15550101234",
  type: "text",
  text: { body: "Hello", preview_url: undefined },
  context: undefined,
};

// What was built can be built again, and always names the product.
const message: Message = buildMessage(text);
const again: Message = buildMessage(message);
const product: "whatsapp" = message.messaging_product;

// ── what must not ──

// @ts-expect-error: nobody is addressed
const nobody: MessageInput = { type: "text", text: { body: "Hello" } };

// @ts-expect-error: the content is missing
const empty: MessageInput = { to: "+15550101234", type: "text" };

// @ts-expect-error: the content is not that of the type
const mixed: MessageInput = { to: "+15550101234", type: "text", image: { id: "1" } };

// @ts-expect-error: no such type
const unknownType: MessageInput = { to: "+15550101234", type: "telegram", text: { body: "Hello" } };

// @ts-expect-error: camelCase is ours, the wire is snake_case
const camel: MessageInput = { to: "+15550101234", type: "text", text: { body: "Hello", previewUrl: true } };

// @ts-expect-error: a boolean, not a text
const wrongKind: MessageInput = { to: "+15550101234", type: "text", text: { body: "Hello", preview_url: "yes" } };

// @ts-expect-error: a phone number is a string
const number: MessageInput = { to: 15550101234, type: "text", text: { body: "Hello" } };

// @ts-expect-error: a read receipt names a message
const readNothing: MessageInput = { status: "read" };

// @ts-expect-error: null is not absent
const nothing: MessageInput = { to: "+15550101234", type: "text", text: { body: "Hello" }, context: null };

// @ts-expect-error: any value is not a message
buildMessage(JSON.parse("{}") as unknown);

export const used = [full, toUserId, read, typing, perhaps, again, product, nobody, empty, mixed, unknownType, camel, wrongKind];
export const usedToo = [number, readNothing, nothing];
