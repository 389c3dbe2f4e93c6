// What an error must not repeat: servers and runtimes quote what they were sent.

const GONE = "[redacted]";

/** Credentials by their look, wherever they come from. */
const PATTERNS = [
  /\b(access_token|input_token|client_secret|appsecret_proof|code)=[^\s&"']+/gi,
  /\bBearer\s+[^\s"']+/gi,
  /\bX-API-Key["']?\s*[:=]\s*["']?[^\s"']+/gi,
  /\bEAA[A-Za-z0-9]{20,}/g,
  /\bhttps?:\/\/[^\s"')\]]+/gi,
];

/** Shorter values would be found inside ordinary words. */
const SHORTEST = 4;

/** Words of the API (`template`, `order_update`, `en_US`), which explain an error and tell of nobody. */
const API_WORD = /^[a-z][a-z0-9_]*([A-Z]{2})?$/;

/** Gives a function that takes the secrets and the message's own words out of a text. */
export function redactor(secrets, body) {
  const values = new Set(secrets);
  JSON.parse(body, (key, value) => {
    if (typeof value === "string" && (!API_WORD.test(value) || key === "to" || key === "recipient")) {
      values.add(value);
      // A JSON text inside a text, and a phone number without its plus.
      values.add(JSON.stringify(value).slice(1, -1));
      if (/^\+\d+$/.test(value)) values.add(value.slice(1));
    }
    return value;
  });
  // The longest first, or a part of it would be left.
  const known = [...values].filter((value) => value?.length >= SHORTEST).sort((a, b) => b.length - a.length);
  return (text) => {
    for (const value of known) text = text.replaceAll(value, GONE);
    for (const pattern of PATTERNS) text = text.replace(pattern, GONE);
    return text;
  };
}
