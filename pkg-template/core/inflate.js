// Raw DEFLATE (RFC 1951), undone. The wasm travels compressed inside the JavaScript: as text it would be a third
// larger, and no browser undoes compression without making the caller wait for a promise.
//
// Knows no block that is left as it was, which compressing a wasm never makes: the build undoes what it made.

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The `size` bytes that were compressed to `bytes`. */
export function inflate(bytes, size) {
  const out = new Uint8Array(size);
  let written = 0;
  let at = 0;
  let held = 0;
  let count = 0;

  function bits(n) {
    for (; count < n; count += 8) held |= bytes[at++] << count;
    const value = held & ((1 << n) - 1);
    held >>>= n;
    count -= n;
    return value;
  }

  /** The next symbol. Codes of one length are consecutive numbers, and shorter ones come first. */
  function symbol({ counts, symbols }) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; ; length++) {
      if (count === 0) {
        held = bytes[at++];
        count = 8;
      }
      code |= held & 1;
      held >>>= 1;
      count--;
      const n = counts[length];
      if (code < first + n) return symbols[index + code - first];
      index += n;
      first = (first + n) << 1;
      code <<= 1;
    }
  }

  /** The codes of a block, which are compressed themselves. */
  function codes() {
    const literals = bits(5) + 257;
    const all = literals + bits(5) + 1;
    const lengths = new Uint8Array(19);
    const given = bits(4) + 4;
    for (let i = 0; i < given; i++) lengths[ORDER[i]] = bits(3);
    const packed = tree(lengths);
    const found = [];
    while (found.length < all) {
      const next = symbol(packed);
      if (next < 16) found.push(next);
      else {
        const [value, times] =
          next === 16 ? [found.at(-1), 3 + bits(2)] : next === 17 ? [0, 3 + bits(3)] : [0, 11 + bits(7)];
        for (let i = 0; i < times; i++) found.push(value);
      }
    }
    return [tree(found.slice(0, literals)), tree(found.slice(literals))];
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind !== 1 && kind !== 2) throw new Error("wamid: the file is damaged");
    const [literals, distances] = kind === 2 ? codes() : agreed();
    for (;;) {
      const literal = symbol(literals);
      if (literal === 256) break;
      if (literal < 256) {
        out[written++] = literal;
        continue;
      }
      const index = literal - 257;
      const end = written + LENGTHS[index] + bits(index < 8 || index === 28 ? 0 : (index >> 2) - 1);
      const reach = symbol(distances);
      const extra = reach < 4 ? 0 : (reach >> 1) - 1;
      const distance = (reach < 4 ? reach : (2 + (reach & 1)) << extra) + 1 + bits(extra);
      for (; written < end; written++) out[written] = out[written - distance];
    }
  }
  return out;
}

/** The codes that need not be said, worth it for a short last block. */
function agreed() {
  const literals = Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
  return [tree(literals), tree(Array(30).fill(5))];
}

/** How many codes have each length, and which symbols they stand for. */
function tree(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) if (length) counts[length]++;
  const starts = new Uint16Array(16);
  for (let length = 1; length < 15; length++) starts[length + 1] = starts[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length) symbols[starts[length]++] = symbol;
  });
  return { counts, symbols };
}
