//! Why `fetch` gave no answer: every runtime spells it differently.
//!
//! A resend is allowed by codes alone, and by two texts of Deno's, which gives no codes. What is not known here
//! may have been sent.

#[cfg(test)]
mod tests;

use crate::errors::{Row, own};
use crate::json::Value;

use super::failure::{Failure, Source};

/// Codes that say: no connection was made.
const NOT_CONNECTED: [&str; 8] = [
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "ConnectionRefused",
    "FailedToOpenSocket",
];

/// Codes that say: the certificate was refused, before a byte was written.
const UNTRUSTED: [&str; 6] = [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "HOSTNAME_MISMATCH",
];

/// Deno's words for a connection that was not made.
const DENO: [&str; 2] = ["client error (Connect)", "dns error"];

/// What an error and the errors in it say together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    NotConnected,
    Untrusted,
    Other,
}

impl Says {
    /// Both are true: the worse one counts, and silence counts for nothing.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, says) | (says, Self::Nothing) => says,
            (Self::Other, _) | (_, Self::Other) => Self::Other,
            (Self::Untrusted, _) | (_, Self::Untrusted) => Self::Untrusted,
            _ => Self::NotConnected,
        }
    }
}

/// Reads a "failure" event (its format: [`crate::delivery`]).
pub fn classify(event: Value<'_>) -> Failure {
    let is = |key: &str| event.get(key).and_then(Value::boolean);
    let started = is("sent").unwrap_or(true);
    let row = if is("aborted") == Some(true) {
        if started { &own::ABORTED_IN_FLIGHT } else { &own::ABORTED }
    } else if !started {
        &own::NOT_STARTED
    } else if is("timeout") == Some(true) {
        &own::TIMEOUT
    } else {
        row(event)
    };
    let local = matches!(row.reason, "aborted" | "timeout" | "not_started");
    Failure::of(row, if local { Source::Local } else { Source::Transport })
}

fn row(event: Value<'_>) -> &'static Row {
    let mut says = codes(event);
    if says == Says::Nothing {
        says = words(event);
    }
    match says {
        Says::NotConnected => &own::NOT_CONNECTED,
        Says::Untrusted => &own::TLS,
        _ if any(event, "codes", is_untrusted) => &own::TLS_LOST,
        _ if any(event, "names", |name| name == "TimeoutError") => &own::TIMEOUT,
        _ if any(event, "codes", |code| code == "UND_ERR_HEADERS_TIMEOUT") => &own::TIMEOUT,
        _ => &own::CONNECTION_LOST,
    }
}

/// What the codes say: all of them have to agree.
fn codes(error: Value<'_>) -> Says {
    let mut says = Says::Nothing;
    for code in texts(error, "codes") {
        says = says.and(if NOT_CONNECTED.contains(&&*code) {
            Says::NotConnected
        } else if is_untrusted(&code) {
            Says::Untrusted
        } else {
            Says::Other
        });
    }
    // The same codes can end a connection that was made; Node names the call that failed.
    if any(error, "messages", |message| message.starts_with("read ") || message.starts_with("write ")) {
        says = says.and(Says::Other);
    }
    says
}

fn is_untrusted(code: &str) -> bool {
    code.starts_with("CERT_") || code.starts_with("ERR_TLS_") || UNTRUSTED.contains(&code)
}

/// What Deno's words say; nobody else's are listened to.
fn words(error: Value<'_>) -> Says {
    if !any(error, "names", |name| name == "TypeError") {
        Says::Other
    } else if any(error, "messages", |message| message.contains("invalid peer certificate")) {
        Says::Untrusted
    } else if any(error, "messages", |message| DENO.iter().any(|words| message.contains(words))) {
        Says::NotConnected
    } else {
        Says::Other
    }
}

fn texts<'e>(error: Value<'e>, key: &str) -> impl Iterator<Item = alloc::borrow::Cow<'e, str>> {
    error.get(key).into_iter().flat_map(Value::items).filter_map(Value::text)
}

fn any(error: Value<'_>, key: &str, holds: impl Fn(&str) -> bool) -> bool {
    texts(error, key).any(|text| holds(&text))
}
