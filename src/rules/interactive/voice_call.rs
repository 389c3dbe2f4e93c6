//! `type: "voice_call"`: a button that calls the business.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-button-messages-deep-links>

use alloc::string::String;

use super::body::Body;
use super::button::LABEL;
use super::footer::Footer;
use super::header::Header;
use super::location_request_message::UNDOCUMENTED;
use crate::rules::pages;
use crate::schema::{chars, object, range, words};

object! {
    /// A button that calls the business. Not in every country.
    VoiceCall "voice_call" on &pages::CALL_BUTTON => {
        /// Not documented here.
        header: Option<Header> = UNDOCUMENTED,
        /// The words of the message.
        body: Body,
        /// Not documented here.
        footer: Option<Footer> = UNDOCUMENTED,
        /// The button.
        action: VoiceCallAction,
    }
}

words! {
    /// The name of the action.
    VoiceCallName { VoiceCall = "voice_call" }
}

object! {
    /// The button.
    VoiceCallAction "voice_call_action" on &pages::CALL_BUTTON => {
        /// Always `voice_call`.
        name: VoiceCallName,
        /// What it says and how long it works.
        parameters: Option<VoiceCallParameters>,
    }
}

object! {
    /// What the button says and how long it works.
    VoiceCallParameters "voice_call_parameters" on &pages::CALL_BUTTON => {
        /// What the button says. Left out, it is "Call Now".
        display_text: Option<String> = LABEL,
        /// How many minutes the button works. Left out, it is seven days.
        ttl_minutes: Option<i64> = range(1, 43_200),
        /// Yours: it comes back in the webhooks of the call.
        payload: Option<String> = chars(0, 512),
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    const PLACE: &str = "interactive.action.parameters";

    fn call(parameters: &Value) -> Value {
        let action = json!({ "name": "voice_call", "parameters": parameters });
        interactive(&json!({ "type": "voice_call", "body": { "text": "b" }, "action": action }))
    }

    #[test]
    fn parameters_may_be_left_out() {
        accepts(&call(&json!({ "display_text": "Call us", "ttl_minutes": 100, "payload": "p" })));
        accepts(&call(&json!({})));
        let content = json!({ "type": "voice_call", "body": { "text": "b" }, "action": { "name": "voice_call" } });
        accepts(&interactive(&content));
    }

    #[test]
    fn texts_have_their_lengths() {
        longest(20, &format!("{PLACE}.display_text"), |text| call(&json!({ "display_text": text })));
        longest(512, &format!("{PLACE}.payload"), |text| call(&json!({ "payload": text })));
        refuses(&call(&json!({ "display_text": "" })), &[&format!("too_short {PLACE}.display_text")]);
    }

    #[test]
    fn the_button_works_for_a_minute_to_thirty_days() {
        accepts(&call(&json!({ "ttl_minutes": 1 })));
        accepts(&call(&json!({ "ttl_minutes": 43_200 })));
        for (minutes, code) in [
            (json!(0), "too_small"),
            (json!(43_201), "too_big"),
            (json!("60"), "wrong_type"),
            (json!(1.5), "wrong_type"),
        ] {
            refuses(&call(&json!({ "ttl_minutes": minutes })), &[&format!("{code} {PLACE}.ttl_minutes")]);
        }
    }

    #[test]
    fn a_body_is_required_and_header_and_footer_are_warnings() {
        let mut message = call(&json!({}));
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        message["interactive"]["footer"] = json!({ "text": "f" });
        warns(
            &message,
            &["voice_call.header.doubtful interactive.header", "voice_call.footer.doubtful interactive.footer"],
        );
        message["interactive"].as_object_mut().unwrap().remove("body");
        refuses(&message, &["required interactive.body"]);
    }
}
