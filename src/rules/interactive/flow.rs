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
