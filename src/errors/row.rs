//! What is known of one refusal: the columns of the table.
//!
//! The table is shipped as text, a line a row, and read when something failed: text costs a fifth of the bytes that
//! structures with pointers do, after compression, and nobody waits for this.

use crate::text::until;

/// A closed set of words: an enum, and how each is spelled.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            const WORDS: &'static str = concat!($($word, " "),*);

            /// How it is spelled.
            pub fn name(self) -> &'static str {
                crate::errors::row::nth(Self::WORDS, self as usize)
            }

            /// What is spelled so.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.get(crate::errors::row::place(Self::WORDS, name)?).copied()
            }
        }
    };
}

/// Rows: `"sign" reason: kind sent retry scope [more], HTTP channel, "hint" as "Meta's title";`
///
/// The sign is what the row is known by:
/// `190`, `17,32,341`, `200-299`: codes of Meta's; `100/33`: with this subcode; `100:words`: with these words in it;
/// `=word`: a code of Kapso's; `!409`, `!403:words`: Kapso's own answer with this HTTP status;
/// `~132000-132999`: unlisted codes; `#429`: the HTTP status alone; `@name`: found on this side.
///
/// More: what it stops in a run over many (`run`, `template`); `usage`, if Meta's header says when it ends; how many
/// seconds are known to be needed.
macro_rules! codes {
    ($($sign:literal $reason:ident: $kind:ident $sent:ident $retry:ident $scope:ident $([$($more:tt)*])?,
        $http:literal $channel:ident, $hint:literal $(as $title:literal)?;)*) => {
        pub(super) static ROWS: &str = concat!($(
            $sign, " ", stringify!($reason), " ", stringify!($kind), " ", stringify!($sent), " ", stringify!($retry),
            " ", stringify!($scope), $($(" ", stringify!($more),)*)? "|", $hint, "\n",
        )*);

        #[cfg(feature = "docs")]
        pub(super) static ANSWERS: &[crate::errors::Answer] = &[$(crate::errors::Answer {
            sign: $sign,
            http: $http,
            channel: stringify!($channel),
            title: concat!($($title)?),
        }),*];
    };
}

pub(super) use codes;
pub(crate) use words;

words! {
    /// What cures it. The last six are cured by time, each on a schedule of its own.
    Retry {
        /// Nothing: the same request to the same recipient fails again.
        Never = "never",
        /// Correcting what the hint names.
        Fix = "fix",
        /// Time, longer than a request may sleep.
        Wait = "wait",
        /// Finding out first what became of the message.
        Reconcile = "reconcile",
        /// A limiter has to recover.
        Throttle = "throttle",
        /// One recipient's limiter has to recover: `4^X` seconds.
        Pair = "pair",
        /// The number comes back within a minute or so.
        Maintenance = "maintenance",
        /// Another request has to end first.
        Conflict = "conflict",
        /// A new connection.
        Transient = "transient",
        /// A new connection, once.
        Once = "once",
    }
}

impl Retry {
    /// Whether the library may resend by itself, on this schedule.
    pub fn is_automatic(self) -> bool {
        !matches!(self, Self::Never | Self::Fix | Self::Wait | Self::Reconcile)
    }

    /// The same for people and programs: `never`, `fix`, `wait`, `reconcile` or `retry`.
    pub fn advice(self) -> &'static str {
        if self.is_automatic() { "retry" } else { self.name() }
    }
}

/// One row, as it is written: `sign reason kind sent retry scope more…|hint`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row(pub(super) &'static str);

/// What most rows without a remedy of their own would say.
const HINT: &str = "See title and details.";

impl Row {
    #[inline(never)]
    fn column(self, n: usize) -> &'static str {
        nth(until(self.0, b'|').0, n)
    }

    /// What it is known by.
    pub fn sign(self) -> &'static str {
        self.column(0)
    }

    /// Its stable name.
    pub fn reason(self) -> &'static str {
        self.column(1)
    }

    /// What sort of trouble it is.
    pub fn kind(self) -> &'static str {
        self.column(2)
    }

    /// What it says about the message: `no`, `no_or_drop`, `drop`, `unknown`, `part` or `not_applicable`.
    pub fn sent(self) -> &'static str {
        self.column(3)
    }

    /// What cures it.
    pub fn retry(self) -> Retry {
        Retry::named(self.column(4)).unwrap_or(Retry::Reconcile)
    }

    /// Who else is affected: `request`, `recipient`, `template`, `number`, `account` or `key`.
    pub fn scope(self) -> &'static str {
        self.column(5)
    }

    /// What it stops in a run over many, since all of them would end the same: `run`, `template`, or nothing.
    pub fn stop(self) -> &'static str {
        let more = self.column(6);
        if matches!(more, "run" | "template") { more } else { "" }
    }

    /// Whether Meta's usage header says when it ends.
    pub fn usage(self) -> bool {
        self.column(6) == "usage"
    }

    /// Seconds that are known to be needed, where they are.
    pub fn wait(self) -> Option<u32> {
        number(self.column(6)).or_else(|| number(self.column(7)))
    }

    /// The remedy, in one line.
    pub fn hint(self) -> &'static str {
        let hint = until(self.0, b'|').1;
        if hint.is_empty() { HINT } else { hint }
    }
}

/// The word at place `n` of a list with blanks in between.
#[inline(never)]
pub(crate) fn nth(mut list: &'static str, n: usize) -> &'static str {
    for _ in 0..n {
        list = until(list, b' ').1;
    }
    until(list, b' ').0
}

/// At which place of such a list `word` stands.
#[inline(never)]
pub(crate) fn place(mut list: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    while !list.is_empty() {
        let (here, rest) = until(list, b' ');
        if here == word {
            return Some(at);
        }
        list = rest;
        at += 1;
    }
    None
}

/// Whether `text` has `words` in it.
#[inline(never)]
pub(crate) fn mentions(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len().max(1)).any(|here| here == words.as_bytes())
}

#[inline(never)]
pub(super) fn number(text: &str) -> Option<u32> {
    crate::json::value::whole(text).and_then(|number| u32::try_from(number).ok())
}
