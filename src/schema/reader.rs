//! How the records of a [`Table`] are read. What is not there reads as nothing.

use alloc::vec::Vec;

use super::table::{Looks, MORE, Table, flag, kind, limit, test};
use crate::issue::Severity;

/// A place in a table that moves forward.
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
        let byte = self.table.text.as_bytes().get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// A number, six bits to a byte.
    #[inline]
    pub fn number(&mut self) -> u32 {
        let byte = self.byte();
        if byte & MORE == 0 { u32::from(byte) } else { self.large(byte) }
    }

    #[inline(never)]
    fn large(&mut self, first: u8) -> u32 {
        let (mut byte, mut number, mut shift) = (first, 0, 0);
        while byte & MORE != 0 && shift < 30 {
            number |= u32::from(byte & (MORE - 1)) << shift;
            shift += 6;
            byte = self.byte();
        }
        number | u32::from(byte) << shift
    }

    /// A whole number.
    pub fn whole(&mut self) -> i64 {
        i64::from(self.number().cast_signed())
    }

    /// A reference to another record.
    pub fn reference(&mut self) -> u16 {
        u16::from(self.byte()) << 2 | u16::from(self.byte()) << 9
    }

    /// A string.
    #[inline(never)]
    pub fn string(&mut self) -> &'static str {
        let length = self.number() as usize;
        let start = self.at;
        self.at += length;
        self.table.text.get(start..self.at).unwrap_or("")
    }

    fn skip_string(&mut self) {
        let length = self.number() as usize;
        self.at += length;
    }

    /// Strings, as many as the first byte says; the place stays where it is.
    pub fn strings(self) -> Strings {
        let mut reader = self;
        Strings { left: reader.byte(), reader }
    }

    /// Goes past [`strings`](Self::strings).
    pub fn skip_strings(&mut self) {
        for _ in 0..self.byte() {
            self.skip_string();
        }
    }

    /// Goes past what is to know of a kind.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "most kinds have nothing")]
    fn skip_argument(&mut self, kind: u8) {
        let mut kind = kind;
        while kind == kind::ARRAY || kind == kind::MAP {
            kind = self.byte();
        }
        match kind {
            kind::OBJECT | kind::UNION => self.at += 2,
            kind::WORDS => self.skip_string(),
            _ => {}
        }
    }

    /// Where it is.
    pub fn here(&self) -> u16 {
        u16::try_from(self.at).unwrap_or(0)
    }
}

/// See [`Reader::strings`].
#[derive(Clone, Debug)]
pub struct Strings {
    reader: Reader,
    left: u8,
}

impl Strings {
    /// All that are left.
    #[inline(never)]
    pub fn list(self) -> Vec<&'static str> {
        let mut list = Vec::new();
        for string in self {
            list.push(string);
        }
        list
    }
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
    head: Reader,
    /// What becomes of members that are not declared: 0 an error, 1 a warning, 2 nothing.
    pub unknown: u8,
    /// Its content, if it has one.
    pub content: u16,
    /// The fields that must be there or are filled in, as bits.
    pub must: u32,
    /// Its rules.
    pub rules: Rules,
    /// Its fields.
    pub fields: Fields,
}

impl Object {
    /// Its stable name, and where it is documented.
    #[cold]
    #[inline(never)]
    pub fn name_and_page(&self) -> (&'static str, &'static str) {
        let mut head = self.head;
        (head.string(), head.string())
    }
}

/// Rules, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    reader: Reader,
    left: u8,
}

impl Rules {
    /// The next one.
    #[inline]
    pub fn step(&mut self) -> Option<Reader> {
        self.left = self.left.checked_sub(1)?;
        let size = self.reader.number() as usize;
        let rule = self.reader;
        self.reader.at += size;
        Some(rule)
    }
}

/// Fields, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    reader: Reader,
    /// How many there are.
    count: u8,
    /// How many were read.
    index: u8,
}

impl Fields {
    /// The next one.
    #[inline(never)]
    pub fn step(&mut self) -> Option<Field> {
        if self.index >= self.count {
            return None;
        }
        let index = self.index;
        self.index += 1;
        let reader = &mut self.reader;
        let name = reader.string();
        let bits = reader.byte();
        let (kind, flags) = (bits & kind::BITS, bits & !kind::BITS);
        let argument = reader.here();
        reader.skip_argument(kind);
        let mut limits = 0;
        if flags & flag::LIMITED != 0 {
            limits = reader.here();
            reader.skip_string();
        }
        Some(Field { name, kind, flags, argument, limits, index })
    }

    /// Goes on until a field is called `name`.
    pub fn find(&mut self, name: &str) -> Option<Field> {
        while let Some(field) = self.step() {
            if field.name == name {
                return Some(field);
            }
        }
        None
    }

    /// Adds the names of those that are left.
    #[cold]
    #[inline(never)]
    pub fn names(mut self, names: &mut Vec<&'static str>) {
        while let Some(field) = self.step() {
            names.push(field.name);
        }
    }

    /// Those that are left.
    pub fn all(self) -> impl Iterator<Item = Field> {
        let mut fields = self;
        core::iter::from_fn(move || fields.step())
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
    /// Where it says what is to know of its kind.
    pub argument: u16,
    /// Where its limits are.
    pub limits: u16,
    /// How many fields come before it.
    pub index: u8,
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
    formats: Reader,
    end: usize,
}

impl Limits {
    /// The number of the next format.
    pub fn format(&mut self) -> Option<u8> {
        if self.formats.at < self.end { Some(self.formats.byte()) } else { None }
    }
}

impl Table {
    /// The record at an offset.
    pub fn at(&'static self, at: u16) -> Reader {
        Reader { table: self, at: usize::from(at) }
    }

    /// The words at an offset: their flags, then the words.
    pub fn words(&'static self, at: u16) -> (u8, Strings) {
        let mut reader = self.at(at);
        reader.number();
        (reader.byte(), reader.strings())
    }

    fn fields(reader: Reader) -> Fields {
        let mut reader = reader;
        Fields { count: reader.byte(), reader, index: 0 }
    }

    /// The object at an offset.
    #[inline(never)]
    pub fn object(&'static self, at: u16) -> Object {
        let head = self.at(at);
        let mut reader = head;
        reader.skip_string();
        reader.skip_string();
        let bits = reader.byte();
        let content = if bits & flag::CONTENT == 0 { 0 } else { reader.reference() };
        let must = reader.number();
        let left = reader.byte();
        let size = reader.number() as usize;
        let rules = Rules { reader, left };
        reader.at += size;
        Object { head, unknown: bits & 3, content, must, rules, fields: Self::fields(reader) }
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
        Some(Content { flags, tag, variants: Self::fields(reader) })
    }

    /// Whether limits say that the mere presence of the value deserves a warning.
    pub fn doubts(&'static self, at: u16) -> bool {
        let mut reader = self.at(at);
        at != 0 && reader.number() != 0 && reader.byte() & limit::DOUBT != 0
    }

    /// The limits at an offset; no limits at 0.
    #[inline(never)]
    pub fn limits(&'static self, at: u16) -> Limits {
        let mut reader = self.at(at);
        let (mut flags, mut end) = (0, 0);
        if at != 0 {
            let size = reader.number() as usize;
            end = reader.at + size;
            flags = reader.byte();
        }
        let mut number = |bit, none| if flags & bit == 0 { none } else { reader.whole() };
        let min = number(limit::MIN, i64::MIN);
        let max = number(limit::MAX, i64::MAX);
        let doubtful_over = number(limit::DOUBTFUL_OVER, i64::MAX);
        let mut string = |bit| if flags & bit == 0 { "" } else { reader.string() };
        let page = string(limit::PAGE);
        let doubt = string(limit::DOUBT);
        let mut each = 0;
        if flags & limit::EACH != 0 {
            each = reader.here();
            reader.skip_string();
        }
        Limits { min, max, doubtful_over, label: flags & limit::LABEL != 0, page, doubt, each, formats: reader, end }
    }

    /// What a format looks at.
    pub fn looks(&'static self, format: u8) -> Option<&'static Looks> {
        self.looks.get(usize::from(format))
    }

    /// How much breaking a format weighs, its name, and what it takes.
    #[cold]
    #[inline(never)]
    pub fn format(&'static self, format: u8) -> (Severity, &'static str, &'static str) {
        let mut reader = self.at(self.formats);
        for _ in 0..format {
            reader.byte();
            reader.skip_string();
            reader.skip_string();
        }
        let severity = if reader.byte() & test::WARNS == 0 { Severity::Error } else { Severity::Warning };
        (severity, reader.string(), reader.string())
    }
}
