//! A packed table. See [`pack`](super::pack) for how it is written, [`plan`](super::plan) for what becomes of it.

use alloc::boxed::Box;
use alloc::string::String;

use once_cell::race::OnceBox;

use super::plan::Plan;
use super::rule::Walk;

/// Whether a text looks as it must, and what goes on the wire instead of it.
pub type Looks = (fn(&str) -> bool, Option<fn(&str) -> String>);

/// Declarations, packed.
#[derive(Debug)]
pub struct Table {
    /// The records.
    pub text: &'static str,
    /// What texts must look like, by number.
    pub looks: &'static [Looks],
    /// Where what is known about them lies.
    pub formats: u16,
    /// The rules that are code, by number.
    pub walks: &'static [Walk],
    /// Where the roots are, in the order that they were named in.
    pub roots: [u16; 8],
    /// All of it unpacked, once it was needed.
    pub plan: OnceBox<Plan>,
}

impl Table {
    /// All of it, unpacked.
    pub fn plan(&'static self) -> &'static Plan {
        self.plan.get_or_init(|| Box::new(Plan::of(self)))
    }
}

/// Declares the table of everything that some objects lead to.
macro_rules! table {
    ($(#[doc = $doc:literal])* $name:ident = [$($root:expr),* $(,)?]) => {
        $(#[doc = $doc])*
        pub static $name: $crate::schema::Table = {
            #[allow(long_running_const_eval, reason = "hundreds of fields")]
            const PACKED: $crate::schema::pack::Packer = $crate::schema::pack::Packer::pack(&[$($root),*]);
            static TEXT: [u8; PACKED.len] = $crate::schema::pack::first(&PACKED.bytes);
            static LOOKS: [$crate::schema::table::Looks; PACKED.looks_len] = $crate::schema::pack::there(&PACKED.looks);
            static WALKS: [$crate::schema::rule::Walk; PACKED.walks_len] = $crate::schema::pack::there(&PACKED.walks);
            $crate::schema::Table {
                text: match core::str::from_utf8(&TEXT) {
                    Ok(text) => text,
                    Err(_) => "",
                },
                looks: &LOOKS,
                formats: PACKED.formats,
                walks: &WALKS,
                roots: PACKED.roots,
                plan: once_cell::race::OnceBox::new(),
            }
        };
    };
}
pub(crate) use table;

/// What Meta may answer where a rule is broken.
pub const META_CODES: &[i32] = &[131_009, 0, 100, 131_008, 132_000, 132_012, 132_018, 131_062];

/// The bit of a byte of a number that says that more follow.
pub(super) const MORE: u8 = 64;

/// What a value is, in four bits.
pub mod kind {
    #![allow(missing_docs, reason = "see `schema::Kind`")]
    pub const TEXT: u8 = 0;
    pub const BOOLEAN: u8 = 1;
    pub const INTEGER: u8 = 2;
    pub const INTEGER_OR_TEXT: u8 = 3;
    pub const DEGREES: u8 = 4;
    pub const WORDS: u8 = 5;
    pub const OBJECT: u8 = 6;
    pub const UNION: u8 = 7;
    pub const ARRAY: u8 = 8;
    pub const MAP: u8 = 9;
    pub const ANY_OBJECT: u8 = 10;
    pub const ANY: u8 = 11;
    /// The bits that say it.
    pub const BITS: u8 = 15;
}

/// Flags of fields, words, unions and contents.
pub mod flag {
    /// A field that may be left out.
    pub const OPTIONAL: u8 = 16;
    /// A field that is filled in with the first of its words.
    pub const DEFAULT: u8 = 32;
    /// A field that has limits.
    pub const LIMITED: u8 = 64;
    /// An object that has content.
    pub const CONTENT: u8 = 4;
    /// Words of any case, brought to the documented one.
    pub const ANY_CASE: u8 = 1;
    /// Words of which an unknown one is only worth a warning.
    pub const OPEN: u8 = 2;
    /// A tag that may be left out where only one content is there.
    pub const IMPLIED: u8 = 4;
}

/// What limits there are.
pub(super) mod limit {
    pub(crate) const LABEL: u8 = 1;
    pub(crate) const MIN: u8 = 2;
    pub(crate) const MAX: u8 = 4;
    pub(crate) const DOUBTFUL_OVER: u8 = 8;
    pub(crate) const PAGE: u8 = 16;
    pub(crate) const DOUBT: u8 = 32;
    pub(crate) const EACH: u8 = 64;
}

/// How a rule is tested.
pub mod test {
    #![allow(missing_docs, reason = "see `schema::Test`")]
    use crate::schema::rule::Test;

    pub const EXACTLY_ONE: u8 = 0;
    pub const AT_LEAST_ONE: u8 = 1;
    pub const AT_MOST_ONE: u8 = 2;
    pub const UNIQUE: u8 = 3;
    pub const ALIKE: u8 = 4;
    pub const TOTAL: u8 = 5;
    pub const SEVERAL_NEED: u8 = 6;
    pub const NEEDS: u8 = 7;
    pub const FORBIDS: u8 = 8;
    pub const WALK: u8 = 9;
    pub const TOLD: u8 = 10;
    /// As `FORBIDS`, and only for what goes to Meta itself.
    pub const FORBIDS_FOR_META: u8 = 11;
    /// The bits that say it.
    pub const BITS: u8 = 15;
    /// A rule, or a format, that is only worth a warning.
    pub const WARNS: u8 = 16;
    /// A rule that can be broken whatever members there are.
    pub const ANYWHERE: u8 = 32;
    /// A rule that has a limit.
    pub const COUNTS: u8 = 64;

    pub(in crate::schema) const fn of(test: &Test) -> u8 {
        match test {
            Test::ExactlyOne(_) => EXACTLY_ONE,
            Test::AtLeastOne(_) => AT_LEAST_ONE,
            Test::AtMostOne(_) => AT_MOST_ONE,
            Test::Unique(_) => UNIQUE,
            Test::Alike(_) => ALIKE,
            Test::Total(_) => TOTAL,
            Test::SeveralNeed(..) => SEVERAL_NEED,
            Test::Needs(..) => NEEDS,
            Test::Forbids(..) => FORBIDS,
            Test::Walk(_) => WALK,
            Test::Told => TOLD,
        }
    }
}
