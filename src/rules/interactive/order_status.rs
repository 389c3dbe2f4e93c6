//! `type: "order_status"`: how an order goes on.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use crate::issue::Code;
use crate::rules::order::reference::REFERENCE;
use crate::rules::order::state::{OrderState, WITH_HYPHEN};
use crate::rules::pages;
use crate::schema::{Limits, Rule, chars, object, range, when, words};

object! {
    /// How an order goes on, that an earlier `order_details` message asked to pay.
    InteractiveOrderStatus "interactive_order_status" on &pages::ORDERS => {
        /// Above the body. Brazil only, and not described.
        header: Option<Header> = Limits::NONE.doubtful("only Brazil's page has it, and it does not say what it may show"),
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// What is new.
        action: OrderStatusAction,
    }
}

words! {
    /// The name of the action.
    OrderStatusName { ReviewOrder = "review_order" }
}

object! {
    /// What is new.
    OrderStatusAction "order_status_action" on &pages::ORDERS => {
        /// Always `review_order`.
        name: OrderStatusName,
        /// Which order, and what became of it.
        parameters: OrderStatusParameters,
    }
}

object! {
    /// Which order, and what became of it.
    OrderStatusParameters "order_status_parameters" on &pages::ORDERS => {
        /// The order's id, as in the `order_details` message.
        reference_id: String = REFERENCE,
        /// How the order goes on.
        order: Option<OrderUpdate>,
        /// How the payment goes on. Brazil only.
        payment: Option<PaymentUpdate>,
    }
    rules [
        Rule::at_least_one("news", &["order", "payment"]).says("what became of the order, or of its payment").meta(131_008),
        Rule::needs("order", when(&["payment"], &[]), &["order"])
            .says("pages older than May 2026 require it").warns().meta(0),
    ]
}

object! {
    /// How an order goes on.
    OrderUpdate "order_update" on &pages::ORDERS => {
        /// Where it is.
        status: OrderState = WITH_HYPHEN,
        /// What the user reads about it.
        description: Option<String> = chars(0, 120),
    }
    rules [
        Rule { code: Code::Doubtful, ..Rule::forbids("underscore", when(&["status"], &["partially_shipped"]), &["status"]) }
            .says("Meta's tables write `partially-shipped` here, and so it is sent").warns().meta(0),
    ]
}

words! {
    /// How a payment goes on.
    PaymentStatus {
        /// Not paid yet.
        Pending = "pending",
        /// Paid.
        Captured = "captured",
        /// Not paid, and it will not be.
        Failed = "failed",
    }
}

object! {
    /// How a payment goes on.
    PaymentUpdate "payment_update" on &pages::ORDERS => {
        /// Where it is.
        status: PaymentStatus,
        /// When that was, in seconds since 1970, as a number.
        timestamp: Option<i64> = range(0, i64::MAX).doubtful_over(2_147_483_647),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, longest, message, refuses, warns};

    fn told(parameters: &Value) -> Value {
        let action = json!({ "name": "review_order", "parameters": parameters });
        message("interactive", &json!({ "type": "order_status", "body": { "text": "b" }, "action": action }))
    }

    fn moved(status: &str) -> Value {
        told(&json!({ "reference_id": "ORD-1", "order": { "status": status } }))
    }

    #[test]
    fn every_state_is_accepted() {
        for status in ["pending", "processing", "partially-shipped", "shipped", "completed", "canceled"] {
            accepts(&moved(status));
        }
        for status in ["captured", "PENDING", "partially shipped"] {
            refuses(&moved(status), &["not_allowed interactive.action.parameters.order.status"]);
        }
    }

    #[test]
    fn canceled_has_one_l() {
        let text = moved("cancelled").to_string();
        let report = crate::check::check(crate::rules::MESSAGE, &text, &crate::check::Options::default());
        assert_eq!(report.issues[0].facts.suggestion, Some("canceled"));
    }

    #[test]
    fn the_spelling_of_the_samples_is_doubtful_and_not_sent() {
        let text = moved("partially_shipped").to_string();
        let sent = crate::check::check(crate::rules::MESSAGE, &text, &crate::check::Options::default()).body.of(&text);
        assert_eq!(sent, moved("partially-shipped").to_string());
        warns(&moved("partially_shipped"), &["order_update.underscore interactive.action.parameters.order.status"]);
    }

    #[test]
    fn payments_have_a_state_and_a_time_in_seconds() {
        let paid = |payment: Value| {
            told(&json!({ "reference_id": "a", "order": { "status": "processing" }, "payment": payment }))
        };
        for status in ["pending", "captured", "failed"] {
            accepts(&paid(json!({ "status": status, "timestamp": 1_722_445_231 })));
        }
        let place = "interactive.action.parameters.payment";
        for (payment, issue) in [
            (json!({}), "required .status"),
            (json!({ "status": "paid" }), "not_allowed .status"),
            (json!({ "status": "captured", "timestamp": "1722445231" }), "wrong_type .timestamp"),
        ] {
            refuses(&paid(payment), &[&issue.replace(" .", &std::format!(" {place}."))]);
        }
    }

    #[test]
    fn an_order_or_a_payment_has_news() {
        let place = "interactive.action.parameters";
        refuses(&told(&json!({ "reference_id": "a" })), &[&std::format!("required {place}")]);
        warns(
            &told(&json!({ "reference_id": "a", "payment": { "status": "captured" } })),
            &[&std::format!("order_status_parameters.order {place}.order")],
        );
    }

    #[test]
    fn texts_have_their_lengths() {
        longest(120, "interactive.action.parameters.order.description", |text| {
            told(&json!({ "reference_id": "a", "order": { "status": "shipped", "description": text } }))
        });
        let id = |id: &str| told(&json!({ "reference_id": id, "order": { "status": "shipped" } }));
        accepts(&id(&"x".repeat(60)));
        refuses(&id("a b"), &["invalid_format interactive.action.parameters.reference_id"]);
    }

    #[test]
    fn a_header_is_doubtful() {
        let mut headed = moved("shipped");
        headed["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        warns(&headed, &["interactive_order_status.header.doubtful interactive.header"]);
    }
}
