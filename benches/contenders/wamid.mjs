import { buildMessage, checkMessage, serializeMessage } from "wamid";

export const text = serializeMessage;
export const object = buildMessage;
export const issues = (message) => checkMessage(message).issues;
