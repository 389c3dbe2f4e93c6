//! What a value is, before any limit.

use alloc::string::String;
use alloc::vec::Vec;

pub use super::free::{Anything, Degrees, FreeObject, Map, WholeNumber};
use super::object::Object;

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A string.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A whole number, or a string that says one.
    IntegerOrText,
    /// A number, or a string that says one, in decimal degrees.
    Degrees,
    /// One of a few words.
    Words(&'static Words),
    /// An object of a declared shape.
    Object(&'static Object),
    /// One of several shapes, told apart by a member.
    Union(&'static Union),
    /// An array of one kind of item.
    Array(&'static Kind),
    /// An object whose keys are the caller's own, with values of one kind.
    Map(&'static Kind),
    /// Any object: passed through untouched.
    AnyObject,
    /// Anything at all: passed through untouched.
    Any,
}

/// A Rust type that stands for a kind of value.
pub trait Shape {
    /// The kind of value.
    const KIND: Kind;
    /// Whether the value may be left out.
    const OPTIONAL: bool = false;
    /// Whether this value is left out.
    fn absent(&self) -> bool {
        false
    }
}

impl Shape for String {
    const KIND: Kind = Kind::Text;
}

impl Shape for bool {
    const KIND: Kind = Kind::Boolean;
}

impl Shape for i64 {
    const KIND: Kind = Kind::Integer;
}

impl<T: Shape> Shape for Option<T> {
    const KIND: Kind = T::KIND;
    const OPTIONAL: bool = true;
    fn absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Shape> Shape for Vec<T> {
    const KIND: Kind = Kind::Array(&T::KIND);
}

/// A closed list of words.
#[derive(Debug)]
pub struct Words {
    /// The words, as they are documented.
    pub all: &'static [&'static str],
    /// Whether any case is accepted, and brought to the documented one.
    pub any_case: bool,
    /// Whether a word that is not in the list is only worth a warning.
    pub open: bool,
    /// Its name in TypeScript, and what it means.
    #[cfg(feature = "docs")]
    pub docs: super::object::Docs,
}

/// Objects told apart by a member that each of them has beside its own.
#[derive(Debug)]
pub struct Union {
    /// The member that tells.
    pub tag: &'static str,
    /// What it may say.
    pub variants: &'static [Variant],
    /// Whether the tag may be written in any case, and is brought to the documented one.
    pub any_case: bool,
    /// The member that told this union from others, and what it says, if it lies in another union.
    pub beside: Option<(&'static str, &'static str)>,
    /// Why other words are not allowed; empty where that goes without saying.
    pub otherwise: &'static str,
    /// Its name in TypeScript, and what it means.
    #[cfg(feature = "docs")]
    pub docs: super::object::Docs,
}

/// One of the shapes of a [`Union`].
#[derive(Debug)]
pub struct Variant {
    /// What the tag says.
    pub word: &'static str,
    /// An object: the members beside the tag. Or a union: objects that a second tag tells apart.
    pub kind: Kind,
}
