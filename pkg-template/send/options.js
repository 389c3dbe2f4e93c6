// SendOptions, made ready: Rust checks them and prepares the request; what only JavaScript knows is checked here.

import { run } from "../core.js";
import { ConfigError } from "../errors.js";
import { buildOptions, TO_KAPSO, TO_META } from "../check/options.js";

/** `run`'s operation that prepares a request (src/wasm.rs). */
const PREPARE = 1;

const TARGETS = { kapso: TO_KAPSO, meta: TO_META };

/** How long one attempt may take, its body included. */
const ATTEMPT_TIMEOUT_MS = 30_000;

export function sendOptions(options) {
  const build = buildOptions(options);
  const { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers, fetch, signal, retry } = options ?? {};
  const facts = { phoneNumberId, apiKey, accessToken, baseUrl, apiVersion, headers: plain(headers) };
  const prepared = JSON.parse(run(PREPARE, asJson(facts)));
  if (!prepared.ok) throw new ConfigError(prepared.option, prepared.message);
  if (fetch !== undefined && typeof fetch !== "function") throw new ConfigError("fetch", "must be a function");
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw new ConfigError("signal", "must be an AbortSignal");
  }
  const { request } = prepared;
  return { request, build, target: TARGETS[request.target] ?? 0, means: { fetch, signal, timeoutMs: timeout(retry) } };
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

function timeout(retry) {
  if (retry === undefined) return ATTEMPT_TIMEOUT_MS;
  const { attemptTimeoutMs = ATTEMPT_TIMEOUT_MS } = Object(retry) === retry ? retry : { attemptTimeoutMs: 0 };
  if (!(attemptTimeoutMs > 0)) throw new ConfigError("retry", "`attemptTimeoutMs` must be a number of milliseconds above 0");
  return attemptTimeoutMs;
}
