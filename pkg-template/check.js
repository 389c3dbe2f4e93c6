// Checks messages: the JSON text goes to Rust, which answers with one integer.

import { check, input as checkedBytes, output } from "./core.js";
import { encoder } from "./core/text-coding.js";
import { InvalidMessageError } from "./errors.js";
import { buildOptions, REPORT } from "./check/options.js";
import { textOf } from "./check/text.js";

/** What the low byte of `check`'s answer means (src/wasm.rs). */
const UNCHANGED = 0;
const PREFIXED = 1;
const REWRITTEN = 2;

/** Defaults that go in front of a message, by the id that Rust gives them. */
const prefixes = [];

export function buildMessage(input, options) {
  return JSON.parse(serializeMessage(input, options));
}

export function serializeMessage(input, options) {
  return serialize(input, buildOptions(options), 0);
}

/** The same as bytes: of the text, those that the core has read. */
export function encodeMessage(input, options) {
  const { flags, text: rules } = buildOptions(options);
  const text = writable(input);
  const answer = check(text, rules, flags);
  const form = answer & 0xff;
  if (form > PREFIXED) return encoder.encode(rewritten(answer));
  const read = checkedBytes() ?? encoder.encode(text);
  if (form === UNCHANGED) return read.slice();
  // Names and words of the declarations: ASCII.
  const front = prefix(answer);
  const bytes = new Uint8Array(front.length + read.length - 1);
  encoder.encodeInto(front, bytes);
  bytes.set(read.subarray(1), front.length);
  return bytes;
}

/** As `serializeMessage`; `target` tells Rust which of the two services will read it. */
export function serialize(input, { flags, text: rules }, target) {
  const text = writable(input);
  const answer = check(text, rules, flags | target);
  switch (answer & 0xff) {
    case UNCHANGED:
      return text;
    case PREFIXED:
      return prefix(answer) + text.slice(1);
    default:
      return rewritten(answer);
  }
}

const prefix = (answer) => (prefixes[answer >>> 8] ??= output());

/** What goes on the wire instead of the text; or the issues, thrown. */
function rewritten(answer) {
  if (answer === REWRITTEN) return output();
  throw new InvalidMessageError(JSON.parse(output()).issues);
}

function writable(input) {
  const text = textOf(input);
  if (typeof text !== "string") throw new InvalidMessageError([text]);
  return text;
}

export function checkMessage(input, options) {
  const { flags, text: rules } = buildOptions(options);
  const text = textOf(input);
  if (typeof text !== "string") return { ok: false, issues: [text], warnings: [] };
  check(text, rules, flags | REPORT);
  return JSON.parse(output());
}
