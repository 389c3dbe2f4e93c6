//! From what happened to what to do: the state machine, as text.

#[cfg(test)]
mod tests;

use alloc::string::String;

use crate::errors::{Outcome, Retry};
use crate::json::write::Object;
use crate::json::{Document, Value};
use crate::text::until;

use super::answer::{self, Answer};
use super::decide::{Decision, Found, Situation, decide};
use super::failure::{Failure, whole};
use super::policy::{Mode, Policy, Setting};
use super::state::{Attempt, State};
use super::{delay, transport, wait};

/// From text to text; `body` is that of the answer, as it came. The format: [`crate::delivery`].
pub fn settle_json(event: &str, body: &str) -> String {
    // A fault of ours must not hide that a request may have left: what cannot be read says nothing.
    let document = Document::read(event).ok();
    let event = document.as_ref().map_or(Value::nothing(), Document::root);
    let body = answer::document(body);
    let settling = Settling { event, state: State::read(event.get("state")) };
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    match settling.happened(body.as_ref()) {
        Answer::Accepted(id) => settling.accepted(&mut object, Some(id)),
        Answer::Done => settling.accepted(&mut object, None),
        Answer::Failed(failure) => settling.failed(&mut object, failure),
    }
    object.close();
    out
}

/// How long an attempt may take that begins after `elapsed` milliseconds.
pub(super) fn timeout(policy: &Policy, elapsed: u64) -> u64 {
    let own = policy.number(Setting::AttemptTimeout);
    match policy.number(Setting::Deadline) {
        0 => own,
        deadline => own.min(deadline.saturating_sub(elapsed).max(1)),
    }
}

/// One event, and what was before it.
struct Settling<'t> {
    event: Value<'t>,
    state: State<'t>,
}

impl<'t> Settling<'t> {
    /// What the event says became of the request.
    fn happened<'b>(&self, body: Option<&'b Document<'b>>) -> Answer<'b>
    where
        't: 'b,
    {
        match self.came(body) {
            Answer::Failed(mut failure) if self.lists() => {
                failure.asked();
                Answer::Failed(failure)
            }
            answer => answer,
        }
    }

    fn came<'b>(&self, body: Option<&'b Document<'b>>) -> Answer<'b>
    where
        't: 'b,
    {
        if !self.event.get("event").is_some_and(|kind| kind.is("answer")) {
            return Answer::Failed(transport::classify(self.event));
        }
        let status = self.status().unwrap_or(0);
        if self.is("bodyFailed") == Some(true) {
            return Answer::Failed(self.unread(status));
        }
        if self.lists() {
            return answer::read_list(status, body);
        }
        match answer::read(status, body) {
            // An id proves a message; that something succeeded does not.
            Answer::Done if self.is("read") == Some(false) => Answer::Failed(answer::bare(status, "malformed")),
            answer => answer,
        }
    }

    /// The head of an answer came, and its body did not.
    fn unread(&self, status: u16) -> Failure<'static> {
        let failure = answer::bare(status, "lost");
        if self.is("aborted") != Some(true) {
            return failure;
        }
        let refused = failure.verdict.outcome == Outcome::NotSent;
        Failure::own(if refused { "aborted" } else { "aborted_in_flight" }, "local", Some(status))
    }

    /// A message with an id, or a read receipt.
    fn accepted(&self, out: &mut Object<'_>, id: Option<Value<'_>>) {
        if let Some(id) = id {
            self.sent(out, |out| out.value("id", id));
        } else {
            out.string("action", "done");
            out.boolean("read", true);
        }
        let outcome = Outcome::Accepted;
        let attempt = Attempt { ms: self.number("ms"), status: self.status(), code: None, outcome, trace: None };
        attempt.write(out.key("attempt"), self.state.made().0 + 1);
    }

    fn sent(&self, out: &mut Object<'_>, write: impl FnOnce(&mut Object<'_>)) {
        let (made, doubt) = self.state.made();
        out.string("action", "done");
        out.object("sent", |out| {
            write(out);
            out.integer("attempts", i64::from(made) + 1);
            out.boolean("possibleDuplicate", doubt);
        });
    }

    fn failed(&self, out: &mut Object<'_>, mut failure: Failure<'_>) {
        let (before, doubt) = self.state.made();
        let made = self.is("sent") != Some(false);
        let class = failure.verdict.retry;
        let count = self.state.count(class, before + u32::from(made));
        let now = self.number("now");
        let elapsed = now.unwrap_or(0).saturating_sub(self.number("startedAt").or(now).unwrap_or(0));
        let server = wait::asked(self.event.get("headers"), now, failure.verdict.row.usage());
        let found = self.found();
        let mut policy = self.state.policy;
        // A read receipt may be sent twice without harm.
        if self.is("read") == Some(true) && policy.mode != Mode::Never {
            policy.mode = Mode::AtLeastOnce;
        }
        let situation = Situation { count, found, elapsed, server, luck: self.luck() };
        let decision = decide(&failure.verdict, &situation, &policy);

        let asked = policy.mode == Mode::Verified && failure.verdict.outcome == Outcome::Unknown;
        if asked && found == Some(Found::NotSent) {
            failure.verdict.outcome = Outcome::NotSent;
            failure.verdict.retry = Retry::Transient;
        }
        let Failure { status, code, .. } = failure;
        let outcome = failure.verdict.outcome;
        let attempt = Attempt { ms: self.number("ms"), status, code, outcome, trace: failure.words.trace };
        let attempt = Some(attempt).filter(|_| made);
        let (action, after) = match decision {
            Decision::Accept => return self.sent(out, |out| self.write_found(out)),
            Decision::Resend(ms) => {
                out.string("action", "sleep");
                whole(out, "ms", Some(ms));
                whole(out, "timeoutMs", Some(timeout(&policy, elapsed.saturating_add(ms))));
                self.state.write_next(out.key("state"), attempt.as_ref(), class, count);
                return self.tell(out, attempt, before);
            }
            Decision::Ask => ("reconcile", None),
            Decision::Stop(after) => ("fail", after),
        };
        out.string("action", action);
        // Once an attempt may have sent the message, no later refusal takes that back.
        if doubt && outcome == Outcome::NotSent {
            failure.doubt();
        }
        out.object("error", |out| {
            failure.write(out, after);
            self.state.write_attempts(out, attempt.as_ref());
        });
        self.tell(out, attempt, before);
    }

    /// Tells of the attempt; the caller that was asked about it has been told before.
    fn tell(&self, out: &mut Object<'_>, attempt: Option<Attempt<'_>>, before: u32) {
        if let Some(attempt) = attempt.filter(|_| self.found().is_none()) {
            attempt.write(out.key("attempt"), before + 1);
        }
    }

    /// The caller found the message, and perhaps its id.
    fn write_found(&self, out: &mut Object<'_>) {
        let id = self.event.get("reconciled").and_then(|found| found.get("messageId")).and_then(Value::text);
        out.string("id", id.as_deref().unwrap_or(""));
    }

    /// What the caller's `reconcile` answered; anything that is no answer found nothing.
    fn found(&self) -> Option<Found> {
        let outcome = self.event.get("reconciled")?.get("outcome");
        let says = |word: &str| outcome.is_some_and(|outcome| outcome.is(word));
        Some(match () {
            () if says("sent") => Found::Sent,
            () if says("not_sent") => Found::NotSent,
            () => Found::Unknown,
        })
    }

    /// Whether the request asked for a list.
    fn lists(&self) -> bool {
        self.is("lists") == Some(true)
    }

    fn is(&self, key: &str) -> Option<bool> {
        self.event.get(key).and_then(Value::boolean)
    }

    fn status(&self) -> Option<u16> {
        self.number("status").and_then(|status| u16::try_from(status).ok())
    }

    /// A number without its fraction, if it is not negative.
    #[inline(never)]
    fn number(&self, key: &str) -> Option<u64> {
        wait::natural(until(self.event.get(key)?.number()?, b'.').0)
    }

    /// A random number, in billionths; the middle where there is none.
    fn luck(&self) -> u64 {
        self.number("random").map_or(delay::MS / 2, |luck| luck.min(delay::MS - 1))
    }
}
