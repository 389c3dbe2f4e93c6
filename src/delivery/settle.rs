//! From what happened to what to do: the state machine, as text.

#[cfg(test)]
mod tests;

use alloc::string::String;

use crate::errors::{Outcome, Retry, own};
use crate::json::Value;
use crate::json::write::Object;

use super::answer::{self, Answer};
use super::decide::{Decision, Found, Situation, decide};
use super::failure::{Failure, Source};
use super::policy::{Policy, Setting};
use super::state::{Attempt, State};
use super::{delay, transport, wait};

/// From text to text. The format: [`crate::delivery`].
pub fn settle_json(input: &str) -> String {
    // A fault of ours must not hide that a request may have left: what cannot be read says nothing.
    let event = Value::parse(input).or_else(|_| Value::parse("{}"));
    let Ok(event) = event else { return String::new() };
    let body = event.get("body").and_then(Value::text).unwrap_or_default();
    let settling = Settling { event, state: State::read(event.get("state")) };
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    match happened(event, &body) {
        Answer::Accepted(json) => settling.accepted(&mut object, Some(json)),
        Answer::Done => settling.accepted(&mut object, None),
        Answer::Failed(failure) => settling.failed(&mut object, failure),
    }
    object.close();
    out
}

/// How long the first attempt may take; 0 is for ever.
pub fn first_timeout(policy: &Policy) -> u64 {
    timeout(policy, 0)
}

/// How long an attempt may take that begins after `elapsed` milliseconds.
fn timeout(policy: &Policy, elapsed: u64) -> u64 {
    let own = policy.number(Setting::AttemptTimeout);
    match policy.number(Setting::Deadline) {
        0 => own,
        deadline => own.min(deadline.saturating_sub(elapsed).max(1)),
    }
}

/// What the event says became of the message.
fn happened<'t>(event: Value<'_>, body: &'t str) -> Answer<'t> {
    if !event.get("event").is_some_and(|kind| kind.is("answer")) {
        return Answer::Failed(transport::classify(event));
    }
    let status =
        event.get("status").and_then(Value::integer).and_then(|status| u16::try_from(status).ok()).unwrap_or(0);
    if is(event, "bodyFailed") == Some(true) {
        let failure = answer::unread(status);
        return Answer::Failed(if is(event, "aborted") == Some(true) { aborted(&failure) } else { failure });
    }
    match answer::read(status, body) {
        // An id proves a message; that something succeeded does not.
        Answer::Done if is(event, "read") == Some(false) => Answer::Failed(answer::malformed(status)),
        answer => answer,
    }
}

/// The caller gave up on the body, but the status had been read.
fn aborted(failure: &Failure) -> Failure {
    let refused = failure.verdict.outcome == Outcome::NotSent;
    let row = if refused { &own::ABORTED } else { &own::ABORTED_IN_FLIGHT };
    Failure { status: failure.status, ..Failure::of(row, Source::Local) }
}

fn is(event: Value<'_>, key: &str) -> Option<bool> {
    event.get(key).and_then(Value::boolean)
}

/// Milliseconds, without their fraction.
fn millis(event: Value<'_>, key: &str) -> Option<u64> {
    let number = event.get(key)?.number()?;
    number.split('.').next()?.parse().ok()
}

/// A number from 0 to below 1, in billionths; the middle where there is none.
fn luck(event: Value<'_>) -> u64 {
    let Some(number) = event.get("random").and_then(Value::number) else { return delay::MS / 2 };
    if number.contains(['e', 'E', '-']) {
        return 0;
    }
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole != "0" {
        return delay::MS - 1;
    }
    let digits = fraction.bytes().chain(core::iter::repeat(b'0')).take(9);
    digits.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'))
}

/// One event, and what was before it.
struct Settling<'t> {
    event: Value<'t>,
    state: State<'t>,
}

impl Settling<'_> {
    /// A message with an id, or a read receipt.
    fn accepted(&self, out: &mut Object<'_>, json: Option<Value<'_>>) {
        out.string("action", "done");
        match json {
            Some(json) => out.object("sent", |out| {
                answer::write_sent(out, json);
                self.write_history(out);
            }),
            None => out.boolean("read", true),
        }
        let status = self.event.get("status").and_then(Value::integer).and_then(|status| u16::try_from(status).ok());
        let attempt = Attempt { ms: self.ms(), status, code: None, outcome: Outcome::Accepted, trace: None };
        attempt.write(out.key("attempt"), self.state.made());
    }

    fn failed(&self, out: &mut Object<'_>, mut failure: Failure) {
        let found = self.found();
        let made = is(self.event, "sent") != Some(false);
        let before = self.state.made();
        let count = self.state.count(failure.verdict.retry, before + u32::from(made));
        let now = millis(self.event, "now");
        let elapsed = now.zip(millis(self.event, "startedAt")).map_or(0, |(now, then)| now.saturating_sub(then));
        let server = wait::asked(self.event.get("headers"), now, failure.verdict.usage);
        let situation = Situation { count, found, elapsed, server, luck: luck(self.event) };
        let decision = decide(&failure.verdict, &situation, &self.state.policy);

        let class = failure.verdict.retry;
        if found == Some(Found::NotSent) && decision != Decision::Ask {
            failure.verdict.outcome = Outcome::NotSent;
            failure.verdict.retry = Retry::Transient;
        }
        let attempt = Attempt {
            ms: self.ms(),
            status: failure.status,
            code: failure.code,
            outcome: failure.verdict.outcome,
            trace: failure.trace.as_deref(),
        };
        let attempt = made.then_some(attempt);
        match decision {
            Decision::Accept => {
                self.found_sent(out);
                return;
            }
            Decision::Resend(ms) => {
                out.string("action", "sleep");
                number(out, "ms", ms);
                number(out, "timeoutMs", timeout(&self.state.policy, elapsed.saturating_add(ms)));
                self.state.write_next(out.key("state"), attempt.as_ref(), class, count);
            }
            Decision::Ask => {
                out.string("action", "reconcile");
                self.write_error(out, &failure, attempt.as_ref(), None);
            }
            Decision::Stop(after) => {
                out.string("action", "fail");
                self.write_error(out, &failure, attempt.as_ref(), after);
            }
        }
        // The caller was told of this attempt before it was asked.
        if let Some(attempt) = attempt.filter(|_| found.is_none()) {
            attempt.write(out.key("attempt"), before);
        }
    }

    /// Once an attempt may have sent the message, no later refusal takes that back.
    fn write_error(&self, out: &mut Object<'_>, failure: &Failure, attempt: Option<&Attempt<'_>>, after: Option<u64>) {
        let mut told = failure.clone();
        if self.state.is_in_doubt() && told.verdict.outcome == Outcome::NotSent {
            told.forget();
        }
        out.object("error", |out| {
            told.write(out, after);
            self.state.write_attempts(out, attempt);
        });
    }

    /// The caller found the message, and perhaps its id.
    fn found_sent(&self, out: &mut Object<'_>) {
        let id = self.event.get("reconciled").and_then(|found| found.get("messageId")).and_then(Value::text);
        out.string("action", "done");
        out.object("sent", |out| {
            out.string("id", id.as_deref().unwrap_or(""));
            out.array("contacts", [(); 0], |_, ()| ());
            self.write_history(out);
        });
    }

    fn write_history(&self, out: &mut Object<'_>) {
        out.integer("attempts", i64::from(self.state.made()) + 1);
        out.boolean("possibleDuplicate", self.state.is_in_doubt());
    }

    /// What the caller's `reconcile` answered; anything that is no answer found nothing.
    fn found(&self) -> Option<Found> {
        let outcome = self.event.get("reconciled")?.get("outcome");
        let says = |word: &str| outcome.is_some_and(|outcome| outcome.is(word));
        Some(if says("sent") {
            Found::Sent
        } else if says("not_sent") {
            Found::NotSent
        } else {
            Found::Unknown
        })
    }

    fn ms(&self) -> Option<u64> {
        millis(self.event, "ms")
    }
}

fn number(out: &mut Object<'_>, key: &str, number: u64) {
    out.integer(key, i64::try_from(number).unwrap_or(i64::MAX));
}
