import { buildMessage, checkMessage, encodeMessage, serializeMessage } from "wamid";

export const bytes = encodeMessage;
export const text = serializeMessage;
export const object = buildMessage;
export const issues = (message) => checkMessage(message).issues;
