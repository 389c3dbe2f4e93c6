// What of a message can be tapped, and what arrives when it is.

const buttonReply = ({ id, title }) => ({ type: "interactive", interactive: { type: "button_reply", button_reply: { id, title } } });

const listReply = ({ id, title, description }) => ({
  type: "interactive",
  interactive: { type: "list_reply", list_reply: { id, title, ...(description !== undefined && { description }) } },
});

const quickReply = (payload, text) => ({ type: "button", button: { payload, text } });

const permission = (response) => ({
  type: "interactive",
  interactive: { type: "call_permission_reply", call_permission_reply: { response, response_source: "user_action" } },
});

const option = (id, title, reply) => ({ id, title, reply });

const INTERACTIVE = {
  button: ({ action }) => action.buttons.map(({ reply }) => option(reply.id, reply.title, buttonReply(reply))),
  list: ({ action }) => action.sections.flatMap(({ rows }) => rows).map((row) => option(row.id, row.title, listReply(row))),
  carousel: ({ action }, card) => cards(action.cards, card).flatMap(ofCard),
  call_permission_request: () => ["accept", "reject"].map((word) => option(word, word, permission(word))),
};

function ofCard({ action = {} }) {
  return (action.buttons ?? []).map(({ quick_reply: reply }) => option(reply.id, reply.title, buttonReply(reply)));
}

const cards = (all, card) => (card === undefined ? all : all.filter(({ card_index: index }) => index === card));

/** The reply to a tap on `choice`, by its id or its text; undefined if there is no such thing in the message. */
export function tapped({ type, interactive, template }, choice, card, definition) {
  if (type === "template") return tappedTemplate(template, choice, card, definition);
  const choices = type === "interactive" && INTERACTIVE[interactive.type]?.(interactive, card);
  if (!choices) return undefined;
  return (choices.find(({ id }) => id === choice) ?? choices.find(({ title }) => title === choice))?.reply;
}

/**
 * A template message names the payloads of its quick replies, at most. Their texts are in the definition: without it, a
 * choice is taken for what it says.
 */
function tappedTemplate({ components = [] }, choice, card, definition) {
  const carousel = find(components, "carousel");
  const inMessage = card === undefined ? components : cards(carousel?.cards ?? [], card).flatMap((each) => each.components);
  const payloads = inMessage
    .filter((each) => lower(each.type) === "button" && lower(each.sub_type) === "quick_reply")
    .map(({ index, parameters }) => ({ index: Number(index), payload: parameters?.[0]?.payload }));
  const defined = card === undefined ? definition?.components : find(definition?.components, "carousel")?.cards?.[card]?.components;
  const buttons = definition && (find(defined, "buttons")?.buttons ?? []);
  const texts = buttons?.map((button) => (lower(button.type) === "quick_reply" ? button.text : undefined));
  const index = payloads.find(({ payload }) => payload === choice)?.index ?? texts?.indexOf(choice);
  if (texts && index < 0) return undefined;
  const text = texts?.[index] ?? choice;
  return quickReply(payloads.find((each) => each.index === index)?.payload ?? text, text);
}

const lower = (word) => String(word).toLowerCase();
const find = (components, type) => components?.find((component) => lower(component.type) === type);
