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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, refuses};

    fn product(action: &Value) -> Value {
        interactive(&json!({ "type": "product", "action": action }))
    }

    #[test]
    fn body_and_footer_may_be_left_out() {
        let mut message = product(&json!({ "catalog_id": "1", "product_retailer_id": "SKU-1" }));
        accepts(&message);
        message["interactive"]["body"] = json!({ "text": "b" });
        message["interactive"]["footer"] = json!({ "text": "f" });
        accepts(&message);
        message["interactive"]["body"] = json!({ "text": "" });
        refuses(&message, &["too_short interactive.body.text"]);
    }

    #[test]
    fn a_header_does_not_belong_here() {
        let mut message = product(&json!({ "catalog_id": "1", "product_retailer_id": "SKU-1" }));
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        refuses(&message, &["unknown_key interactive.header"]);
    }

    #[test]
    fn catalog_and_product_are_required_texts() {
        refuses(
            &product(&json!({})),
            &["required interactive.action.catalog_id", "required interactive.action.product_retailer_id"],
        );
        refuses(
            &product(&json!({ "catalog_id": 1, "product_retailer_id": "", "name": "product" })),
            &[
                "wrong_type interactive.action.catalog_id",
                "too_short interactive.action.product_retailer_id",
                "unknown_key interactive.action.name",
            ],
        );
    }
}
