// The Rust core as three functions: one call in, one integer out, and the text that belongs to it.
//
//   check(text, options, flags) → status      a message and its options as JSON text ("" for none)
//   run(op, text) → string                    any other operation, JSON in and out
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
/** Its memory, from where the input lies. */
let view;
/** The output of an instance that was let go. */
let held;
/** How many bytes of text the last check read. */
let textLength = 0;
/** How many bytes of options `write` wrote. */
let optionsLength = 0;

export function provide(way) {
  instantiate = way;
  core = view = undefined;
}

export function check(text, options, flags) {
  start();
  try {
    textLength = write(text, options);
    const status = core.check(textLength, optionsLength, flags);
    if (core.memory.buffer.byteLength > MOST_MEMORY) letGo();
    return status;
  } catch (cause) {
    throw broken(cause);
  }
}

export function run(op, text) {
  start();
  try {
    core.run(op, write(text, ""));
    const out = output();
    if (core.memory.buffer.byteLength > MOST_MEMORY) letGo();
    return out;
  } catch (cause) {
    throw broken(cause);
  }
}

export function output() {
  return held ?? decoder.decode(new Uint8Array(core.memory.buffer, core.out() >>> 0, core.out_len() >>> 0));
}

/** Nothing, if the instance was let go. */
export function input() {
  return core && view.subarray(0, textLength);
}

function start() {
  held = undefined;
  core ??= instantiate();
}

/** Puts the input where Rust reads it; returns how many bytes `text` took. */
function write(text, options) {
  const units = text.length + options.length;
  // A large text is nearly always ASCII: it is worth a try with little room to spare.
  let room = units <= SMALL ? units * 3 : units + (units >> 3);
  for (;;) {
    const target = reserve(room);
    const { read, written } = encoder.encodeInto(text, room < units * 3 ? target.subarray(0, room) : target);
    if (read === text.length) {
      if (options === "") {
        optionsLength = 0;
        return written;
      }
      const rest = encoder.encodeInto(options, target.subarray(written, room));
      if (rest.read === options.length) {
        optionsLength = rest.written;
        return written;
      }
    }
    room = units * 3;
  }
}

function reserve(bytes) {
  const at = core.reserve(bytes) >>> 0;
  if (at === 0) throw new RangeError("no memory for the input");
  const { buffer } = core.memory;
  // The same place as last time, unless the memory has grown since.
  if (view === undefined || view.buffer !== buffer || view.byteOffset !== at) view = new Uint8Array(buffer, at);
  return view;
}

function letGo() {
  held = output();
  core = view = undefined;
}

/** Whatever is thrown in here is a trap or an exhausted stack: Rust throws no errors, it returns them. */
function broken(cause) {
  core = view = undefined;
  return new Error(`wamid: internal error (${cause?.message})`, { cause });
}
