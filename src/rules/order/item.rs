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
    .says("where one of them has an image")
    .schema(concat!(
        r#"{ "if": { "properties": { "items": { "contains": { "type": "object", "required": ["image"] } } }, "required": ["items"] },"#,
        r#" "then": { "properties": { "items": { "maxItems": 10 } } } }"#,
    ));

fn too_many_pictured(order: Value<'_>, findings: &mut Findings) {
    let Some(items) = order.get("items") else { return };
    let count = items.items().count();
    if count > 10 && items.items().any(|item| item.get("image").is_some()) {
        findings.count(&[Step::Key("items")], count);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{PLACE, asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, longest, refuses, warns};

    /// An order of India without a catalog.
    fn loose() -> Value {
        let importer = json!({
            "address_line1": "One BKC", "city": "Mumbai", "zone_code": "MH", "postal_code": "400051", "country_code": "IN",
        });
        let order = with(india(), "/order/catalog_id", Value::Null);
        let order = with(order, "/order/items/0/country_of_origin", json!("India"));
        let order = with(order, "/order/items/0/importer_name", json!("Imports"));
        with(order, "/order/items/0/importer_address", importer)
    }

    #[test]
    fn items_have_a_name_and_a_whole_quantity() {
        longest(60, &std::format!("{PLACE}.order.items[0].name"), |text| {
            asked(&with(brazil(), "/order/items/0/name", json!(text)))
        });
        for (quantity, code) in [(json!(0), "too_small"), (json!(1.5), "wrong_type")] {
            let order = with(with(brazil(), "/order/items/0/quantity", quantity), "/order/subtotal/value", json!(""));
            let value = at("wrong_type", ".order.subtotal.value");
            refuses(&asked(&order), &[&at(code, ".order.items[0].quantity"), &value]);
        }
        let none = with(brazil(), "/order/items", json!([]));
        refuses(&asked(&none), &[&at("too_few", ".order.items"), &at("mismatch", ".order.subtotal")]);
    }

    #[test]
    fn items_without_a_catalog_say_where_they_are_from() {
        accepts(&asked(&loose()));
        let place = at("importer_address.parts", ".order.items[0].importer_address.zone_code");
        warns(&asked(&with(loose(), "/order/items/0/importer_address/zone_code", Value::Null)), &[&place]);
        let place = at("order_item.importer_adress.doubtful", ".order.items[0].importer_adress");
        warns(&asked(&with(loose(), "/order/items/0/importer_adress", json!("Mumbai"))), &[&place]);
    }

    #[test]
    fn images_are_for_items_of_no_catalog() {
        let image = json!({ "link": "https://a.b/c.png" });
        let pictured = with(loose(), "/order/items/0/image", image.clone());
        accepts(&asked(&pictured));
        refuses(
            &asked(&with(pictured.clone(), "/order/items/0/retailer_id", json!("1"))),
            &[&at("unexpected", ".order.items[0].retailer_id")],
        );
        refuses(
            &asked(&with(pictured.clone(), "/order/catalog_id", json!("1"))),
            &[&at("unexpected", ".order.catalog_id")],
        );
        refuses(
            &asked(&with(pictured, "/order/items/0/image/link", json!("a.png"))),
            &[&at("invalid_format", ".order.items[0].image.link")],
        );
    }

    #[test]
    fn orders_with_images_have_ten_items() {
        let many = |count: usize, pictured: bool| {
            let mut order = loose();
            let item = order["order"]["items"][0].clone();
            order["order"]["items"] = (0..count).map(|_| item.clone()).collect();
            order["order"]["subtotal"]["value"] = json!(1_400 * count);
            order["total_amount"]["value"] = json!(1_400 * count + 100);
            if pictured {
                order["order"]["items"][0]["image"] = json!({ "link": "https://a.b/c.png" });
            }
            asked(&order)
        };
        accepts(&many(10, true));
        accepts(&many(11, false));
        refuses(&many(11, true), &[&at("too_many", ".order.items")]);
    }
}
