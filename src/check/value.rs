//! A value of a declared kind.

use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Step};
use crate::json::{Fault, Value};
use crate::schema::{Kind, Limits, Union, Unit};

impl<'t> Checker<'t, '_> {
    /// Checks the value here.
    pub(super) fn value(&mut self, kind: &Kind, limits: &'static Limits, place: Place<'_, 't>) -> Result<(), Fault> {
        match (kind, self.scan.peek()) {
            (Kind::Any, _) => self.scan.skip(),
            (_, b'n') => self.null(kind, place),
            (Kind::Text, b'"') => self.text(limits, place),
            (Kind::Words(words), b'"') => self.word(words, place),
            (Kind::Boolean, b't' | b'f') | (Kind::AnyObject, b'{') => self.passed(limits, place),
            (Kind::Integer | Kind::IntegerOrText, b'-' | b'0'..=b'9') => self.integer(limits, place),
            (Kind::IntegerOrText, b'"') => self.integer_text(limits, place),
            (Kind::Degrees, b'-' | b'"' | b'0'..=b'9') => self.degrees(limits, place),
            (Kind::Object(object), b'{') => self.object(object, None, Place { object, ..place }),
            (Kind::Union(union), b'{') => self.union(union, place),
            (Kind::Array(kind), b'[') => self.array(kind, limits, place),
            (Kind::Map(kind), b'{') => self.map(kind, limits, place),
            _ => self.wrong_type(expected(kind), place),
        }
    }

    fn null(&mut self, kind: &Kind, place: Place<'_, 't>) -> Result<(), Fault> {
        self.scan.word("null")?;
        let optional = place.field.is_some_and(|field| field.optional);
        let says = if optional { "leave it out instead" } else { expected(kind) };
        self.broken(place, Code::Null, Facts { says, ..Facts::default() });
        Ok(())
    }

    pub(super) fn wrong_type(&mut self, says: &'static str, place: Place<'_, 't>) -> Result<(), Fault> {
        let found = found(self.scan.peek());
        self.scan.skip()?;
        self.broken(place, Code::WrongType, Facts { says, found, ..Facts::default() });
        Ok(())
    }

    /// A value of which only the kind matters, or its number of members.
    fn passed(&mut self, limits: &'static Limits, place: Place<'_, 't>) -> Result<(), Fault> {
        let value = Value::at(self.scan.text, self.scan.at);
        self.scan.skip()?;
        if limits.min > 0 {
            self.counted(value.entries().count(), Unit::Members, limits, place);
        }
        Ok(())
    }

    fn array(&mut self, kind: &Kind, limits: &'static Limits, place: Place<'_, 't>) -> Result<(), Fault> {
        let mut count = 0;
        let mut more = self.scan.enter(b']')?;
        while more {
            let path = Path { up: place.path, step: Step::Index(count) };
            self.value(kind, limits.each.unwrap_or(&Limits::NONE), Place { path: Some(&path), ..place })?;
            count += 1;
            more = self.scan.more(b']')?;
        }
        self.counted(count, Unit::Items, limits, place);
        Ok(())
    }

    fn map(&mut self, kind: &Kind, limits: &'static Limits, place: Place<'_, 't>) -> Result<(), Fault> {
        let mut count = 0;
        let mut more = self.scan.enter(b'}')?;
        while more {
            let key = self.scan.key()?;
            let path = Path { up: place.path, step: Step::to(&key) };
            self.value(kind, limits.each.unwrap_or(&Limits::NONE), Place { path: Some(&path), ..place })?;
            count += 1;
            more = self.scan.more(b'}')?;
        }
        self.counted(count, Unit::Members, limits, place);
        Ok(())
    }

    fn counted(&mut self, count: usize, unit: Unit, limits: &'static Limits, place: Place<'_, 't>) {
        let actual = i64::try_from(count).unwrap_or(i64::MAX);
        self.measure(actual, (Code::TooFew, Code::TooMany), unit, limits, place);
    }

    /// Objects told apart by a tag: looks ahead for it, nearly always the first member.
    fn union(&mut self, union: &'static Union, place: Place<'_, 't>) -> Result<(), Fault> {
        let here = Value::at(self.scan.text, self.scan.at);
        let tag = here.entries().find(|(key, _)| key.is(union.tag)).map(|(_, value)| value);
        let path = Path { up: place.path, step: Step::Key(union.tag) };
        let place = Place { path: Some(&path), ..place };
        let Some(tag) = tag else {
            self.scan.skip()?;
            self.broken(place, Code::Required, Facts::default());
            return Ok(());
        };
        let same = |word: &str| {
            tag.is(word) || (union.any_case && tag.text().is_some_and(|text| text.eq_ignore_ascii_case(word)))
        };
        if let Some(variant) = union.variants.iter().find(|variant| same(variant.word)) {
            let object = variant.object;
            let path = place.path.and_then(|path| path.up);
            return self.object(object, Some((union, variant.word)), Place { object, path, ..place });
        }
        self.scan.skip()?;
        self.unknown_word(tag, union.variants.iter().map(|variant| variant.word).collect(), false, place);
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
