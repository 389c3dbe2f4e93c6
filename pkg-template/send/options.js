// SendOptions, made ready: Rust checks them and prepares the request; what only JavaScript knows is checked here.

import { run } from "../core.js";
import { ConfigError } from "../errors.js";
import { buildOptions, reading, TO_KAPSO, TO_META } from "../check/options.js";
import { sure } from "./hooks.js";

/** `run`'s operation that prepares a request (src/wasm.rs). */
const PREPARE = 1;

const TARGETS = { kapso: TO_KAPSO, meta: TO_META };

/** Members of `retry` that are functions: Rust is told that they are there, not what they are. */
const FUNCTIONS = ["now", "sleep", "random", "onAttempt", "reconcile"];

/** With `templates`, for a question about the account's templates. */
export function sendOptions(options, templates) {
  const build = buildOptions(options);
  const { text, functions, fetch, signal, listens, correlate } = reading(() => read(options ?? {}, templates));
  const prepared = JSON.parse(run(PREPARE, text));
  if (!prepared.ok) throw new ConfigError(prepared.option, prepared.message);
  if (fetch !== undefined && typeof fetch !== "function") throw new ConfigError("fetch", "must be a function");
  if (signal !== undefined && !listens) throw new ConfigError("signal", "must be an AbortSignal");
  if (correlate !== undefined && typeof correlate !== "boolean") throw new ConfigError("correlate", "must be true or false");
  const { request, timeoutMs, state } = prepared;
  const now = sure(functions.now, Date.now);
  const random = sure(functions.random, Math.random);
  const means = { ...functions, now, random, fetch, signal, timeoutMs, state };
  return { request, build, target: TARGETS[request.target] ?? 0, correlate, means };
}

/** What Rust is told, as text, and what it is not told. */
function read(options, templates) {
  const { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers, fetch, signal, correlate, businessAccountId } = options;
  const { facts: retry, functions } = parted(options.retry);
  const facts = { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers: plain(headers), retry };
  if (templates) Object.assign(facts, { templates, businessAccountId });
  const listens = typeof signal?.addEventListener === "function";
  return { text: asJson(facts), functions, fetch, signal, listens, correlate };
}

/** `retry` as JSON can hold it, and its functions. */
function parted(retry) {
  const functions = {};
  if (Object(retry) !== retry) return { facts: retry, functions };
  const facts = { ...retry };
  for (const name of FUNCTIONS) {
    if (typeof facts[name] === "function") functions[name] = facts[name];
    // Anything else is refused: `true` stands for a function.
    if (facts[name] !== undefined) facts[name] = name in functions;
  }
  return { facts, functions };
}

/** A `Headers` would turn into `{}` without a word. */
function plain(headers) {
  return typeof headers?.entries === "function" ? Object.fromEntries(headers) : headers;
}

/** What JSON leaves out, or throws on, becomes something that Rust refuses by its name. */
function asJson(facts) {
  const odd = ["bigint", "symbol", "function"];
  try {
    return JSON.stringify(facts, (_, value) => (odd.includes(typeof value) ? null : value));
  } catch {
    throw new ConfigError("headers", "must be an object of strings");
  }
}
