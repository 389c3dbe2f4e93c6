// An agent that answers on WhatsApp: a model writes the message, this loop sends it, and the model repairs what is wrong.
//
//   node agent.mjs RECIPIENT
//
// Ends with 0 when a message was accepted, 1 when certainly none was sent, 2 when nobody can tell.

import { createClient } from "wamid";

import { respond } from "./model.mjs";
import { call, tools } from "./tool.mjs";

/** Who is not right by then will not be. */
const MOST_TURNS = 5;

// A variable that is set to nothing counts as not set.
const env = (/** @type {string} */ name) => process.env[name] || undefined;

/** @param {string[]} args */
async function main([recipient]) {
  if (recipient === undefined) {
    console.error("usage: node agent.mjs RECIPIENT, as in: node agent.mjs +15550101234");
    return 1;
  }
  const whatsapp = createClient({
    phoneNumberId: env("PHONE_NUMBER_ID") ?? "", // refused by name when it is not set
    apiKey: env("KAPSO_API_KEY"),
    accessToken: env("META_ACCESS_TOKEN"),
    baseUrl: env("WAMID_BASE_URL"), // for the sandbox
    correlate: true,
  });
  return converse(whatsapp, recipient);
}

/**
 * @param {import("wamid").Client} whatsapp
 * @param {string} recipient
 */
async function converse(whatsapp, recipient) {
  /** @type {import("./model.mjs").Turn[]} */
  const turns = [{ role: "user", content: [{ type: "text", text: `Ask ${recipient} whether they keep their table at eight.` }] }];
  let sent = false;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { content, stop_reason } = await respond({ tools, messages: turns });
    turns.push({ role: "assistant", content });
    for (const block of content) if (block.type === "text") console.log(`model: ${block.text}`);
    if (stop_reason !== "tool_use") return sent ? 0 : 1;

    /** @type {import("./model.mjs").Block[]} */
    const results = [];
    for (const block of content) {
      if (block.type !== "tool_use") continue;
      const { again = true, ...result } = await call(whatsapp, recipient, block.input);
      console.log(`tool: ${result.content}`);
      sent ||= !result.is_error;
      if (!again) return /may have been sent/.test(result.content) ? 2 : sent ? 0 : 1;
      results.push({ type: "tool_result", tool_use_id: block.id, ...result });
    }
    turns.push({ role: "user", content: results });
  }
  console.error(`The model did not come to an end in ${MOST_TURNS} turns.`);
  return sent ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Errors of the package hold no key: this is an option that cannot work.
  console.error(String(error));
  process.exitCode = 1;
}
