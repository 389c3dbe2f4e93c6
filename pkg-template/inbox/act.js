// What the person can do, from anywhere on the page. Each resolves to whether it worked; what went wrong is told.

import { post } from "./api.js";
import { answers } from "./sheets/answers.js";
import { writing } from "./sheets/writing.js";
import { keyOf } from "./state/store.js";
import { openMenu } from "./views/menu.js";

const EMOJIS = ["👍", "❤️", "😂", "😮", "😢", "🙏"];
const READS = "wamid.reads";

/** How far a message can be brought by hand. What has arrived does not fail any more. */
const STEPS = ["accepted", "sent", "delivered", "read"];

export function createActions(store, toasts) {
  const views = {};
  const sheets = { ...answers, ...writing };
  const asked = new Set();
  let currentKey;
  let wanted;

  const act = {
    views,
    now: () => Date.now() + store.skew,
    current: () => currentKey,
    setCurrent: (key) => (currentKey = key),
    chat: () => store.chats.get(currentKey),
    numbers: () => store.numbers,
    tell: (text) => toasts.tell(text),

    async attempt(run, done) {
      try {
        await run();
        if (done) toasts.tell(done);
        return true;
      } catch (error) {
        toasts.tell(error.message, { bad: true });
        return false;
      }
    },

    /** Who speaks, in a group. */
    speaker: () => (act.chat()?.kind === "group" && act.chat().speaker ? { from: act.chat().speaker } : {}),
    place: () => ({ number: act.chat().number, chat: act.chat().chat, ...act.speaker() }),

    reply: (message, quoted) => act.attempt(() => post("reply", { ...act.place(), ...(quoted && { quote: quoted.id }), message })),
    tap: (message, choice, card) => act.attempt(() => post("tap", { message: message.id, choice, ...(card !== undefined && { card }), ...act.speaker() })),
    react: (message, emoji) => act.attempt(() => post("react", { message: message.id, emoji, ...act.speaker() })),
    status: (message, status, code) => act.attempt(() => post("status", { message: message.id, status, ...(code && { code }) })),
    turnPhone: (on) => act.attempt(() => post("phone", { ...act.place(), on })),
    played: (message) => message.direction === "out" && act.status(message, "played"),
    retry: (id) => act.attempt(() => post(`deliveries/${id}/retry`), "Posted."),

    async begin({ number, chat, name, body }) {
      const done = await act.attempt(() => post("reply", { number, chat, name, message: { type: "text", text: { body } } }));
      if (done) location.hash = keyOf({ number, chat });
      return done;
    },

    open: (name, message) => sheets[name](message, act),
    details: (message) => views.panel.details(message),
    refused: (refused) => views.panel.refused(refused),
    activity: (tab) => views.panel.activity(tab),
    jump: (id) => views.conversation.jump(id),

    /** A message that a search found: its chat is on its way, by the address. */
    find(message) {
      if (currentKey === keyOf(message)) return act.jump(message.id);
      wanted = message.id;
    },
    arrived() {
      if (wanted) act.jump(wanted);
      wanted = undefined;
    },

    async copy(text) {
      await act.attempt(() => navigator.clipboard.writeText(text), "Copied.");
    },

    menu(message, beside) {
      const own = store.reactions.get(message.id)?.get(message.from ?? act.chat()?.speaker ?? message.chat);
      const step = STEPS.indexOf(message.status);
      const ahead = message.direction === "out" && step >= 0 ? STEPS.slice(step + 1) : [];
      openMenu([
        { label: "React", row: EMOJIS.map((emoji) => ({ text: emoji, label: own === emoji ? `Take ${emoji} away` : `React with ${emoji}`, press: () => act.react(message, own === emoji ? "" : emoji) })) },
        { text: "Reply", icon: "reply", press: () => views.conversation.quote(message) },
        { text: "JSON and webhooks", icon: "braces", press: () => act.details(message) },
        ...ahead.filter((status) => status !== "sent").map((status) => ({ text: `Mark as ${status}`, icon: "check", press: () => act.status(message, status) })),
        ahead.includes("delivered") && { text: "Let it fail…", icon: "alert", danger: true, press: () => act.open("fail", message) },
      ].filter(Boolean), beside, "Message actions");
    },

    reads: () => localStorage.getItem(READS) !== "off",
    setReads: (on) => localStorage.setItem(READS, on ? "on" : "off"),

    /** What was delivered and is in sight has been read. */
    seen(messages) {
      if (!act.reads() || document.hidden) return;
      const ids = messages.filter(({ direction, status, id }) => direction === "out" && status === "delivered" && !asked.has(id)).map(({ id }) => id);
      if (ids.length === 0) return;
      ids.forEach((id) => asked.add(id));
      post("status", { message: ids, status: "read" }).catch(() => ids.forEach((id) => asked.delete(id)));
    },
  };
  return act;
}
