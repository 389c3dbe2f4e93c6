//! A packed table, and how its records are read. See [`pack`](super::pack) for how they are written.

use super::format::Format;
use super::rule::Walk;

/// Declarations, packed.
#[derive(Debug)]
pub struct Table {
    /// The records.
    pub bytes: &'static [u8],
    /// The strings that records refer to.
    pub text: &'static str,
    /// What texts must look like, by number.
    pub formats: &'static [&'static Format],
    /// The rules that are code, by number.
    pub walks: &'static [Walk],
    /// Where the roots are, in the order that they were named in.
    pub roots: [u16; 8],
}

/// Declares the table of everything that some objects lead to.
macro_rules! table {
    ($(#[doc = $doc:literal])* $name:ident = [$($root:expr),* $(,)?]) => {
        $(#[doc = $doc])*
        pub static $name: $crate::schema::Table = {
            #[allow(long_running_const_eval, reason = "hundreds of fields")]
            const PACKED: $crate::schema::pack::Packer = $crate::schema::pack::Packer::pack(&[$($root),*]);
            static BYTES: [u8; PACKED.len] = $crate::schema::pack::first(&PACKED.bytes);
            static TEXT: [u8; PACKED.text_len] = $crate::schema::pack::first(&PACKED.text);
            static FORMATS: [&$crate::schema::Format; PACKED.formats_len] = $crate::schema::pack::there(&PACKED.formats);
            static WALKS: [$crate::schema::rule::Walk; PACKED.walks_len] = $crate::schema::pack::there(&PACKED.walks);
            $crate::schema::Table {
                bytes: &BYTES,
                text: match core::str::from_utf8(&TEXT) {
                    Ok(text) => text,
                    Err(_) => "",
                },
                formats: &FORMATS,
                walks: &WALKS,
                roots: PACKED.roots,
            }
        };
    };
}
pub(crate) use table;

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
    pub(crate) const FORMATS: u8 = 128;
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
    /// A rule that is only worth a warning.
    pub const WARNS: u8 = 128;

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

/// A place in a table that moves forward. What is not there reads as nothing.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    table: &'static Table,
    at: usize,
}

impl Reader {
    /// One byte.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two instructions")]
    pub fn byte(&mut self) -> u8 {
        let byte = self.table.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "one load")]
    fn chunk<const N: usize>(&mut self) -> [u8; N] {
        let chunk = self.table.bytes.get(self.at..).and_then(|rest| rest.first_chunk()).copied().unwrap_or([0; N]);
        self.at += N;
        chunk
    }

    /// Two bytes: an offset.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "one load")]
    pub fn short(&mut self) -> u16 {
        u16::from_le_bytes(self.chunk())
    }

    /// Four bytes: a number.
    #[inline(never)]
    pub fn number(&mut self) -> i64 {
        i64::from(i32::from_le_bytes(self.chunk()))
    }

    /// Four bytes: a bit for each of 32 members.
    pub fn bits(&mut self) -> u64 {
        u64::from(u32::from_le_bytes(self.chunk()))
    }

    /// A string.
    #[inline(never)]
    pub fn string(&mut self) -> &'static str {
        let [low, high, length] = self.chunk();
        let start = usize::from(u16::from_le_bytes([low, high]));
        self.table.text.get(start..start + usize::from(length)).unwrap_or("")
    }

    /// Strings, as many as the first byte says; the place stays where it is.
    pub fn strings(self) -> Strings {
        let mut reader = self;
        Strings { left: reader.byte(), reader }
    }

    /// Goes past [`strings`](Self::strings).
    pub fn skip_strings(&mut self) {
        self.at += 3 * usize::from(self.byte());
    }
}

/// See [`Reader::strings`].
#[derive(Clone, Debug)]
pub struct Strings {
    reader: Reader,
    left: u8,
}

impl Iterator for Strings {
    type Item = &'static str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        self.left = self.left.checked_sub(1)?;
        Some(self.reader.string())
    }
}

/// An object, as far as it is needed to go through one.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    /// Its stable name.
    pub name: &'static str,
    /// Where it is documented.
    pub page: &'static str,
    /// What becomes of members that are not declared: 0 an error, 1 a warning, 2 nothing.
    pub unknown: u8,
    /// Its content, if it has one.
    pub content: u16,
    /// Its fields.
    pub fields: Fields,
    /// How many rules it has.
    pub rules: u8,
    rules_at: Reader,
}

impl Object {
    /// The offset of its rule of this index.
    pub fn rule(&self, index: usize) -> u16 {
        let mut reader = self.rules_at;
        reader.at += 2 * index;
        reader.short()
    }
}

/// Fields, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    reader: Reader,
    /// How many there are.
    pub count: u8,
}

/// How many bytes the record of a field takes.
const FIELD: usize = 8;

impl Fields {
    /// The field of this index.
    #[inline(never)]
    pub fn get(&self, index: usize) -> Option<Field> {
        if index >= usize::from(self.count) {
            return None;
        }
        let mut reader = Reader { at: self.reader.at + index * FIELD, ..self.reader };
        let name = reader.string();
        let bits = reader.byte();
        let (kind, flags) = (bits & kind::BITS, bits & !kind::BITS);
        Some(Field { name, kind, flags, argument: reader.short(), limits: reader.short() })
    }

    /// All of them.
    pub fn all(self) -> impl Iterator<Item = Field> {
        (0..usize::from(self.count)).filter_map(move |index| self.get(index))
    }

    /// The flags of all of them.
    pub fn flags(self) -> impl Iterator<Item = u8> {
        (0..usize::from(self.count))
            .map(move |index| Reader { at: self.reader.at + index * FIELD + 3, ..self.reader }.byte())
    }

    /// The index of the field of this name.
    #[inline(never)]
    pub fn position(&self, name: &str) -> Option<usize> {
        (0..usize::from(self.count)).find(|index| {
            let mut reader = Reader { at: self.reader.at + index * FIELD, ..self.reader };
            reader.string() == name
        })
    }
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it is, see [`kind`].
    pub kind: u8,
    /// See [`flag`].
    pub flags: u8,
    /// The record that its kind refers to.
    pub argument: u16,
    /// The record of its limits.
    pub limits: u16,
}

/// Content under a key that a tag names.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    /// See [`flag`].
    pub flags: u8,
    /// The member that names the other.
    pub tag: &'static str,
    /// The members that it may name.
    pub variants: Fields,
}

/// The limits of a value.
#[derive(Clone, Copy, Debug)]
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
    /// The limits of each item.
    pub each: u16,
    /// The numbers of the formats.
    formats: Option<Reader>,
}

impl Limits {
    /// How many formats there are, and their numbers.
    pub fn formats(&self) -> impl Iterator<Item = &'static Format> {
        let mut reader = self.formats;
        let count = reader.as_mut().map_or(0, Reader::byte);
        (0..count).filter_map(move |_| {
            let reader = reader.as_mut()?;
            let number = reader.byte();
            reader.table.formats.get(usize::from(number)).copied()
        })
    }
}

impl Table {
    /// The record at an offset.
    pub fn at(&'static self, at: u16) -> Reader {
        Reader { table: self, at: usize::from(at) }
    }

    /// The object at an offset.
    #[inline(never)]
    pub fn object(&'static self, at: u16) -> Object {
        let mut reader = self.at(at);
        let name = reader.string();
        let page = reader.string();
        let unknown = reader.byte();
        let content = reader.short();
        let fields = self.at(reader.short());
        let fields = Fields { reader: fields, count: reader.byte() };
        let rules = reader.byte();
        Object { name, page, unknown, content, fields, rules, rules_at: reader }
    }

    /// The content at an offset; none at 0.
    #[inline(never)]
    pub fn content(&'static self, at: u16) -> Option<Content> {
        if at == 0 {
            return None;
        }
        let mut reader = self.at(at);
        let flags = reader.byte();
        let tag = reader.string();
        let fields = self.at(reader.short());
        Some(Content { flags, tag, variants: Fields { reader: fields, count: reader.byte() } })
    }

    /// The limits at an offset; no limits at 0.
    #[inline(never)]
    pub fn limits(&'static self, at: u16) -> Limits {
        let mut reader = self.at(at);
        let flags = if at == 0 { 0 } else { reader.byte() };
        let mut number = |bit, none| if flags & bit == 0 { none } else { reader.number() };
        let min = number(limit::MIN, i64::MIN);
        let max = number(limit::MAX, i64::MAX);
        let doubtful_over = number(limit::DOUBTFUL_OVER, i64::MAX);
        let mut string = |bit| if flags & bit == 0 { "" } else { reader.string() };
        let page = string(limit::PAGE);
        let doubt = string(limit::DOUBT);
        let each = if flags & limit::EACH == 0 { 0 } else { reader.short() };
        let formats = (flags & limit::FORMATS != 0).then_some(reader);
        Limits { min, max, doubtful_over, label: flags & limit::LABEL != 0, page, doubt, each, formats }
    }
}
