// What an error must not repeat: servers and runtimes quote what they were sent.

const GONE = "[redacted]";

/** Credentials of others, by their look. */
const PATTERNS = [
  /\b(access_token|input_token|client_secret|appsecret_proof|x-api-key)["']?\s*[:=]\s*["']?[^\s&"']+/gi,
  /\bBearer\s+[^\s"']+/gi,
  /\bEAA[A-Za-z0-9]{20,}/g,
  // Whoever stands before the host of a link, and its query, which may be a signature.
  /(?<=https?:\/\/)[^\s/@]+@/gi,
  /(?<=https?:\/\/[^\s?#]+)[?#][^\s"')]+/gi,
];

/** Shorter values would be found inside ordinary words. */
const SHORTEST = 4;

/** No error of theirs is longer; without it, what counts is the status. Looking for many words in more takes too long. */
const LONGEST = 65_536;

/** Words of the API (`template`, `order_update`, `en_US`), which explain an error and tell of nobody. */
const API_WORD = /^[a-z][a-z0-9_]*([A-Z]{2})?$/;

/** Members of an answer that programs read: a number in a message must not make another code of theirs. */
const FOR_PROGRAMS = ["code", "error_subcode", "fbtrace_id", "id", "type"];

/** Knows what `request` and its body hold, to take it out of `thrown` texts and of an `answer`. */
export function redactor({ headers }, body) {
  const secrets = longestFirst(Object.values(headers).map((value) => value.replace(/^Bearer /, "")));
  const all = longestFirst([...secrets, ...wordsOf(body)]);
  const quoted = (text) => PATTERNS.reduce((rest, pattern) => rest.replace(pattern, GONE), without(text, all));
  return {
    thrown: quoted,

    /** Before Rust reads it: what Rust passes on is shortened, and then nobody finds half a secret. */
    answer(text) {
      if (text.length > LONGEST) return "";
      const clean = (key, value) => {
        if (typeof value !== "string") return value;
        return FOR_PROGRAMS.includes(key) ? without(value, secrets) : quoted(value);
      };
      try {
        return JSON.stringify(JSON.parse(text, clean));
      } catch {
        return text; // no JSON: nothing of it is passed on
      }
    },
  };
}

const without = (text, values) => values.reduce((rest, value) => rest.replaceAll(sought(value), GONE), text);

/** What may be a phone number is found however it is written: `1 (555) 010-1234`. More digits than one has would take long. */
const sought = (value) => (/^\d{7,15}$/.test(value) ? RegExp([...value].join("[\\s().-]*"), "g") : value);

/** A short one may be part of a long one. */
const longestFirst = (values) =>
  [...new Set(values)].filter(({ length }) => length >= SHORTEST).sort((a, b) => b.length - a.length);

/** What the message says, and to whom. */
function wordsOf(body) {
  const words = [];
  JSON.parse(body, (key, value) => {
    if (typeof value === "string" && (key === "to" || key === "recipient" || !API_WORD.test(value))) {
      // Also as it looks inside a JSON text, and a phone number without its plus.
      words.push(value, JSON.stringify(value).slice(1, -1), value.replace(/^\+/, ""));
    }
    return value;
  });
  return words;
}
