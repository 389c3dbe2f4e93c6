// What the sandbox told, by what the page looks it up by.

import { createTexts } from "./texts.js";
import { searchable } from "./words.js";

export const keyOf = ({ number, chat }) => `${number}/${chat}`;

export function createStore() {
  const listeners = new Set();
  const store = empty();

  const tell = (changes) => listeners.forEach((listen) => listen(changes));

  return Object.assign(store, {
    listen: (listener) => listeners.add(listener),

    replace(state) {
      Object.assign(store, empty(), state);
      store.chats = new Map(state.chats.map((chat) => [keyOf(chat), { ...chat, unread: 0, items: [], typingUntil: 0 }]));
      store.deliveries = new Map(state.deliveries.map((delivery) => [delivery.id, delivery]));
      store.skew = state.now - Date.now();
      // Two lists in order become one in order.
      const all = [...state.messages.map((m) => ["message", m]), ...state.refused.map((r) => ["refused", r])];
      all.sort(([, a], [, b]) => a.seq - b.seq);
      store.refused = [];
      for (const [kind, data] of all) APPLY[kind](store, data);
      for (const chat of store.chats.values()) chat.unread = 0;
      tell({ ...nothing(), all: true, chats: new Set(store.chats.keys()) });
    },

    apply(events) {
      const changes = nothing();
      for (const [name, data] of events) {
        if (data.seq <= store.seq) continue;
        store.seq = data.seq;
        changes.names.add(name);
        APPLY[name]?.(store, data, changes);
      }
      tell(changes);
    },

  });
}

/** What a listener is told: names of events, keys of chats, ids of messages that look different or that a webhook is about. */
const nothing = () => ({ all: false, names: new Set(), chats: new Set(), changed: new Set(), posted: new Set(), fresh: [] });

function empty() {
  return {
    seq: -1,
    skew: 0,
    numbers: [],
    chats: new Map(),
    byId: new Map(),
    texts: createTexts(),
    reactions: new Map(),
    refused: [],
    deliveries: new Map(),
    faults: [],
    webhook: null,
    templates: [],
  };
}

const APPLY = {
  message(store, message, changes) {
    const chat = chatOf(store, message);
    store.byId.set(message.id, message);
    changes?.chats.add(keyOf(message));
    chat.lastAt = message.at;
    chat.typingUntil = 0;
    if (message.message.type === "reaction") return react(store, message, changes);
    chat.items.push({ key: message.id, kind: "message", message });
    chat.last = message;
    if (message.direction === "out") chat.unread += 1;
    store.texts.push(message, searchable(message.message, store));
    changes?.fresh.push(message);
  },

  status(store, { id, status, at, errors }, changes) {
    const message = store.byId.get(id);
    if (!message) return;
    message.status = status;
    message.statuses.push({ status, at });
    if (errors?.length > 0) message.errors = errors;
    changes.chats.add(keyOf(message));
    changes.changed.add(id);
  },

  typing(store, { until, ...where }, changes) {
    chatOf(store, where).typingUntil = until;
    changes.chats.add(keyOf(where));
  },

  chat(store, chat, changes) {
    Object.assign(chatOf(store, chat), chat);
    if (!store.numbers.some(({ id }) => id === chat.number)) store.numbers.push({ id: chat.number, display: chat.display });
    changes.chats.add(keyOf(chat));
  },

  refused(store, refused, changes) {
    store.refused.push(refused);
    if (!refused.chat || !refused.number) return;
    const chat = chatOf(store, refused);
    chat.items.push({ key: `refused-${refused.seq}`, kind: "refused", refused });
    chat.lastAt = refused.at;
    changes?.chats.add(keyOf(refused));
  },

  delivery(store, delivery, changes) {
    store.deliveries.set(delivery.id, delivery);
    changes.posted.add(delivery.message);
  },

  faults: (store, { faults }) => (store.faults = faults),
  webhook: (store, { webhook }) => (store.webhook = webhook),
  clock: (store, { now }) => (store.skew = now - Date.now()),

  cleared(store, { seq }, changes) {
    const { numbers, templates, webhook, faults, skew } = store;
    Object.assign(store, empty(), { seq, numbers, templates, webhook, faults, skew });
    changes.all = true;
  },
};

function chatOf(store, { number, chat }) {
  const key = keyOf({ number, chat });
  if (!store.chats.has(key)) {
    const fresh = { number, chat, kind: "person", name: null, participants: [], phoneOn: true, lastUserAt: null, windowUntil: null };
    store.chats.set(key, { ...fresh, unread: 0, items: [], typingUntil: 0 });
  }
  return store.chats.get(key);
}

/** The last one of each author counts; an empty one takes it away. */
function react(store, { message, direction, from, chat }, changes) {
  const { message_id: id, emoji } = message.reaction;
  if (!store.reactions.has(id)) store.reactions.set(id, new Map());
  const author = direction === "out" ? "business" : (from ?? chat);
  if (emoji) store.reactions.get(id).set(author, emoji);
  else store.reactions.get(id).delete(author);
  changes?.changed.add(id);
}
