//! An object: its members, one by one.

use alloc::vec::Vec;

use super::presence::Seen;
use super::value::Tag;
use super::{Checker, Place, suggest};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::schema::table::{Field, Fields, Object};

/// What a key leads to.
enum Member {
    /// This field, of the object or of its content.
    Field(Field),
    /// This content.
    Content(Field),
    /// The member that names the content.
    ContentTag,
    /// The member that told which object this is, by its index: see [`Tag`].
    UnionTag(usize),
    /// Nothing that is declared.
    Unknown,
}

impl<'t> Checker<'t, '_> {
    /// Checks an object; `tag` is the union that chose it, and how.
    pub(super) fn object(&mut self, object: &Object, tag: Option<Tag>, here: Value<'_>, place: &Place<'_, 't>) {
        if here.kind() != Kind::Object {
            return self.wrong_type("an object", here, place);
        }
        let mut seen = Seen::default();
        let mut next = object.fields;
        for (key, value) in here.members() {
            let mut further = next;
            let expected = further.step();
            if let Some(field) = expected.filter(|field| key.inside_quotes() == field.name) {
                next = further;
                self.field(object, &field, value, &mut seen, place);
            } else {
                let member = self.find(object, tag, key, &seen, &mut next);
                self.member(object, &member, (key, value), tag, &mut seen, place);
            }
        }
        self.complete(object, here, &seen, place);
    }

    #[inline(never)]
    fn field(&mut self, object: &Object, field: &Field, here: Value<'_>, seen: &mut Seen, place: &Place<'_, 't>) {
        let path = Path { up: place.path, step: Step::Key(field.name) };
        let place = &Place { object, field: Some(field), path: Some(&path) };
        if seen.field(field.index) {
            self.broken(place, Code::Duplicate, "");
        }
        if self.table.doubts(field.limits) {
            self.doubtful(place, Code::Doubtful, "doubtful", self.table.limits(field.limits).doubt);
        }
        self.value(field.kind, field.argument, field.limits, here, place);
    }

    #[inline(never)]
    fn member(
        &mut self,
        object: &Object,
        member: &Member,
        (key, here): (Value<'_>, Value<'_>),
        tag: Option<Tag>,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) {
        let path = Path { up: place.path, step: self.step(key) };
        let inside = &Place { object, field: None, path: Some(&path) };
        match member {
            Member::Field(field) => self.field(object, field, here, seen, place),
            Member::Content(field) => {
                if seen.content(field.index) {
                    self.broken(inside, Code::Duplicate, "");
                }
                self.value(field.kind, field.argument, field.limits, here, &Place { field: Some(field), ..*inside });
            }
            Member::ContentTag => self.content_tag(object, here, seen, inside),
            &Member::UnionTag(index) => {
                let any_case = tag.is_some_and(|tag| tag.any_case);
                let word = tag.and_then(|tag| tag.members.get(index).copied()).map_or("", |(_, word)| word);
                if seen.union_tag(index) {
                    self.broken(inside, Code::Duplicate, "");
                }
                self.known_word(word, any_case, here);
            }
            Member::Unknown => self.unknown(object, key, inside),
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown(&mut self, object: &Object, key: Value<'_>, place: &Place<'_, 't>) {
        let severity = match object.unknown {
            0 if !self.options.keep_unknown => Severity::Error,
            1 if !self.options.keep_unknown => Severity::Warning,
            _ => return,
        };
        let mut names = Vec::new();
        object.fields.names(&mut names);
        if let Some(content) = self.table.content(object.content) {
            content.variants.names(&mut names);
            names.push(content.tag);
        }
        let suggestion = suggest::nearest(&key.text().unwrap_or_default(), &names);
        let facts = Facts { suggestion, ..Facts::default() };
        self.weighed(place, Code::UnknownKey, Code::UnknownKey.name(), severity, facts);
    }

    /// What `key` leads to; if it is a field, `next` is those after it.
    #[inline(never)]
    fn find(&self, object: &Object, tag: Option<Tag>, key: Value<'_>, seen: &Seen, next: &mut Fields) -> Member {
        let says = key.text().unwrap_or_default();
        if let Some(field) = seen.named(&says) {
            return Member::Content(field);
        }
        let content = self.table.content(object.content);
        if content.is_some_and(|content| content.tag == says) {
            return Member::ContentTag;
        }
        let mut fields = object.fields;
        if let Some(field) = fields.find(&says) {
            *next = fields;
            return Member::Field(field);
        }
        if let Some(field) = content.and_then(|mut content| content.variants.find(&says)) {
            return Member::Content(field);
        }
        let tag = tag.and_then(|tag| tag.members.iter().position(|(name, _)| *name == says));
        tag.map_or(Member::Unknown, Member::UnionTag)
    }
}
