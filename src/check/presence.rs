//! At the closing brace: what is missing, what does not belong, what the rules say.

use super::{Checker, Place, rules};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::{Fault, Value};
use crate::schema::rule::Members;
use crate::schema::{Content, Findings, Object, Rule, Test};

/// The members of an object that were seen, as bits.
#[derive(Debug, Default)]
pub(super) struct Seen {
    fields: u64,
    contents: u64,
    content_tag: bool,
    union_tag: bool,
    /// The content that the tag names.
    named: Option<usize>,
}

impl Seen {
    /// Notes a field; `true` if it was seen before.
    pub(super) fn field(&mut self, index: usize) -> bool {
        let before = self.fields & (1 << index) != 0;
        self.fields |= 1 << index;
        before
    }

    /// Notes a content; `true` if it was seen before.
    pub(super) fn content(&mut self, index: usize) -> bool {
        let before = self.contents & (1 << index) != 0;
        self.contents |= 1 << index;
        before
    }

    /// Notes the tag that told which object this is; `true` if it was seen before.
    pub(super) fn union_tag(&mut self) -> bool {
        core::mem::replace(&mut self.union_tag, true)
    }
}

impl<'t> Checker<'t, '_> {
    /// The member that names the content.
    #[inline(never)]
    pub(super) fn content_tag(
        &mut self,
        object: &'static Object,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) -> Result<(), Fault> {
        let Some(content) = object.content else { return self.scan.skip() };
        if core::mem::replace(&mut seen.content_tag, true) {
            self.broken(place, Code::Duplicate, "");
        }
        if self.scan.peek() != b'"' {
            return self.wrong_type("a string", place);
        }
        let value = Value::at(self.scan.text, self.scan.at);
        let says = value.text().unwrap_or_default();
        let same = |word: &str| word == says || (content.any_case && word.eq_ignore_ascii_case(&says));
        seen.named = content.variants.iter().position(|variant| same(variant.name));
        match seen.named.and_then(|index| content.variants.get(index)) {
            Some(variant) => self.known_word(variant.name, content.any_case),
            None => {
                self.scan.skip()?;
                self.unknown_word(value, content.variants.iter().map(|variant| variant.name).collect(), false, place);
                Ok(())
            }
        }
    }

    /// The object is closed: everything that can be said of its members together.
    #[inline(never)]
    pub(super) fn complete(&mut self, object: &'static Object, here: Value<'t>, seen: &Seen, place: &Place<'_, 't>) {
        let missing = object.required & !seen.fields;
        if missing != 0 {
            for (index, field) in object.fields.iter().enumerate() {
                if missing & (1 << index) != 0 {
                    let path = Path { up: place.path, step: Step::Key(field.name) };
                    let place = &Place { object, field: Some(field), path: Some(&path) };
                    self.broken(place, Code::Required, "");
                }
            }
        }
        if place.path.is_none() {
            self.front.defaults(object, seen.fields);
        }
        if let Some(content) = object.content {
            self.content(object, content, seen, place);
        }
        for rule in object.rules {
            self.rule(rule, here, seen, &Place { object, field: None, ..*place });
        }
    }

    #[inline(never)]
    fn content(&mut self, object: &'static Object, content: &'static Content, seen: &Seen, place: &Place<'_, 't>) {
        let inside = &Place { object, field: None, ..*place };
        if !seen.content_tag {
            self.content_untold(content, seen, inside);
        }
        let Some(named) = seen.named else { return };
        for (index, variant) in content.variants.iter().enumerate() {
            let there = seen.contents & (1 << index) != 0;
            let (code, says) = match (index == named, there) {
                (true, false) => (Code::Required, "it holds what the type names"),
                (false, true) => (Code::Unexpected, "the type names another"),
                _ => continue,
            };
            let path = Path { up: place.path, step: Step::Key(variant.name) };
            let place = &Place { field: Some(variant), path: Some(&path), ..*inside };
            self.broken(place, code, says);
        }
    }

    /// The tag is missing: implied by the one content that is there, or required.
    #[inline(never)]
    fn content_untold(&mut self, content: &'static Content, seen: &Seen, place: &Place<'_, 't>) {
        let first = seen.contents.trailing_zeros() as usize;
        let only = content.variants.get(first).filter(|_| content.implied && seen.contents.count_ones() == 1);
        if let Some(variant) = only {
            self.front.implied(content.tag, variant.name, first);
            return;
        }
        let path = Path { up: place.path, step: Step::Key(content.tag) };
        let allowed = content.variants.iter().map(|variant| variant.name).collect();
        self.weighed(
            &Place { path: Some(&path), ..*place },
            Code::Required,
            "type.required",
            Severity::Error,
            Facts { allowed, ..Facts::default() },
        );
    }

    #[inline(never)]
    fn rule(&mut self, rule: &'static Rule, here: Value<'t>, seen: &Seen, place: &Place<'_, 't>) {
        let (members, code) = match rule.test {
            Test::ExactlyOne(members) => (members, counted(members, seen, 1, 1)),
            Test::AtLeastOne(members) => (members, counted(members, seen, 1, u32::MAX)),
            Test::AtMostOne(members) => (members, counted(members, seen, 0, 1)),
            _ => {
                let mut findings = Findings::default();
                rules::walk(rule, here, &mut findings);
                for finding in findings.all {
                    let facts = Facts { actual: finding.actual, ..Facts::default() };
                    self.rule_broken(place, rule, rule.code, &finding.steps, facts);
                }
                return;
            }
        };
        if let Some(code) = code {
            let facts = Facts { allowed: members.names.to_vec(), ..Facts::default() };
            self.rule_broken(place, rule, code, &[], facts);
        }
    }
}

/// What is wrong with how many of the members are there.
fn counted(members: Members, seen: &Seen, least: u32, most: u32) -> Option<Code> {
    let there = (members.bits & seen.fields).count_ones();
    if there < least {
        Some(Code::Required)
    } else if there > most {
        Some(Code::Conflict)
    } else {
        None
    }
}
