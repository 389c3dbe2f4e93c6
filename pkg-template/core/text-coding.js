// UTF-8 in and out. Every runtime has these two, except jsdom as Jest sets it up: there it is done by hand.

export const encoder = globalThis.TextEncoder ? new TextEncoder() : { encode, encodeInto };
export const decoder = globalThis.TextDecoder ? new TextDecoder("utf-8", { ignoreBOM: true }) : { decode };

function encode(text) {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, encodeInto(text, bytes).written);
}

/** As the real one does: half of a surrogate pair, which no text of UTF-8 holds, is replaced. */
function encodeInto(text, target) {
  let read = 0;
  let written = 0;
  for (const character of text) {
    const unit = character.codePointAt(0);
    const code = unit >= 0xd800 && unit < 0xe000 ? 0xfffd : unit;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (written + size > target.length) break;
    if (size === 1) target[written] = code;
    else {
      for (let i = size - 1; i > 0; i--) target[written + i] = 0x80 | ((code >> (6 * (size - 1 - i))) & 0x3f);
      target[written] = (0xf00 >> size) & 0xff | (code >> (6 * (size - 1)));
    }
    written += size;
    read += character.length;
  }
  return { read, written };
}

/** Of what Rust wrote, which is always valid UTF-8. */
function decode(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i++];
    let more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    while (more-- > 0) code = (code << 6) | (bytes[i++] & 0x3f);
    text += String.fromCodePoint(code);
  }
  return text;
}
