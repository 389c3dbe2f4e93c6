//! A value of a declared kind.

use alloc::vec::Vec;

use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::schema::Unit;
use crate::schema::table::{flag, kind};

impl<'t> Checker<'t, '_> {
    /// Checks a value.
    #[inline(never)]
    pub(super) fn value(&mut self, kind: u8, argument: u16, limits: u16, here: Value<'_>, place: &Place<'_, 't>) {
        match (kind, here.kind()) {
            (kind::ANY, _) => {}
            (_, Kind::Null) => self.null(kind, place),
            (kind::TEXT, Kind::String) => self.text(here, limits, place),
            (kind::WORDS, Kind::String) => self.word(argument, here, limits, place),
            (kind::BOOLEAN, Kind::True | Kind::False) => {}
            (kind::ANY_OBJECT, Kind::Object) => self.counted(here, limits, place),
            (kind::INTEGER | kind::INTEGER_OR_TEXT, Kind::Number) | (kind::INTEGER_OR_TEXT, Kind::String) => {
                self.whole_number(here, limits, place);
            }
            (kind::DEGREES, Kind::Number | Kind::String) => self.degrees(here, limits, place),
            (kind::OBJECT, Kind::Object) => {
                let object = &self.table.object(self.table.at(argument).reference());
                self.object(object, None, here, &Place { object, ..*place });
            }
            (kind::UNION, Kind::Object) => self.union(self.table.at(argument).reference(), here, place),
            (kind::ARRAY, Kind::Array) => self.array(argument, limits, here, place),
            (kind::MAP, Kind::Object) => self.map(argument, limits, here, place),
            _ => self.wrong_type(expected(kind), here, place),
        }
    }

    #[cold]
    #[inline(never)]
    fn null(&mut self, kind: u8, place: &Place<'_, 't>) {
        let optional = place.field.is_some_and(|field| field.flags & flag::OPTIONAL != 0);
        let says = if optional { "leave it out instead" } else { expected(kind) };
        self.broken(place, Code::Null, says);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn wrong_type(&mut self, says: &'static str, here: Value<'_>, place: &Place<'_, 't>) {
        self.wrong_kind(place, says, found(here.kind()));
    }

    /// There is something else than what must be there.
    #[cold]
    #[inline(never)]
    pub(super) fn wrong_kind(&mut self, place: &Place<'_, 't>, says: &'static str, found: &'static str) {
        let facts = Facts { says, found, ..Facts::default() };
        self.weighed(place, Code::WrongType, Code::WrongType.name(), Severity::Error, facts);
    }

    #[inline(never)]
    fn array(&mut self, item: u16, limits: u16, here: Value<'_>, place: &Place<'_, 't>) {
        let mut item = self.table.at(item);
        let (kind, argument, each) = (item.byte(), item.here(), self.table.limits(limits).each);
        for (index, value) in here.items().enumerate() {
            let path = Path { up: place.path, step: Step::Index(index) };
            self.value(kind, argument, each, value, &Place { path: Some(&path), ..*place });
        }
        self.counted(here, limits, place);
    }

    #[inline(never)]
    fn map(&mut self, value: u16, limits: u16, here: Value<'_>, place: &Place<'_, 't>) {
        let mut value = self.table.at(value);
        let (kind, argument, each) = (value.byte(), value.here(), self.table.limits(limits).each);
        for (key, member) in here.members() {
            let path = Path { up: place.path, step: self.step(key) };
            self.value(kind, argument, each, member, &Place { path: Some(&path), ..*place });
        }
        self.counted(here, limits, place);
    }

    /// How many members or items there are.
    #[inline(never)]
    fn counted(&mut self, here: Value<'_>, limits: u16, place: &Place<'_, 't>) {
        if limits != 0 {
            let actual = i64::try_from(here.count()).unwrap_or(i64::MAX);
            let unit = if here.kind() == Kind::Array { Unit::Items } else { Unit::Members };
            self.measure(actual, (Code::TooFew, Code::TooMany), unit, &self.table.limits(limits), place);
        }
    }

    /// Objects told apart by a tag, nearly always the first member.
    #[inline(never)]
    fn union(&mut self, union: u16, here: Value<'_>, place: &Place<'_, 't>) {
        let mut record = self.table.at(union);
        let any_case = record.byte() & flag::ANY_CASE != 0;
        let tag = record.string();
        let beside = (record.string(), record.string());
        let otherwise = record.string();
        let path = Path { up: place.path, step: Step::Key(tag) };
        let inside = &Place { path: Some(&path), ..*place };
        let Some(value) = here.get(tag) else { return self.broken(inside, Code::Required, "") };
        let says = value.text().unwrap_or_default();
        let mut allowed = Vec::new();
        for _ in 0..record.byte() {
            let word = record.string();
            let (kind, argument) = (record.byte(), record.reference());
            if value.is(word) || (any_case && says.eq_ignore_ascii_case(word)) {
                if kind == kind::UNION {
                    return self.union(argument, here, place);
                }
                let object = &self.table.object(argument);
                let tag = Tag { members: [(tag, word), beside], any_case };
                return self.object(object, Some(tag), here, &Place { object, ..*place });
            }
            allowed.push(word);
        }
        self.unknown_word(value, allowed, false, otherwise, inside);
    }
}

/// The member that told which object this is, and what it says; and the member that told the union of this one.
#[derive(Clone, Copy)]
pub(super) struct Tag {
    pub members: [(&'static str, &'static str); 2],
    pub any_case: bool,
}

/// What a kind of value is called.
pub(super) const fn expected(kind: u8) -> &'static str {
    match kind {
        kind::TEXT | kind::WORDS => "a string",
        kind::BOOLEAN => "true or false",
        kind::INTEGER => "a whole number",
        kind::INTEGER_OR_TEXT => "a whole number, or a string that says one",
        kind::DEGREES => "a number of degrees, or a string that says one",
        kind::ARRAY => "an array",
        _ => "an object",
    }
}

const fn found(kind: Kind) -> &'static str {
    match kind {
        Kind::String => "a string",
        Kind::Object => "an object",
        Kind::Array => "an array",
        Kind::True => "true",
        Kind::False => "false",
        Kind::Null => "null",
        Kind::Number => "a number",
    }
}
