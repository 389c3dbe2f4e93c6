// A business number and somebody who it talks to.

import { displayNumber } from "../numbers.js";

/** For so long after the user last wrote, anything may be sent; then only templates. */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** The chat, made if it is new. */
export function chatOf(state, number, chat, kind = "person") {
  const key = `${number}/${chat}`;
  if (!state.chats.has(key)) state.chats.set(key, { number, chat, kind, name: null, participants: [], phoneOn: true, lastUserAt: null, lastAt: 0 });
  return state.chats.get(key);
}

/** Until when anything may be sent; null if only templates may. */
export function windowUntil({ lastUserAt }, now) {
  const until = lastUserAt === null ? 0 : lastUserAt + WINDOW_MS;
  return until > now ? until : null;
}

/** As the page sees it. */
export function showChat(talk, now) {
  const { number, chat, kind, name, participants, phoneOn, lastUserAt } = talk;
  return { number, display: displayNumber(number), chat, kind, name, participants: [...participants], phoneOn, lastUserAt, windowUntil: windowUntil(talk, now) };
}

/** Whom a body addresses: { chat, kind }. A phone number by its digits, however it was written. */
export function addressee({ to, recipient, recipient_type: type }) {
  if (type === "group") return { chat: String(to), kind: "group" };
  if (to === undefined || to === "") return { chat: String(recipient), kind: "user_id" };
  return { chat: String(to).replace(/\D/g, ""), kind: "person" };
}
