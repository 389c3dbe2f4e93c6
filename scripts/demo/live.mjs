// What it takes to send to the real WhatsApp, from the environment.

import { Problem } from "../command.mjs";

/** The variables for the demo, or a Problem that names those that are missing. */
export function liveEnvironment(env) {
  const missing = ["PHONE_NUMBER_ID", "TO"].filter((name) => !env[name]);
  if (!env.KAPSO_API_KEY && !env.META_ACCESS_TOKEN) missing.unshift("KAPSO_API_KEY (or META_ACCESS_TOKEN)");
  if (missing.length > 0) {
    throw new Problem(
      `To send to WhatsApp, set ${missing.join(", ")}.\n` +
        "TO is a number with + and country code that has written to yours within the last 24 hours.\n" +
        "MESSAGE_ID, if set, is the id of a message it sent: that is then marked as read.",
    );
  }
  const { KAPSO_API_KEY = "", META_ACCESS_TOKEN = "", PHONE_NUMBER_ID, TO, MESSAGE_ID = "" } = env;
  const credential = KAPSO_API_KEY ? { KAPSO_API_KEY, META_ACCESS_TOKEN: "" } : { KAPSO_API_KEY, META_ACCESS_TOKEN };
  return { ...credential, PHONE_NUMBER_ID, TO, MESSAGE_ID, BASE_URL: "", INBOX: "" };
}
