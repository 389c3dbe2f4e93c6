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
