// The tool that a model gets: it sends a WhatsApp message, and answers in words that a model can act on.

import { isConfigError, isInvalidMessageError, isSendError } from "wamid";
import { forAnthropic, messageTools } from "wamid/tools";

/** Few kinds: a model reads the whole of every schema. */
export const tools = messageTools(["text", "interactive.button"]).map(forAnthropic);

/**
 * @typedef {{ content: string, is_error?: boolean, again?: boolean }} Answer What goes back to the model; `again` is
 *   false when it must not call the tool again, whatever it thinks.
 */

/**
 * Sends what the model wrote. To whom is yours to say, and not the model's: what users write to it may tell it to write
 * to somebody else.
 *
 * @param {import("wamid").Client} whatsapp
 * @param {string} recipient
 * @param {unknown} input
 * @returns {Promise<Answer>}
 */
export async function call(whatsapp, recipient, input) {
  const message = /** @type {{ message?: import("wamid").MessageInput }} */ (Object(input)).message;
  if (typeof message !== "object" || message === null) return failed("Not sent: the input has to be {\"message\": {…}}.");
  if ("to" in message && digits(message.to) !== digits(recipient)) return failed(`Not sent: this conversation is with ${recipient} only.`);
  try {
    const { id } = await whatsapp.send(message);
    return { content: `Accepted for delivery, as ${id}.` };
  } catch (error) {
    return explain(error);
  }
}

/**
 * @param {unknown} error
 * @returns {Answer}
 */
function explain(error) {
  if (isInvalidMessageError(error)) {
    // Every mistake at once, each with its place: one repair is enough.
    const issues = error.issues.map(({ path, message, suggestion }) => `- ${path.join(".")}: ${message}${suggestion ? ` (${suggestion}?)` : ""}`);
    return failed(["Not sent. Correct all of this, and call the tool again:", ...issues].join("\n"));
  }
  if (isSendError(error) && error.outcome === "unknown") {
    // A model that reads "error" tries again. This must not be tried again.
    return { ...failed("It may have been sent. Do not send it again; tell the user that you are looking into it."), again: false };
  }
  if (isSendError(error)) return { ...failed(`Not sent: ${error.hint} Do not try again.`), again: false };
  if (isConfigError(error)) throw error;
  throw error;
}

/** @param {string} content */
const failed = (content) => ({ content, is_error: true });

/** @param {unknown} number */
const digits = (number) => String(number).replace(/\D/g, "");
