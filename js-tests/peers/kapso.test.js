// Kapso's own SDK, unmodified, sends to the sandbox: it is understood, and what Meta would refuse is refused.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";

// The installed package; the SDK lies beside this file.
const { createSandbox } = createRequire(join(process.env.WAMID_INSTALL, "index.js"))("wamid/sandbox");

const phoneNumberId = "106540352242922";
const to = "+15550101234";
const EARLIER = "wamid.HBgLMTU1NTAxMDEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA";

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

/** The method, what it is given, and what of it the user sees. */
const MESSAGES = [
  ["sendText", { body: "Hello" }, ({ text }) => text.body, "Hello"],
  ["sendImage", { image: { link: "https://example.com/a.jpg", caption: "A" } }, ({ image }) => image.caption, "A"],
  ["sendLocation", { location: { latitude: -33.45, longitude: -70.66, name: "Santiago", address: "CL" } }, ({ location }) => location.latitude, -33.45],
  [
    "sendContacts",
    { contacts: [{ name: { formattedName: "John Doe", firstName: "John" }, phones: [{ phone: to, type: "WORK" }] }] },
    ({ contacts }) => contacts[0].name.formatted_name,
    "John Doe",
  ],
  ["sendReaction", { reaction: { messageId: EARLIER, emoji: "😀" } }, ({ reaction }) => reaction.message_id, EARLIER],
  [
    "sendInteractiveButtons",
    { bodyText: "Well?", buttons: [{ id: "yes", title: "Yes" }] },
    ({ interactive }) => interactive.action.buttons[0].reply.id,
    "yes",
  ],
  [
    "sendInteractiveList",
    { bodyText: "Which?", buttonText: "Look", sections: [{ title: "Fruit", rows: [{ id: "fig", title: "Fig" }] }] },
    ({ interactive }) => interactive.action.sections[0].rows[0].id,
    "fig",
  ],
  ["sendTemplate", { template: template({ type: "text", text: "Ann" }) }, (message) => message.template.components[0].parameters[0].text, "Ann"],
];

for (const [service, access] of Object.entries(SERVICES)) {
  const setUp = () => {
    const sandbox = createSandbox({ phoneNumberId });
    return { sandbox, client: new WhatsAppClient({ ...access, fetch: sandbox.fetch }) };
  };

  for (const [method, input, seen, wanted] of MESSAGES) {
    test(`${method} is understood, as ${service}`, async () => {
      const { sandbox, client } = setUp();
      const answer = await client.messages[method]({ phoneNumberId, to, ...input });
      const [{ id, message }] = sandbox.messages;
      assert.equal(answer.messages[0].id, id);
      assert.equal(seen(message), wanted);
      assert.deepEqual(sandbox.refused, []);
    });
  }

  test(`the name amount1000, which it takes for amount_1000 and passes on, is refused with Meta's code, as ${service}`, async () => {
    const { sandbox, client } = setUp();
    const currency = { fallbackValue: "$1", code: "USD", amount1000: 1000 };
    await assert.rejects(client.messages.sendTemplate({ phoneNumberId, to, template: template({ type: "currency", currency }) }), { code: 131008 });
    assert.equal(sandbox.messages.length, 0);
    assert.match(sandbox.refused[0].answer.error.error_data.details, /amount_1000/);
  });
}
