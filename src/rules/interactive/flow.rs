//! `type: "flow"`: a button that opens a flow.
//!
//! <https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow>

use alloc::string::String;

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use crate::rules::pages;
use crate::schema::kind::FreeObject;
use crate::schema::{Format, Rule, chars, items, nonempty, object, when, words};

object! {
    /// A button that opens a flow: forms and screens inside WhatsApp.
    Flow "flow" on &pages::FLOW => {
        /// Above the body. Only text is documented.
        header: Option<Header>,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The flow.
        action: FlowAction,
    }
    rules [
        Rule::forbids("media_header", when(&["header", "type"], &["image", "video", "document"]), &["header"])
            .says("only a text header is documented here").warns().meta(0),
    ]
}

words! {
    /// The name of the action.
    FlowName { Flow = "flow" }
}

words! {
    /// The version of the flow message.
    FlowMessageVersion { Three = "3" }
}

words! {
    /// Whether a draft of the flow is opened.
    FlowMode {
        /// The draft, for tests.
        Draft = "draft",
        /// What was published.
        Published = "published",
    }
}

words! {
    /// Where the first screen comes from.
    FlowOpening {
        /// From the message.
        Navigate = "navigate",
        /// From the flow's endpoint.
        DataExchange = "data_exchange",
    }
}

object! {
    /// The flow.
    FlowAction "flow_action" on &pages::FLOW => {
        /// Always `flow`.
        name: FlowName,
        /// Which flow, and how it begins.
        parameters: FlowParameters,
    }
}

object! {
    /// Which flow, and how it begins.
    FlowParameters "flow_parameters" on &pages::FLOW => {
        /// Always the string `"3"`.
        flow_message_version: FlowMessageVersion,
        /// The flow's id.
        flow_id: Option<String> = nonempty(),
        /// The flow's name, instead of `flow_id`. It breaks when the flow is renamed.
        flow_name: Option<String> = nonempty(),
        /// What the button says.
        flow_cta: String = chars(1, 30).doubtful_over(20).label().looks(&[NO_EMOJI]),
        /// `draft` opens a flow that is not published yet. Left out, it is `published`.
        mode: Option<FlowMode>,
        /// Yours: it comes back with the answers, to tell which message they belong to.
        flow_token: Option<String>,
        /// Where the first screen comes from. Left out, it is `navigate`.
        flow_action: Option<FlowOpening>,
        /// The first screen and its data, with `navigate`.
        flow_action_payload: Option<FlowPayload>,
    }
    rules [
        Rule::exactly_one("flow", &["flow_id", "flow_name"]).says("the flow's id or its name"),
        Rule::needs("token", when(&["flow_cta"], &[]), &["flow_token"])
            .says("without one the answers cannot be told apart").warns().meta(0),
        Rule::forbids("payload", when(&["flow_action"], &["data_exchange"]), &["flow_action_payload"])
            .says("with `data_exchange` the flow's endpoint gives the first screen; leave it out").meta(131_009),
    ]
}

object! {
    /// The first screen and its data.
    FlowPayload "flow_payload" on &pages::FLOW => {
        /// The id of the first screen. Left out, it is `FIRST_ENTRY_SCREEN`.
        screen: Option<String> = nonempty(),
        /// Data for the screen: names and values are yours.
        data: Option<FreeObject> = items(1, i64::MAX),
    }
}

/// Meta advises against emoji on the button of a flow.
const NO_EMOJI: &Format = &Format::should("emoji", "emoji are advised against on the button of a flow", |text| {
    !text.chars().any(|char| matches!(char, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'))
});

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    const PLACE: &str = "interactive.action.parameters";

    fn flow(change: &Value) -> Value {
        let mut parameters =
            json!({ "flow_message_version": "3", "flow_id": "1", "flow_cta": "Book", "flow_token": "t" });
        for (key, value) in change.as_object().unwrap() {
            if value.is_null() {
                parameters.as_object_mut().unwrap().remove(key);
            } else {
                parameters[key] = value.clone();
            }
        }
        let action = json!({ "name": "flow", "parameters": parameters });
        interactive(&json!({ "type": "flow", "body": { "text": "b" }, "action": action }))
    }

    #[test]
    fn an_id_or_a_name_says_which_flow() {
        accepts(&flow(&json!({})));
        accepts(&flow(&json!({ "flow_id": null, "flow_name": "booking" })));
        refuses(&flow(&json!({ "flow_id": null })), &[&format!("required {PLACE}")]);
        refuses(&flow(&json!({ "flow_name": "booking" })), &[&format!("conflict {PLACE}")]);
        refuses(&flow(&json!({ "flow_id": "" })), &[&format!("too_short {PLACE}.flow_id")]);
    }

    #[test]
    fn the_version_is_the_text_3() {
        let place = format!("{PLACE}.flow_message_version");
        refuses(&flow(&json!({ "flow_message_version": 3 })), &[&format!("wrong_type {place}")]);
        refuses(&flow(&json!({ "flow_message_version": "4" })), &[&format!("not_allowed {place}")]);
        refuses(&flow(&json!({ "flow_message_version": null })), &[&format!("required {place}")]);
    }

    #[test]
    fn the_button_says_up_to_30_characters_and_better_20_without_emoji() {
        let place = format!("{PLACE}.flow_cta");
        longest(30, &place, |cta| flow(&json!({ "flow_cta": cta })));
        accepts(&flow(&json!({ "flow_cta": "é".repeat(20) })));
        warns(
            &flow(&json!({ "flow_cta": "é".repeat(21) })),
            &[&format!("flow_parameters.flow_cta.doubtful_length {place}")],
        );
        for cta in ["Book 📅", "Go ✈️", "♥"] {
            warns(&flow(&json!({ "flow_cta": cta })), &[&format!("flow_parameters.flow_cta.emoji {place}")]);
        }
        refuses(&flow(&json!({ "flow_cta": "" })), &[&format!("too_short {place}")]);
    }

    #[test]
    fn no_token_is_a_warning() {
        warns(&flow(&json!({ "flow_token": null })), &[&format!("flow_parameters.token {PLACE}.flow_token")]);
    }

    #[test]
    fn mode_and_action_are_words() {
        for mode in ["draft", "published"] {
            accepts(&flow(&json!({ "mode": mode })));
        }
        refuses(&flow(&json!({ "mode": "live" })), &[&format!("not_allowed {PLACE}.mode")]);
        for action in ["navigate", "data_exchange"] {
            accepts(&flow(&json!({ "flow_action": action })));
        }
        refuses(&flow(&json!({ "flow_action": "open" })), &[&format!("not_allowed {PLACE}.flow_action")]);
    }

    #[test]
    fn the_first_screen_comes_with_navigate_only() {
        let payload = json!({ "screen": "FIRST", "data": { "k": "v" } });
        accepts(&flow(&json!({ "flow_action_payload": payload })));
        accepts(&flow(&json!({ "flow_action": "navigate", "flow_action_payload": payload })));
        accepts(&flow(&json!({ "flow_action_payload": {} })));
        refuses(
            &flow(&json!({ "flow_action": "data_exchange", "flow_action_payload": payload })),
            &[&format!("unexpected {PLACE}.flow_action_payload")],
        );
    }

    #[test]
    fn data_are_the_callers_own_and_not_empty() {
        let data = json!({ "camelCase": { "type": null, "x y": [1, 2.5, true, ""] }, "é": "👍" });
        accepts(&flow(&json!({ "flow_action_payload": { "data": data } })));
        let place = format!("{PLACE}.flow_action_payload");
        for (payload, issue) in [
            (json!({ "data": {} }), format!("too_few {place}.data")),
            (json!({ "data": "{}" }), format!("wrong_type {place}.data")),
            (json!({ "data": [1] }), format!("wrong_type {place}.data")),
            (json!({ "screen": "" }), format!("too_short {place}.screen")),
            (json!("{\"screen\":\"FIRST\"}"), format!("wrong_type {place}")),
        ] {
            refuses(&flow(&json!({ "flow_action_payload": payload })), &[&issue]);
        }
    }

    #[test]
    fn a_header_that_is_not_text_is_a_warning() {
        let mut message = flow(&json!({}));
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        accepts(&message);
        message["interactive"]["header"] = json!({ "type": "image", "image": { "id": "1" } });
        warns(&message, &["flow.media_header interactive.header"]);
    }
}
