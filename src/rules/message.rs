//! The envelope: to whom, in reply to what, and the one content that a message holds.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages>

use alloc::string::String;

use super::context::Context;
use super::interactive::Interactive;
use super::pages;
use super::recipient::{self, RecipientType};
use super::text::Text;
use crate::schema::{Format, chars, content, nonempty, object, words};

words! {
    /// The product that every message names.
    MessagingProduct { Whatsapp = "whatsapp" }
}

object! {
    /// A message to a person or a group.
    Message "message" on &pages::SEND_MESSAGES => {
        /// Always `whatsapp`. May be left out: it is filled in.
        messaging_product: MessagingProduct => "whatsapp",
        /// Whether `to` is a person or a group. May be left out: it is filled in.
        recipient_type: RecipientType => "individual",
        /// Who reads it: a phone number with `+` and country code, or the id of a group.
        /// Spaces, hyphens and parentheses are removed.
        to: Option<String> = nonempty().looks(&[recipient::PUNCTUATION]),
        /// Who reads it, by business-scoped user id (`US.13491208655302741918`), instead of `to`.
        recipient: Option<String> = nonempty().looks(&[recipient::BSUID]),
        /// The message that this one replies to.
        context: Option<Context>,
        /// Anything of yours: it comes back in the status webhooks of this message.
        biz_opaque_callback_data: Option<String> = chars(0, 512).looks(&[CALLBACK_BYTES]),
        /// Send only if the recipient's identity key still has this hash.
        recipient_identity_key_hash: Option<String> = nonempty(),
    }
    content Payload;
    rules [
        recipient::SOMEBODY,
        recipient::BOTH,
        recipient::PHONE,
        recipient::COUNTRY_CODE,
        recipient::BSUID_IN_TO,
        recipient::GROUP_WITH_RECIPIENT,
        recipient::GROUP_IS_A_PHONE,
    ]
}

/// Meta counts characters; one client of the API says bytes.
const CALLBACK_BYTES: &Format =
    &Format::should("bytes", "at most 512 bytes of UTF-8, in case bytes are counted", |text| text.len() <= 512);

content! {
    /// What a message holds: the member that `type` names.
    Payload by "type" {
        /// Words, and maybe the preview of a link.
        Text "text": Text,
        /// Something to tap.
        Interactive "interactive": Interactive,
    }
    implied;
}
