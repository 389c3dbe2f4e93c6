//! Buttons: which of them take a component, and of which kind.

use alloc::vec::Vec;

use super::MOST;
use super::definition::{is_word, member, part, word};
use super::findings::Findings;
use super::level::Level;
use super::parameters::values;
use super::rule;
use super::variables::{self, chars};
use crate::json::Value;
use crate::json::value::whole;
use crate::rules::template::list::{components, items, says};
use crate::rules::url::is_web;

/// The buttons of definitions: those that need a component, those that had better have one, those that may, those that
/// had better not, and those that have none. What is sent for them has the same name, but for a code's.
const ALWAYS: &str = "URL OTP COPY_CODE MPM ORDER_DETAILS";
const BETTER: &str = "FLOW CATALOG PAYMENT_REQUEST";
const MAYBE: &str = "QUICK_REPLY VOICE_CALL";
const IDLE: &str = "SPM";
const NEVER: &str = "PHONE_NUMBER REQUEST_CONTACT_INFO APP";

/// How long a URL may be with its value.
const URL: usize = 2000;
/// How long a code may be in a limited-time offer.
const OFFER_CODE: usize = 15;

/// The buttons of a definition.
#[inline(never)]
pub(super) fn list(definition: Value<'_>) -> impl Iterator<Item = Value<'_>> {
    items(part(definition, "BUTTONS").map_or(Value::nothing(), |(_, holder)| holder), "buttons").take(MOST)
}

/// Whether a definition has a button of one of these kinds.
#[inline(never)]
pub(super) fn has(definition: Value<'_>, kinds: &str) -> bool {
    list(definition).any(|button| is_word(button, "type", kinds))
}

/// Which button a component is for. A button that calls back may go without an index, as it is the only one.
fn index(level: &Level<'_>, component: Value<'_>) -> Option<usize> {
    if component.get("index").is_none() && is_word(component, "sub_type", "VOICE_CALL") {
        return list(level.defined).position(|button| is_word(button, "type", "VOICE_CALL"));
    }
    usize::try_from(whole(&says(component, "index"))?).ok()
}

/// Holds the buttons of a list of components against those of the definition.
#[inline(never)]
pub(super) fn check(level: &Level<'_>, findings: &mut Findings<'_, '_, '_>) {
    let buttons = part(level.defined, "BUTTONS");
    let count = buttons.map_or(0, |(_, holder)| items(holder, "buttons").count());
    let holder = buttons.map(|(at, _)| at);
    let mut sent = Vec::new();
    for (at, component) in components(level.sent).enumerate() {
        if !is_word(component, "type", "BUTTON") {
            continue;
        }
        let Some(index) = index(level, component) else { continue };
        if index >= count {
            findings.stand(level, Some(at), holder);
            findings.add(&rule::BUTTON_INDEX, "index");
        } else if sent.len() < MOST {
            sent.push((index, at, component));
        }
    }
    for (index, button) in list(level.defined).enumerate() {
        let found = sent.iter().find(|(other, ..)| *other == index);
        findings.stand(level, found.map(|(_, at, _)| *at), holder);
        findings.button(index);
        let component = found.map(|(.., component)| *component);
        if is_word(button, "type", "FLOW") {
            flow(level, findings, button, component);
        }
        if one(level, findings, button, component) {
            // The button that was not met is told of, too.
            findings.stand(level, None, holder);
            findings.button(index);
            findings.add(&rule::BUTTON, "");
        }
    }
}

/// One button, and the component that is sent for it. True if it still needs one.
fn one(level: &Level<'_>, findings: &mut Findings<'_, '_, '_>, button: Value<'_>, sent: Option<Value<'_>>) -> bool {
    let is = |kinds| is_word(button, "type", kinds);
    let url = word(button, "url");
    let variable = is("URL") && !level.code;
    let fixed = is(NEVER) || variable && !has_variable(button, &url);
    let always = !fixed && is(ALWAYS);
    let Some(component) = sent else {
        if is(BETTER) {
            findings.add(&rule::BUTTON_WANTED, "");
        }
        return always;
    };
    if fixed || is(IDLE) {
        findings.add(if fixed { &rule::BUTTON_FIXED } else { &rule::BUTTON_IDLE }, "");
        return false;
    }
    if !always && !is(BETTER) && !is(MAYBE) {
        return false;
    }
    let kind = word(button, "type");
    if !is_word(component, "sub_type", if is("OTP") { "URL" } else { &kind }) {
        let said = component.get("sub_type").is_some();
        if said {
            findings.add(&rule::BUTTON_KIND, "sub_type");
        }
        return said && always;
    }
    let values = values(component);
    let Some(value) = values.first() else {
        if always && component.get("parameters").is_some() {
            findings.count(&rule::BUTTON_VALUE, "parameters", 1, 0);
        }
        return false;
    };
    if variable {
        let whole = variables::filled(&url, &values);
        let length = chars(&whole);
        if length > URL {
            findings.count(&rule::URL_LENGTH, "parameters.0.text", URL, length);
        }
        if !is_web(&whole) && variables::next(&url).is_some() {
            findings.add(&rule::URL, "parameters.0.text");
        }
    }
    let code = chars(&says(*value, "coupon_code"));
    if code > OFFER_CODE && code <= 20 && part(level.defined, "LIMITED_TIME_OFFER").is_some() {
        findings.count(&rule::OFFER_CODE, "parameters.0.coupon_code", OFFER_CODE, code);
    }
    false
}

/// Whether the address has a variable, or one of those that open an app.
fn has_variable(button: Value<'_>, url: &str) -> bool {
    let deep = member(button, "app_deep_link").map_or("", Value::raw);
    variables::next(url).is_some() || variables::next(deep).is_some_and(|place| !place.name.as_bytes().contains(&b'"'))
}

/// What the caller knows of a button's flow, and what the definition says of its data.
fn flow(level: &Level<'_>, findings: &mut Findings<'_, '_, '_>, button: Value<'_>, sent: Option<Value<'_>>) {
    let (id, known) = (word(button, "flow_id"), level.given.get("flowStatus").unwrap_or_else(Value::nothing));
    for (words, rule) in [
        ("BLOCKED", &rule::FLOW_BLOCKED),
        ("THROTTLED", &rule::FLOW_THROTTLED),
        ("DRAFT DEPRECATED", &rule::FLOW_DRAFT),
    ] {
        if is_word(known, &id, words) {
            findings.add(rule, "");
        }
    }
    let value = sent.and_then(|component| items(component, "parameters").next());
    let data = value.and_then(|value| value.find(&["action", "flow_action_data"]));
    if data.is_some() && is_word(button, "flow_action", "DATA_EXCHANGE") {
        findings.add(&rule::FLOW_DATA, "parameters.0.action.flow_action_data");
    }
}
