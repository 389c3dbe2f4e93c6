//! The envelope: to whom, in reply to what, and the one content that a message holds.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::audio::Audio;
use super::contacts::{self, Contact};
use super::context::Context;
use super::direct_send::{self, Category, DirectSendConfig};
use super::document::Document;
use super::image::Image;
use super::interactive::Interactive;
use super::location::Location;
use super::pin::{self, Pin};
use super::reaction::{self, Reaction};
use super::recipient::{self, RecipientType};
use super::sticker::Sticker;
use super::template::{self, Template};
use super::text::Text;
use super::video::Video;
use super::{group, kapso, pages};
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
        /// What the message is for, where it is sent by Direct Send: outside the 24-hour window, without a template.
        category: Option<Category> = direct_send::CATEGORY,
        /// How many seconds the message may be on its way, by Direct Send. Authentication: 900 at most.
        ttl_seconds: Option<i64> = direct_send::TTL,
        /// How Meta files a message that is sent by Direct Send.
        direct_send_config: Option<DirectSendConfig>,
        /// Kapso's own: the WhatsApp Business account that the phone number belongs to.
        messaging_account_id: Option<String> = kapso::ACCOUNT,
        /// Kapso's former name of `messaging_account_id`.
        paid_messaging_account_id: Option<String> = kapso::FORMER_ACCOUNT,
    }
    content Payload;
    rules [
        recipient::SOMEBODY,
        kapso::NOT_FOR_META,
        recipient::BOTH,
        recipient::PHONE,
        recipient::COUNTRY_CODE,
        recipient::LEADING_ZERO,
        recipient::BSUID_IN_TO,
        recipient::GROUP_IS_A_PHONE,
        group::WITHOUT_RECIPIENT,
        template::IN_GROUPS,
        group::NO_INTERACTIVE,
        group::UNDOCUMENTED,
        pin::IN_GROUPS,
        pin::NEEDS_A_GROUP,
        reaction::WITHOUT_CONTEXT,
        direct_send::TTL_NEEDS_CATEGORY,
        direct_send::NO_TTL_FOR_SERVICE,
        direct_send::AUTHENTICATION_TTL,
        direct_send::CONFIG_NEEDS_CATEGORY,
        direct_send::CONFIG_IS_FOR_UTILITY,
        direct_send::AUTHENTICATION_NEEDS_PHONE,
        direct_send::TYPES,
        direct_send::INTERACTIVE,
        direct_send::TEXT,
        direct_send::BUTTONS,
        direct_send::LINKS,
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
        /// A picture.
        Image "image": Image,
        /// A film.
        Video "video": Video,
        /// A recording, or a voice message.
        Audio "audio": Audio,
        /// A file to be opened or kept.
        Document "document": Document,
        /// A small picture without a frame.
        Sticker "sticker": Sticker,
        /// A place on the map.
        Location "location": Location,
        /// Cards of people and companies.
        Contacts "contacts": Vec<Contact> = contacts::CARDS,
        /// An emoji on a message.
        Reaction "reaction": Reaction,
        /// Something to tap.
        Interactive "interactive": Interactive,
        /// Keeps a message at the top of a group.
        Pin "pin": Pin,
        /// A text that Meta approved before, with values for its variables.
        Template "template": Template,
    }
    implied;
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, longest, message, refuses, warns};

    fn with(key: &str, value: &Value) -> Value {
        let mut message = message("text", &json!({ "body": "Hello" }));
        message[key] = value.clone();
        message
    }

    #[test]
    fn a_reply_quotes_a_message() {
        accepts(&with("context", &json!({ "message_id": "wamid.A" })));
        warns(&with("context", &json!({ "message_id": "ABC" })), &["context.message_id.wamid context.message_id"]);
        refuses(&with("context", &json!({ "message_id": "" })), &["too_short context.message_id"]);
        refuses(&with("context", &json!({})), &["required context.message_id"]);
        let more = json!({ "message_id": "wamid.A", "from": "16505551234" });
        refuses(&with("context", &more), &["unknown_key context.from"]);
    }

    #[test]
    fn callback_data_has_512_characters() {
        accepts(&with("biz_opaque_callback_data", &json!("")));
        accepts(&with("biz_opaque_callback_data", &json!("a".repeat(512))));
        longest(512, "biz_opaque_callback_data", |data| with("biz_opaque_callback_data", &json!(data)));
        warns(
            &with("biz_opaque_callback_data", &json!("é".repeat(257))),
            &["message.biz_opaque_callback_data.bytes biz_opaque_callback_data"],
        );
    }

    #[test]
    fn the_hash_of_an_identity_is_not_empty() {
        accepts(&with("recipient_identity_key_hash", &json!("DF2lS5v2W6x=")));
        refuses(&with("recipient_identity_key_hash", &json!("")), &["too_short recipient_identity_key_hash"]);
    }

    #[test]
    fn words_are_those_of_the_list() {
        refuses(&with("messaging_product", &json!("messenger")), &["not_allowed messaging_product"]);
        refuses(&with("recipient_type", &json!("indivudal")), &["not_allowed recipient_type"]);
        refuses(&with("type", &json!("unknown")), &["not_allowed type"]);
        refuses(&with("types", &json!("text")), &["unknown_key types"]);
    }

    #[test]
    fn one_content_and_no_second() {
        refuses(&with("image", &json!({ "id": "1" })), &["unexpected image"]);
        refuses(&with("type", &json!("image")), &["unexpected text", "required image"]);
    }
}
