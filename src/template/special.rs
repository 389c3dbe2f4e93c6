//! What only some templates have: an offer that ends, an order that goes on, a link behind it all, a one-time password.

use alloc::borrow::Cow;

use super::Whole;
use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::{Findings, key};
use super::level::Level;
use super::rule;
use crate::issue::Step;
use crate::json::Value;
use crate::rules::template::list::{items, says};

/// Checks what only some templates have.
pub(super) fn check(findings: &mut Findings<'_, '_, '_>, whole: &Whole<'_>, level: &Level<'_>) {
    offer(findings, whole, level);
    order(findings, whole, level);
    tap_target(findings, level);
    if level.code {
        code(findings, level);
    }
}

fn offer(findings: &mut Findings<'_, '_, '_>, whole: &Whole<'_>, level: &Level<'_>) {
    let defined = part(level.defined, "LIMITED_TIME_OFFER");
    let Some((at, sent)) = part(level.sent, "LIMITED_TIME_OFFER") else {
        let expires = |(_, offer): &(usize, Value<'_>)| {
            let inside = member(*offer, "limited_time_offer").and_then(|offer| member(offer, "has_expiration"));
            inside.and_then(Value::boolean) == Some(true)
        };
        if let Some((at, _)) = defined.filter(expires) {
            findings.add(&rule::OFFER, &level.here(None, &[]), &level.there(at, &[]));
        }
        return;
    };
    if defined.is_none() {
        findings.add(&rule::OFFER_UNEXPECTED, &level.here(Some(at), &[]), &[]);
    }
    let time =
        items(sent, "parameters").next().and_then(|value| value.find(&["limited_time_offer", "expiration_time_ms"]));
    let now = whole.given.get("now").and_then(Value::integer);
    if time.and_then(Value::integer).zip(now).is_some_and(|(time, now)| time <= now) {
        let path = [key("parameters"), Step::Index(0), key("limited_time_offer"), key("expiration_time_ms")];
        findings.add(&rule::OFFER_PAST, &level.here(Some(at), &path), &[]);
    }
}

fn order(findings: &mut Findings<'_, '_, '_>, whole: &Whole<'_>, level: &Level<'_>) {
    let category = [key("sub_category")];
    match part(level.sent, "ORDER_STATUS") {
        None if whole.is("sub_category", "ORDER_STATUS") => {
            findings.add(&rule::ORDER_STATUS, &level.here(None, &[]), &category);
        }
        Some((at, _)) if !["ORDER_STATUS", "RICH_ORDER_STATUS"].iter().any(|word| whole.is("sub_category", word)) => {
            findings.add(&rule::ORDER_STATUS_UNEXPECTED, &level.here(Some(at), &[]), &category);
        }
        _ => {}
    }
}

fn tap_target(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    let Some((at, _)) = part(level.sent, "TAP_TARGET_CONFIGURATION") else { return };
    let header = part(level.defined, "HEADER");
    let other = |(_, header): (usize, Value<'_>)| {
        ["VIDEO", "DOCUMENT", "LOCATION", "PRODUCT"].iter().any(|format| is_word(header, "format", format))
    };
    if header.is_some_and(other) || !button::list(level.defined).any(|button| is_word(button, "type", "URL")) {
        let there = header.map_or_else(|| [key("components")].into(), |(at, _)| level.there(at, &[]));
        findings.add(&rule::TAP_TARGET, &level.here(Some(at), &[]), &there);
    }
}

/// How long a one-time password may be.
const CODE: usize = 15;

fn code(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    if !button::list(level.defined).any(|button| ["OTP", "URL"].iter().any(|kind| is_word(button, "type", kind))) {
        findings.add(&rule::LEGACY_CODE, &[key("template"), key("name")], &[key("components")]);
    }
    let mut first: Option<Cow<'_, str>> = None;
    for kind in ["BODY", "BUTTON"] {
        let Some((at, component)) = part(level.sent, kind) else { continue };
        let Some(value) = items(component, "parameters").next() else { continue };
        let text = says(value, "text");
        let here = level.here(Some(at), &[key("parameters"), Step::Index(0), key("text")]);
        let length = text.chars().count();
        if length > CODE {
            findings.count(&rule::CODE_LENGTH, &here, &[], CODE, length);
        }
        if is_no_code(&text) {
            findings.add(&rule::CODE_CONTENT, &here, &[]);
        }
        if first.as_ref().is_some_and(|first| *first != text) && !text.is_empty() {
            findings.add(&rule::CODE_DIFFERS, &here, &[]);
        }
        first = first.or(Some(text)).filter(|text| !text.is_empty());
    }
}

/// Whether a code looks like a link, or holds an emoji.
fn is_no_code(text: &str) -> bool {
    let link =
        ["://", "www."].iter().any(|part| text.as_bytes().windows(part.len()).any(|here| here == part.as_bytes()));
    link || text.chars().any(|char| matches!(char, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}'))
}

/// What the definition calls its offer.
pub(super) fn offer_text(component: Value<'_>) -> Cow<'_, str> {
    member(component, "limited_time_offer").map_or("".into(), |offer| word(offer, "text"))
}
