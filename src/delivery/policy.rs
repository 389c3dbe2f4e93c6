//! What a caller wants to be resent: a mode, and numbers.

#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use alloc::string::String;

use crate::errors::row::{place, words};
use crate::json::Value;
use crate::json::value::Kind;
use crate::json::write;

use super::request::ConfigError;

words! {
    /// How much is resent without asking.
    Mode {
        /// Nothing.
        Never = "never",
        /// What was certainly not sent, and is cured by time.
        Safe = "safe",
        /// The same; and what may have been sent, once the caller found out that it was not.
        Verified = "verified",
        /// The same; and what may have been sent.
        AtLeastOnce = "at-least-once",
    }
}

words! {
    /// The numbers of a policy.
    Setting {
        /// Requests in all, the first one included.
        MaxAttempts = "maxAttempts",
        /// How long one attempt may take, its body included.
        AttemptTimeout = "attemptTimeoutMs",
        /// How long everything may take, sleeps included; 0 is for ever.
        Deadline = "deadlineMs",
        /// The first sleep after a connection that was not made.
        BaseDelay = "baseDelayMs",
        /// The longest such sleep.
        MaxDelay = "maxDelayMs",
        /// The first sleep after a limit.
        ThrottleBase = "throttleBaseMs",
        /// The longest such sleep.
        ThrottleMax = "throttleMaxMs",
        /// The longest wait that a server may ask for; a longer one is reported instead of slept.
        MaxRetryAfter = "maxRetryAfterMs",
        /// How often the pair limit's sleep is made four times as long.
        PairMaxExponent = "pairMaxExponent",
    }
}

/// One number for each [`Setting`].
type Numbers = [u32; Setting::ALL.len()];

/// The longest that a timer can sleep.
const LONGEST: u32 = 0x7fff_ffff;

const LEAST: Numbers = [1, 1, 0, 0, 0, 0, 0, 0, 0];
const MOST: Numbers = [10, LONGEST, LONGEST, LONGEST, LONGEST, LONGEST, LONGEST, LONGEST, 8];

/// For requests that somebody waits for.
const INTERACTIVE: Numbers = [3, 30_000, 60_000, 500, 8_000, 1_000, 30_000, 60_000, 2];

static PRESETS: [(&str, Numbers); 3] = [
    ("interactive", INTERACTIVE),
    // Runs over many recipients.
    ("bulk", [6, 30_000, 600_000, 500, 8_000, 1_000, 60_000, 120_000, 4]),
    // Handlers at the edge, which may not live long.
    ("edge", [2, 10_000, 20_000, 500, 8_000, 1_000, 30_000, 60_000, 2]),
];

/// Options that only the host can use: it has seen that they are functions.
const FUNCTIONS: &str = "random now sleep onAttempt reconcile";

/// What is resent, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How much is resent without asking.
    pub mode: Mode,
    numbers: Numbers,
}

impl Policy {
    /// Sends once.
    pub const NEVER: Self = Self { mode: Mode::Never, numbers: INTERACTIVE };

    /// One of its numbers.
    pub fn number(&self, setting: Setting) -> u64 {
        self.numbers.get(setting as usize).map_or(0, |number| u64::from(*number))
    }

    /// Reads the option `retry`, as it was given.
    ///
    /// # Errors
    /// The first option that cannot work.
    #[inline(never)]
    pub fn read(given: Option<Value<'_>>) -> Result<Self, Box<ConfigError>> {
        let mut policy = Self { mode: Mode::Safe, numbers: INTERACTIVE };
        let Some(given) = given else { return Ok(policy) };
        if given.kind() == Kind::Object {
            policy.read_options(given)?;
        } else {
            policy.mode = mode("retry", given)?;
        }
        if policy.mode == Mode::Verified && given.get("reconcile").is_none() {
            return Err(ConfigError::new("retry.reconcile", "is required by the mode \"verified\""));
        }
        Ok(policy)
    }

    fn read_options(&mut self, given: Value<'_>) -> Result<(), Box<ConfigError>> {
        if let Some(preset) = given.get("preset") {
            let Some((_, numbers)) = PRESETS.iter().find(|(name, _)| preset.is(name)) else {
                return Err(ConfigError::new("retry.preset", "must be \"interactive\", \"bulk\" or \"edge\""));
            };
            self.numbers = *numbers;
        }
        for (name, value) in given.entries() {
            let name = name.raw;
            if name == "mode" {
                self.mode = mode("retry.mode", value)?;
            } else if let Some(setting) = Setting::named(name) {
                self.set(setting, value)?;
            } else if place(FUNCTIONS, name).is_some() {
                if value.boolean() != Some(true) {
                    return Err(ConfigError::new(&path(name), "must be a function"));
                }
            } else if name != "preset" {
                return Err(ConfigError::new(&path(name), "is no option of retry"));
            }
        }
        Ok(())
    }

    fn set(&mut self, setting: Setting, value: Value<'_>) -> Result<(), Box<ConfigError>> {
        let at = setting as usize;
        let of = |numbers: &Numbers| numbers.get(at).copied().unwrap_or(0);
        let number = value.integer().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (of(&LEAST)..=of(&MOST)).contains(number));
        if let (Some(number), Some(place)) = (number, self.numbers.get_mut(at)) {
            *place = number;
            return Ok(());
        }
        let mut error = ConfigError::new(&path(setting.name()), "must be a whole number from ");
        write::integer(&mut error.message, i64::from(of(&LEAST)));
        error.message.push_str(" to ");
        write::integer(&mut error.message, i64::from(of(&MOST)));
        Err(error)
    }
}

fn mode(option: &str, given: Value<'_>) -> Result<Mode, Box<ConfigError>> {
    let known = given.string().and_then(|name| Mode::named(name.raw));
    known.ok_or_else(|| ConfigError::new(option, "must be \"never\", \"safe\", \"verified\" or \"at-least-once\""))
}

/// The option's path, unless its name could be anything.
fn path(name: &str) -> String {
    let mut path = String::from("retry");
    if name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        path.push('.');
        path.push_str(name);
    }
    path
}
