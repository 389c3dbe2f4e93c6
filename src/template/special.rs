//! What only some templates have: an offer that ends, an order that goes on, a link behind it all, a one-time password.

use alloc::borrow::Cow;

use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::Findings;
use super::level::Level;
use super::rule;
use super::variables::chars;
use crate::json::Value;
use crate::rules::template::limited_time_offer::WRITTEN;
use crate::rules::template::list::{items, says};

/// How long a one-time password may be.
const CODE: usize = 15;

/// Checks what only some templates have.
#[inline(never)]
pub(super) fn check(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    offer(findings, level);
    let (sent, order) = (part(level.sent, "ORDER_STATUS"), |words| is_word(level.defined, "sub_category", words));
    findings.aside("sub_category");
    if sent.is_none() && order("ORDER_STATUS") {
        findings.add(&rule::ORDER_STATUS, "template.components");
    }
    if let Some((at, _)) = sent
        && !order("ORDER_STATUS RICH_ORDER_STATUS")
    {
        findings.item = at;
        findings.add(&rule::ORDER_STATUS_UNEXPECTED, "template.components.*");
    }
    if let Some((at, _)) = part(level.sent, "TAP_TARGET_CONFIGURATION") {
        let header = part(level.defined, "HEADER");
        let other = header.is_some_and(|(_, header)| is_word(header, "format", "VIDEO DOCUMENT LOCATION PRODUCT"));
        if other || !button::has(level.defined, "URL") {
            findings.stand(level, Some(at), header.map(|(at, _)| at));
            findings.add(&rule::TAP_TARGET, "");
        }
    }
    if level.code {
        code(findings, level);
    }
}

fn offer(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    let (sent, defined) = (part(level.sent, "LIMITED_TIME_OFFER"), part(level.defined, "LIMITED_TIME_OFFER"));
    findings.stand(level, sent.map(|(at, _)| at), defined.map(|(at, _)| at));
    let Some((_, sent)) = sent else {
        let inside = defined.and_then(|(_, offer)| member(offer, "limited_time_offer"));
        if inside.and_then(|offer| member(offer, "has_expiration")).and_then(Value::boolean) == Some(true) {
            findings.add(&rule::OFFER, "");
        }
        return;
    };
    if defined.is_none() {
        findings.add(&rule::OFFER_UNEXPECTED, "");
    }
    let value = items(sent, "parameters").next();
    let time = value.and_then(|value| value.find(&["limited_time_offer", "expiration_time_ms"])?.integer());
    let now = level.given.get("now").and_then(Value::integer);
    if let (Some(time), Some(now)) = (time, now)
        && (WRITTEN..=now).contains(&time)
    {
        findings.add(&rule::OFFER_PAST, "parameters.0.limited_time_offer.expiration_time_ms");
    }
}

fn code(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    if !button::has(level.defined, "OTP URL") {
        findings.aside("components");
        findings.add(&rule::LEGACY_CODE, "template.name");
    }
    let mut first: Cow<'_, str> = "".into();
    for kind in ["BODY", "BUTTON"] {
        let Some((at, component)) = part(level.sent, kind) else { continue };
        let Some(value) = items(component, "parameters").next() else { continue };
        findings.stand(level, Some(at), None);
        let (text, way) = (says(value, "text"), "parameters.0.text");
        let length = chars(&text);
        if length > CODE {
            findings.count(&rule::CODE_LENGTH, way, CODE, length);
        }
        if is_no_code(&text) {
            findings.add(&rule::CODE_CONTENT, way);
        }
        if !first.is_empty() && !text.is_empty() && first != text {
            findings.add(&rule::CODE_DIFFERS, way);
        }
        first = text;
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
