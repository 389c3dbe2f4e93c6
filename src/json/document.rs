//! JSON text, and where each of its values lies.

use alloc::vec::Vec;

use super::scan;
use super::string::Str;
use super::value::{Kind, Value};

/// How many arrays and objects may lie inside one another.
pub const DEPTH: usize = 128;
/// How many values and keys a text may have: more than any message, and what bounds the memory that reading takes.
pub const MOST_VALUES: usize = 1 << 20;

/// Why text cannot be read as JSON. The offset is in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text breaks JSON's grammar here.
    NotJson(usize),
    /// More than [`DEPTH`] arrays and objects inside one another.
    TooDeep(usize),
    /// More than [`MOST_VALUES`] values and keys.
    TooLarge,
}

/// JSON text that was vouched for.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text.
    pub text: &'t str,
    /// Every value in the order of the text, and every key before what it leads to.
    nodes: Vec<Node>,
    /// Whether any string in it holds half of a surrogate pair.
    pub halved: bool,
}

/// Where a value or a key lies, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Its first byte.
    pub start: u32,
    /// The first byte behind it.
    pub end: u32,
    /// The first node behind it and all that it holds.
    pub next: u32,
    /// What it is, in three bits; two for strings; then how many characters or members it has.
    facts: u32,
}

/// Bits of a string's facts.
const ESCAPED: u32 = 8;
const HALVED: u32 = 16;
/// Where the number starts.
const COUNT: u32 = 5;

impl Node {
    /// Where nothing is, `null` is.
    const NOTHING: Node = Node { start: 0, end: 0, next: 0, facts: Kind::Null as u32 };

    /// A value from `start` to `end`, which holds no others.
    #[inline]
    pub(super) const fn plain(kind: Kind, start: u32, end: u32, next: u32) -> Self {
        Self { start, end, next, facts: kind as u32 }
    }

    #[inline]
    pub(super) fn string(start: u32, next: u32, string: &Str<'_>, length: u32, chars: u32) -> Self {
        let mut facts = Kind::String as u32 | chars << COUNT;
        if string.escaped {
            facts |= ESCAPED;
        }
        if string.lone_surrogate {
            facts |= HALVED;
        }
        Self { start, end: start + length + 2, next, facts }
    }

    /// Counts one more member.
    #[inline]
    pub(super) fn count(&mut self) {
        self.facts += 1 << COUNT;
    }

    pub(super) fn kind(self) -> Kind {
        match self.facts & 7 {
            0 => Kind::Null,
            1 => Kind::False,
            2 => Kind::True,
            3 => Kind::Number,
            4 => Kind::String,
            5 => Kind::Array,
            _ => Kind::Object,
        }
    }

    pub(super) fn counted(self) -> usize {
        (self.facts >> COUNT) as usize
    }

    pub(super) fn escaped(self) -> bool {
        self.facts & ESCAPED != 0
    }

    pub(super) fn halved(self) -> bool {
        self.facts & HALVED != 0
    }
}

/// What holds no values at all.
static EMPTY: Document<'static> = Document { text: "", nodes: Vec::new(), halved: false };

impl<'t> Document<'t> {
    /// Vouches for `text`.
    ///
    /// # Errors
    /// When `text` is not JSON, is too deep or holds too much.
    pub fn read(text: &'t str) -> Result<Self, Fault> {
        let (nodes, halved) = scan::nodes(text)?;
        Ok(Self { text, nodes, halved })
    }

    /// A document whose only value is `null`.
    pub(super) fn empty() -> &'static Document<'static> {
        &EMPTY
    }

    /// The outermost value.
    pub fn root(&self) -> Value<'_> {
        Value { document: self, at: 0 }
    }

    #[inline]
    pub(super) fn node(&self, at: u32) -> Node {
        self.nodes.get(at as usize).copied().unwrap_or(Node::NOTHING)
    }
}
