//! An object: its members, one by one.

use super::presence::Seen;
use super::{Checker, Place, suggest};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::{Fault, Str, Value};
use crate::schema::{Field, Object, Union, Unknown};

/// What a key leads to.
enum Member {
    /// The field of this index.
    Field(usize),
    /// The content of this index.
    Content(usize),
    /// The member that names the content.
    ContentTag,
    /// The member that told which object this is.
    UnionTag,
    /// Nothing that is declared.
    Unknown,
}

impl<'t> Checker<'t, '_> {
    /// Checks the object here; `tag` is the union that chose it, and how.
    pub(super) fn object(
        &mut self,
        object: &'static Object,
        tag: Option<(&'static Union, &'static str)>,
        place: &Place<'_, 't>,
    ) -> Result<(), Fault> {
        if self.scan.peek() != b'{' {
            return self.wrong_type("an object", place);
        }
        let here = Value::at(self.scan.text, self.scan.at);
        let mut seen = Seen::default();
        let mut next = 0;
        let mut more = self.scan.enter(b'}')?;
        while more {
            let expected = object.fields.get(next);
            if let Some(field) = expected.filter(|field| self.scan.take_key(field.name)) {
                self.field(object, field, next, &mut seen, place)?;
                next += 1;
            } else {
                let key = self.scan.key()?;
                let member = find(object, tag, &key);
                if let Member::Field(index) = member {
                    next = index + 1;
                }
                self.member(object, &member, &key, tag, &mut seen, place)?;
            }
            more = self.scan.more(b'}')?;
        }
        self.complete(object, here, &seen, place);
        Ok(())
    }

    #[inline(never)]
    fn field(
        &mut self,
        object: &'static Object,
        field: &'static Field,
        index: usize,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) -> Result<(), Fault> {
        let path = Path { up: place.path, step: Step::Key(field.name) };
        let place = &Place { object, field: Some(field), path: Some(&path) };
        if seen.field(index) {
            self.broken(place, Code::Duplicate, "");
        }
        if let Some(says) = field.limits.doubt {
            self.doubtful(place, Code::Doubtful, "doubtful", says);
        }
        self.value(&field.kind, field.limits, place)
    }

    #[inline(never)]
    fn member(
        &mut self,
        object: &'static Object,
        member: &Member,
        key: &Str<'t>,
        tag: Option<(&'static Union, &'static str)>,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) -> Result<(), Fault> {
        let path = Path { up: place.path, step: Step::to(key) };
        let inside = &Place { object, field: None, path: Some(&path) };
        match *member {
            Member::Field(index) => match object.fields.get(index) {
                Some(field) => self.field(object, field, index, seen, place),
                None => self.scan.skip(),
            },
            Member::Content(index) => match object.content.and_then(|content| content.variants.get(index)) {
                Some(field) => {
                    if seen.content(index) {
                        self.broken(inside, Code::Duplicate, "");
                    }
                    self.value(&field.kind, field.limits, &Place { field: Some(field), ..*inside })
                }
                None => self.scan.skip(),
            },
            Member::ContentTag => self.content_tag(object, seen, inside),
            Member::UnionTag => {
                let (any_case, word) = tag.map_or((false, ""), |(union, word)| (union.any_case, word));
                if seen.union_tag() {
                    self.broken(inside, Code::Duplicate, "");
                }
                self.known_word(word, any_case)
            }
            Member::Unknown => {
                self.unknown(object, key, inside);
                self.scan.skip()
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown(&mut self, object: &'static Object, key: &Str<'t>, place: &Place<'_, 't>) {
        let severity = match object.unknown {
            Unknown::Reject if !self.options.keep_unknown => Severity::Error,
            Unknown::Doubt if !self.options.keep_unknown => Severity::Warning,
            _ => return,
        };
        let content = object.content.map_or(&[][..], |content| content.variants);
        let names = object.fields.iter().chain(content).map(|field| field.name);
        let suggestion = suggest::nearest(&key.says(), names);
        let facts = Facts { suggestion, ..Facts::default() };
        self.weighed(place, Code::UnknownKey, Code::UnknownKey.name(), severity, facts);
    }
}

#[inline(never)]
fn find(object: &'static Object, tag: Option<(&'static Union, &'static str)>, key: &Str<'_>) -> Member {
    let says = key.says();
    if let Some(index) = object.fields.iter().position(|field| field.name == says) {
        return Member::Field(index);
    }
    if let Some(content) = object.content {
        if content.tag == says {
            return Member::ContentTag;
        }
        if let Some(index) = content.variants.iter().position(|field| field.name == says) {
            return Member::Content(index);
        }
    }
    if tag.is_some_and(|(union, _)| union.tag == says) {
        return Member::UnionTag;
    }
    Member::Unknown
}
