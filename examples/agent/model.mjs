// The model: a script, so that this runs without a key and without a network. It speaks as Anthropic's Messages API does;
// with `npm install @anthropic-ai/sdk`, this is the whole file:
//
//   import Anthropic from "@anthropic-ai/sdk";
//   const anthropic = new Anthropic();
//   export const respond = (request) => anthropic.messages.create({ model: "…", max_tokens: 2000, ...request });

/** @typedef {{ type: "text", text: string }} Text */
/** @typedef {{ type: "tool_use", id: string, name: string, input: unknown }} ToolUse */
/** @typedef {{ type: "tool_result", tool_use_id: string, content: string, is_error?: boolean }} ToolResult */
/** @typedef {Text | ToolUse | ToolResult} Block */
/** @typedef {{ role: "user" | "assistant", content: Block[] }} Turn */

/**
 * @param {{ tools: { name: string }[], messages: Turn[] }} request
 * @returns {Promise<{ content: Block[], stop_reason: "tool_use" | "end_turn" }>}
 */
export async function respond({ tools, messages }) {
  const last = messages.at(-1)?.content ?? [];
  const result = last.find((block) => block.type === "tool_result");
  if (result === undefined) return use(tools, messages, draft(messages));
  if (!result.is_error) return say("They have been asked.");
  // It repairs what the answer names, and leaves the rest as it was.
  const before = messages.at(-2)?.content.find((block) => block.type === "tool_use")?.input;
  return use(tools, messages, repaired(before, result.content));
}

/** A first try, with the mistakes that models make: names from other APIs, and more text than fits. */
function draft(/** @type {Turn[]} */ messages) {
  const to = /\+\d+/.exec(JSON.stringify(messages))?.[0] ?? "";
  return {
    message: {
      to,
      type: "interactive",
      interactive: {
        type: "button",
        body: { text: "Shall we keep your table at eight?" },
        action: {
          buttons: [
            { type: "reply", reply: { id: "yes", title: "Yes, please keep it for us" } },
            { type: "reply", reply: { id: "no", text: "No, thanks" } },
          ],
        },
      },
    },
  };
}

/** Reads the issues as a model would: the place, then what is wrong there. */
function repaired(/** @type {any} */ input, /** @type {string} */ answer) {
  const next = structuredClone(input);
  for (const [, path = "", what = ""] of answer.matchAll(/^- ([\w.]+): (.*)$/gm)) {
    const steps = path.split(".");
    const key = steps.pop() ?? "";
    const parent = steps.reduce((value, step) => value?.[step], next.message);
    if (/characters; at most (\d+)/.test(what)) parent[key] = "Yes, please";
    else if (/not a known key/.test(what)) delete parent[key];
    else if (key === "title") parent.title = "No, thanks";
  }
  return next;
}

function use(/** @type {{ name: string }[]} */ tools, /** @type {Turn[]} */ messages, /** @type {unknown} */ input) {
  const name = tools.find((tool) => tool.name.includes("button"))?.name ?? "";
  const block = /** @type {const} */ ({ type: "tool_use", id: `toolu_${messages.length}`, name, input });
  return { content: [block], stop_reason: /** @type {const} */ ("tool_use") };
}

function say(/** @type {string} */ text) {
  return { content: [/** @type {const} */ ({ type: "text", text })], stop_reason: /** @type {const} */ ("end_turn") };
}
