// The JSON text of a message, or the issue that says why there is none.

import { culprit, tooDeep } from "./culprit.js";
import { unwritable } from "./unwritable.js";
import { DEEP, HEAVY, weigh } from "./weight.js";

/** The longest JSON text that is looked at; nothing that WhatsApp takes comes near it. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Returns a string, or an issue: checking must not throw, whatever it is given. */
export function textOf(input) {
  const weight = weigh(input, MOST_BYTES);
  if (weight === HEAVY) return tooLarge();
  if (weight === DEEP) return culprit(input) ?? tooDeep();
  let text;
  try {
    text = JSON.stringify(input);
  } catch {
    return culprit(input) ?? unwritable("not_json", [], "cannot be written as JSON");
  }
  if (text === undefined) return unwritable("not_json", [], `is ${kind(input)}; it must be an object`);
  // No character takes more than three bytes for each of its units.
  if (text.length * 3 > MOST_BYTES) {
    const bytes = utf8Length(text);
    if (bytes > MOST_BYTES) return tooLarge(bytes);
  }
  return text;
}

const kind = (input) => (input === undefined ? "undefined" : `a ${typeof input}`);

function tooLarge(actual) {
  const says = "is too large: send media by `id` or `link`, not inside the message";
  return unwritable("too_large", [], says, { limit: MOST_BYTES, ...(actual && { actual }), unit: "bytes" });
}

/** Counted without encoding: a second copy of a huge text is what the limit is there to avoid. */
function utf8Length(text) {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // JSON.stringify escapes half pairs, so here surrogates come in twos: two units, four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
