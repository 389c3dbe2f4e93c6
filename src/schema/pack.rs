//! Declarations, packed by the compiler: what the check reads is one text, not a web of pointers.
//!
//! Everything here runs at compile time; [`plan`](super::plan) unpacks what it wrote. All bytes are ASCII, so that
//! a name in the middle is a `&str` without ado. What belongs to one place alone lies there, and what is there again
//! is there again: it compresses to next to nothing, which a reference does not. Only objects and unions are referred
//! to: by where they lie, in fours, in two bytes of seven bits. They are written before what refers to them.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::cast_possible_truncation, reason = "runs in the compiler")]
#![allow(
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::large_stack_arrays,
    reason = "runs in the compiler"
)]

mod about;
mod limits;
mod write;

use super::format::Format;
use super::kind::{Kind, Union, Words};
use super::object::{Content, Field, Object, Unknown};
use super::rule::{Rule, Test, Walk};
use super::table::{Looks, META_CODES, flag, kind as code, test};
use crate::issue::Severity;
use about::about;

const MOST_BYTES: usize = 49_152;
const MOST_RECORDS: usize = 512;

/// A table in the making.
pub struct Packer {
    /// The records.
    pub bytes: [u8; MOST_BYTES],
    /// How many bytes of records there are.
    pub len: usize,
    /// What finds out whether texts look as they must, by number.
    pub looks: [Option<Looks>; 128],
    /// How many of them there are.
    pub looks_len: usize,
    /// Where what is known about them lies, one after the other.
    pub formats: u16,
    /// The rules that are code, by number.
    pub walks: [Option<Walk>; 128],
    /// How many rules are code.
    pub walks_len: usize,
    /// Where the roots are.
    pub roots: [u16; 8],
    said: [Option<&'static Format>; 128],
    objects: [(&'static str, u16, u8); MOST_RECORDS],
    objects_len: usize,
}

impl Packer {
    /// Packs the declarations that `roots` lead to.
    pub const fn pack(roots: &[&'static Object]) -> Packer {
        let mut packer = Packer {
            bytes: [0; MOST_BYTES],
            len: 4,
            looks: [None; 128],
            looks_len: 0,
            formats: 0,
            walks: [None; 128],
            walks_len: 0,
            roots: [0; 8],
            said: [None; 128],
            objects: [("", 0, 0); MOST_RECORDS],
            objects_len: 0,
        };
        let mut at = 0;
        while at < roots.len() {
            packer.roots[at] = packer.object(roots[at]);
            at += 1;
        }
        packer.formats = packer.offset();
        packer.formats();
        packer
    }

    const fn object(&mut self, object: &'static Object) -> u16 {
        let mut at = 0;
        while at < self.objects_len {
            let (name, offset, count) = self.objects[at];
            if same(name, object.name) {
                assert!(count as usize == object.fields.len(), "two objects have the same name");
                return offset;
            }
            at += 1;
        }
        let content = match object.content {
            Some(content) => self.content(content),
            None => 0,
        };
        let kinds = self.kinds(object.fields);
        let offset = self.offset();
        self.string(object.name);
        self.string(object.page.path);
        let unknown = match object.unknown {
            Unknown::Reject => 0,
            Unknown::Doubt => 1,
            Unknown::Pass => 2,
        };
        self.byte(unknown | if content == 0 { 0 } else { flag::CONTENT });
        if content != 0 {
            self.reference(content);
        }
        self.number(must(object.fields));
        self.byte(object.rules.len() as u8);
        let start = self.len;
        let mut at = 0;
        while at < object.rules.len() {
            let start = self.len;
            self.rule(object, &object.rules[at]);
            self.sized(start);
            at += 1;
        }
        self.sized(start);
        self.fields(object.fields, &kinds);
        self.objects[self.objects_len] = (object.name, offset, object.fields.len() as u8);
        self.objects_len += 1;
        offset
    }

    /// Writes what the kinds of `fields` refer to, and says where it lies.
    const fn kinds(&mut self, fields: &[Field]) -> [u16; 32] {
        assert!(fields.len() <= 32, "an object has at most 32 fields");
        let mut kinds = [0; 32];
        let mut at = 0;
        while at < fields.len() {
            kinds[at] = self.kind(&fields[at].kind);
            at += 1;
        }
        kinds
    }

    const fn fields(&mut self, fields: &[Field], kinds: &[u16; 32]) {
        self.byte(fields.len() as u8);
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
            if field.limits.limit_anything() {
                flags |= flag::LIMITED;
            }
            self.string(field.name);
            self.byte(code_of(&field.kind) | flags);
            self.argument(&field.kind, kinds[at]);
            if flags & flag::LIMITED != 0 {
                self.limits(field.limits);
            }
            at += 1;
        }
    }

    /// Writes the object or union that a kind refers to, however deep in arrays, and says where it lies.
    const fn kind(&mut self, kind: &Kind) -> u16 {
        match kind {
            Kind::Object(object) => self.object(object),
            Kind::Union(union) => self.union(union),
            Kind::Array(inner) | Kind::Map(inner) => self.kind(inner),
            _ => 0,
        }
    }

    /// What is to know of a kind.
    const fn argument(&mut self, kind: &Kind, reference: u16) {
        match kind {
            Kind::Object(_) | Kind::Union(_) => self.reference(reference),
            Kind::Array(inner) | Kind::Map(inner) => {
                self.byte(code_of(inner));
                self.argument(inner, reference);
            }
            Kind::Words(words) => self.words(words),
            _ => {}
        }
    }

    const fn words(&mut self, words: &Words) {
        let start = self.len;
        self.byte((if words.any_case { flag::ANY_CASE } else { 0 }) | if words.open { flag::OPEN } else { 0 });
        self.strings(words.all);
        self.sized(start);
    }

    const fn union(&mut self, union: &'static Union) -> u16 {
        let mut kinds = [0; 64];
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
            self.byte(code_of(&union.variants[at].kind));
            self.reference(kinds[at]);
            at += 1;
        }
        offset
    }

    const fn content(&mut self, content: &'static Content) -> u16 {
        let kinds = self.kinds(content.variants);
        let offset = self.offset();
        let implied = if content.implied { flag::IMPLIED } else { 0 };
        self.byte(implied | if content.any_case { flag::ANY_CASE } else { 0 });
        self.string(content.tag);
        self.fields(content.variants, &kinds);
        offset
    }

    const fn rule(&mut self, object: &Object, rule: &Rule) {
        let mut bits = test::of(&rule.test);
        if rule.for_meta {
            assert!(bits == test::FORBIDS, "what holds only for Meta is a `forbids`");
            bits = test::FORBIDS_FOR_META;
        }
        if matches!(rule.severity, Severity::Warning) {
            bits |= test::WARNS;
        }
        let about = about(object, rule);
        if about.is_none() {
            bits |= test::ANYWHERE;
        }
        if rule.limit.is_some() {
            bits |= test::COUNTS;
        }
        self.byte(bits);
        if let Some((fields, contents)) = about {
            self.number(fields);
            self.number(contents);
        }
        self.byte(rule.code as u8);
        self.byte(meta(rule.meta_code));
        self.string(rule.id);
        self.string(rule.says);
        if let Some(limit) = rule.limit {
            self.whole(limit);
            self.byte(rule.unit as u8);
        }
        match rule.test {
            Test::ExactlyOne(members) | Test::AtLeastOne(members) | Test::AtMostOne(members) => {
                self.number(members.bits as u32);
            }
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
    }
}

const fn code_of(kind: &Kind) -> u8 {
    match kind {
        Kind::Text => code::TEXT,
        Kind::Boolean => code::BOOLEAN,
        Kind::Integer => code::INTEGER,
        Kind::IntegerOrText => code::INTEGER_OR_TEXT,
        Kind::Degrees => code::DEGREES,
        Kind::Words(_) => code::WORDS,
        Kind::Object(_) => code::OBJECT,
        Kind::Union(_) => code::UNION,
        Kind::Array(_) => code::ARRAY,
        Kind::Map(_) => code::MAP,
        Kind::AnyObject => code::ANY_OBJECT,
        Kind::Any => code::ANY,
    }
}

/// The fields that must be there, or are filled in.
const fn must(fields: &[Field]) -> u32 {
    let mut bits = 0;
    let mut at = 0;
    while at < fields.len() {
        if !fields[at].optional {
            bits |= 1 << at;
        }
        at += 1;
    }
    bits
}

/// The index of a code of Meta's.
const fn meta(code: i32) -> u8 {
    let mut at = 0;
    while at < META_CODES.len() {
        if META_CODES[at] == code {
            return at as u8;
        }
        at += 1;
    }
    panic!("add the code to META_CODES in schema/table.rs");
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
/// In the compiler, if there are fewer.
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
