// Kapso's SDK: its check and its body come with a call, so the call is made, to a fetch that answers at once.

import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";

import { camel } from "../camel.mjs";

const answer = '{"messaging_product":"whatsapp","contacts":[],"messages":[{"id":"wamid.x"}]}';
let body;
const client = new WhatsAppClient({
  baseUrl: "https://api.kapso.ai/meta/whatsapp",
  kapsoApiKey: "key",
  fetch: async (_, init) => {
    body = init.body;
    return new Response(answer, { headers: { "content-type": "application/json" } });
  },
});

const ways = {
  text: ({ to, text }) => ["sendText", { to, body: text.body, previewUrl: text.preview_url }],
  interactive: ({ to, interactive: { header, body: text, footer, action } }) => [
    "sendInteractiveList",
    { to, header, bodyText: text.text, footerText: footer.text, buttonText: action.button, sections: action.sections },
  ],
  template: ({ to, template }) => ["sendTemplate", { to, template: camel(template) }],
  contacts: ({ to, contacts }) => ["sendContacts", { to, contacts: camel(contacts) }],
};

/** What its caller writes is made beforehand: only the call counts. */
export function prepare(message) {
  const [method, input] = ways[message.type](message);
  const options = { phoneNumberId: "123", ...input };
  return async () => {
    await client.messages[method](options);
    return body;
  };
}
