//! Templates, and values for their parts.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::convert::{from_content, from_inner, from_variant};
use super::{
    CardComponent, Degrees, Language, OrderState, Template, TemplateBody, TemplateBodyParameter, TemplateButton,
    TemplateCard, TemplateCardHeader, TemplateCarousel, TemplateComponent, TemplateCurrency, TemplateDateTime,
    TemplateDocument, TemplateHeader, TemplateHeaderParameter, TemplateLimitedTimeOffer, TemplateLocation,
    TemplateMedia, TemplateOrderStatus, TemplateProduct, TemplateTapTarget, WholeNumber, all,
};
use crate::rules::template::body::BodyValue;
use crate::rules::template::carousel::{CardHeaderValue, TemplateCardHeaderParameter};
use crate::rules::template::header::HeaderValue;
use crate::rules::template::limited_time_offer::{LimitedTimeOffer, OfferValue, TemplateOfferParameter};
use crate::rules::template::order_status::{
    OrderStatusValue, TemplateOrderNews, TemplateOrderStatusParameter, TemplateOrderUpdate,
};
use crate::rules::template::tap_target::{TapTarget, TapTargetValue, TemplateTapTargetParameter};

impl Template {
    /// The template of this name, in this language: `en_US`.
    pub fn new(name: impl Into<String>, language: impl Into<Language>) -> Self {
        Self { name: name.into(), language: language.into(), components: None, namespace: None }
    }

    /// With values for one more of its parts.
    #[must_use]
    pub fn with(mut self, component: impl Into<TemplateComponent>) -> Self {
        self.components.get_or_insert_default().push(component.into());
        self
    }
}

from_variant! {
    TemplateComponent: Header(TemplateHeader), Body(TemplateBody), Button(TemplateButton), Carousel(TemplateCarousel),
    LimitedTimeOffer(TemplateLimitedTimeOffer), OrderStatus(TemplateOrderStatus),
    TapTargetConfiguration(TemplateTapTarget),
}

impl TemplateBody {
    /// A value for each variable of the body: in their order, or each with its variable's name.
    pub fn new(values: impl IntoIterator<Item = impl Into<TemplateBodyParameter>>) -> Self {
        Self { parameters: Some(all(values)) }
    }
}

impl TemplateBodyParameter {
    /// What takes the place of a variable.
    pub fn new(value: impl Into<BodyValue>) -> Self {
        Self { parameter_name: None, content: value.into() }
    }

    /// What takes the place of the variable of this name.
    pub fn named(parameter_name: impl Into<String>, value: impl Into<BodyValue>) -> Self {
        Self::new(value).parameter_name(parameter_name)
    }

    /// A group's id, in an invitation: its link is shown.
    pub fn group(group_id: impl Into<String>) -> Self {
        Self::new(BodyValue::GroupId { content: group_id.into() })
    }
}

from_content! { BodyValue: Text(String), Currency(TemplateCurrency), DateTime(TemplateDateTime) }

impl From<&str> for BodyValue {
    fn from(text: &str) -> Self {
        String::from(text).into()
    }
}

from_inner! { TemplateBodyParameter by new: BodyValue, &str, String, TemplateCurrency, TemplateDateTime }

impl TemplateCurrency {
    /// What is shown (`$100.99`), the currency's code (`USD`), and the amount times 1000.
    pub fn new(fallback_value: impl Into<String>, code: impl Into<String>, amount_1000: i64) -> Self {
        Self { fallback_value: fallback_value.into(), code: code.into(), amount_1000 }
    }
}

impl TemplateDateTime {
    /// What is shown: `February 25, 1977`.
    pub fn new(fallback_value: impl Into<String>) -> Self {
        Self {
            fallback_value: fallback_value.into(),
            day_of_week: None,
            day_of_month: None,
            year: None,
            month: None,
            hour: None,
            minute: None,
            calendar: None,
        }
    }
}

impl TemplateHeader {
    /// What the header shows.
    pub fn new(value: impl Into<TemplateHeaderParameter>) -> Self {
        Self { parameters: vec![value.into()] }
    }

    /// An image.
    pub fn image(image: impl Into<TemplateMedia>) -> Self {
        Self::new(HeaderValue::Image { content: image.into() })
    }

    /// A video.
    pub fn video(video: impl Into<TemplateMedia>) -> Self {
        Self::new(HeaderValue::Video { content: video.into() })
    }

    /// A short film that repeats: an MP4 of at most 3.5 MB.
    pub fn gif(gif: impl Into<TemplateMedia>) -> Self {
        Self::new(HeaderValue::Gif { content: gif.into() })
    }
}

impl TemplateHeaderParameter {
    fn of(value: impl Into<HeaderValue>) -> Self {
        Self { parameter_name: None, content: value.into() }
    }

    /// Words for the variable of this name.
    pub fn named(parameter_name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::of(text.into()).parameter_name(parameter_name)
    }
}

from_content! {
    HeaderValue: Text(String), Document(TemplateDocument), Location(TemplateLocation), Product(TemplateProduct),
    Currency(TemplateCurrency), DateTime(TemplateDateTime),
}

impl From<&str> for HeaderValue {
    fn from(text: &str) -> Self {
        String::from(text).into()
    }
}

from_inner! {
    TemplateHeaderParameter by of:
        HeaderValue, &str, String, TemplateDocument, TemplateLocation, TemplateProduct, TemplateCurrency,
        TemplateDateTime;
}

impl TemplateLocation {
    /// A place: degrees north of the equator, and east of Greenwich. Meta wants its name and its address, too.
    pub fn new(latitude: impl Into<Degrees>, longitude: impl Into<Degrees>) -> Self {
        Self { latitude: latitude.into(), longitude: longitude.into(), name: None, address: None }
    }
}

impl TemplateProduct {
    /// A product of a catalog, by the ids of both.
    pub fn new(catalog_id: impl Into<String>, product_retailer_id: impl Into<String>) -> Self {
        Self { product_retailer_id: product_retailer_id.into(), catalog_id: catalog_id.into() }
    }
}

impl TemplateCarousel {
    /// The cards in their order; their indices are set to their places.
    pub fn new(cards: impl IntoIterator<Item = impl Into<TemplateCard>>) -> Self {
        let number = |(index, card)| TemplateCard { card_index: WholeNumber::Number(index), ..card };
        Self { cards: (0..).zip(cards.into_iter().map(Into::into)).map(number).collect() }
    }
}

impl TemplateCard {
    /// A card that shows this.
    pub fn new(header: impl Into<TemplateCardHeader>) -> Self {
        Self { card_index: WholeNumber::Number(0), components: vec![CardComponent::Header(header.into())] }
    }

    /// With values for one more of its parts.
    #[must_use]
    pub fn with(mut self, component: impl Into<CardComponent>) -> Self {
        self.components.push(component.into());
        self
    }
}

from_variant! { CardComponent: Header(TemplateCardHeader), Body(TemplateBody), Button(TemplateButton) }

impl TemplateCardHeader {
    fn of(content: CardHeaderValue) -> Self {
        Self { parameters: vec![TemplateCardHeaderParameter { content }] }
    }

    /// An image.
    pub fn image(image: impl Into<TemplateMedia>) -> Self {
        Self::of(CardHeaderValue::Image { content: image.into() })
    }

    /// A video.
    pub fn video(video: impl Into<TemplateMedia>) -> Self {
        Self::of(CardHeaderValue::Video { content: video.into() })
    }
}

impl From<TemplateProduct> for TemplateCardHeader {
    fn from(product: TemplateProduct) -> Self {
        Self::of(CardHeaderValue::Product { content: product })
    }
}

impl TemplateLimitedTimeOffer {
    /// When the offer ends, in milliseconds since 1970.
    pub fn new(expiration_time_ms: i64) -> Self {
        let content = OfferValue::LimitedTimeOffer { content: LimitedTimeOffer { expiration_time_ms } };
        Self { parameters: vec![TemplateOfferParameter { content }] }
    }
}

impl TemplateOrderStatus {
    /// How the order of this id goes on.
    pub fn new(reference_id: impl Into<String>, status: OrderState) -> Self {
        Self::of(reference_id.into(), TemplateOrderUpdate { status, description: None })
    }

    /// The same, with what the user reads about it.
    pub fn described(reference_id: impl Into<String>, status: OrderState, description: impl Into<String>) -> Self {
        Self::of(reference_id.into(), TemplateOrderUpdate { status, description: Some(description.into()) })
    }

    fn of(reference_id: String, order: TemplateOrderUpdate) -> Self {
        let content = OrderStatusValue::OrderStatus { content: TemplateOrderNews { reference_id, order } };
        Self { parameters: vec![TemplateOrderStatusParameter { content }] }
    }
}

impl TemplateTapTarget {
    /// Where a tap on the message leads, and what is shown instead of the address.
    pub fn new(url: impl Into<String>, title: impl Into<String>) -> Self {
        let link = TapTarget { url: url.into(), title: title.into() };
        let content = TapTargetValue::TapTargetConfiguration { content: Vec::from([link]) };
        Self { parameters: vec![TemplateTapTargetParameter { content }] }
    }
}
