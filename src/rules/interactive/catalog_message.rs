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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, refuses, warns};

    fn catalog(action: &Value) -> Value {
        interactive(&json!({ "type": "catalog_message", "body": { "text": "b" }, "action": action }))
    }

    #[test]
    fn a_product_gives_the_picture() {
        let parameters = json!({ "thumbnail_product_retailer_id": "SKU-1" });
        accepts(&catalog(&json!({ "name": "catalog_message", "parameters": parameters })));
    }

    #[test]
    fn no_product_for_the_picture_is_a_warning() {
        warns(
            &catalog(&json!({ "name": "catalog_message" })),
            &["catalog_action.thumbnail interactive.action.parameters"],
        );
    }

    #[test]
    fn what_is_there_must_be_right() {
        let place = "interactive.action";
        for (action, issue) in [
            (json!({ "parameters": { "thumbnail_product_retailer_id": "1" } }), "required interactive.action.name"),
            (
                json!({ "name": "catalog_message", "parameters": {} }),
                "required interactive.action.parameters.thumbnail_product_retailer_id",
            ),
            (
                json!({ "name": "catalog_message", "parameters": { "thumbnail_product_retailer_id": "" } }),
                "too_short interactive.action.parameters.thumbnail_product_retailer_id",
            ),
            (json!({ "name": "catalog" }), "not_allowed interactive.action.name"),
        ] {
            assert!(issue.contains(place));
            refuses(&catalog(&action), &[issue]);
        }
    }

    #[test]
    fn a_header_does_not_belong_here_and_a_body_does() {
        let mut message = catalog(&json!({ "name": "catalog_message" }));
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        message["interactive"].as_object_mut().unwrap().remove("body");
        refuses(&message, &["unknown_key interactive.header", "required interactive.body"]);
    }
}
