// The definition of a template, and what only the caller knows about it, as the core takes them.

import { ConfigError } from "../errors.js";
import { FINE, weigh } from "./weight.js";

/** More than any account's templates take. */
const MOST = 8 * 1024 * 1024;

/** The definition as JSON text. */
export function definitionOf(definition) {
  if (definition === null || typeof definition !== "object") {
    throw new ConfigError("definition", "must be an object or a list, as Meta returns it");
  }
  // In a list, for it lies inside the options: that is one level less than a message may have.
  if (weigh([definition], MOST) !== FINE) throw new ConfigError("definition", "is too large, or nests too deep");
  const text = asJson(definition);
  if (text === undefined) throw new ConfigError("definition", "must be an object or a list, as Meta returns it");
  return text;
}

/** What the check of a definition may ask of the caller: more members of the core's options. */
export function circumstances({ endpoint, flowStatus, now, disableMarketingMessagesOnCloudApi }) {
  if (endpoint !== undefined && endpoint !== "messages" && endpoint !== "marketing_messages") {
    throw new ConfigError("endpoint", 'must be "messages" or "marketing_messages"');
  }
  const time = Math.trunc(Number(now ?? Date.now()));
  if (!Number.isSafeInteger(time)) throw new ConfigError("now", "must be a Date or milliseconds");
  if (flowStatus !== undefined && (flowStatus === null || typeof flowStatus !== "object")) {
    throw new ConfigError("flowStatus", "must be an object of the flows' ids and their status");
  }
  return { endpoint, flowStatus, now: time, disableMarketingMessagesOnCloudApi };
}

function asJson(definition) {
  try {
    return JSON.stringify(definition);
  } catch {
    throw new ConfigError("definition", "cannot be written as JSON");
  }
}
