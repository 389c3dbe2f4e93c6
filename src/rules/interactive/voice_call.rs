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
