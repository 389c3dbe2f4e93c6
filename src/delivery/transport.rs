//! Why `fetch` gave no answer: every runtime spells it differently.
//!
//! A resend is allowed by codes alone, and by two texts of Deno's, which gives no codes. What is not known here
//! may have been sent.

#[cfg(test)]
mod tests;

use crate::errors::row::{mentions, place};
use crate::json::Value;
use crate::json::value::Items;

use super::failure::Failure;

/// Codes that say: no connection was made.
const NOT_CONNECTED: &str = "ENOTFOUND EAI_AGAIN ECONNREFUSED EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT \
    ConnectionRefused FailedToOpenSocket";

/// Codes that say: the certificate was refused, before a byte of the request was written.
const UNTRUSTED: &str = "DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE \
    UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY";

/// Reads a "failure" event (its format: [`crate::delivery`]).
pub fn classify(event: Value<'_>) -> Failure<'_> {
    let is = |key: &str| event.get(key).and_then(Value::boolean);
    let started = is("sent") != Some(false);
    let name = match (is("aborted"), is("timeout")) {
        (Some(true), _) => {
            if started {
                "aborted_in_flight"
            } else {
                "aborted"
            }
        }
        _ if !started => "not_started",
        (_, Some(true)) => "timeout",
        _ => return Failure::own(name(event), "transport", None),
    };
    Failure::own(name, "local", None)
}

/// What the table calls it.
fn name(event: Value<'_>) -> &'static str {
    let (mut closed, mut untrusted, mut other) = (false, false, false);
    for code in items(event, "codes") {
        let code = raw(code);
        if place(NOT_CONNECTED, code).is_some() {
            closed = true;
        } else if code.starts_with("CERT_") || code.starts_with("ERR_TLS_") || place(UNTRUSTED, code).is_some() {
            untrusted = true;
        } else {
            other = true;
        }
    }
    // The same codes can end a connection that was made; Node names the call that failed.
    for message in items(event, "messages") {
        other |= raw(message).starts_with("read ") || raw(message).starts_with("write ");
    }
    if !closed && !untrusted && !other && says(event, "names", "TypeError") {
        untrusted = says(event, "messages", "invalid peer certificate");
        closed = says(event, "messages", "client error (Connect)") || says(event, "messages", "dns error");
    }
    match (untrusted, other) {
        (true, true) => "tls_lost",
        (true, false) => "tls",
        (false, false) if closed => "not_connected",
        _ if says(event, "names", "TimeoutError") || says(event, "codes", "UND_ERR_HEADERS_TIMEOUT") => "timeout",
        _ => "connection_lost",
    }
}

#[inline(never)]
fn says(event: Value<'_>, key: &str, words: &str) -> bool {
    items(event, key).any(|text| mentions(raw(text), words))
}

fn items<'e>(event: Value<'e>, key: &str) -> Items<'e> {
    event.get(key).unwrap_or(Value::nothing()).items()
}

/// A string as it is written; nothing of what is looked for here needs an escape.
fn raw(text: Value<'_>) -> &str {
    text.string().map_or("", |text| text.raw)
}
