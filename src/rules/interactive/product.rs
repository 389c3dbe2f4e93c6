//! `type: "product"`: one product of a catalog.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products>

use alloc::string::String;

use super::body::Body;
use super::footer::Footer;
use crate::rules::pages;
use crate::schema::{nonempty, object};

object! {
    /// One product of a catalog. Its picture takes the header's place.
    Product "product" on &pages::SHARE_PRODUCTS => {
        /// The words of the message.
        body: Option<Body>,
        /// Below the body.
        footer: Option<Footer>,
        /// The product.
        action: ProductAction,
    }
}

object! {
    /// A product of a catalog.
    ProductAction "product_action" on &pages::SHARE_PRODUCTS => {
        /// The catalog's id. The catalog is connected to the business account.
        catalog_id: String = nonempty(),
        /// The product's own id in the catalog (its "content ID").
        product_retailer_id: String = nonempty(),
    }
}
