//! A value of a declared kind.

use alloc::vec::Vec;

use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::Fault;
use crate::schema::Unit;
use crate::schema::table::{flag, kind};

impl<'t> Checker<'t, '_> {
    /// Checks the value here.
    #[inline(never)]
    pub(super) fn value(&mut self, kind: u8, argument: u16, limits: u16, place: &Place<'_, 't>) -> Result<(), Fault> {
        match (kind, self.scan.peek()) {
            (kind::ANY, _) => self.scan.skip(),
            (_, b'n') => self.null(kind, place),
            (kind::TEXT, b'"') => self.text(limits, place),
            (kind::WORDS, b'"') => self.word(argument, limits, place),
            (kind::BOOLEAN, b't' | b'f') | (kind::ANY_OBJECT, b'{') => self.passed(limits, place),
            (kind::INTEGER | kind::INTEGER_OR_TEXT, b'-' | b'0'..=b'9') => self.integer(limits, place),
            (kind::INTEGER_OR_TEXT, b'"') => self.integer_text(limits, place),
            (kind::DEGREES, b'-' | b'"' | b'0'..=b'9') => self.degrees(limits, place),
            (kind::OBJECT, b'{') => {
                let object = &self.table.object(self.table.at(argument).reference());
                self.object(object, None, &Place { object, ..*place })
            }
            (kind::UNION, b'{') => self.union(self.table.at(argument).reference(), place),
            (kind::ARRAY, b'[') => self.array(argument, limits, place),
            (kind::MAP, b'{') => self.map(argument, limits, place),
            _ => self.wrong_type(expected(kind), place),
        }
    }

    #[cold]
    #[inline(never)]
    fn null(&mut self, kind: u8, place: &Place<'_, 't>) -> Result<(), Fault> {
        self.scan.word("null")?;
        let optional = place.field.is_some_and(|field| field.flags & flag::OPTIONAL != 0);
        let says = if optional { "leave it out instead" } else { expected(kind) };
        self.broken(place, Code::Null, says);
        Ok(())
    }

    #[cold]
    #[inline(never)]
    pub(super) fn wrong_type(&mut self, says: &'static str, place: &Place<'_, 't>) -> Result<(), Fault> {
        let found = found(self.scan.peek());
        self.scan.skip()?;
        self.wrong_kind(place, says, found);
        Ok(())
    }

    /// There is something else than what must be there.
    #[cold]
    #[inline(never)]
    pub(super) fn wrong_kind(&mut self, place: &Place<'_, 't>, says: &'static str, found: &'static str) {
        let facts = Facts { says, found, ..Facts::default() };
        self.weighed(place, Code::WrongType, Code::WrongType.name(), Severity::Error, facts);
    }

    /// A value of which only the kind matters, or its number of members.
    #[inline(never)]
    fn passed(&mut self, limits: u16, place: &Place<'_, 't>) -> Result<(), Fault> {
        let value = self.scan.value();
        self.scan.skip()?;
        if limits != 0 {
            self.counted(value.entries().count(), Unit::Members, limits, place);
        }
        Ok(())
    }

    #[inline(never)]
    fn array(&mut self, item: u16, limits: u16, place: &Place<'_, 't>) -> Result<(), Fault> {
        let mut item = self.table.at(item);
        let (kind, argument, each) = (item.byte(), item.here(), self.table.limits(limits).each);
        let mut count = 0;
        let mut more = self.scan.enter(b']')?;
        while more {
            let path = Path { up: place.path, step: Step::Index(count) };
            self.value(kind, argument, each, &Place { path: Some(&path), ..*place })?;
            count += 1;
            more = self.scan.more(b']')?;
        }
        self.counted(count, Unit::Items, limits, place);
        Ok(())
    }

    #[inline(never)]
    fn map(&mut self, value: u16, limits: u16, place: &Place<'_, 't>) -> Result<(), Fault> {
        let mut value = self.table.at(value);
        let (kind, argument, each) = (value.byte(), value.here(), self.table.limits(limits).each);
        let mut count = 0;
        let mut more = self.scan.enter(b'}')?;
        while more {
            let key = self.scan.key()?;
            let path = Path { up: place.path, step: Step::to(&key) };
            self.value(kind, argument, each, &Place { path: Some(&path), ..*place })?;
            count += 1;
            more = self.scan.more(b'}')?;
        }
        self.counted(count, Unit::Members, limits, place);
        Ok(())
    }

    #[inline(never)]
    fn counted(&mut self, count: usize, unit: Unit, limits: u16, place: &Place<'_, 't>) {
        let actual = i64::try_from(count).unwrap_or(i64::MAX);
        self.measure(actual, (Code::TooFew, Code::TooMany), unit, &self.table.limits(limits), place);
    }

    /// Objects told apart by a tag: looks ahead for it, nearly always the first member.
    #[inline(never)]
    fn union(&mut self, union: u16, place: &Place<'_, 't>) -> Result<(), Fault> {
        let mut record = self.table.at(union);
        let any_case = record.byte() & flag::ANY_CASE != 0;
        let tag = record.string();
        let beside = (record.string(), record.string());
        let otherwise = record.string();
        let path = Path { up: place.path, step: Step::Key(tag) };
        let inside = &Place { path: Some(&path), ..*place };
        let Some(value) = self.scan.value().get(tag) else {
            self.scan.skip()?;
            self.broken(inside, Code::Required, "");
            return Ok(());
        };
        let says = value.text().unwrap_or_default();
        let mut allowed = Vec::new();
        for _ in 0..record.byte() {
            let word = record.string();
            let (kind, argument) = (record.byte(), record.reference());
            if value.is(word) || (any_case && says.eq_ignore_ascii_case(word)) {
                if kind == kind::UNION {
                    return self.union(argument, place);
                }
                let object = &self.table.object(argument);
                let tag = Tag { members: [(tag, word), beside], any_case };
                return self.object(object, Some(tag), &Place { object, ..*place });
            }
            allowed.push(word);
        }
        self.scan.skip()?;
        self.unknown_word(value, allowed, false, otherwise, inside);
        Ok(())
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

const fn found(first: u8) -> &'static str {
    match first {
        b'"' => "a string",
        b'{' => "an object",
        b'[' => "an array",
        b't' => "true",
        b'f' => "false",
        b'n' => "null",
        _ => "a number",
    }
}
