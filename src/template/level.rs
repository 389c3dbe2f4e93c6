//! One list of components against another: those of a template, or of a card.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::{Findings, key};
use super::parameters::{Sent, is_words};
use super::rule::{self, Rule};
use super::variables;
use crate::issue::{Facts, Step};
use crate::json::Value;
use crate::rules::template::list::{items, says};

/// One list of components against another.
#[derive(Clone)]
pub(super) struct Level<'v> {
    /// What holds the components that are sent.
    pub sent: Value<'v>,
    /// What holds those of the definition.
    pub defined: Value<'v>,
    /// Where the former is.
    pub here: Vec<Step<'static>>,
    /// Where the latter is.
    pub there: Vec<Step<'static>>,
    /// Whether it is a card.
    pub card: bool,
    /// Whether the template shows a one-time password.
    pub code: bool,
    /// Whether its variables have names.
    pub named: bool,
}

/// The kinds of header that are no text, and the kind of value that each takes.
const SHOWN: &[&str] = &["image", "video", "document", "location", "product", "gif"];

/// How many characters a header, and a card's body, may have.
const HEADER: usize = 60;
const CARD: usize = 160;

impl Level<'_> {
    /// Checks everything that cards have, too.
    pub(super) fn check(&self, findings: &mut Findings<'_, '_, '_>, given: Value<'_>) {
        self.header(findings);
        self.body(findings);
        button::check(self, findings, given);
    }

    /// The path to a component that is sent; to all of them, if it is not.
    pub(super) fn here(&self, component: Option<usize>, more: &[Step<'static>]) -> Vec<Step<'static>> {
        let mut path = self.here.clone();
        path.push(key("components"));
        if let Some(at) = component {
            path.push(Step::Index(at));
            path.extend_from_slice(more);
        }
        path
    }

    /// The path to a component of the definition, and on.
    pub(super) fn there(&self, component: usize, more: &[Step<'static>]) -> Vec<Step<'static>> {
        let mut path = self.there.clone();
        path.extend_from_slice(&[key("components"), Step::Index(component)]);
        path.extend_from_slice(more);
        path
    }

    fn header(&self, findings: &mut Findings<'_, '_, '_>) {
        let sent = Sent::of(self, "HEADER");
        let Some((at, defined)) = part(self.defined, "HEADER") else {
            if !sent.values.is_empty() {
                findings.add(&rule::HEADER_UNEXPECTED, &self.here(sent.at, &[]), &[]);
            }
            return;
        };
        let (format, text) = (word(defined, "format"), says(defined, "text"));
        let there = self.there(at, &[]);
        if format.eq_ignore_ascii_case("TEXT") || format.is_empty() {
            let names = variables::of(&text);
            if names.is_empty() {
                if !sent.values.is_empty() {
                    findings.add(&rule::HEADER_UNEXPECTED, &self.here(sent.at, &[]), &there);
                }
                return;
            }
            let mut good = true;
            for (at, value) in sent.values.iter().enumerate() {
                if !is_words(*value) {
                    self.kind(findings, &sent, at, &there, "text");
                    good = false;
                }
            }
            if good {
                sent.counted(findings, &rule::HEADER_COUNT, self, &there, names.len());
                sent.named(findings, self, &there, &names);
                self.length(findings, &sent, &rule::HEADER_LENGTH, &there, HEADER, &text);
            }
            return;
        }
        let Some(kind) = SHOWN.iter().find(|kind| format.eq_ignore_ascii_case(kind)) else { return };
        match sent.values.first() {
            None if sent.readable => {
                let facts = Facts { names: vec![String::from(*kind)], ..Facts::default() };
                findings.with(&rule::HEADER, &self.here(sent.at, &[]), &there, facts);
            }
            Some(value) if !(is_word(*value, "type", kind) || *kind == "gif" && is_word(*value, "type", "video")) => {
                self.kind(findings, &sent, 0, &there, kind);
            }
            _ => {}
        }
    }

    /// The value at `index` is not of the kind that the header has.
    fn kind(
        &self,
        findings: &mut Findings<'_, '_, '_>,
        sent: &Sent<'_>,
        index: usize,
        there: &[Step<'static>],
        kind: &str,
    ) {
        // Without a type, that is the first thing to say.
        if sent.values.get(index).is_some_and(|value| value.get("type").is_some()) {
            let here = self.here(sent.at, &[key("parameters"), Step::Index(index), key("type")]);
            let facts = Facts { names: vec![String::from(kind)], ..Facts::default() };
            findings.with(&rule::HEADER_KIND, &here, there, facts);
        }
    }

    fn body(&self, findings: &mut Findings<'_, '_, '_>) {
        let sent = Sent::of(self, "BODY");
        let (at, text) = match part(self.defined, "BODY") {
            Some((at, body)) => (Some(at), says(body, "text")),
            None => (None, "".into()),
        };
        let mut names = variables::of(&text);
        if self.code && names.is_empty() && at.is_some() {
            names = vec!["1"];
        }
        let there = at.map_or(Vec::new(), |at| self.there(at, &[]));
        sent.counted(findings, &rule::BODY_COUNT, self, &there, names.len());
        sent.named(findings, self, &there, &names);
        let (rule, limit) = self.limit();
        if !self.length(findings, &sent, rule, &there, limit, &text) && rule.meta_code != 0 {
            self.together(findings, &sent, &there, &text);
        }
    }

    /// How long the body may be.
    fn limit(&self) -> (&'static Rule, usize) {
        let has = |kind| part(self.defined, kind).is_some();
        let header = part(self.defined, "HEADER").is_some_and(|(_, header)| is_word(header, "format", "PRODUCT"));
        let products = header || button::list(self.defined).any(|button| is_word(button, "type", "SPM"));
        let alone = items(self.defined, "components").count() == 1;
        match () {
            () if self.card => (&rule::BODY_LENGTH, CARD),
            () if has("LIMITED_TIME_OFFER") => (&rule::BODY_LENGTH, 600),
            () if products => (&rule::BODY_LENGTH, CARD),
            () if alone || has("CALL_PERMISSION_REQUEST") => (&rule::BODY_LONG, 1024),
            () => (&rule::BODY_LENGTH, 1024),
        }
    }

    /// Holds a text with its values against a limit; true if it is too long.
    fn length(
        &self,
        findings: &mut Findings<'_, '_, '_>,
        sent: &Sent<'_>,
        rule: &'static Rule,
        there: &[Step<'static>],
        limit: usize,
        text: &str,
    ) -> bool {
        let length = variables::filled(text, &sent.values).chars().count();
        // Where the sources differ on the limit, none goes beyond this one.
        let (rule, limit) =
            if length > MOST_EVER && rule.meta_code == 0 { (&rule::BODY_LENGTH, MOST_EVER) } else { (rule, limit) };
        if length > limit && !sent.values.is_empty() {
            findings.count(rule, &self.here(sent.at, &[key("parameters")]), there, limit, length);
        }
        length > limit
    }

    /// One user of the API was refused for a body that was too long with the labels of its buttons.
    fn together(&self, findings: &mut Findings<'_, '_, '_>, sent: &Sent<'_>, there: &[Step<'static>], text: &str) {
        let labels: usize = button::list(self.defined).map(|button| word(button, "text").chars().count()).sum();
        let length = variables::filled(text, &sent.values).chars().count() + labels;
        if length > 1024 && !sent.values.is_empty() && labels > 0 {
            findings.count(&rule::ALL_LONG, &self.here(sent.at, &[key("parameters")]), there, 1024, length);
        }
    }
}

/// What an older page of Meta's gave for a body without anything around it.
const MOST_EVER: usize = 32_768;

/// Whether the definition names `parameter_format` in one way and its variables in the other.
pub(super) fn contradicts(level: &Level<'_>, names: &[&str]) -> bool {
    let said = member(level.defined, "parameter_format").is_some();
    said && names.iter().any(|name| variables::number(name).is_some() == level.named)
}
