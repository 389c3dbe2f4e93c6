//! Why a message was not accepted: what `SendError` says of it.

#[cfg(test)]
mod tests;

use alloc::string::String;

use crate::errors::{Outcome, Retry, Verdict, own};
use crate::json::Value;
use crate::json::write::Object;

/// How many bytes of somebody else's text are passed on.
const LONGEST: usize = 512;

/// From how many digits on a word may be a phone number, or a secret.
const TELLING: usize = 8;

/// What stands where something was taken out.
const HIDDEN: &str = "[redacted]";

/// Why one attempt did not end with an acceptance.
#[derive(Clone, Copy, Debug)]
pub struct Failure<'t> {
    /// What it means.
    pub verdict: Verdict,
    /// Who said so: `meta`, `kapso`, `edge` (something in between), `transport`, or `local` (this side).
    pub source: &'static str,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// Meta's code.
    pub code: Option<u32>,
    /// What the answer says of the error.
    pub words: Words<'t>,
    /// Whether the request only asked for something.
    pub asks: bool,
}

/// The hint about a question that was not answered: that of its row may speak of a message.
const ASKED: &str = "The question was not answered. It sends nothing: ask again.";

/// What an answer says of an error, where it says it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'t> {
    /// A code that is a word.
    pub proxy: Option<Value<'t>>,
    /// A title.
    pub title: Option<Value<'t>>,
    /// What was wrong in particular.
    pub details: Option<Value<'t>>,
    /// Meta's subcode.
    pub subcode: Option<u32>,
    /// Meta's handle for the answer.
    pub trace: Option<Value<'t>>,
}

impl Failure<'_> {
    /// The failure that the table calls `@name`, about which nothing was answered.
    #[inline(never)]
    pub fn own(name: &str, source: &'static str, status: Option<u16>) -> Self {
        Self { verdict: own(name), source, status, code: None, words: Words::default(), asks: false }
    }

    /// Says that the message may have been sent, whatever the answer says of itself.
    pub fn doubt(&mut self) {
        self.verdict.outcome = Outcome::Unknown;
        self.verdict.retry = Retry::Reconcile;
    }

    /// Says that the request only asked: whatever became of it, nothing was sent, and it may be asked again.
    pub fn asked(&mut self) {
        if self.verdict.outcome != Outcome::Unknown {
            return;
        }
        self.asks = true;
        self.verdict.outcome = Outcome::NotSent;
        if matches!(self.verdict.retry, Retry::Reconcile) {
            self.verdict.retry = Retry::Transient;
        }
    }

    /// Writes the members of `SendError`, all but the list of attempts.
    pub fn write(&self, out: &mut Object<'_>, retry_after: Option<u64>) {
        let Verdict { row, reason, retry, outcome } = &self.verdict;
        let words = &self.words;
        for (key, text) in [
            ("kind", row.kind()),
            ("reason", reason),
            ("source", self.source),
            ("outcome", outcome.name()),
            ("advice", retry.advice()),
            ("scope", row.scope()),
            ("hint", if self.asks { ASKED } else { row.hint() }),
        ] {
            out.string(key, text);
        }
        let small = |number: Option<u32>| number.map(u64::from);
        for (key, number) in [
            ("code", small(self.code)),
            ("subcode", small(words.subcode)),
            ("status", self.status.map(u64::from)),
            ("retryAfterMs", retry_after),
        ] {
            whole(out, key, number);
        }
        let texts = [
            ("proxyCode", words.proxy),
            ("title", words.title),
            ("details", words.details),
            ("fbtraceId", words.trace),
        ];
        for (key, text) in texts {
            if let Some(text) = text.and_then(Value::text).filter(|text| !text.is_empty()) {
                let plain = key == "fbtraceId" || key == "proxyCode";
                if plain { out.string(key, &text) } else { out.string(key, &scrub(&text)) }
            }
        }
    }
}

/// Writes a number that may be absent.
#[inline(never)]
pub(super) fn whole(out: &mut Object<'_>, key: &str, number: Option<u64>) {
    if let Some(number) = number {
        out.integer(key, i64::try_from(number).unwrap_or(i64::MAX));
    }
}

/// A title without the `(#100)` before it, not too long, and without phone numbers and tokens: words of many digits.
fn scrub(text: &str) -> String {
    let text = up_to(LONGEST, without_code(text));
    let mut out = String::new();
    let (mut told, mut word, mut digits) = (0, 0, 0);
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        if byte.is_ascii_alphanumeric() || b"_-+/=%.~".contains(&byte) {
            digits += usize::from(byte.is_ascii_digit());
            continue;
        }
        // An id of a message is made of its recipient's number.
        if digits >= TELLING || text.get(word..at).is_some_and(|word| word.starts_with("wamid.")) {
            out.push_str(text.get(told..word).unwrap_or(""));
            out.push_str(HIDDEN);
            told = at;
        }
        (word, digits) = (at + 1, 0);
    }
    out.push_str(text.get(told..).unwrap_or(""));
    out
}

/// The start of `text`, no longer than so many bytes.
pub(super) fn up_to(most: usize, text: &str) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

fn without_code(text: &str) -> &str {
    let Some(inside) = text.strip_prefix("(#") else { return text };
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let after = inside.get(digits..).and_then(|after| after.strip_prefix(')'));
    after.filter(|_| digits > 0).map_or(text, str::trim_ascii_start)
}
