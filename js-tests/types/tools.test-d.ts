// What must compile as a tool, and what must not.

import type { MessageInput } from "wamid";
import { forAnthropic, forChatCompletions, forOpenAI, kinds, type MessageKind, messageTool, messageTools } from "wamid/tools";

const one: MessageKind = "interactive.list";
const tool = messageTool(["text", "interactive.button", "template", "read", one]);
const names: string[] = messageTools(kinds).map(({ name }) => name);
const schema: "object" = forAnthropic(tool).input_schema.type;
const shapes: "function"[] = [forOpenAI(tool).type, forChatCompletions(tool).type];

// @ts-expect-error: an interactive message is of some type
messageTool("interactive");

// @ts-expect-error: there is no such kind
messageTool(["text", "telegram"]);

export const used = [names, schema, shapes];
export type Call = { message: MessageInput };
