// Great Detail's SDK, unmodified, sends to the sandbox: it is understood, and what Meta would refuse is refused.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Client, MessageType } from "@great-detail/whatsapp";

import { at, createSandbox, EARLIER, GROUP, NUMBER, TO, USER_ID } from "./setting.js";

function setUp(options) {
  const sandbox = createSandbox({ phoneNumberId: NUMBER, ...options });
  // It leaves the version out of every address, and gets what Meta gives those.
  const client = new Client({ request: { headers: { Authorization: "Bearer token" }, fetch: sandbox.fetch } });
  return { sandbox, send: (message) => client.message.createMessage({ phoneNumberID: NUMBER, to: TO, ...message }).json(), client };
}

const LINK = "https://example.com/file";
const interactive = (type, action, more) => ({ type: MessageType.Interactive, interactive: { type, body: { text: "Hello" }, action, ...more } });
const template = (...components) => ({ type: MessageType.Template, template: { name: "receipt", language: { code: "en_US" }, components } });
const image = { type: "image", image: { link: LINK } };

/** What is sent, each sub-type that its types know; and what of it the user gets: where, and what is there. */
const MESSAGES = {
  "a text": [{ type: MessageType.Text, text: { body: `Look: ${LINK}`, preview_url: true } }, "text.preview_url", true],
  "an image": [{ type: MessageType.Image, image: { link: LINK, caption: "Look" } }, "image.caption", "Look"],
  "a video": [{ type: MessageType.Video, video: { id: "1166846181421424" } }, "video.id", "1166846181421424"],
  "an audio": [{ type: MessageType.Audio, audio: { link: LINK } }, "audio.link", LINK],
  "a document": [{ type: MessageType.Document, document: { link: LINK, filename: "a.pdf" } }, "document.filename", "a.pdf"],
  "a sticker": [{ type: MessageType.Sticker, sticker: { link: LINK } }, "sticker.link", LINK],
  "a place": [{ type: MessageType.Location, location: { latitude: -33.45, longitude: -70.66, name: "Santiago", address: "CL" } }, "location.longitude", -70.66],
  "a contact": [
    { type: MessageType.Contacts, contacts: [{ name: { formatted_name: "John Doe", first_name: "John" }, phones: [{ phone: TO, type: "WORK" }] }] },
    "contacts.0.name.formatted_name",
    "John Doe",
  ],
  "a reaction, which its types do not know": [{ type: MessageType.Reaction, reaction: { message_id: EARLIER, emoji: "❤️" } }, "reaction.emoji", "❤️"],
  "reply buttons": [
    interactive("button", { buttons: [{ type: "reply", reply: { id: "y", title: "Yes" } }] }, { header: image, footer: { text: "Bye" } }),
    "interactive.action.buttons.0.reply.id",
    "y",
  ],
  "a list": [
    interactive("list", { button: "Look", sections: [{ title: "Fruit", rows: [{ id: "fig", title: "Fig", description: "Ripe" }] }] }),
    "interactive.action.sections.0.rows.0.description",
    "Ripe",
  ],
  "a link": [interactive("cta_url", { name: "cta_url", parameters: { display_text: "Look", url: LINK } }, { header: image }), "interactive.header.image.link", LINK],
  "cards with links": [
    interactive("carousel", {
      cards: [0, 1].map((index) => ({
        card_index: index,
        type: "cta_url",
        header: image,
        body: { text: "Look" },
        action: { name: "cta_url", parameters: { display_text: "Look", url: LINK } },
      })),
    }),
    "interactive.action.cards.1.action.parameters.url",
    LINK,
  ],
  "cards with replies": [
    interactive("carousel", {
      cards: [0, 1].map((index) => ({
        card_index: index,
        type: "cta_url",
        header: image,
        action: { buttons: [{ type: "quick_reply", quick_reply: { id: `card-${index}`, title: "This" } }] },
      })),
    }),
    "interactive.action.cards.1.action.buttons.0.quick_reply.id",
    "card-1",
  ],
  "cards with products": [
    interactive("carousel", {
      cards: [0, 1].map((index) => ({ card_index: index, type: "product", action: { product_retailer_id: `sku-${index}`, catalog_id: "194836987003835" } })),
    }),
    "interactive.action.cards.1.action.product_retailer_id",
    "sku-1",
  ],
  "a template": [
    template(
      { type: "header", parameters: [image] },
      { type: "body", parameters: [{ type: "currency", currency: { fallback_value: "$1", code: "USD", amount_1000: 1000 } }] },
      { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "a" }] },
    ),
    "template.components.1.parameters.0.currency.amount_1000",
    1000,
  ],
};

for (const [what, [message, path, wanted]] of Object.entries(MESSAGES)) {
  test(`${what} is understood`, async () => {
    const { sandbox, send } = setUp();
    // A reaction names its message itself.
    const quoted = message.reaction ? {} : { context: { message_id: EARLIER } };
    const answer = await send({ ...message, ...quoted, biz_opaque_callback_data: "a tag" });
    const [{ id, message: arrived }] = sandbox.messages;
    assert.equal(answer.messages[0].id, id);
    assert.equal(at(arrived, path), wanted);
    assert.deepEqual([arrived.context, arrived.biz_opaque_callback_data], [quoted.context, "a tag"]);
  });
}

test("a group and a user without a number are reached", async () => {
  const { sandbox, send } = setUp();
  const text = { type: MessageType.Text, text: { body: "Hello" } };
  assert.equal((await send({ ...text, to: GROUP, recipientType: "group" })).messages[0].group_id, GROUP);
  assert.equal((await send({ ...text, to: undefined, recipient: USER_ID })).contacts[0].user_id, USER_ID);
  assert.deepEqual(sandbox.messages.map(({ to }) => to), [GROUP, USER_ID]);
});

test("a receipt with a typing indicator is understood", async () => {
  const { sandbox, client } = setUp();
  const read = { status: "read", message_id: EARLIER, typing_indicator: { type: "text" } };
  assert.deepEqual(await client.message.createStatus({ phoneNumberID: NUMBER, ...read }).json(), { success: true });
  assert.deepEqual(sandbox.receipts.map(({ messageId, typing }) => [messageId, typing]), [[EARLIER, true]]);
});

test("a file is uploaded, asked for, sent and deleted", async () => {
  const { sandbox, send, client } = setUp();
  const file = { phoneNumberID: NUMBER, file: new Blob(["GIF"]), filename: "a.png", mimeType: "image/png" };
  const { id } = await client.media.upload(file).json();
  const { mime_type, file_size } = await client.media.getURL({ mediaID: id }).json();
  assert.deepEqual([mime_type, file_size], ["image/png", 3]);
  await send({ type: MessageType.Image, image: { id } });
  assert.equal(sandbox.messages[0].message.image.id, id);
  assert.deepEqual(await client.media.delete({ mediaID: id }).json(), { success: true });
});

test("the number, and the account's templates, are told", async () => {
  const definition = { name: "receipt", language: "en_US", status: "APPROVED", category: "UTILITY", components: [{ type: "BODY", text: "Hi {{1}}" }] };
  const { client } = setUp({ templates: [definition] });
  assert.equal((await client.phoneNumbers.getPhoneNumber({ phoneNumberID: NUMBER, fields: ["display_phone_number"] }).json()).id, NUMBER);
  const { data } = await client.template.list("102290129340398", {}).json();
  assert.deepEqual(data.map(({ name, language }) => [name, language]), [["receipt", "en_US"]]);
});

const button = (id, title) => ({ type: "reply", reply: { id, title } });

/** What it lets through, for it has types only; the code, and the key that the answer names. */
const WRONG = {
  "a reaction as its types have it": [{ type: MessageType.Reaction, reaction: { id: "1166846181421424" } }, 100, "id"],
  "a text of 5000 characters": [{ type: MessageType.Text, text: { body: "x".repeat(5000) } }, 100, "body"],
  "a picture from nowhere": [{ type: MessageType.Image, image: {} }, 100, "image"],
  "a place beyond the pole": [{ type: MessageType.Location, location: { latitude: 91, longitude: 0 } }, 131009, "latitude"],
  "four buttons": [interactive("button", { buttons: ["a", "b", "c", "d"].map((word) => button(word, word)) }), 131009, "buttons"],
  "two buttons that are one": [interactive("button", { buttons: [button("a", "A"), button("a", "B")] }), 131009, "id"],
  "one card": [
    interactive("carousel", { cards: [{ card_index: 0, type: "product", action: { product_retailer_id: "a", catalog_id: "1" } }] }),
    131009,
    "cards",
  ],
  "a value with a tab": [template({ type: "body", parameters: [{ type: "text", text: "a\tb" }] }), 132018, "text"],
};

for (const [what, [message, code, key]] of Object.entries(WRONG)) {
  test(`${what}: refused with ${code}`, async () => {
    const { sandbox, send } = setUp();
    await assert.rejects(send(message), ({ data: { error } }) => {
      assert.equal(error.code, code);
      assert.ok(error.error_data.details.startsWith(`\`${key}\` `), error.error_data.details);
      return true;
    });
    assert.equal(sandbox.messages.length, 0);
  });
}
