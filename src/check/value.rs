//! A value of a declared kind.

use super::presence::is_word;
use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::value::Kind as Found;
use crate::json::{Name, Value};
use crate::schema::Unit;
use crate::schema::plan::{Item, Kind, Limits, Union};

impl<'t> Checker<'t, '_> {
    /// Checks a value.
    #[inline(never)]
    pub(super) fn value(&mut self, item: &'static Item, here: Value<'_>, place: &Place<'_, 't>) {
        let limits = &item.limits;
        match (&item.kind, here.kind()) {
            (Kind::Any, _) | (Kind::Boolean, Found::True | Found::False) => {}
            (Kind::Text, Found::String) => self.text(here, limits, place),
            (Kind::Words(words), Found::String) => self.word(words, here, limits, place),
            (Kind::AnyObject, Found::Object) => self.counted(here, limits, place),
            (Kind::Integer | Kind::IntegerOrText, Found::Number) | (Kind::IntegerOrText, Found::String) => {
                self.whole_number(here, limits, place);
            }
            (Kind::Degrees, Found::Number | Found::String) => self.degrees(here, limits, place),
            (Kind::Object(object), Found::Object) => self.object(object, None, here, &Place { object, ..*place }),
            (Kind::Union(union), Found::Object) => self.union(union, here, place),
            (Kind::Array(each), Found::Array) => self.array(each, limits, here, place),
            (Kind::Map(each), Found::Object) => self.map(each, limits, here, place),
            (kind, Found::Null) => self.null(kind, place),
            (kind, _) => self.wrong_type(expected(kind), here, place),
        }
    }

    #[cold]
    #[inline(never)]
    fn null(&mut self, kind: &Kind, place: &Place<'_, 't>) {
        if place.field.is_some_and(|field| field.optional) {
            return self.broken(place, Code::Null, "leave it out instead");
        }
        self.wrong_kind(place, Code::Null, expected(kind), "null");
    }

    #[cold]
    #[inline(never)]
    pub(super) fn wrong_type(&mut self, says: &'static str, here: Value<'_>, place: &Place<'_, 't>) {
        self.wrong_kind(place, Code::WrongType, says, found(here.kind()));
    }

    /// There is something else than what must be there.
    #[cold]
    #[inline(never)]
    pub(super) fn wrong_kind(&mut self, place: &Place<'_, 't>, code: Code, says: &'static str, found: &'static str) {
        let facts = Facts { says, found, ..Facts::default() };
        self.weighed(place, code, code.name(), Severity::Error, facts);
    }

    #[inline(never)]
    fn array(&mut self, each: &'static Item, limits: &Limits, here: Value<'_>, place: &Place<'_, 't>) {
        for (index, value) in here.items().enumerate() {
            let path = Path { up: place.path, step: Step::Index(index) };
            self.value(each, value, &Place { path: Some(&path), ..*place });
        }
        self.counted(here, limits, place);
    }

    #[inline(never)]
    fn map(&mut self, each: &'static Item, limits: &Limits, here: Value<'_>, place: &Place<'_, 't>) {
        for (key, member) in here.members() {
            let path = Path { up: place.path, step: self.step(key) };
            self.value(each, member, &Place { path: Some(&path), ..*place });
        }
        self.counted(here, limits, place);
    }

    /// How many members or items there are.
    #[inline(never)]
    fn counted(&mut self, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        let actual = i64::try_from(here.count()).unwrap_or(i64::MAX);
        let unit = if here.kind() == Found::Array { Unit::Items } else { Unit::Members };
        self.measure(actual, (Code::TooFew, Code::TooMany), unit, limits, place);
    }

    /// Objects told apart by a tag, nearly always the first member.
    #[inline(never)]
    fn union(&mut self, union: &'static Union, here: Value<'_>, place: &Place<'_, 't>) {
        let path = Path { up: place.path, step: Step::Key(union.tag.text) };
        let inside = &Place { path: Some(&path), ..*place };
        let Some(value) = here.member(&union.tag) else { return self.broken(inside, Code::Required, "") };
        for (word, kind) in &union.variants {
            if is_word(word, value, union.any_case) {
                match kind {
                    Kind::Union(inner) => self.union(inner, here, place),
                    Kind::Object(object) => {
                        let tag = Tag {
                            members: [(&union.tag, word), (&union.beside.0, &union.beside.1)],
                            any_case: union.any_case,
                        };
                        self.object(object, Some(tag), here, &Place { object, ..*place });
                    }
                    _ => {}
                }
                return;
            }
        }
        let allowed = union.variants.iter().map(|(word, _)| word.text).collect();
        self.unknown_word(value, allowed, false, union.otherwise, inside);
    }
}

/// The member that told which object this is, and what it says; and the member that told the union of this one.
#[derive(Clone, Copy)]
pub(super) struct Tag {
    pub members: [(&'static Name, &'static Name); 2],
    pub any_case: bool,
}

/// What a kind of value is called.
pub(super) const fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Words(_) => "a string",
        Kind::Boolean => "true or false",
        Kind::Integer => "a whole number",
        Kind::IntegerOrText => "a whole number, or a string that says one",
        Kind::Degrees => "a number of degrees, or a string that says one",
        Kind::Array(_) => "an array",
        _ => "an object",
    }
}

const fn found(kind: Found) -> &'static str {
    match kind {
        Found::String => "a string",
        Found::Object => "an object",
        Found::Array => "an array",
        Found::True => "true",
        Found::False => "false",
        Found::Null => "null",
        Found::Number => "a number",
    }
}
