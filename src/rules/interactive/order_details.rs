//! `type: "order_details"`: an order, and a button to pay it.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use super::body::Body;
use super::footer::Footer;
use crate::issue::{Code, Step};
use crate::rules::order::details::OrderDetails;
use crate::rules::{pages, url};
use crate::schema::kind::Anything;
use crate::schema::{Limits, Rule, content, nonempty, object, when, words};

object! {
    /// An order, and a button to pay it. Brazil and India.
    InteractiveOrderDetails "interactive_order_details" on &pages::ORDERS => {
        /// An image above the body. Left out, the image of the first item is shown.
        header: Option<ImageHeader>,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The button, and the order.
        action: OrderDetailsAction,
    }
}

object! {
    /// An image above the body.
    ImageHeader "image_header" on &pages::ORDERS => {}
    content ImageHeaderContent;
}

content! {
    /// What the header shows: an image.
    ImageHeaderContent by "type" {
        /// An image.
        Image "image": OrderImage,
    }
}

object! {
    /// An image: an uploaded file or a link to one.
    OrderImage "order_image" on &pages::ORDERS => {
        /// The id of an uploaded file.
        id: Option<String> = nonempty(),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = nonempty().looks(&[url::WEB]),
        /// Not needed: Meta's pages disagree on what it is.
        provider: Option<Anything> = Limits::NONE.doubtful("Meta's pages disagree on what it is; leave it out"),
    }
    rules [Rule::exactly_one("source", &["id", "link"]).says("either an uploaded file's `id` or a `link`")]
}

words! {
    /// The name of the action.
    OrderDetailsName { ReviewAndPay = "review_and_pay" }
}

object! {
    /// The button, and the order.
    OrderDetailsAction "order_details_action" on &pages::ORDERS => {
        /// Always `review_and_pay`.
        name: OrderDetailsName,
        /// The order, and how it is paid.
        parameters: OrderDetails,
    }
    rules [
        EXPIRATION_DESCRIPTION,
        Rule::forbids("shipping_info", when(&["parameters", "shipping_info"], &[]), &["parameters"])
            .says("only templates with a checkout button have `shipping_info`"),
    ]
}

/// Checkout templates do without; here all pages require it.
const EXPIRATION_DESCRIPTION: Rule = Rule::walk("expiration_description", Code::Required, |action, findings| {
    let expiration = action.find(&["parameters", "order", "expiration"]);
    if expiration.is_some_and(|expiration| expiration.get("description").is_none()) {
        let way = ["parameters", "order", "expiration", "description"];
        findings.add(&way.map(Step::Key));
    }
})
.says("what the user reads once the time is over")
.schema(concat!(
    r#"{ "properties": { "parameters": { "properties": { "order": { "properties": {"#,
    r#" "expiration": { "required": ["description"] } } } } } } }"#,
))
.meta(131_008);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{asked, brazil, india, with};
    use crate::rules::testing::{accepts, refuses, warns};

    fn headed(header: &Value) -> Value {
        with(asked(&brazil()), "/interactive/header", header.clone())
    }

    #[test]
    fn the_header_is_an_image() {
        accepts(&headed(&json!({ "type": "image", "image": { "link": "https://a.b/c.png" } })));
        refuses(
            &headed(&json!({ "type": "text", "text": "t" })),
            &["not_allowed interactive.header.type", "unknown_key interactive.header.text"],
        );
        let provided = json!({ "type": "image", "image": { "id": "1", "provider": { "name": "n" } } });
        warns(&headed(&provided), &["order_image.provider.doubtful interactive.header.image.provider"]);
    }

    #[test]
    fn the_action_is_review_and_pay_with_an_object() {
        let named = with(asked(&brazil()), "/interactive/action/name", json!("pay"));
        refuses(&named, &["not_allowed interactive.action.name"]);
        let text = with(asked(&brazil()), "/interactive/action/parameters", json!(brazil().to_string()));
        refuses(&text, &["wrong_type interactive.action.parameters"]);
        refuses(&with(asked(&brazil()), "/interactive/body", Value::Null), &["required interactive.body"]);
    }

    #[test]
    fn shipping_info_is_for_templates() {
        let order = with(india(), "/shipping_info", json!({ "country": "IN" }));
        refuses(&asked(&order), &["unexpected interactive.action.parameters"]);
    }
}
