//! Buttons: which of them take a component, and of which kind.

use alloc::vec::Vec;

use super::MOST;
use super::definition::{is_word, member, part, word};
use super::findings::{Findings, key};
use super::level::Level;
use super::rule;
use super::variables;
use crate::issue::Step;
use crate::json::Value;
use crate::json::value::whole;
use crate::rules::template::list::{components, items, says};
use crate::rules::url::is_web;

/// Whether a button of the definition has a component in the message.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    /// It has.
    Always,
    /// It had better.
    Better,
    /// It may.
    Maybe,
    /// It had better not.
    Idle,
    /// It has not.
    Never,
}

/// The buttons of definitions, what is sent for them, and whether it is.
const KINDS: &[(&str, &str, Need)] = &[
    ("QUICK_REPLY", "quick_reply", Need::Maybe),
    ("URL", "url", Need::Always),
    ("OTP", "url", Need::Always),
    ("COPY_CODE", "copy_code", Need::Always),
    ("FLOW", "flow", Need::Better),
    ("CATALOG", "catalog", Need::Better),
    ("MPM", "mpm", Need::Always),
    ("ORDER_DETAILS", "order_details", Need::Always),
    ("VOICE_CALL", "voice_call", Need::Maybe),
    ("PHONE_NUMBER", "", Need::Never),
    ("REQUEST_CONTACT_INFO", "", Need::Never),
    ("APP", "", Need::Never),
    ("SPM", "", Need::Idle),
];

/// How long a URL may be with its value.
const URL: usize = 2000;
/// How long a code may be in a limited-time offer.
const OFFER_CODE: usize = 15;

/// The buttons of a definition.
pub(super) fn list(definition: Value<'_>) -> impl Iterator<Item = Value<'_>> {
    let holder = part(definition, "BUTTONS").map_or(Value::nothing(), |(_, holder)| holder);
    items(holder, "buttons").take(MOST)
}

/// Which button a component is for. A button that calls back may go without an index, as it is the only one.
fn index(level: &Level<'_>, component: Value<'_>) -> Option<usize> {
    if component.get("index").is_none() && is_word(component, "sub_type", "voice_call") {
        return list(level.defined).position(|button| is_word(button, "type", "VOICE_CALL"));
    }
    whole(&says(component, "index")).and_then(|index| usize::try_from(index).ok())
}

/// Holds the buttons of a list of components against those of the definition.
pub(super) fn check(level: &Level<'_>, findings: &mut Findings<'_, '_, '_>, given: Value<'_>) {
    let buttons = part(level.defined, "BUTTONS");
    let count = buttons.map_or(0, |(_, holder)| items(holder, "buttons").count());
    let mut sent = Vec::new();
    for (at, component) in components(level.sent).enumerate() {
        if !is_word(component, "type", "button") {
            continue;
        }
        let Some(index) = index(level, component) else { continue };
        if index >= count {
            let there = buttons.map_or(Vec::new(), |(at, _)| level.there(at, &[]));
            findings.add(&rule::BUTTON_INDEX, &level.here(Some(at), &[key("index")]), &there);
        } else if sent.len() < MOST {
            sent.push((index, at, component));
        }
    }
    let Some((holder, _)) = buttons else { return };
    for (index, button) in list(level.defined).enumerate() {
        let there = level.there(holder, &[key("buttons"), Step::Index(index)]);
        let found = sent.iter().find(|(other, ..)| *other == index).map(|(_, at, component)| (*at, *component));
        one(level, findings, button, found, &there);
        if is_word(button, "type", "FLOW") {
            flow(level, findings, button, found, &there, given);
        }
    }
}

/// One button, and the component that is sent for it.
fn one(
    level: &Level<'_>,
    findings: &mut Findings<'_, '_, '_>,
    button: Value<'_>,
    sent: Option<(usize, Value<'_>)>,
    there: &[Step<'static>],
) {
    let Some(&(kind, sub_type, mut need)) = KINDS.iter().find(|(kind, ..)| is_word(button, "type", kind)) else {
        return;
    };
    let url = word(button, "url");
    if kind == "URL" && !level.code && !has_variable(button, &url) {
        need = Need::Never;
    }
    let Some((at, component)) = sent else {
        let rule = match need {
            Need::Always => &rule::BUTTON,
            Need::Better => &rule::BUTTON_WANTED,
            _ => return,
        };
        return findings.add(rule, &level.here(None, &[]), there);
    };
    let here = |more: &[Step<'static>]| level.here(Some(at), more);
    match need {
        Need::Never => return findings.add(&rule::BUTTON_FIXED, &here(&[]), there),
        Need::Idle => return findings.add(&rule::BUTTON_IDLE, &here(&[]), there),
        _ => {}
    }
    if !is_word(component, "sub_type", sub_type) {
        if component.get("sub_type").is_some() {
            findings.add(&rule::BUTTON_KIND, &here(&[key("sub_type")]), there);
            // The button that was not met is told of, too.
            if need == Need::Always {
                findings.add(&rule::BUTTON, &level.here(None, &[]), there);
            }
        }
        return;
    }
    let values: Vec<_> = items(component, "parameters").take(1).collect();
    let Some(value) = values.first() else {
        if need == Need::Always && component.get("parameters").is_some() {
            findings.count(&rule::BUTTON_VALUE, &here(&[key("parameters")]), there, 1, 0);
        }
        return;
    };
    let inside = |name| here(&[key("parameters"), Step::Index(0), key(name)]);
    if kind == "URL" && !level.code {
        let whole = variables::filled(&url, &values);
        let length = whole.chars().count();
        if length > URL {
            findings.count(&rule::URL_LENGTH, &inside("text"), there, URL, length);
        }
        if !is_web(&whole) && variables::next(&url).is_some() {
            findings.add(&rule::URL, &inside("text"), there);
        }
    }
    let code = value.get("coupon_code").and_then(Value::string).map_or(0, |code| code.chars);
    if (OFFER_CODE + 1..=20).contains(&code) && part(level.defined, "LIMITED_TIME_OFFER").is_some() {
        findings.count(&rule::OFFER_CODE, &inside("coupon_code"), there, OFFER_CODE, code);
    }
}

/// Whether the address has a variable, or one of those that open an app.
fn has_variable(button: Value<'_>, url: &str) -> bool {
    let deep = member(button, "app_deep_link").map_or("", Value::raw);
    variables::next(url).is_some() || variables::next(deep).is_some_and(|place| !place.name.contains('"'))
}

/// What the caller knows of a button's flow, and what the definition says of its data.
fn flow(
    level: &Level<'_>,
    findings: &mut Findings<'_, '_, '_>,
    button: Value<'_>,
    sent: Option<(usize, Value<'_>)>,
    there: &[Step<'static>],
    given: Value<'_>,
) {
    let status = given.get("flowStatus").map_or("".into(), |known| says(known, &word(button, "flow_id")));
    let rule = match () {
        () if status.eq_ignore_ascii_case("BLOCKED") => Some(&rule::FLOW_BLOCKED),
        () if status.eq_ignore_ascii_case("THROTTLED") => Some(&rule::FLOW_THROTTLED),
        () if ["DRAFT", "DEPRECATED"].iter().any(|word| status.eq_ignore_ascii_case(word)) => Some(&rule::FLOW_DRAFT),
        () => None,
    };
    if let Some(rule) = rule {
        findings.add(rule, &level.here(sent.map(|(at, _)| at), &[]), there);
    }
    let Some((at, component)) = sent else { return };
    let value = items(component, "parameters").next().unwrap_or_else(Value::nothing);
    if value.find(&["action", "flow_action_data"]).is_some() && is_word(button, "flow_action", "DATA_EXCHANGE") {
        let path = [key("parameters"), Step::Index(0), key("action"), key("flow_action_data")];
        findings.add(&rule::FLOW_DATA, &level.here(Some(at), &path), there);
    }
}
