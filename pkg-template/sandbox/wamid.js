// Ids of messages.

/**
 * The same for the same message in the same place, so that tests can expect it; and, like a real one,
 * base64 of the other side's digits and 18 hex digits, between a few bytes that mark them.
 */
export function wamid(address, place, count) {
  const digits = address.replace(/\D/g, "").slice(0, 15);
  const bytes = `\x1c\x18${String.fromCharCode(digits.length)}${digits}\x15\x02\x00\x11\x18\x12${hex18(`${place}/${count}`)}\x00`;
  return `wamid.${btoa(bytes)}`;
}

/** Two FNV-1a hashes: it only has to look random, and be the same everywhere. */
function hex18(text) {
  const half = (seed) => {
    let hash = seed;
    for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
    return hash.toString(16).toUpperCase().padStart(8, "0");
  };
  return `${half(0x811c9dc5)}${half(0x1b873593)}E5`;
}
