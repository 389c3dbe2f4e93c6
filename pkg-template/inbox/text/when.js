// Times and numbers, as people read them.

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const TIME_EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: "2-digit", month: "2-digit", year: "2-digit" });
const DAY_MS = 86_400_000;

export const time = (at) => TIME.format(at);
export const exactTime = (at) => TIME_EXACT.format(at);
export const dayNumber = (at) => Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / DAY_MS);

export function day(at, now) {
  const ago = dayNumber(now) - dayNumber(at);
  return ago === 0 ? "Today" : ago === 1 ? "Yesterday" : DAY.format(at);
}

export function shortDay(at, now) {
  const ago = dayNumber(now) - dayNumber(at);
  return ago === 0 ? time(at) : ago === 1 ? "Yesterday" : SHORT_DAY.format(at);
}

/** `value` in the smallest unit, `offset` of them to one, as WhatsApp has it. */
export function money({ value = 0, offset = 100 } = {}, currency) {
  const amount = Number(value) / Number(offset || 1);
  try {
    return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(amount);
  } catch {
    return `${amount} ${currency ?? ""}`.trim();
  }
}

/** A phone number with spaces; other ids as they are. */
export function person(chat) {
  if (!/^\d{7,15}$/.test(chat)) return chat;
  if (/^1\d{10}$/.test(chat)) return `+1 ${chat.slice(1, 4)} ${chat.slice(4, 7)} ${chat.slice(7)}`;
  return `+${chat.slice(0, 2)} ${chat.slice(2).replace(/(\d{3})(?=\d{2})/g, "$1 ")}`.trim();
}

export function left(ms) {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
