// Tool definitions for language models: a model that keeps to them writes messages that are right.
// The schemas are written by the exporter from the tables that lead the check, each of them whole: none refers to another.

import schemas from "../../generated/tools.json";

export const kinds = Object.freeze(Object.keys(schemas));

/** The one kind that is no message: it has no recipient. */
const RECEIPT = "read";

export function messageTool(wanted = kinds) {
  const several = [].concat(wanted).map(schemaOf);
  return {
    name: "send_whatsapp_message",
    description: "Sends a WhatsApp message. Its `type` says what it holds.",
    inputSchema: input(several.length === 1 ? several[0] : { anyOf: several }),
  };
}

export function messageTools(wanted = kinds) {
  return [].concat(wanted).map((kind) => {
    const { description, ...schema } = schemaOf(kind);
    const receipt = kind === RECEIPT;
    return {
      name: receipt ? "mark_whatsapp_message_read" : `send_whatsapp_${kind.replace(".", "_")}`,
      description: receipt ? description : `Sends a WhatsApp message: ${description[0].toLowerCase()}${description.slice(1)}`,
      inputSchema: input(schema),
    };
  });
}

export const forAnthropic = ({ name, description, inputSchema }) => ({ name, description, input_schema: inputSchema });

// `strict` would forbid most of what makes a schema worth having: lengths, patterns, what may be left out.
export const forOpenAI = ({ name, description, inputSchema }) => ({
  type: "function",
  name,
  description,
  parameters: inputSchema,
  strict: false,
});

export const forChatCompletions = ({ name, description, inputSchema }) => ({
  type: "function",
  function: { name, description, parameters: inputSchema, strict: false },
});

/** The message lies in a member of its own, since the large APIs take no choice (`anyOf`) at the top of a schema. */
const input = (message) => ({ type: "object", properties: { message }, required: ["message"], additionalProperties: false });

function schemaOf(kind) {
  if (!Object.hasOwn(schemas, kind)) throw new TypeError(`wamid/tools: there is no "${kind}"; there are ${kinds.join(", ")}`);
  return structuredClone(schemas[kind]);
}
