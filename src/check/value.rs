//! A value of a declared kind.

use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::{Fault, Value};
use crate::schema::{Kind, Limits, Union, Unit};

impl<'t> Checker<'t, '_> {
    /// Checks the value here.
    #[inline(never)]
    pub(super) fn value(&mut self, kind: &Kind, limits: &'static Limits, place: &Place<'_, 't>) -> Result<(), Fault> {
        match (kind, self.scan.peek()) {
            (Kind::Any, _) => self.scan.skip(),
            (_, b'n') => self.null(kind, place),
            (Kind::Text, b'"') => self.text(limits, place),
            (Kind::Words(words), b'"') => self.word(words, place),
            (Kind::Boolean, b't' | b'f') | (Kind::AnyObject, b'{') => self.passed(limits, place),
            (Kind::Integer | Kind::IntegerOrText, b'-' | b'0'..=b'9') => self.integer(limits, place),
            (Kind::IntegerOrText, b'"') => self.integer_text(limits, place),
            (Kind::Degrees, b'-' | b'"' | b'0'..=b'9') => self.degrees(limits, place),
            (Kind::Object(object), b'{') => self.object(object, None, &Place { object, ..*place }),
            (Kind::Union(union), b'{') => self.union(union, place),
            (Kind::Array(kind), b'[') => self.array(kind, limits, place),
            (Kind::Map(kind), b'{') => self.map(kind, limits, place),
            _ => self.wrong_type(expected(kind), place),
        }
    }

    #[cold]
    #[inline(never)]
    fn null(&mut self, kind: &Kind, place: &Place<'_, 't>) -> Result<(), Fault> {
        self.scan.word("null")?;
        let optional = place.field.is_some_and(|field| field.optional);
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
    fn passed(&mut self, limits: &'static Limits, place: &Place<'_, 't>) -> Result<(), Fault> {
        let value = Value::at(self.scan.text, self.scan.at);
        self.scan.skip()?;
        if limits.min > 0 {
            self.counted(value.entries().count(), Unit::Members, limits, place);
        }
        Ok(())
    }

    #[inline(never)]
    fn array(&mut self, kind: &Kind, limits: &'static Limits, place: &Place<'_, 't>) -> Result<(), Fault> {
        let mut count = 0;
        let mut more = self.scan.enter(b']')?;
        while more {
            let path = Path { up: place.path, step: Step::Index(count) };
            self.value(kind, limits.each.unwrap_or(&Limits::NONE), &Place { path: Some(&path), ..*place })?;
            count += 1;
            more = self.scan.more(b']')?;
        }
        self.counted(count, Unit::Items, limits, place);
        Ok(())
    }

    #[inline(never)]
    fn map(&mut self, kind: &Kind, limits: &'static Limits, place: &Place<'_, 't>) -> Result<(), Fault> {
        let mut count = 0;
        let mut more = self.scan.enter(b'}')?;
        while more {
            let key = self.scan.key()?;
            let path = Path { up: place.path, step: Step::to(&key) };
            self.value(kind, limits.each.unwrap_or(&Limits::NONE), &Place { path: Some(&path), ..*place })?;
            count += 1;
            more = self.scan.more(b'}')?;
        }
        self.counted(count, Unit::Members, limits, place);
        Ok(())
    }

    #[inline(never)]
    fn counted(&mut self, count: usize, unit: Unit, limits: &'static Limits, place: &Place<'_, 't>) {
        let actual = i64::try_from(count).unwrap_or(i64::MAX);
        self.measure(actual, (Code::TooFew, Code::TooMany), unit, limits, place);
    }

    /// Objects told apart by a tag: looks ahead for it, nearly always the first member.
    #[inline(never)]
    fn union(&mut self, union: &'static Union, place: &Place<'_, 't>) -> Result<(), Fault> {
        let here = Value::at(self.scan.text, self.scan.at);
        let tag = here.get(union.tag);
        let path = Path { up: place.path, step: Step::Key(union.tag) };
        let inside = &Place { path: Some(&path), ..*place };
        let Some(tag) = tag else {
            self.scan.skip()?;
            self.broken(inside, Code::Required, "");
            return Ok(());
        };
        let same = |word: &str| {
            tag.is(word) || (union.any_case && tag.text().is_some_and(|text| text.eq_ignore_ascii_case(word)))
        };
        if let Some(variant) = union.variants.iter().find(|variant| same(variant.word)) {
            let object = variant.object;
            return self.object(object, Some((union, variant.word)), &Place { object, ..*place });
        }
        self.scan.skip()?;
        self.unknown_word(tag, union.variants.iter().map(|variant| variant.word).collect(), false, inside);
        Ok(())
    }
}

/// What a kind of value is called.
pub(super) const fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Words(_) => "a string",
        Kind::Boolean => "true or false",
        Kind::Integer => "a whole number",
        Kind::IntegerOrText => "a whole number, or a string that says one",
        Kind::Degrees => "a number of degrees, or a string that says one",
        Kind::Object(_) | Kind::Union(_) | Kind::Map(_) | Kind::AnyObject => "an object",
        Kind::Array(_) => "an array",
        Kind::Any => "any value",
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
