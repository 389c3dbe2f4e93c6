//! A place in JSON text that can be asked questions.
//!
//! The text was vouched for by [`Scanner`] before; where it was not, every question is answered with "nothing".

use alloc::borrow::Cow;

use super::scan::{Fault, Scanner};
use super::string::Str;

/// A value, where it lies.
#[derive(Clone, Copy, Debug)]
pub struct Value<'t> {
    /// The value, and all that follows. One slice goes from function to function in registers.
    text: &'t str,
}

/// What JSON knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
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
    /// Vouches for `text` and gives its value.
    ///
    /// # Errors
    /// When `text` is not JSON, or too deep.
    pub fn parse(text: &'t str) -> Result<Self, Fault> {
        let mut scanner = Scanner::new(text);
        let at = scanner.at;
        scanner.skip()?;
        scanner.end()?;
        Ok(Self::at(text, at))
    }

    /// The value whose first byte is at `at`.
    #[inline(never)]
    pub(crate) fn at(text: &'t str, at: usize) -> Self {
        Self { text: text.get(at..).unwrap_or("") }
    }

    pub(crate) fn scanner(self) -> Scanner<'t> {
        Scanner::at(self.text, 0)
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        match self.scanner().peek() {
            b'"' => Kind::String,
            b'{' => Kind::Object,
            b'[' => Kind::Array,
            b't' | b'f' => Kind::Boolean,
            b'n' => Kind::Null,
            _ => Kind::Number,
        }
    }

    /// The value as it is written.
    #[inline(never)]
    pub fn raw(self) -> &'t str {
        let mut scanner = self.scanner();
        if scanner.skip().is_err() {
            return "";
        }
        self.text.get(..scanner.at).unwrap_or("").trim_ascii_end()
    }

    /// The member of an object called `key`; of several the first.
    #[inline(never)]
    pub fn get(self, key: &str) -> Option<Value<'t>> {
        let mut scanner = self.scanner();
        let mut more = scanner.peek() == b'{' && scanner.enter(b'}').ok()?;
        while more {
            if scanner.is_key(key).ok()? {
                return Some(scanner.value());
            }
            scanner.skip().ok()?;
            more = scanner.more(b'}').ok()?;
        }
        None
    }

    /// The member that a path of keys leads to.
    #[inline(never)]
    pub fn find(self, path: &[&str]) -> Option<Value<'t>> {
        path.iter().try_fold(self, |value, key| value.get(key))
    }

    /// The members of an object, in the order of the text; nothing for other kinds.
    pub fn entries(self) -> Entries<'t> {
        let mut scanner = self.scanner();
        let more = scanner.peek() == b'{' && scanner.enter(b'}').unwrap_or(false);
        Entries { scanner, more }
    }

    /// The items of an array; nothing for other kinds.
    #[inline(never)]
    pub fn items(self) -> Items<'t> {
        let mut scanner = self.scanner();
        let more = scanner.peek() == b'[' && scanner.enter(b']').unwrap_or(false);
        Items { scanner, more }
    }

    /// A string, as it lies in the text.
    #[inline(never)]
    pub fn string(self) -> Option<Str<'t>> {
        self.scanner().string().ok()
    }

    /// What a string says.
    #[inline(never)]
    pub fn text(self) -> Option<Cow<'t, str>> {
        self.string().map(|string| string.says())
    }

    /// Whether it is the string `text`.
    #[inline(never)]
    pub fn is(self, text: &str) -> bool {
        self.string().is_some_and(|string| string.is(text))
    }

    /// A number, as it is written.
    #[inline(never)]
    pub fn number(self) -> Option<&'t str> {
        if self.kind() == Kind::Number { self.scanner().number().ok() } else { None }
    }

    /// A whole number written without fraction or exponent.
    #[inline(never)]
    pub fn integer(self) -> Option<i64> {
        whole(self.number()?)
    }

    /// `true` or `false`.
    #[inline(never)]
    pub fn boolean(self) -> Option<bool> {
        match self.raw() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
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

/// See [`Value::entries`].
#[derive(Clone, Debug)]
pub struct Entries<'t> {
    scanner: Scanner<'t>,
    more: bool,
}

impl<'t> Iterator for Entries<'t> {
    type Item = (Str<'t>, Value<'t>);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        if !self.more {
            return None;
        }
        let key = self.scanner.key().ok()?;
        let value = Value::at(self.scanner.text, self.scanner.at);
        self.scanner.skip().ok()?;
        self.more = self.scanner.more(b'}').unwrap_or(false);
        Some((key, value))
    }
}

/// See [`Value::items`].
#[derive(Clone, Debug)]
pub struct Items<'t> {
    scanner: Scanner<'t>,
    more: bool,
}

impl<'t> Iterator for Items<'t> {
    type Item = Value<'t>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        if !self.more {
            return None;
        }
        let value = Value::at(self.scanner.text, self.scanner.at);
        self.scanner.skip().ok()?;
        self.more = self.scanner.more(b']').unwrap_or(false);
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::{Kind, Value};

    #[test]
    fn members_are_found_by_what_their_key_says() {
        let value = Value::parse(r#" { "a" : 1, "\u0062" : { "c": [ true, null, "x\ny" ] } } "#).unwrap();
        assert_eq!(value.get("a").and_then(Value::integer), Some(1));
        let items: Vec<_> = value.find(&["b", "c"]).unwrap().items().collect();
        assert_eq!(items.iter().map(|item| item.kind()).collect::<Vec<_>>(), [Kind::Boolean, Kind::Null, Kind::String]);
        assert_eq!(items[2].text().unwrap(), "x\ny");
        assert!(value.get("z").is_none());
    }

    #[test]
    fn the_first_of_two_members_of_one_name_counts() {
        assert_eq!(Value::parse(r#"{"a":1,"a":2}"#).unwrap().get("a").and_then(Value::integer), Some(1));
    }

    #[test]
    fn raw_is_the_value_and_nothing_around_it() {
        let value = Value::parse(r#"{ "a" : [1, 2 ] , "b" : "s"  }"#).unwrap();
        assert_eq!(value.get("a").unwrap().raw(), "[1, 2 ]");
        assert_eq!(value.get("b").unwrap().raw(), "\"s\"");
    }

    #[test]
    fn questions_about_the_wrong_kind_have_no_answer() {
        let value = Value::parse("[1.5]").unwrap();
        assert!(value.get("a").is_none() && value.text().is_none() && value.integer().is_none());
        assert_eq!(value.items().next().unwrap().integer(), None);
    }

    #[test]
    fn text_that_is_not_json_answers_nothing_and_does_not_hang() {
        for text in ["{\"a\":", "{\"a\" 1}", "[1,", "{,}", ""] {
            let value = Value::at(text, 0);
            assert!(value.get("b").is_none());
            assert!(value.items().count() <= 1);
            assert_eq!(value.raw(), "");
        }
    }
}
