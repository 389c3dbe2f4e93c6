// The texts of all messages, for search. A word that is typed on only looks where its beginning was found.

const MOST_RESULTS = 100;
const BEFORE = 24;
const AFTER = 90;

export function createTexts() {
  const all = [];
  /** What was looked for last, and the places in `all` where it is; `seen` of them were there then. */
  let last = { words: "", places: [], seen: 0 };

  /** In the order of `all`. */
  function placesOf(words) {
    const narrower = last.words !== "" && words.includes(last.words);
    const places = narrower ? last.places.filter((place) => all[place].lower.includes(words)) : [];
    for (let place = narrower ? last.seen : 0; place < all.length; place += 1) if (all[place].lower.includes(words)) places.push(place);
    last = { words, places, seen: all.length };
    return places;
  }

  return {
    push: (message, text) => all.push({ message, text, lower: text.toLowerCase() }),

    /** `words` in lowercase: { results: [{ message, snippet: [before, hit, after] }], total }, the newest first. */
    find(words) {
      const places = placesOf(words);
      const results = places.slice(-MOST_RESULTS).reverse().map((place) => ({ message: all[place].message, snippet: around(all[place], words) }));
      return { results, total: places.length };
    },
  };
}

function around({ text, lower }, words) {
  const at = lower.indexOf(words);
  const from = Math.max(0, at - BEFORE);
  // A few letters change their length in lowercase.
  const shown = text.length === lower.length ? text : lower;
  const flat = (start, end) => shown.slice(start, end).replace(/\s+/g, " ");
  return [(from > 0 ? "…" : "") + flat(from, at), flat(at, at + words.length), flat(at + words.length, at + words.length + AFTER)];
}
