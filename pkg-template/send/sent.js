// What an accepted message's answer gives to `Sent`. That it was accepted, Rust says.

import { run } from "../core.js";

/** `run`'s operation that finds the id of the message that a success accepts (src/wasm.rs). */
const ACCEPTED = 4;

/** What nearly every success is: an acceptance, at the first attempt. Nothing if it is any other. */
export function sentAtOnce(text) {
  try {
    const id = run(ACCEPTED, text);
    return id ? sentOf({ id, attempts: 1, possibleDuplicate: false }, JSON.parse(text)) : undefined;
  } catch {
    // Whatever it is, the message has left: the long way says so.
    return undefined;
  }
}

/** `facts` are those that Rust gives: `id`, `attempts` and `possibleDuplicate`. */
export function sentOf({ id, attempts, possibleDuplicate }, response) {
  const { messages, contacts } = response;
  const sent = { id, contacts: Array.isArray(contacts) ? contacts.filter((one) => Object(one) === one).map(contact) : [], response, attempts, possibleDuplicate };
  const status = said(messages?.[0]?.message_status);
  if (status) sent.status = status;
  return sent;
}

function contact({ input, wa_id, user_id }) {
  const known = { input: said(input) ?? "" };
  if (said(wa_id)) known.waId = wa_id;
  if (said(user_id)) known.userId = user_id;
  return known;
}

const said = (value) => (typeof value === "string" && value ? value : undefined);
