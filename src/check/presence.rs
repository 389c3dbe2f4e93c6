//! At the closing brace: what is missing, what does not belong, what the rules say.

use alloc::vec::Vec;

use super::rules::{self, Rule};
use super::{Checker, Place};
use crate::issue::{Code, Facts, Path, Severity, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::schema::Findings;
use crate::schema::table::{Content, Field, Object, Reader, Rules, flag, test};

/// The members of an object that were seen, as bits.
#[derive(Default)]
pub(super) struct Seen {
    fields: u32,
    contents: u32,
    content_tag: bool,
    union_tags: u32,
    /// The content that the tag names.
    named: Option<Field>,
}

impl Seen {
    /// The content that the tag names, if `key` does, too.
    pub(super) fn named(&self, key: &str) -> Option<Field> {
        self.named.filter(|content| content.name == key)
    }

    /// Notes a field; `true` if it was seen before.
    pub(super) fn field(&mut self, index: u8) -> bool {
        let before = self.fields & (1 << index) != 0;
        self.fields |= 1 << index;
        before
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
    pub(super) fn content_tag(&mut self, object: &Object, here: Value<'_>, seen: &mut Seen, place: &Place<'_, 't>) {
        let Some(content) = self.table.content(object.content) else { return };
        if core::mem::replace(&mut seen.content_tag, true) {
            self.broken(place, Code::Duplicate, "");
        }
        if here.kind() != Kind::String {
            return self.wrong_type("a string", here, place);
        }
        let says = here.text().unwrap_or_default();
        let any_case = content.flags & flag::ANY_CASE != 0;
        let mut variants = content.variants;
        while let Some(variant) = variants.step() {
            if variant.name == says || (any_case && variant.name.eq_ignore_ascii_case(&says)) {
                seen.named = Some(variant);
                return self.known_word(variant.name, any_case, here);
            }
        }
        let mut allowed = Vec::new();
        content.variants.names(&mut allowed);
        self.unknown_word(here, allowed, false, "", place);
    }

    /// The object is closed: everything that can be said of its members together.
    #[inline(never)]
    pub(super) fn complete(&mut self, object: &Object, here: Value<'_>, seen: &Seen, place: &Place<'_, 't>) {
        if object.must & !seen.fields != 0 {
            self.missing(object, seen, place);
        }
        if let Some(content) = self.table.content(object.content) {
            self.content(object, &content, seen, place);
        }
        let inside = &Place { object, field: None, ..*place };
        let mut rules = object.rules;
        while let Some(rule) = rules.step() {
            if Rule::matters(rule, seen.fields, seen.contents, self.options.to_meta) {
                self.rule(rule, rules, here, seen, inside);
            }
        }
    }

    /// Fields that were left out: required, filled in, or neither.
    #[inline(never)]
    fn missing(&mut self, object: &Object, seen: &Seen, place: &Place<'_, 't>) {
        let mut fields = object.fields;
        while let Some(field) = fields.step() {
            if object.must & !seen.fields & (1 << field.index) == 0 {
                continue;
            }
            if field.flags & flag::DEFAULT == 0 {
                let path = Path { up: place.path, step: Step::Key(field.name) };
                self.broken(&Place { object, field: Some(&field), path: Some(&path) }, Code::Required, "");
            } else if place.path.is_none() {
                let (_, mut words) = self.table.words(field.argument);
                self.front.filled(field.index, field.name, words.next().unwrap_or(""));
            }
        }
    }

    #[inline(never)]
    fn content(&mut self, object: &Object, content: &Content, seen: &Seen, place: &Place<'_, 't>) {
        let inside = &Place { object, field: None, ..*place };
        if !seen.content_tag {
            self.content_untold(content, seen, inside);
        }
        let Some(Field { index: named, .. }) = seen.named else { return };
        if seen.contents == 1 << named {
            return;
        }
        let mut variants = content.variants;
        while let Some(variant) = variants.step() {
            let there = seen.contents & (1 << variant.index) != 0;
            let (code, says) = match (variant.index == named, there) {
                (true, false) => (Code::Required, "it holds what the type names"),
                (false, true) => (Code::Unexpected, "the type names another"),
                _ => continue,
            };
            let path = Path { up: place.path, step: Step::Key(variant.name) };
            let place = &Place { field: Some(&variant), path: Some(&path), ..*inside };
            self.broken(place, code, says);
        }
    }

    /// The tag is missing: implied by the one content that is there, or required.
    #[inline(never)]
    fn content_untold(&mut self, content: &Content, seen: &Seen, place: &Place<'_, 't>) {
        let first = seen.contents.trailing_zeros();
        let implied = content.flags & flag::IMPLIED != 0 && seen.contents.is_power_of_two();
        let mut allowed = Vec::new();
        content.variants.names(&mut allowed);
        if let Some(name) = allowed.get(first as usize).filter(|_| implied) {
            self.front.implied(content.tag, name, first);
            return;
        }
        let path = Path { up: place.path, step: Step::Key(content.tag) };
        self.weighed(
            &Place { path: Some(&path), ..*place },
            Code::Required,
            "type.required",
            Severity::Error,
            Facts { allowed, ..Facts::default() },
        );
    }

    /// Tests the rule at `record`; `next` are those behind it.
    #[inline(never)]
    fn rule(&mut self, record: Reader, next: Rules, here: Value<'_>, seen: &Seen, place: &Place<'_, 't>) {
        let rule = &mut Rule::read(record);
        if rule.test > test::AT_MOST_ONE {
            let mut findings = Findings::default();
            rules::walk(rule, self.table, here, &mut findings);
            for finding in findings.all {
                let facts = Facts { actual: finding.actual, ..Facts::default() };
                let (mut told, mut rules) = (Some(record), next);
                for _ in 0..finding.after {
                    told = rules.step();
                }
                let rule = Rule::read(told.unwrap_or(record));
                self.rule_broken(place, &rule, rule.code, &finding.steps, facts);
            }
            return;
        }
        let members = rule.arguments.number();
        let there = (members & seen.fields).count_ones();
        let code = match rule.test {
            test::EXACTLY_ONE | test::AT_LEAST_ONE if there == 0 => Code::Required,
            test::EXACTLY_ONE | test::AT_MOST_ONE if there > 1 => Code::Conflict,
            _ => return,
        };
        let mut allowed = Vec::new();
        let mut fields = place.object.fields;
        while let Some(field) = fields.step() {
            if members & (1 << field.index) != 0 {
                allowed.push(field.name);
            }
        }
        self.rule_broken(place, rule, code, &[], Facts { allowed, ..Facts::default() });
    }
}
