// Everything that `wamid` exports, on one screen. What is not here is not public.

export { buildMessage, checkMessage, encodeMessage, serializeMessage } from "./check.js";
export { createClient } from "./send/client.js";
export {
  ConfigError,
  InvalidMessageError,
  isConfigError,
  isInvalidMessageError,
  isSendError,
  SendError,
} from "./errors.js";
export { messageSchema, withJsonSchema } from "./check/schema.js";
export { sendMessage } from "./send.js";
export { getTemplate, listTemplates } from "./template/fetch.js";
export { checkTemplate, renderTemplate } from "./template.js";

/** Read off src/rules.rs by the build. */
export const rulesVersion = RULES_VERSION;
