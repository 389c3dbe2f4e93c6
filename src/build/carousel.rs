//! Cards side by side, of interactive messages. They are numbered here.

use alloc::string::String;
use alloc::vec::Vec;

use super::convert::{from_content, from_inner, from_variant};
use super::{Body, Card, CardAction, CardHeader, CardMedia, Carousel, Link, MediaCard, ProductCard, QuickReply, all};
use crate::rules::interactive::carousel::CarouselAction;
use crate::rules::interactive::carousel::card::{CardHeaderContent, QuickReplyButton, QuickReplyContent};
use crate::rules::interactive::cta_url::CtaUrlName;
use crate::rules::interactive::product::ProductAction;

impl Carousel {
    /// The words, and cards from left to right, whose indices are set to their places.
    pub fn new(body: impl Into<Body>, cards: impl IntoIterator<Item = impl Into<Card>>) -> Self {
        let number = |(index, card): (i64, _)| match card {
            Card::Media(card) => Card::Media(MediaCard { card_index: index, ..card }),
            Card::Product(card) => Card::Product(ProductCard { card_index: index, ..card }),
        };
        let cards = (0..).zip(cards.into_iter().map(Into::into)).map(number).collect();
        Self { body: body.into(), action: CarouselAction { cards } }
    }
}

from_variant! { Card: Media(MediaCard), Product(ProductCard) }

impl MediaCard {
    /// An image or a video, with a [`Link`] or with a list of [`QuickReply`].
    pub fn new(header: impl Into<CardHeader>, action: impl Into<CardAction>) -> Self {
        Self { card_index: 0, header: header.into(), body: None, action: action.into() }
    }
}

impl ProductCard {
    /// A product of a catalog, by the ids of both.
    pub fn new(catalog_id: impl Into<String>, product_retailer_id: impl Into<String>) -> Self {
        Self { card_index: 0, action: ProductAction::new(catalog_id, product_retailer_id) }
    }
}

impl CardHeader {
    /// An image.
    pub fn image(image: impl Into<CardMedia>) -> Self {
        Self { content: CardHeaderContent::Image { content: image.into() } }
    }

    /// A video.
    pub fn video(video: impl Into<CardMedia>) -> Self {
        Self { content: CardHeaderContent::Video { content: video.into() } }
    }
}

impl QuickReply {
    /// A button that answers: the id comes back, the title is what it says.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into() }
    }
}

from_content! { QuickReplyContent: QuickReply(QuickReply) }

impl QuickReplyButton {
    fn of(reply: QuickReply) -> Self {
        Self { content: reply.into() }
    }
}

from_inner! { QuickReplyButton by of: QuickReply }

impl From<Link> for CardAction {
    fn from(link: Link) -> Self {
        Self { name: Some(CtaUrlName::CtaUrl), parameters: Some(link), buttons: None }
    }
}

impl From<Vec<QuickReply>> for CardAction {
    fn from(replies: Vec<QuickReply>) -> Self {
        Self { name: None, parameters: None, buttons: Some(all(replies)) }
    }
}

impl<const N: usize> From<[QuickReply; N]> for CardAction {
    fn from(replies: [QuickReply; N]) -> Self {
        Vec::from(replies).into()
    }
}
