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
