import type { Interactive, MessageInput } from "wamid";

/** What a tool can send: a type, a type of interactive message, or `"read"` for a read receipt. */
export type MessageKind =
  | Exclude<Extract<MessageInput, { type: string }>["type"], "interactive">
  | `interactive.${Interactive["type"]}`
  | "read";

/** Every kind. */
export declare const kinds: readonly MessageKind[];

/** A tool, in the shape that the Model Context Protocol has. A call's input is `{ message: MessageInput }`. */
export interface Tool {
  name: string;
  description: string;
  /** JSON Schema 2020-12. It refers to nothing outside itself. */
  inputSchema: {
    type: "object";
    properties: { message: Record<string, unknown> };
    required: ["message"];
    additionalProperties: false;
  };
}

/**
 * One tool that sends messages of the kinds you name. Name few: a model reads the whole of it. Templates alone take
 * about 75 KB, most others 2 to 6 KB.
 *
 * @example
 * const tool = messageTool(["text", "interactive.list"]);
 * const answer = await anthropic.messages.create({ tools: [forAnthropic(tool)], … });
 * for (const call of answer.content) {
 *   if (call.type === "tool_use") await client.send(call.input.message);
 * }
 *
 * @throws {TypeError} at a kind that does not exist.
 */
export declare function messageTool(kinds?: MessageKind | readonly MessageKind[]): Tool;

/** The same as a tool for each kind: `send_whatsapp_text`, …, and `mark_whatsapp_message_read` for `"read"`. */
export declare function messageTools(kinds?: MessageKind | readonly MessageKind[]): Tool[];

/** A tool as Anthropic's Messages API takes it. */
export declare function forAnthropic(tool: Tool): { name: string; description: string; input_schema: Tool["inputSchema"] };

/** A tool as OpenAI's Responses API takes it. */
export declare function forOpenAI(tool: Tool): {
  type: "function";
  name: string;
  description: string;
  parameters: Tool["inputSchema"];
  strict: false;
};

/** A tool as OpenAI's Chat Completions API takes it, and the many that copy it. */
export declare function forChatCompletions(tool: Tool): {
  type: "function";
  function: { name: string; description: string; parameters: Tool["inputSchema"]; strict: false };
};
