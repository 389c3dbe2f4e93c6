//! `type: "catalog_message"`: a button that opens the whole catalog.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products>

use alloc::string::String;

use super::body::Body;
use super::footer::Footer;
use crate::rules::pages;
use crate::schema::{Rule, nonempty, object, when, words};

object! {
    /// A button that opens the whole catalog. A product's picture takes the header's place.
    CatalogMessage "catalog_message" on &pages::SHARE_PRODUCTS => {
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The catalog.
        action: CatalogAction,
    }
}

words! {
    /// The name of the action.
    CatalogName { CatalogMessage = "catalog_message" }
}

object! {
    /// The catalog.
    CatalogAction "catalog_action" on &pages::SHARE_PRODUCTS => {
        /// Always `catalog_message`.
        name: CatalogName,
        /// Whose picture is shown.
        parameters: Option<CatalogParameters>,
    }
    rules [
        Rule::needs("thumbnail", when(&["name"], &[]), &["parameters"])
            .says("name a product for the picture; some accounts are refused without one").warns().meta(0),
    ]
}

object! {
    /// Whose picture is shown.
    CatalogParameters "catalog_parameters" on &pages::SHARE_PRODUCTS => {
        /// The id, in the catalog, of the product whose picture is shown.
        thumbnail_product_retailer_id: String = nonempty(),
    }
}
