//! Why a message was not accepted: what `SendError` says of it.

use alloc::string::String;

use crate::errors::{Kind, Outcome, Retry, Row, Verdict};
use crate::json::write::Object;

/// Who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Meta, with a code.
    Meta,
    /// Kapso, on its own account.
    Kapso,
    /// Something in between that speaks no language of theirs.
    Edge,
    /// The network, or what the host makes of it.
    Transport,
    /// This side.
    Local,
}

impl Source {
    /// How it is spelled.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Kapso => "kapso",
            Self::Edge => "edge",
            Self::Transport => "transport",
            Self::Local => "local",
        }
    }
}

/// Why one attempt did not end with an acceptance.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What it means.
    pub verdict: Verdict,
    /// Who said so.
    pub source: Source,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// Meta's code.
    pub code: Option<u32>,
    /// Meta's subcode.
    pub subcode: Option<u32>,
    /// A code that is a word.
    pub proxy: Option<String>,
    /// Meta's title, or Kapso's sentence; scrubbed.
    pub title: Option<String>,
    /// What was wrong in particular; scrubbed.
    pub details: Option<String>,
    /// Meta's handle for this answer.
    pub trace: Option<String>,
}

impl Failure {
    /// A failure of the kind `row`, about which nothing was answered.
    pub fn of(row: &Row, source: Source) -> Self {
        Self {
            verdict: row.verdict(0),
            source,
            status: None,
            code: None,
            subcode: None,
            proxy: None,
            title: None,
            details: None,
            trace: None,
        }
    }

    /// Whether the caller ended it.
    pub fn is_aborted(&self) -> bool {
        self.verdict.kind == Kind::Aborted
    }

    /// Says that the message may have been sent, whatever the answer says of itself.
    pub fn forget(&mut self) {
        self.verdict.outcome = Outcome::Unknown;
        self.verdict.retry = Retry::Reconcile;
    }

    /// Writes the members of `SendError`, all but the list of attempts.
    pub fn write(&self, out: &mut Object<'_>, retry_after: Option<u64>) {
        let verdict = &self.verdict;
        out.string("kind", verdict.kind.name());
        out.string("reason", verdict.reason);
        for (key, number) in [("code", self.code), ("subcode", self.subcode), ("status", self.status.map(u32::from))] {
            if let Some(number) = number {
                out.integer(key, i64::from(number));
            }
        }
        out.string("source", self.source.name());
        out.string("outcome", verdict.outcome.name());
        out.string("advice", verdict.retry.advice());
        if let Some(ms) = retry_after {
            out.integer("retryAfterMs", i64::try_from(ms).unwrap_or(i64::MAX));
        }
        out.string("scope", verdict.scope.name());
        let texts = [
            ("proxyCode", &self.proxy),
            ("title", &self.title),
            ("details", &self.details),
            ("fbtraceId", &self.trace),
        ];
        for (key, text) in texts {
            if let Some(text) = text {
                out.string(key, text);
            }
        }
        out.string("hint", verdict.hint);
    }
}
