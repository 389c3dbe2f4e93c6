//! What is remembered from attempt to attempt. The host keeps it, and does not look into it.

use alloc::string::String;

use crate::errors::{Outcome, Retry};
use crate::json::Value;
use crate::json::write::{self, Object};

use super::delay::Count;
use super::policy::Policy;

/// The policy, the attempts that were made, and how often the last trouble came in a row.
#[derive(Clone, Copy, Debug)]
pub struct State<'t> {
    /// What is resent, and when.
    pub policy: Policy,
    attempts: Option<Value<'t>>,
    last: Option<Value<'t>>,
}

/// One attempt: what a log may know of it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// Milliseconds that it took.
    pub ms: Option<u64>,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// Meta's code.
    pub code: Option<u32>,
    /// What became of the message.
    pub outcome: Outcome,
    /// Meta's handle for the answer.
    pub trace: Option<&'a str>,
}

/// A state before the first attempt.
pub fn first(policy: &Policy) -> String {
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    policy.write(object.key("policy"));
    object.close();
    out
}

impl<'t> State<'t> {
    /// Reads a state; without one, nothing is resent.
    pub fn read(given: Option<Value<'t>>) -> Self {
        let get = |key: &str| given.and_then(|state| state.get(key));
        Self {
            policy: get("policy").and_then(Policy::restore).unwrap_or(Policy::NEVER),
            attempts: get("attempts"),
            last: get("last"),
        }
    }

    fn attempts(&self) -> impl Iterator<Item = Value<'t>> + use<'t> {
        self.attempts.into_iter().flat_map(Value::items)
    }

    /// Attempts that were made before.
    pub fn made(&self) -> u32 {
        u32::try_from(self.attempts().count()).unwrap_or(u32::MAX)
    }

    /// Whether one of them may have sent the message.
    pub fn is_in_doubt(&self) -> bool {
        self.attempts().any(|attempt| attempt.get("outcome").is_some_and(|outcome| outcome.is(Outcome::Unknown.name())))
    }

    /// Counts a failure of this class.
    pub fn count(&self, class: Retry, attempts: u32) -> Count {
        let mut last = self.last.into_iter().flat_map(Value::items);
        let same = last.next().is_some_and(|name| name.is(class.name()));
        let before = last.next().and_then(Value::integer).filter(|_| same).unwrap_or(0);
        Count { all: attempts, in_a_row: u32::try_from(before).unwrap_or(0).saturating_add(1) }
    }

    /// Writes the attempts that were made, and `now`.
    pub fn write_attempts(&self, out: &mut Object<'_>, now: Option<&Attempt<'_>>) {
        let out = out.key("attempts");
        out.push('[');
        for attempt in self.attempts() {
            out.push_str(attempt.raw());
            out.push(',');
        }
        if let Some(attempt) = now {
            Attempt { trace: None, ..*attempt }.write(out, self.made());
        } else if out.ends_with(',') {
            out.pop();
        }
        out.push(']');
    }

    /// Writes the state after `attempt`, which failed with trouble of `class`.
    pub fn write_next(&self, out: &mut String, attempt: Option<&Attempt<'_>>, class: Retry, count: Count) {
        let mut object = Object::open(out);
        self.policy.write(object.key("policy"));
        self.write_attempts(&mut object, attempt);
        let last = object.key("last");
        last.push('[');
        write::string(last, class.name());
        last.push(',');
        write::integer(last, i64::from(count.in_a_row));
        last.push(']');
        object.close();
    }
}

impl Attempt<'_> {
    /// Writes it, the attempt after `before` others.
    pub fn write(&self, out: &mut String, before: u32) {
        let mut object = Object::open(out);
        object.integer("n", i64::from(before) + 1);
        let ms = self.ms.and_then(|ms| i64::try_from(ms).ok());
        for (key, number) in [("ms", ms), ("status", self.status.map(i64::from)), ("code", self.code.map(i64::from))] {
            if let Some(number) = number {
                object.integer(key, number);
            }
        }
        object.string("outcome", self.outcome.name());
        if let Some(trace) = self.trace {
            object.string("fbtraceId", trace);
        }
        object.close();
    }
}
