// One error class for each thing that a caller does something different about.
// None of them is ever given a credential, a body or a recipient, so all are safe to log.

/** The input broke rules. Nothing left this machine: correct it. */
export class InvalidMessageError extends Error {
  constructor(issues) {
    super(summary(issues));
    this.issues = issues;
  }

  toJSON() {
    return { name: this.name, message: this.message, issues: this.issues };
  }
}

/** Options that cannot work. Nothing left this machine: correct the call or the environment. */
export class ConfigError extends Error {
  constructor(option, why) {
    super(`${option}: ${why}`);
    this.option = option;
  }

  toJSON() {
    return { name: this.name, message: this.message, option: this.option };
  }
}

/** Everything that a SendError may carry, in the order in which it is shown. */
const FACTS = [
  "kind",
  "reason",
  "outcome",
  "advice",
  "retryAfterMs",
  "scope",
  "source",
  "code",
  "subcode",
  "proxyCode",
  "status",
  "title",
  "details",
  "hint",
  "fbtraceId",
  "correlationId",
  "attempts",
];

/** It was refused, or nobody can tell what became of it: `outcome` says which. */
export class SendError extends Error {
  constructor(facts, options) {
    super(`${facts.reason}: ${facts.hint}`, options);
    for (const name of FACTS) if (facts[name] !== undefined) this[name] = facts[name];
  }

  toJSON() {
    return { name: this.name, message: this.message, ...this };
  }
}

// On the prototypes, and literal: minifiers rename classes, and a log should not show it twice.
for (const [type, name] of [
  [InvalidMessageError, "InvalidMessageError"],
  [ConfigError, "ConfigError"],
  [SendError, "SendError"],
]) {
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true, writable: true });
}

// The guards look at the name and the shape: `instanceof` is false for errors of another realm,
// and for those of a second copy of this package (ESM beside CJS).
export const isInvalidMessageError = (error) => named(error, "InvalidMessageError") && Array.isArray(error.issues);
export const isConfigError = (error) => named(error, "ConfigError") && typeof error.option === "string";
export const isSendError = (error) => named(error, "SendError") && typeof error.outcome === "string";

function named(error, name) {
  try {
    return error.name === name && typeof error.message === "string";
  } catch {
    return false;
  }
}

/** How many issues a message spells out; `issues` has them all. */
const SHOWN = 10;

function summary(issues) {
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `\n  ${place(path)}${message}`);
  if (issues.length > SHOWN) lines.push(`\n  and ${issues.length - SHOWN} more`);
  return `${issues.length} issue${issues.length === 1 ? "" : "s"}${lines.join("")}`;
}

/** `interactive.action.sections[0].rows[10].title: `; the sentence itself names the last step. */
function place(path) {
  if (path.length < 2) return "";
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
  return `${steps.join("").slice(1)}: `;
}
