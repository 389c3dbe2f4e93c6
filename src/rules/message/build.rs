//! Messages for Rust callers, without the ceremony: to whom, and what.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Message, MessagingProduct, Payload};
use crate::rules::audio::Audio;
use crate::rules::contacts::Contact;
use crate::rules::context::Context;
use crate::rules::document::Document;
use crate::rules::image::Image;
use crate::rules::interactive::Interactive;
use crate::rules::location::Location;
use crate::rules::pin::Pin;
use crate::rules::reaction::Reaction;
use crate::rules::recipient::RecipientType;
use crate::rules::sticker::Sticker;
use crate::rules::template::Template;
use crate::rules::text::Text;
use crate::rules::video::Video;

impl Message {
    /// A message to the phone number `to`, with `+` and country code.
    ///
    /// Nothing is checked yet: [`check`](mod@crate::check) does that, and so does the client before it sends.
    pub fn new(to: impl Into<String>, content: impl Into<Payload>) -> Self {
        Self {
            messaging_product: MessagingProduct::Whatsapp,
            recipient_type: RecipientType::Individual,
            to: Some(to.into()),
            recipient: None,
            context: None,
            biz_opaque_callback_data: None,
            recipient_identity_key_hash: None,
            category: None,
            ttl_seconds: None,
            direct_send_config: None,
            messaging_account_id: None,
            paid_messaging_account_id: None,
            content: content.into(),
        }
    }

    /// Words to the phone number `to`.
    pub fn text(to: impl Into<String>, body: impl Into<String>) -> Self {
        Self::new(to, Text { body: body.into(), preview_url: None })
    }

    /// The same, to a group, whose id `to` is.
    #[must_use]
    pub fn in_group(mut self) -> Self {
        self.recipient_type = RecipientType::Group;
        self
    }

    /// The same, in reply to the message of this id.
    #[must_use]
    pub fn in_reply_to(mut self, message_id: impl Into<String>) -> Self {
        self.context = Some(Context { message_id: message_id.into() });
        self
    }
}

/// Each content knows under which `type` it goes.
macro_rules! contents {
    ($($variant:ident: $content:ty),* $(,)?) => {$(
        impl From<$content> for Payload {
            fn from(content: $content) -> Self {
                Self::$variant { content }
            }
        }
    )*};
}

contents! {
    Text: Text,
    Image: Image,
    Video: Video,
    Audio: Audio,
    Document: Document,
    Sticker: Sticker,
    Location: Location,
    Contacts: Vec<Contact>,
    Reaction: Reaction,
    Interactive: Interactive,
    Pin: Pin,
    Template: Template,
}
