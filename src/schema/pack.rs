//! Declarations, packed by the compiler: what the check reads is a few thousand bytes, not a web of pointers.
//!
//! Everything here runs at compile time; [`table`](super::table) reads what it wrote. A record is written after
//! the records that it refers to, so a reference is an offset that is known; offset 0 refers to nothing.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::cast_possible_truncation, reason = "runs in the compiler")]
#![allow(clippy::cast_sign_loss, clippy::cast_possible_wrap, clippy::large_stack_arrays, reason = "runs in the compiler")]

use super::format::Format;
use super::kind::{Kind, Union, Words};
use super::limits::Limits;
use super::object::{Content, Field, Object, Unknown};
use super::page::Page;
use super::rule::{Members, Rule, Test, Walk};
use super::table::{flag, kind as code, limit, test};
use crate::issue::Severity;

const MOST_BYTES: usize = 32_768;
const MOST_TEXT: usize = 49_152;
const MOST_STRINGS: usize = 2_048;
const MOST_RECORDS: usize = 512;

/// Where the record of an object says how many fields it has.
const COUNT: usize = 3 + 3 + 1 + 2 + 2;

/// A table in the making.
pub struct Packer {
    /// The records.
    pub bytes: [u8; MOST_BYTES],
    /// How many bytes of records there are.
    pub len: usize,
    /// The strings, one after the other.
    pub text: [u8; MOST_TEXT],
    /// How many bytes of strings there are.
    pub text_len: usize,
    /// The formats, by number.
    pub formats: [Option<&'static Format>; 128],
    /// How many formats there are.
    pub formats_len: usize,
    /// The rules that are code, by number.
    pub walks: [Option<Walk>; 128],
    /// How many rules are code.
    pub walks_len: usize,
    /// Where the roots are.
    pub roots: [u16; 8],
    strings: [(u16, u8); MOST_STRINGS],
    strings_len: usize,
    objects: [(&'static str, u16); MOST_RECORDS],
    objects_len: usize,
    limits: [(u16, u16); MOST_RECORDS],
    limits_len: usize,
}

impl Packer {
    /// Packs the declarations that `roots` lead to.
    pub const fn pack(roots: &[&'static Object]) -> Packer {
        let mut packer = Packer {
            bytes: [0; MOST_BYTES],
            len: 1,
            text: [0; MOST_TEXT],
            text_len: 0,
            formats: [None; 128],
            formats_len: 0,
            walks: [None; 128],
            walks_len: 0,
            roots: [0; 8],
            strings: [(0, 0); MOST_STRINGS],
            strings_len: 0,
            objects: [("", 0); MOST_RECORDS],
            objects_len: 0,
            limits: [(0, 0); MOST_RECORDS],
            limits_len: 0,
        };
        let mut at = 0;
        while at < roots.len() {
            packer.roots[at] = packer.object(roots[at]);
            at += 1;
        }
        packer
    }

    const fn byte(&mut self, byte: u8) {
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    const fn short(&mut self, short: u16) {
        self.byte((short & 255) as u8);
        self.byte((short >> 8) as u8);
    }

    const fn number(&mut self, number: i64) {
        let number = if number > i32::MAX as i64 {
            i32::MAX
        } else if number < i32::MIN as i64 {
            i32::MIN
        } else {
            number as i32
        } as u32;
        self.short((number & 0xffff) as u16);
        self.short((number >> 16) as u16);
    }

    const fn offset(&self) -> u16 {
        assert!(self.len <= u16::MAX as usize, "the table is larger than an offset can say");
        self.len as u16
    }

    /// A string: where it starts, and how long it is. The same string lies there once.
    const fn string(&mut self, text: &str) {
        let (start, length) = self.intern(text.as_bytes());
        self.short(start);
        self.byte(length);
    }

    const fn intern(&mut self, text: &[u8]) -> (u16, u8) {
        assert!(text.len() < 256, "a string of a declaration has at most 255 bytes");
        let mut at = 0;
        while at < self.strings_len {
            let (start, length) = self.strings[at];
            if length as usize == text.len() && self.lies_at(start as usize, text) {
                return (start, length);
            }
            at += 1;
        }
        let found = (self.text_len as u16, text.len() as u8);
        let mut at = 0;
        while at < text.len() {
            self.text[self.text_len] = text[at];
            self.text_len += 1;
            at += 1;
        }
        self.strings[self.strings_len] = found;
        self.strings_len += 1;
        found
    }

    const fn lies_at(&self, start: usize, text: &[u8]) -> bool {
        let mut at = 0;
        while at < text.len() {
            if self.text[start + at] != text[at] {
                return false;
            }
            at += 1;
        }
        true
    }

    const fn strings(&mut self, all: &[&str]) {
        self.byte(all.len() as u8);
        let mut at = 0;
        while at < all.len() {
            self.string(all[at]);
            at += 1;
        }
    }

    const fn object(&mut self, object: &'static Object) -> u16 {
        let mut at = 0;
        while at < self.objects_len {
            if same(self.objects[at].0, object.name) {
                let count = self.bytes[self.objects[at].1 as usize + COUNT];
                assert!(count as usize == object.fields.len(), "two objects have the same name");
                return self.objects[at].1;
            }
            at += 1;
        }
        let content = match object.content {
            Some(content) => self.content(content),
            None => 0,
        };
        let mut rules = [0_u16; 32];
        let mut at = 0;
        while at < object.rules.len() {
            rules[at] = self.rule(object, &object.rules[at]);
            at += 1;
        }
        let fields = self.fields(object.fields);
        let offset = self.offset();
        self.string(object.name);
        self.string(object.page.path);
        self.byte(match object.unknown {
            Unknown::Reject => 0,
            Unknown::Doubt => 1,
            Unknown::Pass => 2,
        });
        self.short(content);
        self.short(fields);
        self.byte(object.fields.len() as u8);
        self.byte(object.rules.len() as u8);
        let mut at = 0;
        while at < object.rules.len() {
            self.short(rules[at]);
            at += 1;
        }
        self.objects[self.objects_len] = (object.name, offset);
        self.objects_len += 1;
        offset
    }

    /// Records of fields, all of one size.
    const fn fields(&mut self, fields: &[Field]) -> u16 {
        let mut kinds = [(0_u8, 0_u16, 0_u16); 64];
        let mut at = 0;
        while at < fields.len() {
            let (kind, argument) = self.kind(&fields[at].kind);
            kinds[at] = (kind, argument, self.limits(fields[at].limits));
            at += 1;
        }
        let offset = self.offset();
        let mut at = 0;
        while at < fields.len() {
            let field = &fields[at];
            let mut flags = if field.optional { flag::OPTIONAL } else { 0 };
            if let Some(default) = field.default {
                flags |= flag::DEFAULT;
                match field.kind {
                    Kind::Words(words) => assert!(same(words.all[0], default), "a default is the first of its words"),
                    _ => panic!("only words have a default"),
                }
            }
            self.string(field.name);
            self.byte(kinds[at].0 | flags);
            self.short(kinds[at].1);
            self.short(kinds[at].2);
            at += 1;
        }
        offset
    }

    const fn kind(&mut self, kind: &Kind) -> (u8, u16) {
        match kind {
            Kind::Text => (code::TEXT, 0),
            Kind::Boolean => (code::BOOLEAN, 0),
            Kind::Integer => (code::INTEGER, 0),
            Kind::IntegerOrText => (code::INTEGER_OR_TEXT, 0),
            Kind::Degrees => (code::DEGREES, 0),
            Kind::Words(words) => (code::WORDS, self.words(words)),
            Kind::Object(object) => (code::OBJECT, self.object(object)),
            Kind::Union(union) => (code::UNION, self.union(union)),
            Kind::Array(item) => (code::ARRAY, self.inner(item)),
            Kind::Map(value) => (code::MAP, self.inner(value)),
            Kind::AnyObject => (code::ANY_OBJECT, 0),
            Kind::Any => (code::ANY, 0),
        }
    }

    const fn inner(&mut self, kind: &Kind) -> u16 {
        let (kind, argument) = self.kind(kind);
        let offset = self.offset();
        self.byte(kind);
        self.short(argument);
        offset
    }

    const fn words(&mut self, words: &Words) -> u16 {
        let offset = self.offset();
        self.byte((if words.any_case { flag::ANY_CASE } else { 0 }) | if words.open { flag::OPEN } else { 0 });
        self.strings(words.all);
        offset
    }

    const fn union(&mut self, union: &'static Union) -> u16 {
        let mut kinds = [(0_u8, 0_u16); 64];
        let mut at = 0;
        while at < union.variants.len() {
            kinds[at] = self.kind(&union.variants[at].kind);
            at += 1;
        }
        let offset = self.offset();
        self.byte(if union.any_case { flag::ANY_CASE } else { 0 });
        self.string(union.tag);
        let (beside, said) = match union.beside {
            Some(beside) => beside,
            None => ("", ""),
        };
        self.string(beside);
        self.string(said);
        self.string(union.otherwise);
        self.byte(union.variants.len() as u8);
        let mut at = 0;
        while at < union.variants.len() {
            self.string(union.variants[at].word);
            self.byte(kinds[at].0);
            self.short(kinds[at].1);
            at += 1;
        }
        offset
    }

    const fn content(&mut self, content: &'static Content) -> u16 {
        let fields = self.fields(content.variants);
        let offset = self.offset();
        let implied = if content.implied { flag::IMPLIED } else { 0 };
        self.byte(implied | if content.any_case { flag::ANY_CASE } else { 0 });
        self.string(content.tag);
        self.short(fields);
        self.byte(content.variants.len() as u8);
        offset
    }

    /// Limits: numbers, then what else there is. The same limits lie there once.
    const fn limits(&mut self, limits: &Limits) -> u16 {
        let each = match limits.each {
            Some(each) => self.limits(each),
            None => 0,
        };
        let offset = self.offset();
        let mut flags = if limits.label { limit::LABEL } else { 0 };
        if limits.min != i64::MIN {
            flags |= limit::MIN;
        }
        if limits.max != i64::MAX {
            flags |= limit::MAX;
        }
        if limits.doubtful_over != i64::MAX {
            flags |= limit::DOUBTFUL_OVER;
        }
        if limits.page.is_some() {
            flags |= limit::PAGE;
        }
        if limits.doubt.is_some() {
            flags |= limit::DOUBT;
        }
        if each != 0 {
            flags |= limit::EACH;
        }
        if !limits.formats.is_empty() {
            flags |= limit::FORMATS;
        }
        if flags == 0 {
            return 0;
        }
        self.byte(flags);
        if flags & limit::MIN != 0 {
            self.number(limits.min);
        }
        if flags & limit::MAX != 0 {
            self.number(limits.max);
        }
        if flags & limit::DOUBTFUL_OVER != 0 {
            self.number(limits.doubtful_over);
        }
        if let Some(Page { path, .. }) = limits.page {
            self.string(path);
        }
        if let Some(doubt) = limits.doubt {
            self.string(doubt);
        }
        if each != 0 {
            self.short(each);
        }
        if flags & limit::FORMATS != 0 {
            self.byte(limits.formats.len() as u8);
            let mut at = 0;
            while at < limits.formats.len() {
                let format = self.format(limits.formats[at]);
                self.byte(format);
                at += 1;
            }
        }
        self.once(offset)
    }

    /// The offset of a record equal to the one that was just written at `offset`, which is dropped if there is one.
    const fn once(&mut self, offset: u16) -> u16 {
        let (start, length) = (offset as usize, self.len - offset as usize);
        let mut at = 0;
        while at < self.limits_len {
            let (other, other_length) = self.limits[at];
            let mut byte = 0;
            while byte < length && self.bytes[start + byte] == self.bytes[other as usize + byte] {
                byte += 1;
            }
            if byte == length && other_length as usize == length {
                self.len = start;
                return other;
            }
            at += 1;
        }
        self.limits[self.limits_len] = (offset, length as u16);
        self.limits_len += 1;
        offset
    }

    const fn format(&mut self, format: &'static Format) -> u8 {
        let mut at = 0;
        while at < self.formats_len {
            if let Some(other) = self.formats[at]
                && same(other.id, format.id)
                && same(other.says, format.says)
            {
                return at as u8;
            }
            at += 1;
        }
        self.formats[at] = Some(format);
        self.formats_len += 1;
        at as u8
    }

    const fn rule(&mut self, object: &Object, rule: &Rule) -> u16 {
        let offset = self.offset();
        let (fields, contents) = about(object, rule);
        self.number(fields as i32 as i64);
        self.number(contents as i32 as i64);
        self.string(rule.id);
        self.byte(rule.code as u8);
        let severity = if matches!(rule.severity, Severity::Warning) { test::WARNS } else { 0 };
        self.byte(severity | test::of(&rule.test));
        self.number(rule.meta_code as i64);
        self.string(rule.says);
        self.byte(rule.unit as u8);
        self.number(match rule.limit {
            Some(limit) => limit,
            None => i32::MIN as i64,
        });
        match rule.test {
            Test::ExactlyOne(members) | Test::AtLeastOne(members) | Test::AtMostOne(members) => self.members(members),
            Test::Unique(way) | Test::Alike(way) | Test::Total(way) => self.strings(way),
            Test::SeveralNeed(way, member) => {
                self.strings(way);
                self.string(member);
            }
            Test::Needs(when, members) | Test::Forbids(when, members) => {
                self.strings(when.way);
                self.strings(when.words);
                self.strings(members);
            }
            Test::Told => {}
            Test::Walk(walk) => {
                self.walks[self.walks_len] = Some(walk);
                self.byte(self.walks_len as u8);
                self.walks_len += 1;
            }
        }
        offset
    }

    const fn members(&mut self, members: Members) {
        self.number((members.bits & 0xffff_ffff) as u32 as i32 as i64);
        self.number((members.bits >> 32) as u32 as i32 as i64);
        self.strings(members.names);
    }
}

/// The fields and the contents of which one must be there for the rule to be broken, as bits.
const fn about(object: &Object, rule: &Rule) -> (u32, u32) {
    if rule.about.is_empty() {
        return match rule.test {
            Test::Unique(way) | Test::Alike(way) | Test::Total(way) | Test::SeveralNeed(way, _) => {
                first_of(object, way)
            }
            Test::Needs(when, _) => first_of(object, when.way),
            Test::Forbids(when, members) => {
                // Whichever is rarer: a member that is filled in is always there.
                if filled_in(object, when.way) { any_of(object, members) } else { first_of(object, when.way) }
            }
            Test::Told => (0, 0),
            _ => (u32::MAX, u32::MAX),
        };
    }
    any_of(object, rule.about)
}

const fn any_of(object: &Object, members: &[&str]) -> (u32, u32) {
    let (mut fields, mut contents) = (0, 0);
    let mut at = 0;
    while at < members.len() {
        let (field, content) = member(object, members[at]);
        fields |= field;
        contents |= content;
        at += 1;
    }
    (fields, contents)
}

const fn filled_in(object: &Object, way: &[&str]) -> bool {
    let mut at = 0;
    while at < object.fields.len() {
        if !way.is_empty() && same(object.fields[at].name, way[0]) {
            return object.fields[at].default.is_some();
        }
        at += 1;
    }
    false
}

const fn first_of(object: &Object, way: &[&str]) -> (u32, u32) {
    if way.is_empty() { (u32::MAX, u32::MAX) } else { member(object, way[0]) }
}

/// The bit of a member; all bits for one that is always there to be told apart by.
const fn member(object: &Object, name: &str) -> (u32, u32) {
    if let Some(bit) = bit(object.fields, name) {
        return (bit, 0);
    }
    if let Some(content) = object.content
        && let Some(bit) = bit(content.variants, name)
    {
        return (0, bit);
    }
    (u32::MAX, u32::MAX)
}

const fn bit(fields: &[Field], name: &str) -> Option<u32> {
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].name, name) {
            assert!(at < 32, "rules can be about the first 32 members of an object");
            return Some(1 << at);
        }
        at += 1;
    }
    None
}

const fn same(a: &str, b: &str) -> bool {
    super::rule::same(a.as_bytes(), b.as_bytes())
}

/// The first `N` of `all`.
pub const fn first<const N: usize>(all: &[u8]) -> [u8; N] {
    let mut some = [0; N];
    let mut at = 0;
    while at < N {
        some[at] = all[at];
        at += 1;
    }
    some
}

/// Everything that is there: the first `N`.
///
/// # Panics
/// In the compiler, if there is nothing.
pub const fn there<T: Copy, const N: usize>(all: &[Option<T>]) -> [T; N] {
    let Some(any) = all[0] else { panic!("there is nothing") };
    let mut some = [any; N];
    let mut at = 0;
    while at < N {
        if let Some(one) = all[at] {
            some[at] = one;
        }
        at += 1;
    }
    some
}
