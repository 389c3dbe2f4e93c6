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
