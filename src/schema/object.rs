//! An object, as a table.

use super::kind::Kind;
use super::limits::Limits;
use super::page::Page;
use super::rule::Rule;

/// The shape of an object.
#[derive(Debug)]
pub struct Object {
    /// Its stable name, the first part of its rules' ids.
    pub name: &'static str,
    /// The members it may have.
    pub fields: &'static [Field],
    /// A member that names the one other member which holds the content, if it has such.
    pub content: Option<&'static Content>,
    /// What ties members together.
    pub rules: &'static [Rule],
    /// What becomes of a member that is not declared.
    pub unknown: Unknown,
    /// Where it is documented.
    pub page: &'static Page,
    /// Its name in Rust and TypeScript, and what it means.
    #[cfg(feature = "docs")]
    pub docs: Docs,
}

/// A member of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// What limits it.
    pub limits: &'static Limits,
    /// What is written when it is left out of the outermost object.
    pub default: Option<&'static str>,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it means.
    #[cfg(feature = "docs")]
    pub docs: Docs,
}

/// Content under a key that another member, the tag, names: `{ "type": "text", "text": … }`.
#[derive(Debug)]
pub struct Content {
    /// The member that names the other.
    pub tag: &'static str,
    /// The members it may name.
    pub variants: &'static [Field],
    /// Whether the tag may be written in any case, and is brought to the documented one.
    pub any_case: bool,
    /// Whether the tag may be left out where only one content is there.
    pub implied: bool,
    /// Its name in Rust and TypeScript, and what it means.
    #[cfg(feature = "docs")]
    pub docs: Docs,
}

/// What becomes of a member that is not declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// An error, as it is at Meta.
    Reject,
    /// A warning.
    Doubt,
    /// Nothing: it passes through.
    Pass,
}

/// What a declaration says to people.
#[cfg(feature = "docs")]
#[derive(Clone, Copy, Debug)]
pub struct Docs {
    /// Its name in Rust and TypeScript; empty for fields.
    pub name: &'static str,
    /// The lines of its doc comment.
    pub lines: &'static [&'static str],
}
