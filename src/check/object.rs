//! An object: its members, one by one.

use alloc::vec::Vec;

use super::presence::Seen;
use super::value::Tag;
use super::{Checker, MOST_ISSUES, Place, suggest};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::schema::plan::{Field, Object};

/// What a key leads to.
enum Member {
    /// This field, of the object or of its content.
    Field(&'static Field),
    /// This content.
    Content(&'static Field),
    /// The member that names the content.
    ContentTag,
    /// The member that told which object this is, by its index: see [`Tag`].
    UnionTag(usize),
    /// Nothing that is declared.
    Unknown,
}

impl<'t> Checker<'t, '_> {
    /// Checks an object; `tag` is the union that chose it, and how.
    pub(super) fn object(&mut self, object: &'static Object, tag: Option<Tag>, here: Value<'_>, place: &Place<'_, 't>) {
        if here.kind() != Kind::Object {
            return self.wrong_type("an object", here, place);
        }
        let mut seen = Seen::default();
        // Members mostly come in the order that they are declared in.
        let mut next = 0;
        for (key, value) in here.members() {
            let expected = object.fields.get(next).filter(|field| key.is_name(&field.name));
            let member = expected.map_or_else(|| find(object, tag, key, &seen), Member::Field);
            if let Member::Field(field) = member {
                next = usize::from(field.index) + 1;
                self.field(object, field, value, &mut seen, place);
            } else {
                self.member(object, &member, (key, value), tag, &mut seen, place);
            }
        }
        self.complete(object, here, &seen, place);
    }

    #[inline(never)]
    fn field(
        &mut self,
        object: &'static Object,
        field: &'static Field,
        here: Value<'_>,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) {
        let path = Path { up: place.path, step: Step::Key(field.name.text) };
        let place = &Place { object, field: Some(field), path: Some(&path) };
        if seen.field(field.index) {
            self.broken(place, Code::Duplicate, "");
        }
        if here.kind() == Kind::Null {
            seen.null(field.index);
        }
        if !field.item.limits.doubt.is_empty() {
            self.doubtful(place, Code::Doubtful, "doubtful", field.item.limits.doubt);
        }
        self.value(&field.item, here, place);
    }

    #[inline(never)]
    fn member(
        &mut self,
        object: &'static Object,
        member: &Member,
        (key, here): (Value<'_>, Value<'_>),
        tag: Option<Tag>,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) {
        let path = Path { up: place.path, step: self.step(key) };
        let inside = &Place { object, field: None, path: Some(&path) };
        match *member {
            Member::Field(field) => self.field(object, field, here, seen, place),
            Member::Content(field) => {
                if seen.content(field.index) {
                    self.broken(inside, Code::Duplicate, "");
                }
                self.value(&field.item, here, &Place { field: Some(field), ..*inside });
            }
            Member::ContentTag => self.content_tag(object, here, seen, inside),
            Member::UnionTag(index) => {
                if seen.union_tag(index) {
                    self.broken(inside, Code::Duplicate, "");
                }
                if let Some((tag, (_, word))) = tag.and_then(|tag| Some((tag, *tag.members.get(index)?))) {
                    self.known_word(word.text, tag.any_case, here);
                }
            }
            Member::Unknown => self.unknown(object, key, inside),
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown(&mut self, object: &'static Object, key: Value<'_>, place: &Place<'_, 't>) {
        let Some(severity) = object.unknown.filter(|_| !self.options.keep_unknown) else { return };
        // Of so many keys the last are not told of, and must not take time and memory: only rules of the caller's may
        // make something else of them.
        let told = if severity == Severity::Error { self.issues.len() } else { self.warnings.len() };
        if told >= MOST_ISSUES && self.options.rules.is_none() {
            return;
        }
        let mut names = names(&object.fields);
        if let Some(content) = object.content {
            names.extend(self::names(&content.variants));
            names.push(content.tag.text);
        }
        let suggestion =
            if told < MOST_ISSUES { suggest::nearest(&key.text().unwrap_or_default(), &names) } else { None };
        let facts = Facts { suggestion, ..Facts::default() };
        self.weighed(place, Code::UnknownKey, Code::UnknownKey.name(), severity, facts);
    }
}

/// What `key` leads to.
#[inline(never)]
fn find(object: &'static Object, tag: Option<Tag>, key: Value<'_>, seen: &Seen) -> Member {
    if let Some(field) = seen.named.filter(|content| key.is_name(&content.name)) {
        return Member::Content(field);
    }
    if object.content.is_some_and(|content| key.is_name(&content.tag)) {
        return Member::ContentTag;
    }
    let named = |fields: &'static [Field]| fields.iter().find(|field| key.is_name(&field.name));
    if let Some(field) = named(&object.fields) {
        return Member::Field(field);
    }
    if let Some(field) = object.content.and_then(|content| named(&content.variants)) {
        return Member::Content(field);
    }
    let tag = tag.and_then(|tag| tag.members.iter().position(|(name, _)| key.is_name(name)));
    tag.map_or(Member::Unknown, Member::UnionTag)
}

/// What fields are called.
#[cold]
#[inline(never)]
pub(super) fn names(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name.text).collect()
}
