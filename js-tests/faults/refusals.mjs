// Every shape in which Meta, Kapso and what stands before them refuse, or fail. Fields: connections.mjs.

import { BROWSERS } from "./connections.mjs";
import { respond } from "./wire.mjs";

const PAGE = "<!doctype html><title>Sorry</title><h1>Sorry</h1>";

const meta = (code, more) => ({ error: { message: `(#${code}) So it is`, type: "OAuthException", code, fbtrace_id: "AbC", ...more } });

/** What certainly was not sent: status, body, and what it is called. */
const REFUSED = {
  "Meta: a parameter": [400, meta(100), "invalid_parameter"],
  "Meta: a wrong id": [400, meta(100, { error_subcode: 33 }), "object_unreachable"],
  "Meta: details as text": [400, meta(131009, { error_data: "so" }), "parameter_value"],
  "Meta: a code in quotes": [400, meta("131056"), "pair_rate_limit"],
  "Meta: too fast": [400, meta(130429, { error_subcode: 2494055 }), "throughput_limit"],
  "Meta: maintenance": [500, meta(131057), "number_maintenance"],
  "Meta: a permanent 500": [500, meta(3), "capability_missing"],
  "Meta: code 200": [403, meta(200), "permission_missing"],
  "Meta: a token": [401, meta(190, { error_subcode: 463 }), "token_invalid"],
  "Meta: restricted": [403, meta(368), "account_restricted"],
  "Meta: no template": [404, meta(132001), "template_not_found"],
  "Meta: the window": [400, meta(131047), "window_closed"],
  "Meta: a code that nobody lists": [400, meta(987654), "rejected"],
  "Kapso: its own check": [400, { error: { message: "x", code: 400, error_subcode: 1001 } }, "rejected"],
  "Kapso: the key": [401, { error: "Invalid or missing API key" }, "kapso_key_invalid"],
  "Kapso: credits": [402, { error: "x", code: "insufficient_credits", billing_url: "https://x.example" }, "kapso_insufficient_credits"],
  "Kapso: its sandbox": [403, { error: "Active sandbox session required to send messages" }, "sandbox_session_required"],
  "Kapso: no number": [404, { error: { message: "x", type: "MessageError", code: 404 } }, "not_found"],
  "Kapso: in flight": [409, { error: "Another message is already in-flight for this conversation" }, "conversation_busy"],
  "Kapso: the window": [422, { error: { message: "x", type: "MessageError", code: 131047, error_subcode: 131047 } }, "window_closed"],
  "Kapso: the recipient's app": [422, { error: { message: "x", type: "MessageError", code: 1026, href: "x" } }, undefined],
  "Kapso: opted out": [422, { error: "x", code: "marketing_preference_stopped" }, "marketing_preference_stopped"],
  "Kapso: another account": [422, { error: "x", code: "messaging_account_mismatch" }, "kapso_account_mismatch"],
  "Kapso: a word that nobody lists": [422, { error: "x", code: "brand_new" }, "proxy_error"],
  "Kapso: too fast": [429, { error: "Rate limit exceeded", message: "x" }, "http_rate_limit", { "retry-after": "2" }],
  "a 404 page": [404, PAGE, "not_found"],
  "a 403 page": [403, PAGE, "forbidden"],
  "a 413 page": [413, PAGE, "rejected"],
  "a 429 page": [429, PAGE, "http_rate_limit", { "retry-after": "1" }],
  "a 421": [421, "", "misdirected"],
  "a 425": [425, "", "too_early"],
};

/** What cannot be told: the worst case, in which the message was taken all the same. */
const TAKEN = {
  "Meta: something went wrong": [500, meta(131000, { is_transient: true }), "unknown_error"],
  "Meta: service down": [503, meta(2), "service_down"],
  "Meta: a 500 that nobody lists": [500, meta(987654), undefined],
  "Kapso: an unexpected error": [500, { error: "x", message: "An unexpected error occurred" }, "kapso_internal"],
  "Kapso: its time ran out": [504, { error: "Kapso proxy timeout" }, "kapso_timeout"],
  "a 408": [408, "", "request_timeout"],
  "a 409 page": [409, PAGE, "conflict"],
  "a 499 page": [499, PAGE, "client_closed"],
  "a 502 page": [502, PAGE, "edge_failure"],
  "a 503 page": [503, PAGE, "edge_failure", { "retry-after": "1" }],
  "a 504 page": [504, PAGE, "edge_failure"],
  "a 520 page": [520, PAGE, "edge_failure"],
  "a 530 page": [530, PAGE, "edge_failure"],
};

function faults(table, accepts, outcome) {
  return Object.entries(table).map(([name, [status, body, reason, headers]]) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const says = reason ? `${outcome} ${reason}` : outcome;
    // fetch itself asks again after a 421, as its standard says: nothing was taken.
    const twice = status === 421 ? ["node", ...BROWSERS] : status === 408 ? BROWSERS : [];
    return { name, at: "request", accepts, says, twice, act: (socket) => respond(socket, status, text, headers) };
  });
}

/** Browsers take these two as meant for themselves. */
const CHALLENGES = [401, 407].map((status) => ({
  name: `a ${status} that asks for a password`,
  at: "request",
  act: (socket) => respond(socket, status, "", { "www-authenticate": "Basic", "proxy-authenticate": "Basic" }),
}));

export const refusals = [...faults(REFUSED, false, "not_sent"), ...faults(TAKEN, true, "unknown"), ...CHALLENGES];
