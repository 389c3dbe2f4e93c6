//! From what happened to what to do.

use alloc::string::String;

use crate::errors::{Outcome, own};
use crate::json::Value;
use crate::json::write::Object;

use super::answer::{self, Answer};
use super::failure::{Failure, Source};
use super::transport;

/// What is said of an event that cannot be read: a fault of ours must not hide that a request may have left.
const UNREADABLE: &str = "{}";

/// From text to text. The format: [`crate::delivery`].
pub fn settle_json(input: &str) -> String {
    let event = Value::parse(input).or_else(|_| Value::parse(UNREADABLE));
    let Ok(event) = event else { return String::new() };
    let body = event.get("body").and_then(Value::text).unwrap_or_default();
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    let outcome = happened(event, &body);
    match &outcome {
        Answer::Accepted(json) => {
            object.string("action", "done");
            object.object("sent", |object| {
                answer::write_sent(object, *json);
                object.integer("attempts", 1);
                object.boolean("possibleDuplicate", false);
            });
        }
        Answer::Done => {
            object.string("action", "done");
            object.boolean("read", true);
        }
        Answer::Failed(failure) => {
            object.string("action", "fail");
            object.object("error", |object| failure.write(object, None));
        }
    }
    object.close();
    out
}

/// What the event says became of the message.
fn happened<'t>(event: Value<'_>, body: &'t str) -> Answer<'t> {
    if !event.get("event").is_some_and(|kind| kind.is("answer")) {
        return Answer::Failed(transport::classify(event));
    }
    let is = |key: &str| event.get(key).and_then(Value::boolean);
    let status =
        event.get("status").and_then(Value::integer).and_then(|status| u16::try_from(status).ok()).unwrap_or(0);
    if is("bodyFailed") == Some(true) {
        let failure = answer::unread(status);
        return Answer::Failed(if is("aborted") == Some(true) { aborted(&failure) } else { failure });
    }
    match answer::read(status, body) {
        // An id proves a message; that something succeeded does not.
        Answer::Done if is("read") == Some(false) => Answer::Failed(answer::malformed(status)),
        answer => answer,
    }
}

/// The caller gave up on the body, but the status had been read.
fn aborted(failure: &Failure) -> Failure {
    let refused = failure.verdict.outcome == Outcome::NotSent;
    let row = if refused { &own::ABORTED } else { &own::ABORTED_IN_FLIGHT };
    Failure { status: failure.status, ..Failure::of(row, Source::Local) }
}
