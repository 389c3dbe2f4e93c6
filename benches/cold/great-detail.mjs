const begun = performance.now();
const { default: Client } = await import("@great-detail/whatsapp");
const fetch = async () => new Response('{"messages":[{"id":"x"}]}', { headers: { "content-type": "application/json" } });
const client = new Client({ request: { headers: { Authorization: "Bearer t" }, fetch } });
await client.message.createMessage({ phoneNumberID: "123", to: "+15550101234", type: "text", text: { body: "Hello" } }).json();
console.log(performance.now() - begun);
