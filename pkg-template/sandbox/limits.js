// The limits of Meta's that are kept on request: how many messages a second, how many to one person, and the 24 hours.

import { kapsoMessageError, metaError } from "./door/envelope.js";
import { addressee, windowUntil } from "./state/chat.js";

const SECOND_MS = 1000;

/** One message in six seconds to the same person; 45 at once if they are made up for by waiting. */
const PAIR_MS = 6000;
const PAIR_BURST = 45;

export function createLimits({ state, settings, now }) {
  /** When the messages of the last second went out or came in, by number. */
  const seconds = new Map();
  /** When the debt of a pair will be paid, by `number/chat`. */
  const debts = new Map();

  /** Counts a message of either direction. */
  function count(number) {
    if (settings.mps !== undefined) recent(number).push(now());
  }

  function recent(number) {
    const times = (seconds.get(number) ?? []).filter((at) => at > now() - SECOND_MS);
    seconds.set(number, times);
    return times;
  }

  /** The answer to a message that goes beyond a limit, or nothing. Each limit is kept if it is set. */
  function refuse(call, body) {
    const { chat, kind } = addressee(body);
    const pair = `${call.id}/${chat}`;
    const paid = Math.max(debts.get(pair) ?? 0, now());
    if (settings.mps !== undefined && recent(call.id).length >= settings.mps) {
      return metaError(130429, { details: `More than ${settings.mps} messages in a second from this number.` });
    }
    if (settings.pair && paid - now() > (PAIR_BURST - 1) * PAIR_MS) {
      return metaError(131056, { details: "Too many messages from this number to the same person in a short time." });
    }
    if (settings.window && body.type !== "template" && kind !== "group" && !isOpen(pair)) return windowClosed(call);
    if (settings.pair) debts.set(pair, paid + PAIR_MS);
    count(call.id);
    return undefined;
  }

  const isOpen = (pair) => state.chats.has(pair) && windowUntil(state.chats.get(pair), now()) !== null;

  return {
    count,
    refuse,
    clear() {
      seconds.clear();
      debts.clear();
    },
  };
}

/** Kapso looks for itself, and does not ask Meta. */
function windowClosed({ service }) {
  const details = "More than 24 hours have passed since the recipient last replied: send a template.";
  if (service === "meta") return metaError(131047, { details });
  return kapsoMessageError(422, details, 131047, { error_subcode: 131047 });
}
