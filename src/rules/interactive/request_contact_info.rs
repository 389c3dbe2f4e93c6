//! `type: "request_contact_info"`: a button that shares the user's phone number.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids>

use super::body::Body;
use crate::rules::pages;
use crate::schema::{object, words};

object! {
    /// A button that shares the user's phone number, for users who are known by a business-scoped id only.
    RequestContactInfo "request_contact_info" on &pages::BUSINESS_SCOPED_USER_IDS => {
        /// The words of the message.
        body: Body,
        /// The button, which WhatsApp names.
        action: RequestContactInfoAction,
    }
}

words! {
    /// The name of the action.
    RequestContactInfoName { RequestContactInfo = "request_contact_info" }
}

object! {
    /// The button, which WhatsApp names.
    RequestContactInfoAction "request_contact_info_action" on &pages::BUSINESS_SCOPED_USER_IDS => {
        /// Always `request_contact_info`.
        name: RequestContactInfoName,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::{accepts, interactive, refuses};

    #[test]
    fn a_body_and_the_name_are_all_there_is() {
        let content = json!({
            "type": "request_contact_info", "body": { "text": "b" }, "action": { "name": "request_contact_info" },
        });
        accepts(&interactive(&content));
        let content = json!({
            "type": "request_contact_info", "header": { "type": "text", "text": "t" }, "footer": { "text": "f" },
            "action": { "name": "contact_request", "parameters": {} },
        });
        refuses(
            &interactive(&content),
            &[
                "unknown_key interactive.header",
                "unknown_key interactive.footer",
                "required interactive.body",
                "not_allowed interactive.action.name",
                "unknown_key interactive.action.parameters",
            ],
        );
    }
}
