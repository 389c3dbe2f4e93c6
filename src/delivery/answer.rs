//! Reading what came back, whatever it is.
//!
//! Only `messages[0].id` proves that a message was accepted. An error inside a success is looked for first.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::errors::{Facts, Outcome, judge, own};
use crate::json::value::Kind;
use crate::json::write::{self, Object};
use crate::json::{Fault, Value};

use super::failure::{Failure, Source};
use super::scrub::scrub;

/// How many bytes of an answer are read.
pub const LONGEST: usize = 1 << 20;

/// What an answer says.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A message was taken: the members of `Sent` that the answer gives, as JSON members.
    Accepted(String),
    /// A read receipt was taken.
    Done,
    /// Anything else.
    Failed(Failure),
}

/// Reads an answer with this status and body.
pub fn read<'h>(status: u16, body: &str, hide: impl Iterator<Item = &'h str> + Clone) -> Answer {
    let parsed = Value::parse(bounded(body));
    let json = parsed.ok();
    let id = json.filter(|_| is_success(status)).and_then(|json| accepted(json));
    if let Some(error) = json.and_then(error) {
        let mut failure = refusal(status, error, hide);
        if id.is_some() && failure.verdict.outcome == Outcome::NotSent {
            failure.forget();
        }
        return Answer::Failed(failure);
    }
    if let (Some(json), Some(id)) = (json, id) {
        return Answer::Accepted(sent(json, &id));
    }
    if is_success(status) && json.and_then(|json| json.get("success")).and_then(Value::boolean) == Some(true) {
        return Answer::Done;
    }
    let malformed = is_success(status).then(|| Failure::of(&own::MALFORMED, Source::Edge));
    let mut failure = malformed.unwrap_or_else(|| by_status(status));
    failure.status = Some(status);
    Answer::Failed(failure)
}
