// What can happen, and what it changes. Each gives the events to tell of it: [name, data].

import { chatOf, showChat } from "./chat.js";
import { empty } from "./create.js";
import { showMessage } from "./show.js";

/** Of what only grows, so much is kept: enough to look at, and no leak. */
const MOST_KEPT = 1000;

const FACTS = {
  message(state, { name, participants, ...fact }) {
    const { direction, number, chat, at } = fact;
    const status = direction === "out" ? "accepted" : "delivered";
    const message = { ...fact, status, statuses: [{ status, at }], errors: [] };
    state.counts.message += 1;
    state.messages.push(message);
    state.byId.set(message.id, message);
    if (direction === "out") state.shown.messages.push(showMessage(message));
    const talk = chatOf(state, number, chat, fact.kind);
    const before = JSON.stringify(talk);
    talk.lastAt = at;
    if (direction === "in") talk.lastUserAt = at;
    if (name !== undefined) talk.name = name;
    for (const one of [...(participants ?? []), fact.from].filter(Boolean)) {
      if (talk.kind === "group" && !talk.participants.includes(one)) talk.participants.push(one);
    }
    delete message.kind;
    return [["message", message], ...(JSON.stringify(talk) === before ? [] : [["chat", showChat(talk, at)]])];
  },

  status(state, { id, status, at, errors = [] }) {
    const message = state.byId.get(id);
    if (!message) return [];
    message.status = status;
    message.statuses.push({ status, at });
    if (errors.length > 0) message.errors = errors;
    return [["status", { id, status, at, errors }]];
  },

  phone(state, { number, chat, on, at }) {
    const talk = chatOf(state, number, chat);
    talk.phoneOn = on;
    return [["chat", showChat(talk, at)]];
  },

  receipt(state, { messageId, typing, at }) {
    state.shown.receipts.push({ messageId, typing, at: new Date(at) });
    const read = state.byId.get(messageId);
    if (read?.direction !== "in") return [];
    const { number, chat } = read;
    const events = earlier(state, read).flatMap(({ id }) => FACTS.status(state, { id, status: "read", at }));
    return typing ? [...events, ["typing", { number, chat, at, until: at + TYPING_MS }]] : events;
  },

  refused(state, fact) {
    const refused = { ...fact };
    keep(state.refused, refused);
    keep(state.shown.refused, { ...fact, at: new Date(fact.at) });
    return [["refused", refused]];
  },

  media(state, { id, ...file }) {
    state.counts.media += 1;
    state.media.set(id, file);
    return [];
  },

  media_deleted(state, { id }) {
    state.media.delete(id);
    return [];
  },

  delivery(state, fact) {
    const delivery = { ...fact, signature: null, state: "waiting", nextAt: fact.at, attempts: [] };
    delete delivery.at;
    state.counts.delivery += 1;
    state.deliveries.set(delivery.id, delivery);
    const over = [...state.deliveries.values()].slice(0, -MOST_KEPT).filter((each) => each.state !== "waiting");
    for (const { id } of over) state.deliveries.delete(id);
    return [["delivery", delivery]];
  },

  attempt(state, { id, attempt, ...changed }) {
    const delivery = state.deliveries.get(id);
    if (!delivery) return [];
    Object.assign(delivery, changed);
    delivery.attempts.push(attempt);
    return [["delivery", delivery]];
  },

  clock(state, { offset, at }) {
    state.offset = offset;
    return [["clock", { now: at }]];
  },

  cleared(state, { counts }) {
    empty(state, counts);
    return [["cleared", {}]];
  },
};

/** How long a typing indicator is shown, at most. */
const TYPING_MS = 25_000;

/** Applies a fact and numbers the events: [name, data with its `seq`]. */
export function apply(state, { fact, ...what }) {
  if (!Object.hasOwn(FACTS, fact)) throw new Error(`"${fact}" is no fact that this version of the sandbox knows`);
  return FACTS[fact](state, what).map(([name, data]) => {
    state.seq += 1;
    // The messages, refusals and deliveries themselves carry their number; they are told as they are at this moment.
    return [name, Object.assign(data, { seq: state.seq })];
  });
}

/** Who reads a message has read those before it, too. */
function earlier(state, { number, chat, seq }) {
  return state.messages.filter((each) => {
    return each.direction === "in" && each.number === number && each.chat === chat && each.seq <= seq && each.status === "delivered";
  });
}

function keep(list, one) {
  list.push(one);
  if (list.length > MOST_KEPT) list.shift();
}
