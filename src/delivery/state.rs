//! What is remembered from attempt to attempt. The host keeps it, and does not look into it.

use alloc::string::String;

use crate::errors::{Outcome, Retry};
use crate::json::Value;
use crate::json::value::Items;
use crate::json::write::Object;

use super::delay::Count;
use super::failure::whole;
use super::policy::Policy;

/// The option `retry`, the attempts that were made, and how often the last trouble came in a row.
#[derive(Clone, Copy, Debug)]
pub struct State<'t> {
    /// What is resent, and when.
    pub policy: Policy,
    retry: Option<Value<'t>>,
    attempts: Option<Value<'t>>,
    last: Option<Value<'t>>,
}

/// One attempt: what a log may know of it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'t> {
    /// Milliseconds that it took.
    pub ms: Option<u64>,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// Meta's code.
    pub code: Option<u32>,
    /// What became of the message.
    pub outcome: Outcome,
    /// Meta's handle for the answer.
    pub trace: Option<Value<'t>>,
}

/// Writes the state before the first attempt, under the option `retry`.
pub fn write_first(out: &mut String, retry: Option<Value<'_>>) {
    State { policy: Policy::NEVER, retry, attempts: None, last: None }.write(out, |_| ());
}

impl<'t> State<'t> {
    /// Reads a state; without one, nothing is resent.
    pub fn read(given: Option<Value<'t>>) -> Self {
        let get = |key: &str| given?.get(key);
        let retry = get("retry");
        let policy = given.and_then(|_| Policy::read(retry).ok()).unwrap_or(Policy::NEVER);
        Self { policy, retry, attempts: get("attempts"), last: get("last") }
    }

    fn attempts(&self) -> Items<'t> {
        self.attempts.unwrap_or(Value::nothing()).items()
    }

    /// Attempts that were made before, and whether one of them may have sent the message.
    #[inline(never)]
    pub fn made(&self) -> (u32, bool) {
        let (mut made, mut doubt) = (0, false);
        for attempt in self.attempts() {
            made += 1;
            doubt |= attempt.get("outcome").is_some_and(|outcome| outcome.is(Outcome::Unknown.name()));
        }
        (made, doubt)
    }

    /// Counts a failure of this class.
    pub fn count(&self, class: Retry, attempts: u32) -> Count {
        let before = self.last.and_then(|last| last.get(class.name())).and_then(Value::integer).unwrap_or(0);
        Count { all: attempts, in_a_row: u32::try_from(before).unwrap_or(0).saturating_add(1) }
    }

    /// Writes the attempts that were made, and `now`.
    #[inline(never)]
    pub fn write_attempts(&self, out: &mut Object<'_>, now: Option<&Attempt<'_>>) {
        let out = out.key("attempts");
        let mut number = 1;
        let mut before = '[';
        for attempt in self.attempts() {
            out.push(before);
            out.push_str(attempt.raw());
            before = ',';
            number += 1;
        }
        if let Some(now) = now {
            out.push(before);
            Attempt { trace: None, ..*now }.write(out, number);
        } else if number == 1 {
            out.push('[');
        }
        out.push(']');
    }

    /// Writes the state after `attempt`, which failed with trouble of `class`.
    pub fn write_next(&self, out: &mut String, attempt: Option<&Attempt<'_>>, class: Retry, count: Count) {
        self.write(out, |object| {
            self.write_attempts(object, attempt);
            object.object("last", |last| last.integer(class.name(), i64::from(count.in_a_row)));
        });
    }

    fn write(&self, out: &mut String, rest: impl FnOnce(&mut Object<'_>)) {
        let mut object = Object::open(out);
        if let Some(retry) = self.retry {
            object.value("retry", retry);
        }
        rest(&mut object);
        object.close();
    }
}

impl Attempt<'_> {
    /// Writes it, the `n`th.
    #[inline(never)]
    pub fn write(&self, out: &mut String, n: u32) {
        let mut object = Object::open(out);
        object.integer("n", i64::from(n));
        whole(&mut object, "ms", self.ms);
        whole(&mut object, "status", self.status.map(u64::from));
        whole(&mut object, "code", self.code.map(u64::from));
        object.string("outcome", self.outcome.name());
        if let Some(trace) = self.trace {
            object.value("fbtraceId", trace);
        }
        object.close();
    }
}
