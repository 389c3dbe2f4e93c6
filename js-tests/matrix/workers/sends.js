// A Worker that sends a text, and nothing else: what is uploaded is the package.

import { sendMessage } from "wamid";

export default {
  async fetch(request, { PHONE_NUMBER_ID: phoneNumberId, KAPSO_API_KEY: apiKey }) {
    const message = { to: "+15550101234", type: "text", text: { body: "Hello" } };
    return Response.json(await sendMessage(message, { phoneNumberId, apiKey }));
  },
};
