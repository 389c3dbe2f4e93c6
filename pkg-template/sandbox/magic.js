// Recipients that fail: for whoever can choose the number but not call `failNext`. Nobody has them, area codes do not
// begin with 99. After +1 and the area code come seven digits: which failure.

import { CODES } from "./door/envelope.js";

const NUMBER = /^1(99[6-9])(\d{7})$/;

/** What happens to the connection, by the digits after +1 996. */
const BREAKS = { 1: { reset: true }, 2: { drop: true }, 3: { garbage: true } };

/** The fault that a request to this chat meets, or nothing. */
export function failsAtOnce(chat) {
  const [, area, digits] = NUMBER.exec(chat) ?? [];
  const what = Number(digits);
  if (area === "999" && CODES[what]) return { code: what };
  if (area === "997" && what >= 400 && what <= 599) return { status: what };
  return area === "996" ? BREAKS[what] : undefined;
}

/** The code that a webhook will name as the reason why the message failed, or nothing. */
export function failsLater(chat) {
  const [, area, digits] = NUMBER.exec(chat) ?? [];
  return area === "998" && CODES[Number(digits)] ? Number(digits) : undefined;
}
