// Whether input can be turned into text at all, before it is tried: JSON.stringify has no bounds.
//
// What is used many times is written many times, so a few objects that share one another (the "billion laughs" of
// YAML) would keep it busy for ever; and a Buffer of a video would become a text four times its size.

/** As deep as the core reads (DEPTH in src/json/scan.rs). */
export const DEEPEST = 128;

export const FINE = 0;
export const DEEP = 1;
export const HEAVY = 2;

/** How much more it may weigh. */
let left;

/** Weighs a unit for each value, and for each unit of its strings: `most` bytes of text can hold no more. */
export function weigh(input, most) {
  if (typeof input !== "object" || input === null) return typeof input === "string" && input.length > most ? HEAVY : FINE;
  left = most;
  try {
    return walk(input, 0);
  } catch {
    return FINE; // it cannot be read: JSON.stringify is going to find that, too
  }
}

// Two loops and no helper: this runs before every check, and must not be felt.
function walk(object, depth) {
  if (depth === DEEPEST) return DEEP;
  if (Array.isArray(object)) {
    const { length } = object;
    left -= length;
    if (left < 0) return HEAVY;
    for (let i = 0; i < length; i++) {
      const value = object[i];
      if (typeof value === "string") left -= value.length;
      else if (typeof value === "object" && value !== null) {
        const found = walk(value, depth + 1);
        if (found !== FINE) return found;
      }
    }
  } else if (ArrayBuffer.isView(object) || object instanceof String) {
    left -= object.byteLength ?? object.length;
  } else {
    for (const key in object) {
      const value = object[key];
      left--;
      if (typeof value === "string") left -= value.length;
      else if (typeof value === "object" && value !== null) {
        const found = walk(value, depth + 1);
        if (found !== FINE) return found;
      }
    }
  }
  return left < 0 ? HEAVY : FINE;
}
