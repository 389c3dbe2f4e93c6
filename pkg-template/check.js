// Checks messages: the JSON text goes to Rust, which answers with one integer.

import { check, output } from "./core.js";
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

/** As `serializeMessage`; `target` tells Rust which of the two services will read it. */
export function serialize(input, { flags, text: rules }, target) {
  const text = textOf(input);
  if (typeof text !== "string") throw new InvalidMessageError([text]);
  const answer = check(text, rules, flags | target);
  switch (answer & 0xff) {
    case UNCHANGED:
      return text;
    case PREFIXED:
      return (prefixes[answer >>> 8] ??= output()) + text.slice(1);
    case REWRITTEN:
      return output();
    default:
      throw new InvalidMessageError(JSON.parse(output()).issues);
  }
}

export function checkMessage(input, options) {
  const { flags, text: rules } = buildOptions(options);
  const text = textOf(input);
  if (typeof text !== "string") return { ok: false, issues: [text], warnings: [] };
  check(text, rules, flags | REPORT);
  return JSON.parse(output());
}
