//! How long to wait before an attempt is made again.
//!
//! Limits get at least half of the full wait: a draw near zero, several times in a row, would use up all attempts
//! inside one window of the limiter. Connections may be tried at once.

#[cfg(test)]
mod tests;

use crate::errors::Retry;

use super::policy::{Policy, Setting};

/// One millisecond, in the unit that is reckoned in here: billionths of it, as random numbers are.
pub const MS: u64 = 1_000_000_000;

/// The number's upgrade takes up to a minute.
const MAINTENANCE: u64 = 20_000;

/// After Kapso's answer that another message is on its way.
const CONFLICT: [u64; 3] = [400, 1_200, 2_500];

/// The most that is added to what a server asks for.
const MOST_ADDED: u64 = 1_000;

/// How often the same trouble has come in a row, this time included, and in all.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// Failures so far.
    pub all: u32,
    /// Failures of this class without another in between.
    pub in_a_row: u32,
}

/// How long to wait by our own schedule, in billionths of a millisecond; `luck` is in billionths, too.
pub fn own(class: Retry, count: Count, policy: &Policy, luck: u64) -> u64 {
    let times = |most: Setting, base: Setting| policy.number(most).min(policy.number(base) << before(count.all));
    match class {
        Retry::Throttle => {
            let most = times(Setting::ThrottleMax, Setting::ThrottleBase);
            most * (MS + luck) / 2
        }
        Retry::Pair => (1_000 << (2 * before(count.in_a_row))) * (MS + luck / 10),
        Retry::Maintenance => MAINTENANCE * (MS + luck / 5),
        Retry::Conflict => {
            let [first, second, third] = CONFLICT;
            let base = match before(count.in_a_row) {
                0 => first,
                1 => second,
                _ => third,
            };
            base * (MS + luck / 5)
        }
        _ => times(Setting::MaxDelay, Setting::BaseDelay) * luck,
    }
}

/// Whether this class has had its chances.
pub fn is_used_up(class: Retry, count: Count, policy: &Policy) -> bool {
    match class {
        Retry::Pair => u64::from(before(count.in_a_row)) > policy.number(Setting::PairMaxExponent),
        Retry::Maintenance => count.in_a_row > 4,
        Retry::Once => count.in_a_row > 1,
        _ => false,
    }
}

/// The same, when the server asks for `server` milliseconds.
pub fn with_server(own: u64, server: Option<u64>, luck: u64) -> u64 {
    let Some(server) = server else { return own };
    own.max(server * MS) + luck * server.min(10 * MOST_ADDED) / 10
}

/// Whole milliseconds, never less than reckoned.
pub fn whole(delay: u64) -> u64 {
    delay.div_ceil(MS)
}

/// Failures before this one; no more than there can be.
fn before(count: u32) -> u32 {
    count.saturating_sub(1).min(9)
}
