//! Messages for Rust callers, without the ceremony.
//!
//! Every type here is one of [`rules`](crate::rules), under one roof. What is needed is an argument of `new`; what may
//! be left out is a method of its own name. The words that the wire repeats, such as `"name": "cta_url"`, are filled in.
//!
//! ```
//! use wamid::build::{Header, List, ListRow, ListSection, Message, Template, TemplateBody, TemplateUrlButton};
//!
//! let sizes = ListSection::new([ListRow::new("s", "Small"), ListRow::new("m", "Medium").description("Most take it")]);
//! let question = Message::new("+15550101234", List::new("Which size?", "Choose", [sizes]).footer("Until Friday"));
//!
//! let ready = Template::new("order_ready", "en_US")
//!     .with(TemplateBody::new(["Ada", "#1042"]))
//!     .with(TemplateUrlButton::new(0, "1042"));
//! let answer = Message::new("+15550101234", ready).in_reply_to("wamid.A");
//! ```
//!
//! Nothing is checked while it is built: [`check`](mod@crate::check) does that, with every issue at once, and so does
//! the client before it sends.

mod carousel;
mod contacts;
mod convert;
mod free;
mod interactive;
mod media;
mod message;
mod order;
mod parts;
mod payment;
mod template;
mod template_button;

use alloc::vec::Vec;

pub use crate::rules::audio::Audio;
pub use crate::rules::contacts::{
    Contact, ContactAddress, ContactEmail, ContactName, ContactOrg, ContactPhone, ContactUrl,
};
pub use crate::rules::context::Context;
pub use crate::rules::direct_send::{Category, DirectSendConfig};
pub use crate::rules::document::Document;
pub use crate::rules::image::Image;
pub use crate::rules::interactive::Interactive;
pub use crate::rules::interactive::address_message::{
    Address, AddressErrors, AddressMessage, AddressParameters, SavedAddress,
};
pub use crate::rules::interactive::body::Body;
pub use crate::rules::interactive::button::{Button, ButtonItem, Link, Reply};
pub use crate::rules::interactive::call_permission_request::CallPermissionRequest;
pub use crate::rules::interactive::carousel::Carousel;
pub use crate::rules::interactive::carousel::card::{
    Card, CardAction, CardBody, CardHeader, CardMedia, MediaCard, ProductCard, QuickReply,
};
pub use crate::rules::interactive::catalog_message::CatalogMessage;
pub use crate::rules::interactive::cta_url::CtaUrl;
pub use crate::rules::interactive::flow::{Flow, FlowMode, FlowOpening, FlowParameters, FlowPayload};
pub use crate::rules::interactive::footer::Footer;
pub use crate::rules::interactive::header::{Header, HeaderDocument, HeaderMedia, TextHeader};
pub use crate::rules::interactive::list::{List, ListBody, ListRow, ListSection};
pub use crate::rules::interactive::location_request_message::LocationRequestMessage;
pub use crate::rules::interactive::order_details::{ImageHeader, InteractiveOrderDetails, OrderImage};
pub use crate::rules::interactive::order_status::{InteractiveOrderStatus, OrderUpdate, PaymentStatus, PaymentUpdate};
pub use crate::rules::interactive::product::Product;
pub use crate::rules::interactive::product_list::{ProductItem, ProductList, ProductSection};
pub use crate::rules::interactive::request_contact_info::RequestContactInfo;
pub use crate::rules::interactive::voice_call::{VoiceCall, VoiceCallParameters};
pub use crate::rules::location::Location;
pub use crate::rules::message::{Message, Payload};
pub use crate::rules::order::amount::{Amount, Charge, Discount};
pub use crate::rules::order::beneficiary::Beneficiary;
pub use crate::rules::order::details::{Currency, GoodsType, OrderDetails, PaymentType};
pub use crate::rules::order::expiration::Expiration;
pub use crate::rules::order::gateway::{
    Billdesk, Gateway, PaymentGateway, PaymentMethod, PaymentOption, Payu, PreferredPaymentMethod, Razorpay, Zaakpay,
};
pub use crate::rules::order::item::{ImporterAddress, Item, ItemImage};
pub use crate::rules::order::payment::{
    Boleto, OffsiteCardPay, PaymentLink, PaymentSetting, PaymentWay, PixDynamicCode, PixKeyType, UpiIntentLink,
};
pub use crate::rules::order::state::OrderState;
pub use crate::rules::order::{Order, OrderType};
pub use crate::rules::pin::Pin;
pub use crate::rules::reaction::Reaction;
pub use crate::rules::read::ReadReceipt;
pub use crate::rules::sticker::Sticker;
pub use crate::rules::template::body::{TemplateBody, TemplateBodyParameter};
pub use crate::rules::template::button::coupon::TemplateCopyCodeButton;
pub use crate::rules::template::button::payment_request::TemplatePaymentRequestButton;
pub use crate::rules::template::button::quick_reply::{QuickReplyValue, TemplateQuickReplyButton};
pub use crate::rules::template::button::voice_call::TemplateVoiceCallButton;
pub use crate::rules::template::button::{TemplateButton, TemplateUndocumentedButton};
pub use crate::rules::template::carousel::{
    CardComponent, CardHeader as TemplateCardHeader, TemplateCard, TemplateCarousel,
};
pub use crate::rules::template::flow::{TemplateFlowAction, TemplateFlowButton};
pub use crate::rules::template::header::{
    TemplateDocument, TemplateHeader, TemplateHeaderParameter, TemplateLocation, TemplateMedia, TemplateProduct,
};
pub use crate::rules::template::language::Language;
pub use crate::rules::template::limited_time_offer::TemplateLimitedTimeOffer;
pub use crate::rules::template::order_details::TemplateOrderDetailsButton;
pub use crate::rules::template::order_status::TemplateOrderStatus;
pub use crate::rules::template::products::{TemplateCatalogButton, TemplateMpmButton};
pub use crate::rules::template::tap_target::TemplateTapTarget;
pub use crate::rules::template::text::{Currency as TemplateCurrency, DateTime as TemplateDateTime};
pub use crate::rules::template::url::TemplateUrlButton;
pub use crate::rules::template::{Template, TemplateComponent};
pub use crate::rules::text::Text;
pub use crate::rules::video::Video;
pub use crate::schema::free::{Anything, Degrees, FreeObject, Json, Map, WholeNumber};

/// A list of whatever each of the items can become.
fn all<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
