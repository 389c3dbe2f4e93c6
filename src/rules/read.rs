//! `status: "read"`: a received message was read, and an answer is being typed.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/mark-message-as-read>

use alloc::string::String;

use super::message::MessagingProduct;
use super::pages;
use super::wamid;
use crate::schema::{nonempty, object, words};

words! {
    /// What became of a received message.
    ReadStatus { Read = "read" }
}

object! {
    /// Tells the sender of a received message that it was read, with all earlier ones.
    ReadReceipt "read" on &pages::MARK_AS_READ => {
        /// Always `whatsapp`. May be left out: it is filled in.
        messaging_product: MessagingProduct => "whatsapp",
        /// Always `read`.
        status: ReadStatus,
        /// The id (`wamid.…`) of the received message, at most 30 days old.
        message_id: String = nonempty().looks(&[wamid::WAMID]),
        /// Shows that an answer is being typed, until it is sent or 25 seconds have passed.
        typing_indicator: Option<TypingIndicator>,
    }
}

words! {
    /// What is being typed.
    TypingType { Text = "text" }
}

object! {
    /// Shows that an answer is being typed.
    TypingIndicator "typing_indicator" on &pages::TYPING => {
        /// Always `text`.
        kind as "type": TypingType,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, refuses, warns};

    fn with(members: Value) -> Value {
        let mut receipt = json!({ "messaging_product": "whatsapp", "status": "read", "message_id": "wamid.A" });
        let Value::Object(members) = members else { return receipt };
        for (key, value) in members {
            receipt[key] = value;
        }
        receipt
    }

    fn without(key: &str) -> Value {
        let mut receipt = with(json!({ "typing_indicator": { "type": "text" } }));
        receipt.as_object_mut().unwrap().remove(key);
        receipt
    }

    #[test]
    fn a_message_was_read_and_an_answer_is_typed() {
        accepts(&with(json!({})));
        accepts(&with(json!({ "typing_indicator": { "type": "text" } })));
    }

    #[test]
    fn the_message_is_named_by_its_id() {
        refuses(&without("message_id"), &["required message_id"]);
        refuses(&with(json!({ "message_id": "" })), &["too_short message_id"]);
        refuses(&with(json!({ "message_id": 7 })), &["wrong_type message_id"]);
        warns(&with(json!({ "message_id": "ABC" })), &["read.message_id.wamid message_id"]);
        warns(
            &with(json!({ "message_id": " " })),
            &["read.message_id.blank message_id", "read.message_id.wamid message_id"],
        );
    }

    #[test]
    fn there_is_no_typing_without_reading() {
        refuses(&without("status"), &["required status"]);
        for status in ["delivered", "READ", ""] {
            refuses(&with(json!({ "status": status })), &["not_allowed status"]);
        }
    }

    #[test]
    fn only_text_is_typed() {
        refuses(&with(json!({ "typing_indicator": { "type": "audio" } })), &["not_allowed typing_indicator.type"]);
        refuses(&with(json!({ "typing_indicator": {} })), &["required typing_indicator.type"]);
        refuses(&with(json!({ "typing_indicator": true })), &["wrong_type typing_indicator"]);
        let more = json!({ "typing_indicator": { "type": "text", "seconds": 5 } });
        refuses(&with(more), &["unknown_key typing_indicator.seconds"]);
    }

    #[test]
    fn what_belongs_to_messages_does_not_belong_here() {
        for key in ["to", "recipient", "recipient_type", "context", "text"] {
            refuses(&with(json!({ key: "x" })), &[&["unknown_key ", key].concat()]);
        }
        refuses(&with(json!({ "messaging_product": "messenger" })), &["not_allowed messaging_product"]);
    }
}
