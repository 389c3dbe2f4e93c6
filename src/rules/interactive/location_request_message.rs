//! `type: "location_request_message"`: a button that shares where the user is.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-request-messages>

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use crate::rules::pages;
use crate::schema::{Limits, object, words};

object! {
    /// A button that shares where the user is.
    LocationRequestMessage "location_request_message" on &pages::LOCATION_REQUEST => {
        /// Not documented here.
        header: Option<Header> = UNDOCUMENTED,
        /// The words of the message.
        body: Body,
        /// Not documented here.
        footer: Option<Footer> = UNDOCUMENTED,
        /// The button, which WhatsApp names.
        action: LocationRequestAction,
    }
}

words! {
    /// The name of the action.
    LocationRequestName { SendLocation = "send_location" }
}

object! {
    /// The button, which WhatsApp names.
    LocationRequestAction "location_request_action" on &pages::LOCATION_REQUEST => {
        /// Always `send_location`.
        name: LocationRequestName,
    }
}

/// A part that other interactive messages have.
pub const UNDOCUMENTED: Limits = Limits::NONE.doubtful("it is not documented here; Meta may refuse or ignore it");

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::{accepts, interactive, refuses, warns};

    #[test]
    fn a_body_and_the_name_are_all_there_is() {
        let content = json!({
            "type": "location_request_message", "body": { "text": "Where?" }, "action": { "name": "send_location" },
        });
        accepts(&interactive(&content));
        let content = json!({
            "type": "location_request_message",
            "action": { "name": "location", "parameters": { "request_message": "Where?" } },
        });
        refuses(
            &interactive(&content),
            &[
                "not_allowed interactive.action.name",
                "unknown_key interactive.action.parameters",
                "required interactive.body",
            ],
        );
    }

    #[test]
    fn header_and_footer_are_warnings() {
        let content = json!({
            "type": "location_request_message", "header": { "type": "text", "text": "t" },
            "body": { "text": "Where?" }, "footer": { "text": "f" }, "action": { "name": "send_location" },
        });
        warns(
            &interactive(&content),
            &[
                "location_request_message.header.doubtful interactive.header",
                "location_request_message.footer.doubtful interactive.footer",
            ],
        );
    }
}
