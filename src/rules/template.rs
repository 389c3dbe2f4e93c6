//! `type: "template"`: a text that Meta approved before, with values for its variables.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates>

pub mod body;
pub mod button;
pub mod carousel;
pub mod flow;
pub mod header;
pub mod language;
pub mod limited_time_offer;
pub mod list;
pub mod names;
pub mod order_details;
pub mod order_status;
pub mod products;
#[cfg(test)]
mod samples;
pub mod tap_target;
pub mod text;
pub mod url;

use alloc::string::String;
use alloc::vec::Vec;

use self::body::TemplateBody;
use self::button::{TemplateButton, coupon};
use self::carousel::TemplateCarousel;
use self::header::TemplateHeader;
use self::language::Language;
use self::limited_time_offer::TemplateLimitedTimeOffer;
use self::order_status::TemplateOrderStatus;
use self::tap_target::TemplateTapTarget;
use super::pages;
use crate::issue::{Code, Step};
use crate::schema::kind::Anything;
use crate::schema::{Format, Limits, Rule, chars, object, union};

object! {
    /// A template that Meta approved before, and values for its variables.
    Template "template" on &pages::TEMPLATES => {
        /// Its name.
        name: String = chars(1, 512).looks(&[NAME]),
        /// Which of its languages.
        language: Language,
        /// Values for its variables, part by part. Left out, where it has none.
        components: Option<Vec<TemplateComponent>>,
        /// Of the retired On-Premises API.
        namespace: Option<Anything> = Limits::NONE.doubtful("it belongs to the retired On-Premises API; leave it out"),
    }
    unknown Doubt;
    rules [
        list::ONE_OF_EACH,
        list::INDICES,
        list::BUTTONS,
        names::ALL_OR_NONE,
        carousel::ALONE,
        coupon::OF_AN_OFFER,
    ]
}

const NAME: &Format = &Format::must("name", "small letters, digits and `_` only", |text| {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
})
.pattern("^[a-z0-9_]+$");

union! {
    /// Values for one part of the template. What has no variables, as every footer, has no component.
    TemplateComponent by "type" else "nothing is sent for footers, lists of buttons and requests for leave to call" {
        /// For the header.
        Header "header": TemplateHeader,
        /// For the body.
        Body "body": TemplateBody,
        /// For one button.
        Button "button": TemplateButton,
        /// For the cards.
        Carousel "carousel": TemplateCarousel,
        /// For an offer that ends.
        LimitedTimeOffer "limited_time_offer": TemplateLimitedTimeOffer,
        /// For an order that goes on.
        OrderStatus "order_status": TemplateOrderStatus,
        /// For the link behind the whole message.
        TapTargetConfiguration "tap_target_configuration": TemplateTapTarget,
    }
    any_case;
}

/// Groups take templates of text and media; nothing documents the rest.
pub const IN_GROUPS: Rule = Rule::walk("group_template", Code::Doubtful, |message, findings| {
    let Some(template) = message.get("template").filter(|_| list::says(message, "recipient_type") == "group") else {
        return;
    };
    for (index, component) in list::components(template).enumerate() {
        if BEYOND_GROUPS.iter().any(|beyond| list::is(component, beyond)) {
            findings.add(&[Step::Key("template"), Step::Key("components"), Step::Index(index)]);
        }
    }
})
.about(&["template"])
.says("groups take templates of text and media only")
.warns()
.meta(0);

const BEYOND_GROUPS: &[&str] = &["button", "carousel", "limited_time_offer", "order_status"];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::samples::{at, template};
    use crate::rules::testing::{accepts, message, refuses, warns};

    fn named(name: &str) -> Value {
        message("template", &json!({ "name": name, "language": { "code": "en" } }))
    }

    #[test]
    fn a_template_may_have_no_values() {
        accepts(&named("hello_world"));
        accepts(&template(&json!([])));
        refuses(&message("template", &json!({})), &["required template.name", "required template.language"]);
    }

    #[test]
    fn names_have_512_small_letters_digits_and_underscores() {
        accepts(&named(&"a_1".repeat(170)));
        accepts(&named(&"x".repeat(512)));
        refuses(&named(&"x".repeat(513)), &["too_long template.name"]);
        for name in ["Hello", "hello-world", "hello world", "héllo"] {
            refuses(&named(name), &["invalid_format template.name"]);
        }
        refuses(&named(""), &["too_short template.name"]);
    }

    #[test]
    fn other_members_are_kept_with_a_warning() {
        let mut message = named("t");
        message["template"]["namespace"] = json!("n");
        message["template"]["bid_spec"] = json!({ "bid_amount": 1 });
        warns(&message, &["template.namespace.doubtful template.namespace", "template.unknown_key template.bid_spec"]);
    }

    #[test]
    fn what_only_a_definition_has_is_no_component() {
        for kind in ["footer", "buttons", "call_permission_request", "foot"] {
            refuses(&template(&json!([{ "type": kind }])), &[&at("not_allowed", ".type")]);
        }
        refuses(&template(&json!([{}])), &[&at("required", ".type")]);
        refuses(&template(&json!([7])), &["wrong_type template.components[0]"]);
    }

    #[test]
    fn words_of_any_case_are_sent_in_small_letters() {
        let loud = template(&json!([
            { "type": "BODY", "parameters": [{ "type": "TEXT", "text": "A" }] },
            { "type": "Button", "sub_type": "QUICK_REPLY", "index": "1", "parameters": [{ "type": "PAYLOAD", "payload": "P" }] },
        ]));
        let text = loud.to_string();
        let report = crate::check::check(crate::rules::MESSAGE, &text, &crate::check::Options::default());
        assert!(report.issues.is_empty() && report.warnings.is_empty());
        let sent: Value = serde_json::from_str(&report.body.of(&text)).unwrap();
        let quiet = template(&json!([
            { "type": "body", "parameters": [{ "type": "text", "text": "A" }] },
            { "type": "button", "sub_type": "quick_reply", "index": "1", "parameters": [{ "type": "payload", "payload": "P" }] },
        ]));
        assert_eq!(sent, quiet);
    }

    #[test]
    fn groups_take_templates_of_text_and_media() {
        let to_group = |components: &Value| {
            let mut message = template(components);
            message["recipient_type"] = json!("group");
            message["to"] = json!("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
            message
        };
        accepts(&to_group(&json!([{ "type": "body", "parameters": [{ "type": "text", "text": "A" }] }])));
        let button = json!({ "type": "button", "sub_type": "flow", "index": 0 });
        warns(&to_group(&json!([button])), &["message.group_template template.components[0]"]);
    }
}
