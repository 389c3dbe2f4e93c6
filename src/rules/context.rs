//! A reply: the message that is quoted above it.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/contextual-replies>

use alloc::string::String;

use super::pages;
use super::wamid;
use crate::schema::{nonempty, object};

object! {
    /// The message that this one replies to.
    Context "context" on &pages::CONTEXTUAL_REPLIES => {
        /// Its id (`wamid.…`), of the same conversation.
        message_id: String = nonempty().looks(&[wamid::WAMID]),
    }
}
