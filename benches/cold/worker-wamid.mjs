import { serializeMessage } from "wamid";

export default { fetch: () => new Response(serializeMessage({ to: "+15550101234", type: "text", text: { body: "Hello" } })) };
