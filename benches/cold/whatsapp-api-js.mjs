const begun = performance.now();
const { WhatsAppAPI } = await import("whatsapp-api-js");
const { Text } = await import("whatsapp-api-js/messages");
const fetch = async () => new Response('{"messages":[{"id":"x"}]}', { headers: { "content-type": "application/json" } });
const api = new WhatsAppAPI({ token: "t", v: "v24.0", secure: false, ponyfill: { fetch } });
await api.sendMessage("123", { phone: "+15550101234" }, new Text("Hello"));
console.log(performance.now() - begun);
