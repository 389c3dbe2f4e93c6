// The Rust core as four functions: one call in, one integer out, and the text that belongs to it.
//
//   check(text, options, flags) → status      a message and its options as JSON text ("" for none)
//   run(op, text, rest) → string              any other operation on a text, and on one that belongs to it
//   output() → string                         what the last `check` wrote; read it before the next call
//   input() → bytes                           what the last `check` read; copy it before the next call
//
// No call leaves anything behind in the instance, so a trap costs nothing but the instance: the caller gets an
// ordinary Error and the next call starts a fresh one.

import { decoder, encoder } from "./core/text-coding.js";

/** An instance never gives memory back; one that a huge message blew up is not kept. */
const MOST_MEMORY = 16 * 1024 * 1024;

/** Up to here three bytes are reserved for each UTF-16 unit, the most that one can take. */
const SMALL = 64 * 1024;

/** Makes an instance and returns its exports. Every entry has its own way. */
let instantiate;
/** The exports of the instance in use. */
let core;
/** Its memory, from where the input lies; and where that is. */
let view;
let place = 0;
/** The output of an instance that was let go. */
let held;
/** How many bytes of text and of the rest `write` wrote last. */
let textLength = 0;
let restLength = 0;

export function provide(way) {
  instantiate = way;
  core = view = undefined;
}

export const check = (text, options, flags) => call("check", text, options, flags);

export function run(op, text, rest = "") {
  call("run", text, rest, op);
  return output();
}

export function output() {
  return held ?? decoder.decode(new Uint8Array(core.memory.buffer, core.out() >>> 0, core.out_len() >>> 0));
}

/** Nothing, if the instance was let go. */
export function input() {
  // The memory may have grown under the view.
  return core && new Uint8Array(core.memory.buffer, place, textLength);
}

function call(name, text, rest, what) {
  held = undefined;
  core ??= instantiate();
  try {
    textLength = write(text, rest);
    const answer = core[name](textLength, restLength, what);
    if (core.memory.buffer.byteLength > MOST_MEMORY) letGo();
    return answer;
  } catch (cause) {
    // A trap or an exhausted stack: Rust throws no errors, it returns them.
    core = view = undefined;
    throw new Error(`wamid: internal error (${cause?.message})`, { cause });
  }
}

/** Puts the input where Rust reads it; returns how many bytes `text` took. */
function write(text, rest) {
  const units = text.length + rest.length;
  // A large text is nearly always ASCII: it is worth a try with little room to spare.
  let room = units <= SMALL ? units * 3 : units + (units >> 3);
  for (;;) {
    const target = reserve(room);
    const { read, written } = encoder.encodeInto(text, room < units * 3 ? target.subarray(0, room) : target);
    if (read === text.length) {
      if (rest === "") {
        restLength = 0;
        return written;
      }
      const more = encoder.encodeInto(rest, target.subarray(written, room));
      if (more.read === rest.length) {
        restLength = more.written;
        return written;
      }
    }
    room = units * 3;
  }
}

function reserve(bytes) {
  place = core.reserve(bytes) >>> 0;
  if (place === 0) throw new RangeError("no memory for the input");
  const { buffer } = core.memory;
  // The same place as last time, unless the memory has grown since.
  if (view === undefined || view.buffer !== buffer || view.byteOffset !== place) view = new Uint8Array(buffer, place);
  return view;
}

function letGo() {
  held = output();
  core = view = undefined;
}
