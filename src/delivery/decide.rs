//! What to do about a failure: nothing here waits, looks at a clock, or draws lots.

#[cfg(test)]
mod tests;

use crate::errors::{Outcome, Retry, Verdict};

use super::delay::{self, Count};
use super::policy::{Mode, Policy, Setting};

/// What is left of the time has to be worth another attempt.
const WORTHWHILE: u64 = 1_000;

/// What the caller found out about a message that may have been sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It was sent.
    Sent,
    /// It was not sent.
    NotSent,
    /// Nothing.
    Unknown,
}

/// What is known when an attempt has failed.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    /// Attempts so far, and how many in a row failed like this one.
    pub count: Count,
    /// What the caller found out, if it was asked.
    pub found: Option<Found>,
    /// Milliseconds since the first attempt began.
    pub elapsed: u64,
    /// Milliseconds that the server asks for.
    pub server: Option<u64>,
    /// A random number, in billionths.
    pub luck: u64,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Tell the caller; and after how many milliseconds it might try again, where that is known.
    Stop(Option<u64>),
    /// Sleep so many milliseconds, then send the same again.
    Resend(u64),
    /// Ask the caller what became of the message.
    Ask,
    /// The message was sent: the caller found it.
    Accept,
}

/// What to do about a failure that means `verdict`.
pub fn decide(verdict: &Verdict, situation: &Situation, policy: &Policy) -> Decision {
    let Some(class) = class(verdict, situation.found) else {
        return Decision::Stop(later(verdict, situation.server));
    };
    let own = delay::own(class, situation.count, policy, situation.luck);
    let sleep = delay::whole(delay::with_server(own, situation.server, situation.luck));
    let too_long = situation.server.filter(|server| *server > policy.number(Setting::MaxRetryAfter));
    let after =
        too_long.or_else(|| if class == verdict.retry { Some(sleep) } else { later(verdict, situation.server) });

    if policy.mode == Mode::Never || u64::from(situation.count.all) >= policy.number(Setting::MaxAttempts) {
        return Decision::Stop(after);
    }
    if verdict.outcome == Outcome::Unknown && situation.found != Some(Found::NotSent) {
        match (policy.mode, situation.found) {
            (Mode::AtLeastOnce, _) => {}
            (Mode::Verified, None) => return Decision::Ask,
            (Mode::Verified, Some(Found::Sent)) => return Decision::Accept,
            _ => return Decision::Stop(after),
        }
    }
    if too_long.is_some() || delay::is_used_up(class, situation.count, policy) {
        return Decision::Stop(after);
    }
    let deadline = policy.number(Setting::Deadline);
    if deadline > 0 && situation.elapsed.saturating_add(sleep).saturating_add(WORTHWHILE) >= deadline {
        return Decision::Stop(Some(sleep));
    }
    Decision::Resend(sleep)
}

/// On which schedule this could be sent again, if it could.
fn class(verdict: &Verdict, found: Option<Found>) -> Option<Retry> {
    let unknown = verdict.outcome == Outcome::Unknown || found == Some(Found::NotSent);
    match verdict.retry {
        _ if matches!(verdict.row.kind(), "tls" | "aborted") => None,
        Retry::Fix | Retry::Never | Retry::Wait => None,
        _ if unknown => Some(Retry::Transient),
        Retry::Reconcile => None,
        class => Some(class),
    }
}

/// After how many milliseconds the application might try again, if time is what is needed.
fn later(verdict: &Verdict, server: Option<u64>) -> Option<u64> {
    if matches!(verdict.retry, Retry::Fix | Retry::Never) {
        return None;
    }
    server.or_else(|| Some(u64::from(verdict.row.wait()?) * 1_000))
}
