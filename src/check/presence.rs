//! At the closing brace: what is missing, what does not belong, what the rules say.

use alloc::vec::Vec;

use super::object::names;
use super::{Checker, Place, rules};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::value::Kind;
use crate::json::{Name, Value};
use crate::schema::Findings;
use crate::schema::plan::{Content, Field, Object, Rule};
use crate::schema::table::test;

/// The members of an object that were seen, as bits.
#[derive(Default)]
pub(super) struct Seen {
    fields: u32,
    nulls: u32,
    contents: u32,
    content_tag: bool,
    union_tags: u32,
    /// The content that the tag names.
    pub named: Option<&'static Field>,
}

impl Seen {
    /// Notes a field; `true` if it was seen before.
    pub(super) fn field(&mut self, index: u8) -> bool {
        let before = self.fields & (1 << index) != 0;
        self.fields |= 1 << index;
        before
    }

    /// Notes that a field is null: an issue of its own, and no reason for others.
    pub(super) fn null(&mut self, index: u8) {
        self.nulls |= 1 << index;
    }

    /// Notes a content; `true` if it was seen before.
    pub(super) fn content(&mut self, index: u8) -> bool {
        let before = self.contents & (1 << index) != 0;
        self.contents |= 1 << index;
        before
    }

    /// Notes a tag that told which object this is; `true` if it was seen before.
    pub(super) fn union_tag(&mut self, index: usize) -> bool {
        let before = self.union_tags & (1 << index) != 0;
        self.union_tags |= 1 << index;
        before
    }
}

impl<'t> Checker<'t, '_> {
    /// The member that names the content.
    #[inline(never)]
    pub(super) fn content_tag(
        &mut self,
        object: &'static Object,
        here: Value<'_>,
        seen: &mut Seen,
        place: &Place<'_, 't>,
    ) {
        let Some(content) = object.content else { return };
        if core::mem::replace(&mut seen.content_tag, true) {
            self.broken(place, Code::Duplicate, "");
        }
        if here.kind() != Kind::String {
            return self.wrong_type("a string", here, place);
        }
        for variant in &content.variants {
            if is_word(&variant.name, here, content.any_case) {
                seen.named = Some(variant);
                return self.known_word(variant.name.text, content.any_case, here);
            }
        }
        self.unknown_word(here, names(&content.variants), false, "", place);
    }

    /// The object is closed: everything that can be said of its members together.
    #[inline(never)]
    pub(super) fn complete(&mut self, object: &'static Object, here: Value<'_>, seen: &Seen, place: &Place<'_, 't>) {
        if object.must & !seen.fields != 0 {
            self.missing(object, seen, place);
        }
        if let Some(content) = object.content {
            self.content(object, content, seen, place);
        }
        let inside = &Place { object, field: None, ..*place };
        for (index, rule) in object.rules.iter().enumerate() {
            if rule.matters(seen.fields, seen.contents, self.options.to_meta) {
                self.rule(rule, index, here, seen, inside);
            }
        }
    }

    /// Fields that were left out: required, filled in, or neither.
    #[inline(never)]
    fn missing(&mut self, object: &'static Object, seen: &Seen, place: &Place<'_, 't>) {
        for field in &object.fields {
            if object.must & !seen.fields & (1 << field.index) == 0 {
                continue;
            }
            match field.default {
                None => {
                    let path = Path { up: place.path, step: Step::Key(field.name.text) };
                    self.broken(&Place { object, field: Some(field), path: Some(&path) }, Code::Required, "");
                }
                Some(word) if place.path.is_none() => self.front.filled(field.index, field.name.text, word),
                Some(_) => {}
            }
        }
    }

    #[inline(never)]
    fn content(&mut self, object: &'static Object, content: &'static Content, seen: &Seen, place: &Place<'_, 't>) {
        let inside = &Place { object, field: None, ..*place };
        if !seen.content_tag {
            self.content_untold(content, seen, inside);
        }
        let Some(&Field { index: named, .. }) = seen.named else { return };
        if seen.contents == 1 << named {
            return;
        }
        for variant in &content.variants {
            let there = seen.contents & (1 << variant.index) != 0;
            let (code, says) = match (variant.index == named, there) {
                (true, false) => (Code::Required, "it holds what the type names"),
                (false, true) => (Code::Unexpected, "the type names another"),
                _ => continue,
            };
            let path = Path { up: place.path, step: Step::Key(variant.name.text) };
            let place = &Place { field: Some(variant), path: Some(&path), ..*inside };
            self.broken(place, code, says);
        }
    }

    /// The tag is missing: implied by the one content that is there, or required.
    #[inline(never)]
    fn content_untold(&mut self, content: &Content, seen: &Seen, place: &Place<'_, 't>) {
        let first = seen.contents.trailing_zeros();
        let implied = content.implied && seen.contents.is_power_of_two();
        let allowed = names(&content.variants);
        if let Some(name) = allowed.get(first as usize).filter(|_| implied) {
            self.front.implied(content.tag.text, name, first);
            return;
        }
        let path = Path { up: place.path, step: Step::Key(content.tag.text) };
        self.weighed(
            &Place { path: Some(&path), ..*place },
            Code::Required,
            "type.required",
            Severity::Error,
            Facts { allowed, ..Facts::default() },
        );
    }

    /// Tests a rule, the object's one at `index`.
    #[inline(never)]
    fn rule(&mut self, rule: &'static Rule, index: usize, here: Value<'_>, seen: &Seen, place: &Place<'_, 't>) {
        if rule.test > test::AT_MOST_ONE {
            let mut findings = Findings::default();
            rules::walk(rule, here, &mut findings);
            for finding in findings.all {
                let facts = Facts { actual: finding.actual, ..Facts::default() };
                let told = place.object.rules.get(index + finding.after).unwrap_or(rule);
                self.rule_broken(place, told, told.code, &finding.steps, facts);
            }
            return;
        }
        let there = rule.bits & seen.fields;
        let code = match rule.test {
            test::EXACTLY_ONE | test::AT_LEAST_ONE if there == 0 => Code::Required,
            test::EXACTLY_ONE | test::AT_MOST_ONE if (there & !seen.nulls).count_ones() > 1 => Code::Conflict,
            _ => return,
        };
        let mut allowed = Vec::new();
        for field in &place.object.fields {
            if rule.bits & (1 << field.index) != 0 {
                allowed.push(field.name.text);
            }
        }
        self.rule_broken(place, rule, code, &[], Facts { allowed, ..Facts::default() });
    }
}

/// Whether a string is this word.
#[inline(always)]
#[allow(clippy::inline_always, reason = "mostly a comparison of lengths")]
pub(super) fn is_word(word: &Name, here: Value<'_>, any_case: bool) -> bool {
    here.is_name(word) || (any_case && is_word_in_any_case(word, here))
}

#[inline(never)]
fn is_word_in_any_case(word: &Name, here: Value<'_>) -> bool {
    // Escapes only make it longer.
    here.length() >= word.text.len() && here.text().is_some_and(|says| word.text.eq_ignore_ascii_case(&says))
}
