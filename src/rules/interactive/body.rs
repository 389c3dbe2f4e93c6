//! The body of an interactive message.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{chars, object};

object! {
    /// The words of the message.
    Body "body" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// What the recipient reads. Links and WhatsApp's formatting are allowed.
        text: String = chars(1, 1024),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses};

    fn with(text: &Value) -> Value {
        let action = json!({ "name": "send_location" });
        let content = json!({ "type": "location_request_message", "body": { "text": text }, "action": action });
        interactive(&content)
    }

    #[test]
    fn text_has_up_to_1024_characters() {
        longest(1024, "interactive.body.text", |text| with(&json!(text)));
        refuses(&with(&json!("")), &["too_short interactive.body.text"]);
    }

    #[test]
    fn links_lines_and_formatting_are_accepted() {
        accepts(&with(&json!("*Hi*\n\nhttps://a.b 👍")));
    }

    #[test]
    fn text_is_text() {
        refuses(&with(&json!(5)), &["wrong_type interactive.body.text"]);
        refuses(&with(&json!(null)), &["null interactive.body.text"]);
    }
}
