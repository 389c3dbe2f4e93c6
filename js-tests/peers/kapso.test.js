// Kapso's own SDK, unmodified, sends to the sandbox: it is understood, and what Meta would refuse is refused.

import assert from "node:assert/strict";
import { test } from "node:test";

import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";

import { at, createSandbox, EARLIER, NUMBER as phoneNumberId, TO as to } from "./setting.js";

/** How the SDK reaches each service. */
const SERVICES = {
  kapso: { baseUrl: "https://api.kapso.ai/meta/whatsapp", kapsoApiKey: "key" },
  meta: { accessToken: "token" },
};

const template = (parameter) => ({
  name: "receipt",
  language: { code: "en_US" },
  components: [{ type: "body", parameters: [parameter] }],
});

const LINK = "https://example.com/file";
const bodyText = "Hello";
const card = (cardIndex) => ({ cardIndex, header: { type: "image", image: { link: LINK } }, action: { displayText: "Look", url: LINK } });

/** The method and what it is given; and what of it the user gets: where, and what is there. */
const MESSAGES = [
  ["sendText", { body: "Hello" }, "text.body", "Hello"],
  ["sendImage", { image: { link: LINK, caption: "A" } }, "image.caption", "A"],
  ["sendVideo", { video: { id: "1166846181421424" } }, "video.id", "1166846181421424"],
  ["sendAudio", { audio: { id: "1166846181421424", voice: true } }, "audio.voice", true],
  ["sendDocument", { document: { link: LINK, filename: "a.pdf" } }, "document.filename", "a.pdf"],
  ["sendSticker", { sticker: { link: LINK } }, "sticker.link", LINK],
  ["sendLocation", { location: { latitude: -33.45, longitude: -70.66, name: "Santiago", address: "CL" } }, "location.latitude", -33.45],
  [
    "sendContacts",
    { contacts: [{ name: { formattedName: "John Doe", firstName: "John" }, phones: [{ phone: to, type: "WORK" }] }] },
    "contacts.0.name.formatted_name",
    "John Doe",
  ],
  ["sendReaction", { reaction: { messageId: EARLIER, emoji: "😀" } }, "reaction.message_id", EARLIER],
  ["sendInteractiveButtons", { bodyText, buttons: [{ id: "yes", title: "Yes" }] }, "interactive.action.buttons.0.reply.id", "yes"],
  [
    "sendInteractiveList",
    { bodyText, buttonText: "Look", sections: [{ title: "Fruit", rows: [{ id: "fig", title: "Fig" }] }] },
    "interactive.action.sections.0.rows.0.id",
    "fig",
  ],
  ["sendInteractiveProduct", { catalogId: "1", productRetailerId: "sku-1" }, "interactive.action.product_retailer_id", "sku-1"],
  [
    "sendInteractiveProductList",
    { bodyText, header: { type: "text", text: "Fruit" }, catalogId: "1", sections: [{ title: "Fruit", productItems: [{ productRetailerId: "sku-1" }] }] },
    "interactive.action.sections.0.product_items.0.product_retailer_id",
    "sku-1",
  ],
  ["sendInteractiveCatalogMessage", { bodyText, parameters: { thumbnailProductRetailerId: "sku-1" } }, "interactive.action.name", "catalog_message"],
  [
    "sendInteractiveFlow",
    { bodyText, parameters: { flowId: "1", flowCta: "Begin", flowToken: "t", flowMessageVersion: "3" } },
    "interactive.action.parameters.flow_id",
    "1",
  ],
  ["sendInteractiveAddress", { bodyText, parameters: { country: "IN", values: { city: "Pune" } } }, "interactive.action.parameters.values.city", "Pune"],
  ["sendInteractiveCtaUrl", { bodyText, parameters: { displayText: "Look", url: LINK } }, "interactive.action.parameters.url", LINK],
  ["sendInteractiveCarousel", { bodyText, cards: [card(0), card(1)] }, "interactive.action.cards.1.action.parameters.url", LINK],
  [
    "sendInteractiveRaw",
    { interactive: { type: "location_request_message", body: { text: "Where?" }, action: { name: "send_location" } } },
    "interactive.action.name",
    "send_location",
  ],
  ["sendTemplate", { template: template({ type: "text", text: "Ann" }) }, "template.components.0.parameters.0.text", "Ann"],
];

/** What it demands, or takes for right, and Meta does not know; the code, and the key that the answer names. */
const WRONG = [
  ["sendTemplate", { template: template({ type: "currency", currency: { fallbackValue: "$1", code: "USD", amount1000: 1000 } }) }, 131008, "amount_1000"],
  ["sendInteractiveLocationRequest", { bodyText, parameters: { requestMessage: "Where?" } }, 100, "parameters"],
  ["sendInteractiveCallPermission", { bodyText, parameters: { phoneNumber: to } }, 100, "parameters"],
  ["sendText", { body: "x".repeat(5000) }, 100, "body"],
  ["sendInteractiveButtons", { bodyText, buttons: [{ id: "a", title: "A" }, { id: "a", title: "B" }] }, 131009, "id"],
  ["sendLocation", { location: { latitude: 999, longitude: 0 } }, 131009, "latitude"],
  ["sendImage", { image: { link: "javascript:alert(1)" } }, 131009, "link"],
];

for (const [service, access] of Object.entries(SERVICES)) {
  const setUp = () => {
    const sandbox = createSandbox({ phoneNumberId });
    return { sandbox, client: new WhatsAppClient({ ...access, fetch: sandbox.fetch }) };
  };

  for (const [method, input, path, wanted] of MESSAGES) {
    test(`${method} is understood, as ${service}`, async () => {
      const { sandbox, client } = setUp();
      const answer = await client.messages[method]({ phoneNumberId, to, ...input });
      const [{ id, message }] = sandbox.messages;
      assert.equal(answer.messages[0].id, id);
      assert.equal(at(message, path), wanted);
      assert.deepEqual(sandbox.refused, []);
    });
  }

  for (const [method, input, code, key] of WRONG) {
    test(`${method} with a wrong ${key} is refused with ${code}, as ${service}`, async () => {
      const { sandbox, client } = setUp();
      await assert.rejects(client.messages[method]({ phoneNumberId, to, ...input }), { code });
      const [{ answer }] = sandbox.refused;
      assert.ok(answer.error.error_data.details.startsWith(`\`${key}\` `), answer.error.error_data.details);
      assert.equal(sandbox.messages.length, 0);
    });
  }

  test(`a receipt with a typing indicator is understood, as ${service}`, async () => {
    const { sandbox, client } = setUp();
    await client.messages.markRead({ phoneNumberId, messageId: EARLIER, typingIndicator: { type: "text" } });
    assert.deepEqual(sandbox.receipts.map(({ messageId, typing }) => [messageId, typing]), [[EARLIER, true]]);
  });
}
