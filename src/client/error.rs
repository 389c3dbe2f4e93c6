//! Why a message was not sent, or may not have been.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use super::said;
use crate::errors::Outcome;
use crate::json::Value;

/// Why [`send`](super::send) did not send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The message breaks a rule; nothing was sent.
    Invalid {
        /// What is to be done about the first issue.
        message: String,
        /// All issues and warnings, as JSON: `Checked` of the TypeScript API.
        report: String,
    },
    /// An option cannot work; nothing was sent.
    Config {
        /// The option: `phoneNumberId`.
        option: String,
        /// What is wrong with it; never what it holds.
        message: String,
    },
    /// The sending failed.
    Send(Box<SendError>),
}

/// A sending that failed: no secret, no recipient, no text of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendError {
    /// What sort of trouble, for programs: `throttled`, `timeout`, …
    pub kind: String,
    /// Which trouble, for programs.
    pub reason: String,
    /// Meta's code, where there is one.
    pub code: Option<i64>,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// What became of the message: [`Outcome::NotSent`], or [`Outcome::Unknown`] where it may have been sent.
    pub outcome: Outcome,
    /// What a program may do next: `retry`, `reconcile`, `fix`, …
    pub advice: String,
    /// After how many milliseconds to try again, where time helps.
    pub retry_after_ms: Option<u64>,
    /// What to do, for people.
    pub hint: String,
    /// How many requests were made.
    pub attempts: usize,
}

impl SendError {
    /// What the machine says of a failure.
    pub(super) fn read(error: Option<Value<'_>>) -> Self {
        let Some(error) = error else { return Self::lost() };
        let number = |key: &str| error.get(key).and_then(Value::integer);
        Self {
            kind: said(error.get("kind")),
            reason: said(error.get("reason")),
            code: number("code"),
            status: number("status").and_then(|status| u16::try_from(status).ok()),
            // What is not told is not known.
            outcome: Outcome::named(&said(error.get("outcome"))).unwrap_or(Outcome::Unknown),
            advice: said(error.get("advice")),
            retry_after_ms: number("retryAfterMs").and_then(|ms| u64::try_from(ms).ok()),
            hint: said(error.get("hint")),
            attempts: error.get("attempts").map_or(0, Value::count),
        }
    }

    /// A fault of ours must not hide that a request may have left.
    fn lost() -> Self {
        Self {
            kind: "malformed_response".into(),
            reason: "internal_error".into(),
            code: None,
            status: None,
            outcome: Outcome::Unknown,
            advice: "reconcile".into(),
            retry_after_ms: None,
            hint: "wamid could not read the answer: it may have been sent. Please report this.".into(),
            attempts: 0,
        }
    }
}

impl Error {
    pub(super) fn config(prepared: Value<'_>) -> Self {
        Self::Config { option: said(prepared.get("option")), message: said(prepared.get("message")) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid { message, .. } => out.write_str(message),
            Self::Config { option, message } => write!(out, "{option} {message}"),
            Self::Send(error) => error.fmt(out),
        }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.reason, self.hint)
    }
}

impl core::error::Error for SendError {}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Send(error) => Some(error.as_ref()),
            Self::Invalid { .. } | Self::Config { .. } => None,
        }
    }
}
