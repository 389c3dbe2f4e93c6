// BuildOptions, as the core takes them: a set of flags and a JSON text.

import { run } from "../core.js";
import { ConfigError, isConfigError } from "../errors.js";
import { circumstances, definitionOf } from "./definition.js";

/** Bits of `check`'s third argument (src/wasm.rs). */
export const KEEP_UNKNOWN = 1;
export const REPORT = 2;
export const TO_KAPSO = 4;
export const TO_META = 8;

const DEFAULTS = Object.freeze({ flags: 0, text: "" });

/** Lets the tests see what a real trap does; no option that a user could hit by accident. */
const TRAP = Symbol.for("wamid.trap");

export function buildOptions(options) {
  if (options === undefined) return DEFAULTS;
  if (options === null || typeof options !== "object") throw new ConfigError("options", "must be an object");
  if (reading(() => options[TRAP])) run(0, "");
  return reading(() => built(options));
}

/** What `read` returns. Getters, proxies and conversions of the caller's may throw: such options cannot work, either. */
export function reading(read) {
  try {
    return read();
  } catch (error) {
    throw isConfigError(error) ? error : new ConfigError("options", "cannot be read: something in them throws");
  }
}

function built(options) {
  const { unknownKeys = "reject", rules, definition } = options;
  if (unknownKeys !== "reject" && unknownKeys !== "keep") {
    throw new ConfigError("unknownKeys", 'must be "reject" or "keep"');
  }
  if (rules !== undefined) checkRules(rules);
  return {
    flags: unknownKeys === "keep" ? KEEP_UNKNOWN : 0,
    text: definition === undefined ? (rules === undefined ? "" : JSON.stringify({ rules })) : withDefinition(options),
  };
}

function checkRules(rules) {
  if (rules === null || typeof rules !== "object") throw new ConfigError("rules", "must be an object");
  for (const [id, level] of Object.entries(rules)) {
    if (level !== undefined && level !== "error" && level !== "warning" && level !== "off") {
      throw new ConfigError("rules", `"${id}" must be "error", "warning" or "off"`);
    }
  }
}

/** The definition is text already: it may be large. */
function withDefinition(options) {
  const rest = asJson({ rules: options.rules, ...circumstances(options) });
  return `{"definition":${definitionOf(options.definition)},${rest.slice(1)}`;
}

function asJson(options) {
  try {
    return JSON.stringify(options);
  } catch {
    throw new ConfigError("flowStatus", "cannot be written as JSON");
  }
}
