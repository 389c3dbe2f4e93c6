const begun = performance.now();
const { WhatsAppClient } = await import("@kapso/whatsapp-cloud-api");
const fetch = async () => new Response('{"messages":[{"id":"x"}]}', { headers: { "content-type": "application/json" } });
const client = new WhatsAppClient({ baseUrl: "https://api.kapso.ai/meta/whatsapp", kapsoApiKey: "k", fetch });
await client.messages.sendText({ phoneNumberId: "123", to: "+15550101234", body: "Hello" });
console.log(performance.now() - begun);
