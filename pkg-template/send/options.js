// SendOptions, made ready: Rust checks them and prepares the request; what only JavaScript knows is checked here.

import { run } from "../core.js";
import { ConfigError } from "../errors.js";
import { buildOptions, TO_KAPSO, TO_META } from "../check/options.js";

/** `run`'s operation that prepares a request (src/wasm.rs). */
const PREPARE = 1;

const TARGETS = { kapso: TO_KAPSO, meta: TO_META };

/** One request for each call, however long all of it takes. */
const ONCE = { mode: "never", deadlineMs: 0 };

export function sendOptions(options) {
  const build = buildOptions(options);
  const { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers, fetch, signal, retry } = options ?? {};
  const facts = { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers: plain(headers), retry: once(retry) };
  const prepared = JSON.parse(run(PREPARE, asJson(facts)));
  if (!prepared.ok) throw new ConfigError(prepared.option, prepared.message);
  if (fetch !== undefined && typeof fetch !== "function") throw new ConfigError("fetch", "must be a function");
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw new ConfigError("signal", "must be an AbortSignal");
  }
  const { request, timeoutMs } = prepared;
  return { request, build, target: TARGETS[request.target] ?? 0, means: { fetch, signal, timeoutMs } };
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

const once = (retry) => (retry === undefined || Object(retry) === retry ? { ...retry, ...ONCE } : retry);
