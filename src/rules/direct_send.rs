//! Direct Send: utility and authentication messages outside the 24-hour window, without an approved template.
//!
//! <https://developers.facebook.com/docs/whatsapp/direct-send>

mod tests;

use alloc::string::String;

use super::pages;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::rule::When;
use crate::schema::{Findings, Format, Limits, Rule, Unit, chars, object, range, when, words};

words! {
    /// What a message sent by Direct Send is for.
    Category {
        /// About an order, an account, an appointment.
        Utility = "utility",
        /// A code that proves who somebody is. Restricted access.
        Authentication = "authentication",
        /// An ordinary message, as without a category.
        Service = "service",
    }
}

object! {
    /// How Meta files a message that is sent by Direct Send.
    DirectSendConfig "direct_send_config" on &pages::DIRECT_SEND => {
        /// The name of the template that stands for it.
        template_name: Option<String> = chars(1, 512).looks(&[TEMPLATE_NAME]),
    }
}

/// Accounts without Direct Send refuse it.
pub const CATEGORY: Limits = Limits::NONE.doubtful("only accounts with Direct Send take it").on(&pages::DIRECT_SEND);

/// How many seconds a message may be on its way.
pub const TTL: Limits = range(30, 43_200).on(&pages::DIRECT_SEND);

const TEMPLATE_NAME: &Format = &Format::must("name", "lower-case letters, digits and underscores", |name| {
    name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
})
.pattern("^[a-z0-9_]+$");

/// The message is sent by Direct Send.
const DIRECT: When = when(&["category"], &["utility", "authentication"]);

/// Only Direct Send gives messages so little time.
pub const TTL_NEEDS_CATEGORY: Rule = Rule::needs("ttl_category", when(&["ttl_seconds"], &[]), &["category"])
    .says("`ttl_seconds` is Direct Send's")
    .meta(100);

/// Only Direct Send is configured.
pub const CONFIG_NEEDS_CATEGORY: Rule =
    Rule::needs("config_category", when(&["direct_send_config"], &[]), &["category"])
        .says("`direct_send_config` is Direct Send's")
        .meta(100);

/// Only utility messages are filed under a template.
pub const CONFIG_IS_FOR_UTILITY: Rule =
    Rule::forbids("config_utility", when(&["category"], &["authentication", "service"]), &["direct_send_config"])
        .says("only `category: utility` has it");

/// An ordinary message has no time of its own.
pub const NO_TTL_FOR_SERVICE: Rule = Rule::forbids("ttl_service", when(&["category"], &["service"]), &["ttl_seconds"])
    .says("only `category: utility` and `category: authentication` have it");

/// A code does not live as long as a parcel travels.
pub const AUTHENTICATION_TTL: Rule = Rule::walk("authentication_ttl", Code::TooBig, long_authentication)
    .about(&["ttl_seconds"])
    .limit(900, Unit::Value)
    .says("`category: authentication`")
    .schema(concat!(
        r#"{ "if": { "properties": { "category": { "const": "authentication" } }, "required": ["category"] },"#,
        r#" "then": { "properties": { "ttl_seconds": { "maximum": 900 } } } }"#,
    ))
    .meta(100);

/// Direct Send takes text and three kinds of interactive messages.
pub const TYPES: Rule = Rule::forbids(
    "direct_send_type",
    DIRECT,
    &["image", "video", "audio", "document", "sticker", "location", "contacts", "reaction", "pin", "template"],
)
.says("Direct Send takes text and interactive messages");

/// The three kinds of interactive messages.
pub const INTERACTIVE: Rule = Rule::walk("direct_send_interactive", Code::NotAllowed, other_interactive)
    .about(&["category"])
    .says("Direct Send takes `button`, `cta_url` and `voice_call`")
    .schema(concat!(
        r#"{ "if": { "properties": { "category": { "enum": ["utility", "authentication"] } }, "required": ["category"] },"#,
        r#" "then": { "properties": { "interactive": { "properties": {"#,
        r#" "type": { "enum": ["button", "cta_url", "voice_call"] } } } } } }"#,
    ));

/// Direct Send's texts are shorter.
pub const TEXT: Rule = Rule::walk("direct_send_text", Code::TooLong, long_text)
    .about(&["category"])
    .limit(1024, Unit::Characters)
    .says("for Direct Send")
    .schema(concat!(
        r#"{ "if": { "properties": { "category": { "enum": ["utility", "authentication"] } }, "required": ["category"] },"#,
        r#" "then": { "properties": { "text": { "properties": { "body": { "maxLength": 1024 } } } } } }"#,
    ))
    .meta(100);

/// Without Direct Send there are three buttons at most.
pub const BUTTONS: Rule = Rule::walk("buttons", Code::TooMany, many_buttons)
    .about(&["interactive"])
    .limit(3, Unit::Items)
    .says("Direct Send (`category`) takes 10")
    .schema(concat!(
        r#"{ "if": { "properties": { "category": { "enum": ["utility", "authentication"] } }, "required": ["category"] },"#,
        r#" "else": { "properties": { "interactive": { "properties": { "action": { "properties": {"#,
        r#" "buttons": { "maxItems": 3 } } } } } } } }"#,
    ));

/// Only Direct Send mixes buttons that open links with others.
pub const LINKS: Rule =
    Rule::needs("link_buttons", when(&["interactive", "action", "buttons", "*", "type"], &["cta_url"]), &["category"])
        .says("only Direct Send takes `cta_url` buttons; without it, use `type: cta_url`");

/// A code goes to a phone number.
pub const AUTHENTICATION_NEEDS_PHONE: Rule =
    Rule::forbids("authentication_recipient", when(&["category"], &["authentication"]), &["recipient"])
        .says("authentication messages go to phone numbers only")
        .meta(131_062);

fn is_direct(message: Value<'_>) -> bool {
    message.get("category").is_some_and(|category| DIRECT.words.iter().any(|word| category.is(word)))
}

fn long_authentication(message: Value<'_>, findings: &mut Findings) {
    let seconds = message.get("ttl_seconds").and_then(Value::integer).and_then(|seconds| usize::try_from(seconds).ok());
    let authentication = message.get("category").is_some_and(|category| category.is("authentication"));
    if let Some(seconds) = seconds.filter(|seconds| authentication && *seconds > 900) {
        findings.count(&[Step::Key("ttl_seconds")], seconds);
    }
}

fn other_interactive(message: Value<'_>, findings: &mut Findings) {
    let kind = message.find(&["interactive", "type"]);
    let other = |kind: Value<'_>| !["button", "cta_url", "voice_call"].iter().any(|word| kind.is(word));
    if is_direct(message) && kind.is_some_and(other) {
        findings.add(&[Step::Key("interactive"), Step::Key("type")]);
    }
}

fn long_text(message: Value<'_>, findings: &mut Findings) {
    let length = message.find(&["text", "body"]).and_then(Value::string).map_or(0, |body| body.chars);
    if length > 1024 && is_direct(message) {
        findings.count(&[Step::Key("text"), Step::Key("body")], length);
    }
}

fn many_buttons(message: Value<'_>, findings: &mut Findings) {
    let buttons = message.find(&["interactive", "action", "buttons"]).map_or(0, |buttons| buttons.items().count());
    if (4..=10).contains(&buttons) && !is_direct(message) {
        findings.count(&[Step::Key("interactive"), Step::Key("action"), Step::Key("buttons")], buttons);
    }
}
