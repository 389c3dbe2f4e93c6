//! The footer of an interactive message.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{chars, object};

object! {
    /// Small print below the body.
    Footer "footer" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// What it says. Links and WhatsApp's formatting are allowed.
        text: String = chars(1, 60),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses};

    fn with(footer: &Value) -> Value {
        let action = json!({ "catalog_id": "1", "product_retailer_id": "2" });
        interactive(&json!({ "type": "product", "footer": footer, "action": action }))
    }

    #[test]
    fn text_has_up_to_60_characters() {
        longest(60, "interactive.footer.text", |text| with(&json!({ "text": text })));
        accepts(&with(&json!({ "text": "*Hi* https://a.b 👍" })));
    }

    #[test]
    fn text_is_required() {
        refuses(&with(&json!({})), &["required interactive.footer.text"]);
        refuses(&with(&json!({ "text": "" })), &["too_short interactive.footer.text"]);
    }
}
