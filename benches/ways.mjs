// Ways to send one message to a server on this machine, each from its own package.

const makers = {
  fetch(origin, message) {
    const headers = { "content-type": "application/json", "x-api-key": "key" };
    const url = `${origin}/meta/whatsapp/v24.0/123/messages`;
    return async () => (await fetch(url, { method: "POST", headers, body: JSON.stringify(message) })).json();
  },

  async wamid(origin, message) {
    const { createClient } = await import("wamid");
    const client = createClient({ phoneNumberId: "123", apiKey: "key", baseUrl: `${origin}/meta/whatsapp` });
    return () => client.send(message);
  },

  async kapso(origin, { to, text }) {
    const { WhatsAppClient } = await import("@kapso/whatsapp-cloud-api");
    const client = new WhatsAppClient({ baseUrl: `${origin}/meta/whatsapp`, kapsoApiKey: "key" });
    return () => client.messages.sendText({ phoneNumberId: "123", to, body: text.body, previewUrl: false });
  },

  /** It knows one address, so its fetch is told of another. */
  async "whatsapp-api-js"(origin, { to, text }) {
    const { WhatsAppAPI } = await import("whatsapp-api-js");
    const { Text } = await import("whatsapp-api-js/messages");
    const url = `${origin}/v24.0/123/messages`;
    const api = new WhatsAppAPI({ token: "token", v: "v24.0", secure: false, ponyfill: { fetch: (_, init) => fetch(url, init) } });
    return () => api.sendMessage("123", { phone: to }, new Text(text.body, text.preview_url));
  },

  async "great-detail"(origin, { to, text }) {
    const { default: Client } = await import("@great-detail/whatsapp");
    const client = new Client({ baseUrl: origin, request: { headers: { Authorization: "Bearer token" } } });
    return () => client.message.createMessage({ phoneNumberID: "123", to, type: "text", text }).json();
  },
};

export const waysToSend = Object.keys(makers);

/** { name: () => a promise of the answer }; with `only`, nothing else is loaded. */
export async function waysTo(origin, message, only) {
  const ways = {};
  for (const name of only ? [only] : waysToSend) ways[name] = await makers[name](origin, message);
  return ways;
}
