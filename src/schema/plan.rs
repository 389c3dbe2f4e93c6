//! What the check goes by: the declarations of a [`Table`](super::Table), unpacked once.

mod unpack;

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::limits::Unit;
use super::rule::Walk;
use super::table::{Looks, test};
use crate::issue::{Code, Severity};
use crate::json::Name;

/// The declarations of a table.
#[derive(Debug)]
pub struct Plan {
    /// The roots of the table.
    pub roots: Vec<&'static Object>,
}

/// An object.
#[derive(Debug)]
pub struct Object {
    /// Its stable name.
    pub name: &'static str,
    /// Where it is documented.
    pub page: &'static str,
    /// How much it weighs that a member is not declared; nothing if that is no matter.
    pub unknown: Option<Severity>,
    /// Its content, if it has one.
    pub content: Option<&'static Content>,
    /// The fields that must be there or are filled in, as bits.
    pub must: u32,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Content under a key that a tag names.
#[derive(Debug)]
pub struct Content {
    /// Whether the tag may be left out where only one content is there.
    pub implied: bool,
    /// Whether the tag may be written in any case.
    pub any_case: bool,
    /// The member that names the other.
    pub tag: Name,
    /// The members that it may name.
    pub variants: Vec<Field>,
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: Name,
    /// How many fields come before it.
    pub index: u8,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is filled in with where it is left out.
    pub default: Option<&'static str>,
    /// What may be there.
    pub item: Item,
}

/// What may be somewhere.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// What limits it has.
    pub limits: Limits,
}

/// What a value is.
#[derive(Debug)]
#[allow(missing_docs, reason = "see `schema::Kind`")]
pub enum Kind {
    Text,
    Boolean,
    Integer,
    IntegerOrText,
    Degrees,
    AnyObject,
    Any,
    Words(Words),
    Object(&'static Object),
    Union(&'static Union),
    Array(Box<Item>),
    Map(Box<Item>),
}

/// A few words.
#[derive(Debug)]
pub struct Words {
    /// Whether any case will do.
    pub any_case: bool,
    /// Whether another word is only worth a warning.
    pub open: bool,
    /// The words.
    pub all: Vec<Name>,
}

/// Objects told apart by a tag.
#[derive(Debug)]
pub struct Union {
    /// Whether the tag may be written in any case.
    pub any_case: bool,
    /// The member that tells them apart.
    pub tag: Name,
    /// The member that told this union apart from others, and what it says; both empty if none did.
    pub beside: (Name, Name),
    /// Why other words are none of its own.
    pub otherwise: &'static str,
    /// The words, and what they stand for.
    pub variants: Vec<(Name, Kind)>,
}

/// The limits of a value.
#[derive(Debug)]
pub struct Limits {
    /// The least that is allowed.
    pub min: i64,
    /// The most that is allowed.
    pub max: i64,
    /// Above this, up to `max`, the sources disagree.
    pub doubtful_over: i64,
    /// Whether Meta answers 131009 to a wrong length.
    pub label: bool,
    /// Where they are written, if not where the object is.
    pub page: &'static str,
    /// Why the mere presence of the value deserves a warning.
    pub doubt: &'static str,
    /// What texts must look like.
    pub formats: Vec<&'static Format>,
}

/// What texts must look like.
#[derive(Debug)]
pub struct Format {
    /// Whether a text does, and what goes on the wire instead of it.
    pub looks: Looks,
    /// How much it weighs if one does not.
    pub severity: Severity,
    /// What Meta answers then; 0 if that is as for any format.
    pub meta_code: i32,
    /// Its name.
    pub id: &'static str,
    /// What it takes.
    pub says: &'static str,
}

/// A rule over the members of an object.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name.
    pub id: &'static str,
    /// The code of the issue when it is broken.
    pub code: Code,
    /// How much breaking it weighs.
    pub severity: Severity,
    /// How it is tested, see [`test`](mod@test).
    pub test: u8,
    /// What Meta answers when it is broken.
    pub meta_code: i32,
    /// What it takes.
    pub says: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// The most or least that is allowed, if it counts something.
    pub limit: Option<i64>,
    /// The fields and the contents of which one must be there for it to be broken, as bits; nothing if it can be
    /// broken whatever is there.
    pub about: Option<(u32, u32)>,
    /// The fields that it is about, as bits.
    pub bits: u32,
    /// Where it looks.
    pub way: Vec<Name>,
    /// What it wants to find there.
    pub words: Vec<Name>,
    /// The members that must or must not be there then.
    pub members: Vec<Name>,
    /// The code that tests it.
    pub walk: Option<Walk>,
}

impl Rule {
    /// Whether it can be broken where there are these members.
    #[inline]
    pub fn matters(&self, fields: u32, contents: u32, to_meta: bool) -> bool {
        self.about.is_none_or(|(about, of)| about & fields | of & contents != 0)
            && (to_meta || self.test != test::FORBIDS_FOR_META)
    }
}

impl Limits {
    /// No limits.
    const NONE: Limits = Limits {
        min: i64::MIN,
        max: i64::MAX,
        doubtful_over: i64::MAX,
        label: false,
        page: "",
        doubt: "",
        formats: Vec::new(),
    };
}
