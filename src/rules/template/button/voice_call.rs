//! `sub_type: "voice_call"`: a button that calls the business.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-button-messages-deep-links>

use alloc::string::String;
use alloc::vec::Vec;

use super::{EMPTY, INDEX};
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Rule, chars, content, items, object, range, when};

object! {
    /// A button that calls the business.
    TemplateVoiceCallButton "template_voice_call" on &pages::CALL_BUTTON => {
        /// Which button of the template it is, counted from 0.
        index: Option<WholeNumber> = INDEX,
        /// How long it works, and what comes back.
        parameters: Option<Vec<TemplateVoiceCallParameter>> = items(0, 2),
    }
    unknown Doubt;
    rules [
        EMPTY,
        Rule::needs("index", when(&[], &[]), &["index"])
            .says("other buttons need it; Meta's sample of this one does without").warns().meta(0),
        Rule::unique("unique_parameters", &["parameters", "*", "type"]).says("each is there once"),
    ]
}

object! {
    /// How long the button works, or what comes back.
    TemplateVoiceCallParameter "template_voice_call_parameter" on &pages::CALL_BUTTON => {}
    content VoiceCallValue;
    unknown Pass;
}

content! {
    /// How long the button works, or what comes back.
    VoiceCallValue by "type" {
        /// How many minutes it works: from one to thirty days. Left out, it is a week.
        TtlMinutes "ttl_minutes": i64 = range(1, 43_200),
        /// Yours: it comes back in the webhook of the call.
        Payload "payload": String = chars(1, 512),
    }
    any_case;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::template::samples::{VALUE, at, button, component};
    use crate::rules::testing::{accepts, longest, refuses, warns};

    #[test]
    fn a_button_that_calls_works_for_up_to_thirty_days() {
        let lasting = |minutes: i64| button("voice_call", &json!([{ "type": "ttl_minutes", "ttl_minutes": minutes }]));
        accepts(&lasting(1));
        accepts(&lasting(43_200));
        refuses(&lasting(0), &[&std::format!("too_small {VALUE}.ttl_minutes")]);
        refuses(&lasting(43_201), &[&std::format!("too_big {VALUE}.ttl_minutes")]);
    }

    #[test]
    fn what_comes_back_has_512_characters() {
        longest(512, &std::format!("{VALUE}.payload"), |text| {
            button("voice_call", &json!([{ "type": "payload", "payload": text }]))
        });
    }

    #[test]
    fn each_value_is_there_once() {
        let minutes = json!({ "type": "ttl_minutes", "ttl_minutes": 5 });
        let payload = json!({ "type": "payload", "payload": "p" });
        accepts(&button("voice_call", &json!([payload, minutes])));
        refuses(&button("voice_call", &json!([minutes, minutes])), &[&at("duplicate", ".parameters[1].type")]);
        refuses(
            &button("voice_call", &json!([minutes, payload, minutes])),
            &[&at("duplicate", ".parameters[2].type"), &at("too_many", ".parameters")],
        );
    }

    #[test]
    fn a_missing_index_is_doubtful() {
        let bare = component(&json!({ "type": "button", "sub_type": "voice_call" }));
        warns(&bare, &[&at("template_voice_call.index", ".index")]);
    }
}
