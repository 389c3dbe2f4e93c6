//! `sub_type: "quick_reply"`: what comes back when a button that answers is tapped.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

use alloc::string::String;
use alloc::vec::Vec;

use super::{EMPTY, INDEX};
use crate::issue::Code;
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Rule, content, items, nonempty, object, when};

object! {
    /// What comes back when the button is tapped.
    TemplateQuickReplyButton "template_quick_reply" on &pages::TEMPLATE_COMPONENTS => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// What comes back.
        parameters: Vec<TemplateQuickReplyParameter> = items(0, 1),
    }
    unknown Doubt;
    rules [
        EMPTY,
        Rule { code: Code::Doubtful, ..Rule::forbids("text", when(&["parameters", "*", "text"], &[]), &["parameters"]) }
            .says("Meta documents `payload` here").warns().meta(0),
    ]
}

object! {
    /// What comes back.
    TemplateQuickReplyParameter "template_quick_reply_parameter" on &pages::TEMPLATE_COMPONENTS => {}
    content QuickReplyValue;
    unknown Pass;
}

content! {
    /// What comes back.
    QuickReplyValue by "type" {
        /// Yours: it comes back in the webhook when the button is tapped.
        Payload "payload": String = nonempty().doubtful_over(256),
        /// One sample of Meta's has it; `payload` is documented.
        Text "text": String = nonempty(),
    }
    any_case;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::template::samples::{at, button};
    use crate::rules::testing::{accepts, refuses, warns};

    #[test]
    fn a_tap_brings_a_payload_back() {
        let payload = |payload: &str| button("quick_reply", &json!([{ "type": "payload", "payload": payload }]));
        accepts(&payload("P"));
        accepts(&payload(&"x".repeat(256)));
        let place = at("template_quick_reply_parameter.payload.doubtful_length", ".parameters[0].payload");
        warns(&payload(&"x".repeat(257)), &[&place]);
        refuses(&payload(""), &[&at("too_short", ".parameters[0].payload")]);
    }

    #[test]
    fn the_text_of_one_sample_is_doubtful() {
        let text = button("quick_reply", &json!([{ "type": "text", "text": "Yes" }]));
        warns(&text, &[&at("template_quick_reply.text", ".parameters")]);
    }
}
