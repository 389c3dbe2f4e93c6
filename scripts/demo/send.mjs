// What somebody writes who has installed `wamid`. The demo runs it in a folder of its own.

import { checkMessage, createClient } from "wamid";

// What is not set is empty here, and an empty option is a mistake: so it is left out.
const env = (name) => process.env[name] || undefined;

const client = createClient({
  phoneNumberId: env("PHONE_NUMBER_ID"),
  apiKey: env("KAPSO_API_KEY"),
  accessToken: env("META_ACCESS_TOKEN"),
  baseUrl: env("BASE_URL"),
});

console.log("\nSending a text …");
const sent = await client.send({
  to: env("TO"),
  type: "text",
  text: { body: "Hello from Rust 🦀 https://www.rust-lang.org", preview_url: true },
});
console.log(`  accepted: ${sent.id}`);

if (env("MESSAGE_ID")) {
  console.log("\nMarking a message as read, and typing …");
  await client.markRead(env("MESSAGE_ID"), { typing: true });
  console.log("  done");
}

if (env("INBOX")) {
  console.log("\nWhat the sandbox received:");
  const { messages, receipts } = await (await fetch(env("INBOX"))).json();
  for (const { message } of messages) console.log(`  ${JSON.stringify(message)}`);
  for (const { messageId, typing } of receipts) console.log(`  read: ${messageId}${typing ? ", typing" : ""}`);
}

console.log("\nAnd a message with mistakes, which is not sent:");
const wrong = {
  to: "call me maybe",
  type: "text",
  context: { message_id: "" },
  biz_opaque_callback_data: "x".repeat(513),
  text: { body: "🦀".repeat(4097), previewUrl: true, preview_url: "yes" },
};
for (const { path, message } of checkMessage(wrong).issues) console.log(`  ${path.join(".")}: ${message}`);
