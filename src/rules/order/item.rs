//! What is ordered.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg>

use alloc::string::String;

use super::amount::Amount;
use super::sum;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::{pages, url};
use crate::schema::kind::Anything;
use crate::schema::{Findings, Limits, Rule, Unit, chars, nonempty, object, range, when};

object! {
    /// One thing that is ordered, and how many of it.
    Item "order_item" on &pages::PAYMENT_GATEWAYS => {
        /// Its own id in the catalog, or with you. Brazil needs it.
        retailer_id: Option<String> = nonempty(),
        /// Its name.
        name: String = chars(1, 60),
        /// The price of one.
        amount: Amount,
        /// The price of one while it is on sale: less than `amount`.
        sale_amount: Option<Amount>,
        /// How many.
        quantity: i64 = range(1, i64::MAX),
        /// Its picture, where it is not from a catalog. India only.
        image: Option<ItemImage>,
        /// Where it was made. India wants it where there is no catalog.
        country_of_origin: Option<String> = nonempty(),
        /// Who imports it. India wants it where there is no catalog.
        importer_name: Option<String> = nonempty(),
        /// Where the importer is. India wants it where there is no catalog.
        importer_address: Option<ImporterAddress>,
        /// A slip in Meta's tables: `importer_address` is meant.
        importer_adress: Option<Anything> = Limits::NONE.doubtful("Meta's samples write `importer_address`"),
    }
    rules [
        sum::SALE,
        Rule::forbids("image", when(&["image"], &[]), &["retailer_id"]).says("an item with an image has no `retailer_id`"),
    ]
}

object! {
    /// The picture of an item.
    ItemImage "order_item_image" on &pages::PAYMENT_GATEWAYS => {
        /// A link to a JPEG or PNG, that Meta's servers can open.
        link: String = nonempty().looks(&[url::WEB]),
    }
}

object! {
    /// Where the importer is.
    ImporterAddress "importer_address" on &pages::PAYMENT_GATEWAYS => {
        /// Street and number.
        address_line1: Option<String> = nonempty(),
        /// More of the address.
        address_line2: Option<String>,
        /// The city.
        city: Option<String> = nonempty(),
        /// The code of the state: `MH`.
        zone_code: Option<String> = nonempty(),
        /// The postal code.
        postal_code: Option<String> = nonempty(),
        /// The code of the country: `IN`.
        country_code: Option<String> = nonempty(),
    }
    rules [
        Rule::needs("parts", when(&[], &[]), &["address_line1", "city", "zone_code", "postal_code", "country_code"])
            .says("Meta's samples have all parts of the address").warns().meta(0),
    ]
}

/// Pictures take room: with them, an order has at most ten items.
pub const PICTURED: Rule = Rule::walk("items_with_images", Code::TooMany, too_many_pictured)
    .limit(10, Unit::Items)
    .says("where one of them has an image");

fn too_many_pictured<'t>(order: Value<'t>, findings: &mut Findings<'t>) {
    let Some(items) = order.get("items") else { return };
    let count = items.items().count();
    if count > 10 && items.items().any(|item| item.get("image").is_some()) {
        findings.count(&[Step::Key("items")], count);
    }
}
