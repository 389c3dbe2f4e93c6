//! What a caller wants to be resent: a mode, and numbers.

#[cfg(test)]
mod tests;

use alloc::string::String;

use crate::errors::row::words;
use crate::json::Value;
use crate::json::value::Kind;

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

/// For requests that somebody waits for.
const INTERACTIVE: Numbers = [3, 30_000, 60_000, 500, 8_000, 1_000, 30_000, 60_000, 2];
/// For runs over many recipients.
const BULK: Numbers = [6, 30_000, 600_000, 500, 8_000, 1_000, 60_000, 120_000, 4];
/// For handlers at the edge, which may not live long.
const EDGE: Numbers = [2, 10_000, 20_000, 500, 8_000, 1_000, 30_000, 60_000, 2];

const PRESETS: [(&str, Numbers); 3] = [("interactive", INTERACTIVE), ("bulk", BULK), ("edge", EDGE)];

/// Options that only the host can use: it has seen that they are functions.
const FUNCTIONS: [&str; 5] = ["random", "now", "sleep", "onAttempt", "reconcile"];

/// What is resent, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How much is resent without asking.
    pub mode: Mode,
    numbers: Numbers,
}

impl Setting {
    fn allows(self, number: u32) -> bool {
        match self {
            Self::MaxAttempts => (1..=10).contains(&number),
            Self::AttemptTimeout => (1..=LONGEST).contains(&number),
            Self::PairMaxExponent => number <= 8,
            _ => number <= LONGEST,
        }
    }

    fn refusal(self) -> &'static str {
        match self {
            Self::MaxAttempts => "must be a whole number from 1 to 10",
            Self::AttemptTimeout => "must be a whole number of milliseconds above 0",
            Self::PairMaxExponent => "must be a whole number from 0 to 8",
            _ => "must be a whole number of milliseconds",
        }
    }
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
    pub fn read(given: Option<Value<'_>>) -> Result<Self, ConfigError> {
        let mut policy = Self { mode: Mode::Safe, numbers: INTERACTIVE };
        let Some(given) = given else { return Ok(policy) };
        match given.kind() {
            Kind::String => policy.mode = mode("retry", given)?,
            Kind::Object => policy.read_options(given)?,
            _ => return Err(ConfigError::new("retry", "must be a mode or an object")),
        }
        if policy.mode == Mode::Verified && given.get("reconcile").is_none() {
            return Err(ConfigError::new("retry.reconcile", "is required by the mode \"verified\""));
        }
        Ok(policy)
    }

    fn read_options(&mut self, given: Value<'_>) -> Result<(), ConfigError> {
        if let Some(preset) = given.get("preset") {
            let Some((_, numbers)) = PRESETS.iter().find(|(name, _)| preset.is(name)) else {
                return Err(ConfigError::new("retry.preset", "must be \"interactive\", \"bulk\" or \"edge\""));
            };
            self.numbers = *numbers;
        }
        for (name, value) in given.entries() {
            let name = name.says();
            if name == "mode" {
                self.mode = mode("retry.mode", value)?;
            } else if FUNCTIONS.contains(&&*name) {
                if value.boolean() != Some(true) {
                    return Err(ConfigError { option: path(&name), message: "must be a function" });
                }
            } else if let Some(setting) = Setting::ALL.iter().find(|setting| setting.name() == name) {
                let number = value.integer().and_then(|number| u32::try_from(number).ok());
                let Some(number) = number.filter(|number| setting.allows(*number)) else {
                    return Err(ConfigError { option: path(&name), message: setting.refusal() });
                };
                if let Some(place) = self.numbers.get_mut(*setting as usize) {
                    *place = number;
                }
            } else if name != "preset" {
                return Err(ConfigError { option: path(&name), message: "is no option of retry" });
            }
        }
        Ok(())
    }

    /// For what may be sent twice without harm, such as a read receipt.
    #[must_use]
    pub fn for_idempotent(mut self) -> Self {
        if self.mode != Mode::Never {
            self.mode = Mode::AtLeastOnce;
        }
        self
    }

    /// Appends it to a state.
    pub fn write(&self, out: &mut String) {
        out.push_str("[\"");
        out.push_str(self.mode.name());
        out.push('"');
        for number in self.numbers {
            out.push(',');
            crate::json::write::integer(out, i64::from(number));
        }
        out.push(']');
    }

    /// Reads what [`Policy::write`] wrote.
    pub fn restore(state: Value<'_>) -> Option<Self> {
        let mut items = state.items();
        let mode = items.next().and_then(|name| Mode::ALL.iter().find(|mode| name.is(mode.name())))?;
        let mut policy = Self { mode: *mode, numbers: INTERACTIVE };
        for (place, number) in policy.numbers.iter_mut().zip(items) {
            *place = u32::try_from(number.integer()?).ok()?;
        }
        Some(policy)
    }
}

fn mode(option: &str, given: Value<'_>) -> Result<Mode, ConfigError> {
    let known = Mode::ALL.iter().find(|mode| given.is(mode.name())).copied();
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
