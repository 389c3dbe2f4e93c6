//! To whom, and what.

use alloc::string::String;
use alloc::vec::Vec;

use super::convert::from_content;
use super::{
    AddressMessage, Audio, Button, CallPermissionRequest, Carousel, CatalogMessage, Contact, CtaUrl, Degrees, Document,
    Flow, Image, Interactive, InteractiveOrderDetails, InteractiveOrderStatus, List, Location, LocationRequestMessage,
    Message, Payload, Pin, Product, ProductList, Reaction, ReadReceipt, RequestContactInfo, Sticker, Template, Text,
    Video, VoiceCall,
};
use crate::rules::message::MessagingProduct;
use crate::rules::pin::PinType;
use crate::rules::read::{ReadStatus, TypingIndicator, TypingType};
use crate::rules::recipient::RecipientType;

impl Message {
    /// A message to the phone number `to`, with `+` and country code.
    pub fn new(to: impl Into<String>, content: impl Into<Payload>) -> Self {
        Self::of(content.into()).to(to)
    }

    /// A message to somebody who is known by a business-scoped user id: `US.13491208655302741918`.
    pub fn to_user(recipient: impl Into<String>, content: impl Into<Payload>) -> Self {
        Self::of(content.into()).recipient(recipient)
    }

    /// A message to the group of this id.
    pub fn to_group(to: impl Into<String>, content: impl Into<Payload>) -> Self {
        Self { recipient_type: RecipientType::Group, ..Self::new(to, content) }
    }

    /// Words to the phone number `to`.
    pub fn text(to: impl Into<String>, body: impl Into<String>) -> Self {
        Self::new(to, Text::new(body))
    }

    /// The same, in reply to the message of this id.
    #[must_use]
    pub fn in_reply_to(self, message_id: impl Into<String>) -> Self {
        self.context(message_id.into())
    }

    fn of(content: Payload) -> Self {
        Self {
            messaging_product: MessagingProduct::Whatsapp,
            recipient_type: RecipientType::Individual,
            to: None,
            recipient: None,
            context: None,
            biz_opaque_callback_data: None,
            recipient_identity_key_hash: None,
            category: None,
            ttl_seconds: None,
            direct_send_config: None,
            messaging_account_id: None,
            paid_messaging_account_id: None,
            content,
        }
    }
}

from_content! {
    Payload: Text(Text), Image(Image), Video(Video), Audio(Audio), Document(Document), Sticker(Sticker),
    Location(Location), Contacts(Vec<Contact>), Reaction(Reaction), Interactive(Interactive), Pin(Pin),
    Template(Template),
}

impl From<Contact> for Payload {
    fn from(contact: Contact) -> Self {
        Vec::from([contact]).into()
    }
}

impl<const N: usize> From<[Contact; N]> for Payload {
    fn from(contacts: [Contact; N]) -> Self {
        Vec::from(contacts).into()
    }
}

/// What is to be tapped is content, too.
macro_rules! interactive {
    ($($object:ty),* $(,)?) => {$(
        impl From<$object> for Payload {
            fn from(object: $object) -> Self {
                Interactive::from(object).into()
            }
        }
    )*};
}

interactive! {
    Button, List, CtaUrl, Product, ProductList, CatalogMessage, Flow, LocationRequestMessage, AddressMessage,
    CallPermissionRequest, VoiceCall, Carousel, InteractiveOrderDetails, InteractiveOrderStatus, RequestContactInfo,
}

impl Text {
    /// Words.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), preview_url: None }
    }
}

impl Location {
    /// A place: degrees north of the equator, and east of Greenwich.
    pub fn new(latitude: impl Into<Degrees>, longitude: impl Into<Degrees>) -> Self {
        Self { latitude: latitude.into(), longitude: longitude.into(), name: None, address: None }
    }
}

impl Reaction {
    /// This emoji on the message of this id.
    pub fn new(message_id: impl Into<String>, emoji: impl Into<String>) -> Self {
        Self { message_id: message_id.into(), emoji: emoji.into() }
    }

    /// Takes the reaction back.
    pub fn none(message_id: impl Into<String>) -> Self {
        Self::new(message_id, "")
    }
}

impl Pin {
    /// Keeps the message of this id at the top of the group, for 1 to 30 days.
    pub fn new(message_id: impl Into<String>, days: i64) -> Self {
        Self { kind: PinType::Pin, message_id: message_id.into(), expiration_days: Some(days) }
    }

    /// Lets it go.
    pub fn none(message_id: impl Into<String>) -> Self {
        Self { kind: PinType::Unpin, message_id: message_id.into(), expiration_days: None }
    }
}

impl ReadReceipt {
    /// The received message of this id was read, with all earlier ones.
    pub fn new(message_id: impl Into<String>) -> Self {
        Self {
            messaging_product: MessagingProduct::Whatsapp,
            status: ReadStatus::Read,
            message_id: message_id.into(),
            typing_indicator: None,
        }
    }

    /// And an answer is being typed.
    #[must_use]
    pub fn typing(self) -> Self {
        self.typing_indicator(TypingIndicator { kind: TypingType::Text })
    }
}
