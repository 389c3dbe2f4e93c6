// What the user on the other side does: says something, taps, reacts, fills in a form, orders.

import { checkSpeaker } from "../groups.js";
import { displayNumber, isKnown, knownNumbers } from "../numbers.js";
import { definitionOf } from "../templates/given.js";
import { wamid } from "../wamid.js";
import { messagePayload, seconds } from "../webhook/payload.js";
import { tapped } from "./choices.js";
import { contentOf } from "./content.js";
import { Unable } from "./unable.js";

/** Each resolves to the user's new message, when it is written down and its webhook is put on its way. */
export function createPerson(world, { limits, postman }) {
  const { state } = world;

  async function reply({ number = theNumber(), chat, name, from, quote, message }) {
    if (typeof number !== "string" || !isKnown(world, number)) throw new Unable(`There is no number ${number} here.`);
    if (typeof chat !== "string" || chat === "") throw new Unable("`chat` has to be the user's number, or the id of a group.");
    const content = contentOf(world, message);
    const kind = state.chats.get(`${number}/${chat}`)?.kind ?? kindOf(chat, from);
    if (kind === "group" && from === undefined) throw new Unable("In a group, `from` says who speaks.");
    if (kind === "group") checkSpeaker(world, chat, from);
    const id = wamid(from ?? chat, `${number}/in`, state.counts.message + 1);
    const at = world.now();
    const sent = {
      ...(kind === "user_id" ? { from_user_id: chat } : { from: from ?? chat }),
      ...(kind === "group" && { group_id: chat }),
      id,
      timestamp: seconds(at),
      ...content,
      ...(quote !== undefined && { context: { from: authorOf(quote, number), id: quote } }),
    };
    const speaker = kind === "group" ? from : undefined;
    const fact = { fact: "message", direction: "in", id, number, chat, kind, at, message: sent };
    await world.record({ ...fact, ...(speaker !== undefined && { from: speaker }), ...(name !== undefined && { name: String(name) }) });
    limits.count(number);
    const talk = state.chats.get(`${number}/${chat}`);
    await postman.post("message", id, messagePayload({ number, message: sent }, { ...talk, from: speaker }));
    return state.byId.get(id);
  }

  const inAnswerTo = ({ number, chat, id }, from, message) => reply({ number, chat, from, quote: id, message });

  return {
    reply,

    async tap({ message: id, choice, card, from }) {
      const offer = outgoing(id);
      const message = tapped(offer.message, choice, card, definitionOf(world, offer.message));
      if (!message) throw new Unable(`There is nothing like "${choice}" to tap on that message.`);
      return inAnswerTo(offer, from, message);
    },

    async react({ message: id, emoji = "", from }) {
      const { number, chat } = anyMessage(id);
      const reaction = { message_id: id, ...(emoji !== "" && { emoji }) };
      return reply({ number, chat, from, message: { type: "reaction", reaction } });
    },

    async answer({ message: id, response, body = "Sent", from }) {
      const asked = outgoing(id);
      if (typeof response !== "object" || response === null) throw new Unable("`response` has to be an object.");
      const name = asked.message.interactive?.type === "address_message" ? "address_message" : "flow";
      const nfm_reply = { name, body, response_json: JSON.stringify(response) };
      return inAnswerTo(asked, from, { type: "interactive", interactive: { type: "nfm_reply", nfm_reply } });
    },

    async order({ number, chat, from, quote, catalog_id, text, product_items }) {
      const order = { ...(catalog_id !== undefined && { catalog_id }), ...(text !== undefined && { text }), product_items };
      return reply({ number, chat, from, quote, message: { type: "order", order } });
    },
  };

  function theNumber() {
    const numbers = knownNumbers(world);
    if (numbers.length === 1) return numbers[0];
    throw new Unable("Say which business number is meant, with `number`.");
  }

  function anyMessage(id) {
    const found = state.byId.get(id);
    if (!found) throw new Unable(`There is no message ${id}.`, 404);
    return found;
  }

  function outgoing(id) {
    const found = anyMessage(id);
    if (found.direction !== "out") throw new Unable("That message is the user's own: there is nothing to answer.");
    return found;
  }

  /** Who wrote what is quoted: the business, if it is not known. */
  function authorOf(quote, number) {
    const quoted = state.byId.get(quote);
    return quoted?.direction === "in" ? (quoted.from ?? quoted.chat) : displayNumber(number);
  }
}

/** What looks like a phone number is a person, what looks like a business-scoped id is one. */
function kindOf(chat, from) {
  if (from !== undefined && from !== chat) return "group";
  if (/^\d{4,20}$/.test(chat)) return "person";
  return /^[A-Z]{2}\.[\w.]+$/.test(chat) ? "user_id" : "group";
}
