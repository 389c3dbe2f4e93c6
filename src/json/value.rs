//! A value in JSON text, that can be asked questions.

use alloc::borrow::Cow;

use super::document::{Document, Node};
use super::name::Name;
use super::string::Str;

/// A value, where it lies.
#[derive(Clone, Copy)]
pub struct Value<'t> {
    pub(super) document: &'t Document<'t>,
    pub(super) at: u32,
}

/// What JSON knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `false`
    False,
    /// `true`
    True,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl<'t> Value<'t> {
    /// `null`, where a value is wanted and none is there.
    pub fn nothing() -> Value<'t> {
        Value { document: Document::empty(), at: 0 }
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load")]
    pub(super) fn node(self) -> Node {
        self.document.node(self.at)
    }

    /// What it is.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load and a mask")]
    pub fn kind(self) -> Kind {
        self.node().kind()
    }

    /// Its bytes in the text.
    pub fn span(self) -> core::ops::Range<usize> {
        let node = self.node();
        node.start as usize..node.end as usize
    }

    /// The value as it is written.
    #[inline(never)]
    pub fn raw(self) -> &'t str {
        self.document.text.get(self.span()).unwrap_or("")
    }

    /// How many members or items it has.
    pub fn count(self) -> usize {
        if matches!(self.kind(), Kind::Array | Kind::Object) { self.node().counted() } else { 0 }
    }

    /// The member of an object called `key`; of several the first.
    #[inline(never)]
    pub fn get(self, key: &str) -> Option<Value<'t>> {
        let node = self.node();
        let mut at = self.at + 1;
        while node.kind() == Kind::Object && at < node.next {
            let name = self.document.node(at);
            if self.document.reads(name, key) || (name.escaped() && Value { at, ..self }.says(key)) {
                return Some(Value { at: at + 1, ..self });
            }
            at = self.document.node(at + 1).next;
        }
        None
    }

    /// The member that a path of keys leads to.
    #[inline(never)]
    pub fn find(self, path: &[&str]) -> Option<Value<'t>> {
        path.iter().try_fold(self, |value, key| value.get(key))
    }

    /// The members of an object, in the order of the text; nothing for other kinds.
    #[inline]
    pub fn entries(self) -> impl Iterator<Item = (Str<'t>, Value<'t>)> {
        self.members().filter_map(|(key, value)| Some((key.string()?, value)))
    }

    /// The same, with the keys as they lie in the text.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two loads")]
    pub fn members(self) -> Members<'t> {
        Members { items: self.inside(Kind::Object) }
    }

    /// The items of an array; nothing for other kinds.
    #[inline(never)]
    pub fn items(self) -> Items<'t> {
        self.inside(Kind::Array)
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two loads")]
    fn inside(self, kind: Kind) -> Items<'t> {
        let node = self.node();
        let at = self.at + 1;
        Items { document: self.document, at, end: if node.kind() == kind { node.next } else { at } }
    }

    /// A string, as it lies in the text.
    #[inline(never)]
    pub fn string(self) -> Option<Str<'t>> {
        let node = self.node();
        (node.kind() == Kind::String).then(|| Str {
            raw: self.inside_quotes(),
            chars: node.counted(),
            escaped: node.escaped(),
            lone_surrogate: node.halved(),
        })
    }

    /// How many characters a string has, between its quotes.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load and a shift")]
    pub(crate) fn chars(self) -> usize {
        self.node().counted()
    }

    /// How many bytes a string has, between its quotes and as it is written.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two loads")]
    pub(crate) fn length(self) -> usize {
        self.node().length()
    }

    /// The first byte of a string; 0 if it is empty, a quote.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two loads")]
    pub(crate) fn first(self) -> u8 {
        self.document.text.as_bytes().get(self.node().start as usize + 1).copied().unwrap_or(0)
    }

    /// Whether a string holds half of a surrogate pair.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load and a mask")]
    pub(crate) fn is_halved(self) -> bool {
        self.node().halved()
    }

    /// Whether another value of the document is written in the same way.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
    pub(crate) fn is_like(self, other: Value<'_>) -> bool {
        self.document.alike(self.node(), other.node())
    }

    /// What a string says.
    #[inline(never)]
    pub fn text(self) -> Option<Cow<'t, str>> {
        let node = self.node();
        if node.kind() != Kind::String {
            return None;
        }
        if node.escaped() {
            self.string().map(|string| string.says())
        } else {
            Some(Cow::Borrowed(self.inside_quotes()))
        }
    }

    /// Whether it is the string `text`.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
    pub fn is(self, text: &str) -> bool {
        let node = self.node();
        node.kind() == Kind::String && (self.document.reads(node, text) || (node.escaped() && self.says(text)))
    }

    /// Whether it is the string that `name` is.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
    pub fn is_name(self, name: &Name) -> bool {
        let node = self.node();
        node.kind() == Kind::String && (self.document.names(node, name) || (node.escaped() && self.says(name.text)))
    }

    /// The member of an object with this name; of several the first.
    #[inline(never)]
    pub fn member(self, name: &Name) -> Option<Value<'t>> {
        let node = self.node();
        let mut at = self.at + 1;
        while node.kind() == Kind::Object && at < node.next {
            if (Value { at, ..self }).is_name(name) {
                return Some(Value { at: at + 1, ..self });
            }
            at = self.document.node(at + 1).next;
        }
        None
    }

    /// Whether it is the string `text`, though it is written with escapes.
    #[cold]
    #[inline(never)]
    fn says(self, text: &str) -> bool {
        self.text().is_some_and(|says| says == text)
    }

    /// What stands between its first and its last byte: of a string the text between its quotes, escapes and all.
    #[inline]
    pub(crate) fn inside_quotes(self) -> &'t str {
        let node = self.node();
        self.document.text.get(node.start as usize + 1..(node.end as usize).wrapping_sub(1)).unwrap_or("")
    }

    /// A number, as it is written.
    #[inline(never)]
    pub fn number(self) -> Option<&'t str> {
        (self.kind() == Kind::Number).then(|| self.raw())
    }

    /// A whole number written without fraction or exponent.
    #[inline(never)]
    pub fn integer(self) -> Option<i64> {
        whole(self.number()?)
    }

    /// `true` or `false`.
    pub fn boolean(self) -> Option<bool> {
        match self.kind() {
            Kind::True => Some(true),
            Kind::False => Some(false),
            _ => None,
        }
    }
}

impl core::fmt::Debug for Value<'_> {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str(self.raw())
    }
}

/// The whole number that `text` says, if it is one that fits.
#[inline(never)]
pub fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() {
        return None;
    }
    let negative = digits.len() < text.len();
    let mut sum = 0_i64;
    for byte in digits.bytes() {
        let digit = i64::from(byte.wrapping_sub(b'0'));
        // Below zero there is room for one more. Asking first takes no number of 128 bits.
        if digit > 9 || sum < i64::MIN / 10 {
            return None;
        }
        sum = (sum * 10).checked_sub(digit)?;
    }
    if negative { Some(sum) } else { sum.checked_neg() }
}

/// See [`Value::members`].
#[derive(Clone)]
pub struct Members<'t> {
    items: Items<'t>,
}

impl<'t> Iterator for Members<'t> {
    type Item = (Value<'t>, Value<'t>);

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the check's own loop")]
    fn next(&mut self) -> Option<Self::Item> {
        let Items { document, at, end } = self.items;
        if at >= end {
            return None;
        }
        self.items.at = document.node(at + 1).next;
        Some((Value { document, at }, Value { document, at: at + 1 }))
    }
}

/// See [`Value::items`].
#[derive(Clone)]
pub struct Items<'t> {
    document: &'t Document<'t>,
    at: u32,
    end: u32,
}

impl<'t> Iterator for Items<'t> {
    type Item = Value<'t>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.end {
            return None;
        }
        let value = Value { document: self.document, at: self.at };
        self.at = value.node().next;
        Some(value)
    }
}

/// The value of `text`, for tests.
#[cfg(test)]
pub(crate) fn parsed(text: &str) -> Value<'static> {
    let text = std::boxed::Box::leak(text.into());
    std::boxed::Box::leak(std::boxed::Box::new(Document::read(text).unwrap())).root()
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::{Kind, Value};
    use crate::json::Document;

    #[test]
    fn members_are_found_by_what_their_key_says() {
        let document = Document::read(r#" { "a" : 1, "\u0062" : { "c": [ true, null, "x\ny" ] } } "#).unwrap();
        let value = document.root();
        assert_eq!(value.get("a").and_then(Value::integer), Some(1));
        let items: Vec<_> = value.find(&["b", "c"]).unwrap().items().collect();
        assert_eq!(items.iter().map(|item| item.kind()).collect::<Vec<_>>(), [Kind::True, Kind::Null, Kind::String]);
        assert_eq!(items[2].text().unwrap(), "x\ny");
        assert!(value.get("z").is_none());
    }

    #[test]
    fn the_first_of_two_members_of_one_name_counts() {
        let document = Document::read(r#"{"a":1,"a":2}"#).unwrap();
        assert_eq!(document.root().get("a").and_then(Value::integer), Some(1));
    }

    #[test]
    fn raw_is_the_value_and_nothing_around_it() {
        let document = Document::read(r#"{ "a" : [1, 2 ] , "b" : "s"  }"#).unwrap();
        assert_eq!(document.root().get("a").unwrap().raw(), "[1, 2 ]");
        assert_eq!(document.root().get("b").unwrap().raw(), "\"s\"");
    }

    #[test]
    fn members_and_items_are_counted() {
        for (text, count) in [("{}", 0), ("[]", 0), ("[[],{}]", 2), (r#"{"a":[1,2,3],"b":2}"#, 2), ("[1]", 1), ("7", 0)]
        {
            let document = Document::read(text).unwrap();
            assert_eq!(document.root().count(), count, "{text}");
            assert_eq!(document.root().items().count() + document.root().entries().count(), count, "{text}");
        }
    }

    #[test]
    fn questions_about_the_wrong_kind_have_no_answer() {
        let document = Document::read("[1.5]").unwrap();
        let value = document.root();
        assert!(value.get("a").is_none() && value.text().is_none() && value.integer().is_none());
        assert_eq!(value.items().next().unwrap().integer(), None);
    }

    #[test]
    fn nothing_is_null() {
        let nothing = Value::nothing();
        assert_eq!((nothing.kind(), nothing.raw()), (Kind::Null, ""));
        assert!(nothing.get("a").is_none() && nothing.items().next().is_none() && nothing.entries().next().is_none());
    }
}
