//! JSON text, and where each of its values lies.

use alloc::vec::Vec;

use super::name::Name;
use super::scan;
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

/// Bit of a string's facts: it holds an escape.
pub(super) const ESCAPED: u32 = 8;
/// Bit of a string's facts: it holds half of a surrogate pair.
pub(super) const HALVED: u32 = 16;
/// Where the number starts.
const COUNT: u32 = 5;

impl Node {
    /// Where nothing is, `null` is.
    pub(super) const NOTHING: Node = Node { start: 0, end: 0, next: 0, facts: Kind::Null as u32 };

    /// A value from `start` to `end`, which holds no others.
    #[inline]
    pub(super) const fn plain(kind: Kind, start: u32, end: u32, next: u32) -> Self {
        Self { start, end, next, facts: kind as u32 }
    }

    /// A string of so many characters.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "called in one place")]
    pub(super) fn string(start: u32, end: u32, next: u32, chars: u32, marks: u32) -> Self {
        Self { start, end, next, facts: Kind::String as u32 | marks | chars << COUNT }
    }

    /// Counts one more member.
    #[inline]
    pub(super) fn count(&mut self) {
        self.facts += 1 << COUNT;
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a mask")]
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

    /// How many bytes it has between its quotes, if it is a string.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a subtraction")]
    pub(super) fn length(self) -> usize {
        (self.end - self.start).wrapping_sub(2) as usize
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

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load")]
    pub(super) fn node(&self, at: u32) -> Node {
        self.nodes.get(at as usize).copied().unwrap_or(Node::NOTHING)
    }

    /// Whether a string is written like this, without escapes.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
    pub(super) fn reads(&self, node: Node, text: &str) -> bool {
        node.length() == text.len() && self.same(node.start as usize + 1, text.as_bytes())
    }

    /// Whether a string is written like this name, without escapes.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the check's own loop: mostly a comparison of lengths")]
    pub(super) fn names(&self, node: Node, name: &Name) -> bool {
        let start = node.start as usize + 1;
        node.length() == name.text.len()
            && match self.text.as_bytes().get(start..).and_then(|rest| rest.first_chunk()) {
                Some(head) => name.starts(*head) && (node.length() <= 8 || self.same(start, name.text.as_bytes())),
                // So near the end of the text that there are no eight bytes any more.
                None => self.same(start, name.text.as_bytes()),
            }
    }

    /// Whether two nodes are written in the same way.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
    pub(super) fn alike(&self, one: Node, other: Node) -> bool {
        one.length() == other.length() && self.are_same(one, other)
    }

    #[inline(never)]
    fn are_same(&self, one: Node, other: Node) -> bool {
        let bytes = self.text.as_bytes();
        let text = bytes.get(other.start as usize..other.end as usize).unwrap_or(&[]);
        // Ids mostly differ at their ends; the very last byte is a quote.
        let last = |node: Node| bytes.get((node.end as usize).wrapping_sub(2));
        last(one) == last(other) && self.same(one.start as usize, text)
    }

    /// Whether `bytes` are there. Eight at a time: for names, a call into the memory functions costs more.
    #[inline(never)]
    fn same(&self, start: usize, bytes: &[u8]) -> bool {
        let Some(there) = self.text.as_bytes().get(start..start + bytes.len()) else { return false };
        let alike = |(one, other): (&[u8; 8], &[u8; 8])| u64::from_ne_bytes(*one) == u64::from_ne_bytes(*other);
        // The last eight stand for what is left behind the others, too.
        if let Some(last) = bytes.last_chunk().zip(there.last_chunk()) {
            return alike(last) && bytes.as_chunks().0.iter().zip(there.as_chunks().0).all(alike);
        }
        bytes.iter().zip(there).all(|(byte, other)| byte == other)
    }
}
