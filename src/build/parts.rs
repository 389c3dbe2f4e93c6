//! Bodies, footers, headers, and other parts that are little more than a text.

use alloc::string::String;

use super::convert::from_inner;
use super::{
    Body, CardBody, Context, Degrees, Footer, Header, HeaderDocument, HeaderMedia, ItemImage, Language, ListBody,
    ProductItem, TextHeader, WholeNumber,
};
use crate::rules::interactive::header::{HeaderContent, TextHeaderContent};

macro_rules! texts {
    ($($(#[doc = $doc:literal])* $name:ident { $field:ident $(, $other:ident: $value:expr)? })*) => {$(
        impl $name {
            $(#[doc = $doc])*
            pub fn new($field: impl Into<String>) -> Self {
                Self { $field: $field.into() $(, $other: $value)? }
            }
        }
        from_inner! { $name by new: &str, String }
    )*};
}

texts! {
    /// The words of a message.
    Body { text }
    /// The words of a message with a list.
    ListBody { text }
    /// The words of a card.
    CardBody { text }
    /// Small print below the body.
    Footer { text }
    /// The message of this id, of the same conversation.
    Context { message_id }
    /// The product of this id in the catalog.
    ProductItem { product_retailer_id }
    /// The picture behind this link.
    ItemImage { link }
    /// The language of this code: `en_US`.
    Language { code, policy: None }
}

impl Header {
    fn of(content: HeaderContent) -> Self {
        Self { sub_text: None, content }
    }

    /// A line of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(HeaderContent::Text { content: text.into() })
    }

    /// An image.
    pub fn image(image: impl Into<HeaderMedia>) -> Self {
        Self::of(HeaderContent::Image { content: image.into() })
    }

    /// A video.
    pub fn video(video: impl Into<HeaderMedia>) -> Self {
        Self::of(HeaderContent::Video { content: video.into() })
    }

    /// A document.
    pub fn document(document: impl Into<HeaderDocument>) -> Self {
        Self::of(HeaderContent::Document { content: document.into() })
    }
}

impl TextHeader {
    /// A line of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { sub_text: None, content: TextHeaderContent::Text { content: text.into() } }
    }
}

from_inner! {
    Header by text: &str, String;
    TextHeader by text: &str, String;
}

impl From<f64> for Degrees {
    fn from(degrees: f64) -> Self {
        Self::Number(degrees)
    }
}

impl From<&str> for Degrees {
    fn from(degrees: &str) -> Self {
        Self::Text(degrees.into())
    }
}

impl From<i64> for WholeNumber {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
