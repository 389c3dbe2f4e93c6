// The business's side: its account and its phone numbers.

/** The account that webhooks name. */
export const ACCOUNT_ID = "102290129340398";

/** A number that nobody has (555 01…), from the id: the same for the same id. */
export function displayNumber(id) {
  return `1555${id.replace(/\D/g, "").slice(-7).padStart(7, "0")}`;
}

/** Those that were given, and without any those that were seen. */
export function knownNumbers({ state, settings }) {
  const given = [settings.phoneNumberId ?? []].flat();
  return given.length > 0 ? given : [...new Set([...state.chats.values()].map(({ number }) => number))];
}

/** Any, if none was given. */
export const isAccount = ({ settings: { businessAccountId } }, id) => businessAccountId === undefined || businessAccountId === id;

export const isKnown = ({ settings: { phoneNumberId } }, id) => phoneNumberId === undefined || [phoneNumberId].flat().includes(id);
