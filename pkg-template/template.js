// A template message held against its template's definition, and shown as it will be read.

import { checkMessage } from "./check.js";
import { run } from "./core.js";
import { ConfigError } from "./errors.js";
import { definitionOf } from "./check/definition.js";
import { reading } from "./check/options.js";
import { textOf } from "./check/text.js";

/** `run`'s operation that puts a template together (src/wasm.rs). */
const RENDER = 3;

export function checkTemplate(message, definition, options) {
  if (definition === undefined) throw new ConfigError("definition", "must be the template's definition, as Meta returns it");
  return checkMessage(message, reading(() => ({ ...options, definition })));
}

export function renderTemplate(definition, message) {
  const { issues = [], warnings } = checkTemplate(message, definition);
  const text = textOf(message);
  // What cannot be written as JSON is told by the issues, and shows no values.
  const sent = typeof text === "string" ? text : "null";
  const shown = JSON.parse(run(RENDER, `{"definition":${definitionOf(definition)},"message":${sent}}`));
  return { ...shown, issues: [...issues, ...warnings] };
}
