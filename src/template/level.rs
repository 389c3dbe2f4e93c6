//! One list of components against another: those of a template, or of a card.

use alloc::string::String;
use alloc::vec;

use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::Findings;
use super::parameters::Sent;
use super::rule::{self, Rule};
use super::variables::{self, chars};
use crate::json::Value;
use crate::rules::template::list::{items, says};

/// One list of components against another.
#[derive(Clone, Copy)]
pub(super) struct Level<'v> {
    /// The message.
    pub message: Value<'v>,
    /// What only the caller knows.
    pub given: Value<'v>,
    /// What holds the components that are sent.
    pub sent: Value<'v>,
    /// What holds those of the definition.
    pub defined: Value<'v>,
    /// Which card it is, if it is one.
    pub card: Option<Card>,
    /// Whether the template shows a one-time password.
    pub code: bool,
    /// Whether its variables have names.
    pub named: bool,
}

/// Where a card is, in the message and in the definition: which component is the carousel, and which card of it.
#[derive(Clone, Copy)]
pub(super) struct Card {
    pub sent: [usize; 2],
    pub defined: [usize; 2],
}

/// The kinds of header that are no text, and the kind of value that each takes.
const SHOWN: &[&str] = &["image", "video", "document", "location", "product", "gif"];
/// What takes the place of a variable in a text.
pub(super) const WORDS: &str = "text currency date_time";

/// How many characters a header, and a card's body, may have.
const HEADER: usize = 60;
const CARD: usize = 160;
/// What an older page of Meta's gave for a body without anything around it.
const MOST_EVER: usize = 32_768;

impl Level<'_> {
    /// Checks everything that cards have, too.
    #[inline(never)]
    pub(super) fn check(&self, findings: &mut Findings<'_, '_, '_>) {
        self.header(findings);
        self.body(findings);
        button::check(self, findings);
    }

    #[inline(never)]
    fn header(&self, findings: &mut Findings<'_, '_, '_>) {
        let sent = Sent::of(self, "HEADER");
        let defined = part(self.defined, "HEADER");
        findings.stand(self, sent.at, defined.map(|(at, _)| at));
        let defined = defined.map_or(Value::nothing(), |(_, header)| header);
        let format = word(defined, "format");
        if format.is_empty() || format.eq_ignore_ascii_case("TEXT") {
            let text = says(defined, "text");
            let names = variables::of(&text);
            if names.is_empty() {
                if !sent.values.is_empty() {
                    findings.add(&rule::HEADER_UNEXPECTED, "");
                }
            } else if sent.all_are(findings, WORDS) {
                sent.counted(findings, &rule::HEADER_COUNT, names.len());
                sent.named(findings, self, &names);
                length(findings, &sent, &rule::HEADER_LENGTH, HEADER, &text);
            }
            return;
        }
        let Some(kind) = SHOWN.iter().find(|kind| format.eq_ignore_ascii_case(kind)) else { return };
        if !sent.values.is_empty() {
            sent.all_are(findings, if *kind == "gif" { "gif video" } else { kind });
        } else if sent.readable {
            findings.names = vec![String::from(*kind)];
            findings.add(&rule::HEADER, "");
        }
    }

    #[inline(never)]
    fn body(&self, findings: &mut Findings<'_, '_, '_>) {
        let sent = Sent::of(self, "BODY");
        let defined = part(self.defined, "BODY");
        findings.stand(self, sent.at, defined.map(|(at, _)| at));
        let text = defined.map_or("".into(), |(_, body)| says(body, "text"));
        let mut names = variables::of(&text);
        if self.code && names.is_empty() && defined.is_some() {
            names.push("1");
        }
        sent.counted(findings, &rule::BODY_COUNT, names.len());
        sent.named(findings, self, &names);
        let (rule, limit) = self.limit();
        let length = length(findings, &sent, rule, limit, &text);
        // One user of the API was refused for a body that was too long with the labels of its buttons.
        let labels: usize = button::list(self.defined).map(|button| chars(&word(button, "text"))).sum();
        if limit == 1024 && length <= limit && length + labels > limit && !sent.values.is_empty() {
            findings.count(&rule::ALL_LONG, "parameters", limit, length + labels);
        }
    }

    /// How long the body may be.
    fn limit(&self) -> (&'static Rule, usize) {
        let has = |kind| part(self.defined, kind).is_some();
        let products = part(self.defined, "HEADER").is_some_and(|(_, header)| is_word(header, "format", "PRODUCT"))
            || button::has(self.defined, "SPM");
        if has("LIMITED_TIME_OFFER") {
            (&rule::BODY_LENGTH, 600)
        } else if self.card.is_some() || products {
            (&rule::BODY_LENGTH, CARD)
        } else if has("CALL_PERMISSION_REQUEST") || items(self.defined, "components").count() == 1 {
            (&rule::BODY_LONG, 1024)
        } else {
            (&rule::BODY_LENGTH, 1024)
        }
    }

    /// Whether the definition names `parameter_format` in one way and its variables in the other.
    pub(super) fn contradicts(&self, names: &[&str]) -> bool {
        member(self.defined, "parameter_format").is_some()
            && names.iter().any(|name| variables::number(name).is_some() == self.named)
    }
}

/// Holds a text with its values against a limit; says how long it is.
#[inline(never)]
fn length(
    findings: &mut Findings<'_, '_, '_>,
    sent: &Sent<'_>,
    mut rule: &'static Rule,
    mut limit: usize,
    text: &str,
) -> usize {
    let length = chars(&variables::filled(text, &sent.values));
    // Where the sources differ on the limit, none goes beyond this one.
    if length > MOST_EVER && rule.meta_code == 0 {
        (rule, limit) = (&rule::BODY_LENGTH, MOST_EVER);
    }
    if length > limit && !sent.values.is_empty() {
        findings.count(rule, "parameters", limit, length);
    }
    length
}
