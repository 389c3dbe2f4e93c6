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
        Rule::total("products", PRODUCTS, 30).says("products of all sections together"),
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
