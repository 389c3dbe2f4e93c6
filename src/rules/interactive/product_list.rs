//! `type: "product_list"`: products of a catalog, in sections.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products>

use alloc::string::String;
use alloc::vec::Vec;

use super::body::Body;
use super::footer::Footer;
use super::header::TextHeader;
use super::list::{SECTION_TITLE, TITLE, TITLES};
use crate::rules::pages;
use crate::schema::{Rule, items, nonempty, object};

object! {
    /// Products of a catalog, in sections.
    ProductList "product_list" on &pages::SHARE_PRODUCTS => {
        /// Above the body: text only.
        header: TextHeader,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The products.
        action: ProductListAction,
    }
}

object! {
    /// The products.
    ProductListAction "product_list_action" on &pages::SHARE_PRODUCTS => {
        /// The catalog's id. The catalog is connected to the business account.
        catalog_id: String = nonempty(),
        /// The products, in sections.
        sections: Vec<ProductSection> = items(1, 10),
    }
    rules [
        Rule::total("products", PRODUCTS, 30).says("counting the products of all sections"),
        Rule::unique("unique_products", PRODUCTS).says("the product is listed already").warns().meta(0),
        TITLES,
        TITLE,
    ]
}

object! {
    /// Products under a title.
    ProductSection "product_section" on &pages::SHARE_PRODUCTS => {
        /// Its title. Needed when there are several sections.
        title: Option<String> = SECTION_TITLE,
        /// Its products; at most thirty in all sections together.
        product_items: Vec<ProductItem> = items(1, 30),
    }
}

object! {
    /// A product of the catalog.
    ProductItem "product_item" on &pages::SHARE_PRODUCTS => {
        /// The product's own id in the catalog (its "content ID").
        product_retailer_id: String = nonempty(),
    }
}

const PRODUCTS: &[&str] = &["sections", "*", "product_items", "*", "product_retailer_id"];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    fn products(sections: &Value) -> Value {
        let header = json!({ "type": "text", "text": "Shop" });
        let action = json!({ "catalog_id": "1", "sections": sections });
        let content = json!({ "type": "product_list", "header": header, "body": { "text": "b" }, "action": action });
        interactive(&content)
    }

    fn items(ids: core::ops::Range<usize>) -> Value {
        json!(ids.map(|n| json!({ "product_retailer_id": format!("{n}") })).collect::<Vec<_>>())
    }

    #[test]
    fn thirty_products_are_accepted() {
        accepts(&products(&json!([{ "title": "S", "product_items": items(0..30) }])));
        let sections: Vec<Value> =
            (0..10).map(|n| json!({ "title": "S", "product_items": items(n * 3..n * 3 + 3) })).collect();
        accepts(&products(&json!(sections)));
    }

    #[test]
    fn products_are_counted_over_all_sections() {
        let sections =
            json!([{ "title": "A", "product_items": items(0..20) }, { "title": "B", "product_items": items(20..31) }]);
        refuses(&products(&sections), &["too_many interactive.action.sections"]);
    }

    #[test]
    fn there_are_one_to_ten_sections_and_none_is_empty() {
        refuses(&products(&json!([])), &["too_few interactive.action.sections"]);
        let sections: Vec<Value> = (0..11).map(|n| json!({ "title": "S", "product_items": items(n..n + 1) })).collect();
        refuses(&products(&json!(sections)), &["too_many interactive.action.sections"]);
        let empty = products(&json!([{ "title": "S", "product_items": [] }]));
        refuses(&empty, &["too_few interactive.action.sections[0].product_items"]);
    }

    #[test]
    fn sections_have_titles_of_up_to_24_characters() {
        longest(24, "interactive.action.sections[0].title", |title| {
            products(&json!([{ "title": title, "product_items": items(0..1) }]))
        });
        let untitled = json!([{ "product_items": items(0..1) }, { "product_items": items(1..2) }]);
        refuses(
            &products(&untitled),
            &["required interactive.action.sections[0].title", "required interactive.action.sections[1].title"],
        );
        warns(
            &products(&json!([{ "product_items": items(0..1) }])),
            &["product_list_action.title interactive.action.sections[0].title"],
        );
    }

    #[test]
    fn a_product_listed_twice_is_a_warning() {
        let sections =
            json!([{ "title": "A", "product_items": items(0..1) }, { "title": "B", "product_items": items(0..1) }]);
        let place = "interactive.action.sections[1].product_items[0].product_retailer_id";
        warns(&products(&sections), &[&format!("product_list_action.unique_products {place}")]);
    }

    #[test]
    fn a_text_header_is_required() {
        let mut message = products(&json!([{ "title": "S", "product_items": items(0..1) }]));
        message["interactive"]["header"] = json!({ "type": "image", "image": { "id": "1" } });
        refuses(&message, &["not_allowed interactive.header.type", "unknown_key interactive.header.image"]);
        message["interactive"].as_object_mut().unwrap().remove("header");
        refuses(&message, &["required interactive.header"]);
    }
}
