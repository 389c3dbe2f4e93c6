// `createClient({ templates: "check" })`: template messages are held against definitions, which are fetched once and kept.

import { checkMessage } from "../check.js";
import { reading } from "../check/options.js";
import { ConfigError, InvalidMessageError } from "../errors.js";
import { interruptible } from "../send/interrupt.js";
import { sendOptions } from "../send/options.js";
import { list } from "./fetch.js";

/** How long definitions are kept, if nobody says otherwise. */
const KEPT_MS = 10 * 60 * 1000;

/** Older ones are fetched again before a message is refused by them; failures are not tried again before. */
const FRESH_MS = 10 * 1000;

/** A message does not wait longer for a page of definitions. */
const PATIENCE_MS = 5 * 1000;

/** More templates than anybody sends. */
const MOST = 1000;

/** `kept` outlives the call: it is the client's. Gives what vets a body, or nothing where that is not wanted. */
export function vetting(options, kept) {
  const { templates, unknownKeys, rules, definition } = options;
  if (templates === undefined) return undefined;
  const maxAgeMs = reading(() => maxAge(templates));
  const retry = { mode: "never", attemptTimeoutMs: PATIENCE_MS };
  const ready = sendOptions({ ...options, definition: undefined, signal: undefined, retry }, true);

  function held(name, now, oldest) {
    // The address has the account in it.
    const key = `${ready.request.url} ${name}`;
    const before = kept.get(key);
    if (before && now - before.at < (before.failed ? FRESH_MS : oldest)) return before;
    const entry = { at: now };
    entry.came = list(ready, name).catch((error) => {
      entry.failed = error;
      return [];
    });
    kept.delete(key);
    if (kept.size >= MOST) kept.delete(kept.keys().next().value);
    kept.set(key, entry);
    return entry;
  }

  async function checked(message, now, oldest) {
    const { name, language } = message.template;
    const entry = held(name, now, oldest);
    const all = await entry.came;
    if (entry.failed) return { ok: true, warnings: [unknown(entry.failed)] };
    const fitting = all.find((one) => one.language === language.code) ?? all;
    const result = checkMessage(message, { unknownKeys, rules, definition: fitting, now });
    // It may have been edited since, or made.
    return result.ok || now - entry.at < FRESH_MS ? result : checked(message, now, FRESH_MS);
  }

  /** Resolves to warnings; throws what `sendMessage` would. */
  return async (body, { now, signal }) => {
    const message = JSON.parse(body);
    if (message.type !== "template" || definition !== undefined) return undefined;
    const limits = interruptible(signal);
    try {
      const { ok, issues, warnings } = await limits.race(checked(message, now(), maxAgeMs));
      if (!ok) throw new InvalidMessageError(issues);
      return warnings;
    } catch (error) {
      // The request is not made either, and says so in its own words.
      if (limits.why) return undefined;
      throw error;
    } finally {
      limits.release();
    }
  };
}

function maxAge(templates) {
  const { maxAgeMs = KEPT_MS } = templates === "check" ? {} : Object(templates);
  if ((templates !== "check" && (templates === null || typeof templates !== "object")) || !(maxAgeMs >= 0)) {
    throw new ConfigError("templates", 'must be "check" or { maxAgeMs }, in milliseconds');
  }
  return maxAgeMs;
}

function unknown({ reason }) {
  const message = `\`template\` was not held against its definition, which could not be had: ${reason ?? "internal_error"}.`;
  return { code: "doubtful", severity: "warning", rule: "definition.incomplete", path: ["template"], message };
}
