// The sending number. Only the server imports this: the key is read when a request comes, and is in no bundle.

import "server-only";

import { createClient, type Client } from "wamid";

export function whatsapp(): Client {
  return createClient({
    phoneNumberId: process.env.PHONE_NUMBER_ID ?? "", // refused by name when it is not set
    apiKey: process.env.KAPSO_API_KEY,
    baseUrl: process.env.WAMID_BASE_URL || undefined, // for the sandbox
    // Two requests and 20 seconds at most: somebody is waiting.
    retry: { preset: "edge" },
    correlate: true,
  });
}
