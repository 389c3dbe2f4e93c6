// Finding words in all messages: one pass over texts that are kept in lowercase.

const MOST_RESULTS = 100;
const BEFORE = 24;
const AFTER = 90;

/** { results: [{ message, snippet: [before, hit, after] }], total }, the newest first. */
export function find(texts, words) {
  const results = [];
  let total = 0;
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    const { text, message } = texts[i];
    const at = text.indexOf(words);
    if (at < 0) continue;
    total += 1;
    if (results.length < MOST_RESULTS) results.push({ message, snippet: around(text, at, words.length) });
  }
  return { results, total };
}

function around(text, at, length) {
  const from = Math.max(0, at - BEFORE);
  const flat = (part) => part.replace(/\s+/g, " ");
  return [(from > 0 ? "…" : "") + flat(text.slice(from, at)), flat(text.slice(at, at + length)), flat(text.slice(at + length, at + length + AFTER))];
}
