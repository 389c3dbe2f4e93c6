//! `type: "order_status"`: how an order goes on.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates>

use alloc::string::String;
use alloc::vec::Vec;

use crate::issue::Code;
use crate::rules::order::reference::REFERENCE;
use crate::rules::order::state::{OrderState, WITH_UNDERSCORE};
use crate::rules::pages;
use crate::schema::rule::Way;
use crate::schema::{Rule, chars, content, items, object, when};

object! {
    /// How an order goes on, in a template for that.
    TemplateOrderStatus "template_order_status" on &pages::ORDER_STATUS_TEMPLATES => {
        /// How it goes on.
        parameters: Vec<TemplateOrderStatusParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// How an order goes on.
    TemplateOrderStatusParameter "template_order_status_parameter" on &pages::ORDER_STATUS_TEMPLATES => {}
    content OrderStatusValue;
    unknown Pass;
}

content! {
    /// How an order goes on.
    OrderStatusValue by "type" {
        /// How an order goes on.
        OrderStatus "order_status": TemplateOrderNews,
    }
    any_case;
}

object! {
    /// Which order, and how it goes on.
    TemplateOrderNews "template_order_news" on &pages::ORDER_STATUS_TEMPLATES => {
        /// The order's id, as in the `order_details` message.
        reference_id: String = REFERENCE,
        /// How it goes on.
        order: TemplateOrderUpdate,
    }
    unknown Doubt;
}

object! {
    /// How an order goes on.
    TemplateOrderUpdate "template_order_update" on &pages::ORDER_STATUS_TEMPLATES => {
        /// Where it is.
        status: OrderState = WITH_UNDERSCORE,
        /// What the user reads about it.
        description: Option<String> = chars(0, 120),
    }
    unknown Doubt;
    rules [
        doubt("hyphen", &["partially-shipped"]).says("Meta's samples write `partially_shipped` in templates, and so it is sent"),
        doubt("pending", &["pending"]).says("an order begins so; no news can say it"),
    ]
}

const STATUS: Way = &["status"];

const fn doubt(id: &'static str, words: &'static [&'static str]) -> Rule {
    Rule { code: Code::Doubtful, ..Rule::forbids(id, when(STATUS, words), STATUS) }.warns().meta(0)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, one};
    use crate::rules::testing::{accepts, longest, refuses, warns};

    fn told(news: &Value) -> Value {
        one("order_status", &json!({ "type": "order_status", "order_status": news }))
    }

    fn moved(status: &str) -> Value {
        told(&json!({ "reference_id": "abc.123_xyz-1", "order": { "status": status } }))
    }

    #[test]
    fn orders_go_on() {
        for status in ["processing", "partially_shipped", "shipped", "completed", "canceled"] {
            accepts(&moved(status));
        }
        let place = std::format!("{VALUE}.order_status.order.status");
        refuses(&moved("cancelled"), &[&std::format!("not_allowed {place}")]);
        warns(&moved("pending"), &[&std::format!("template_order_update.pending {place}")]);
        let text = moved("partially-shipped").to_string();
        let sent = crate::check::check(crate::rules::MESSAGE, &text, &crate::check::Options::default()).body.of(&text);
        assert_eq!(sent, moved("partially_shipped").to_string());
        warns(&moved("partially-shipped"), &[&std::format!("template_order_update.hyphen {place}")]);
    }

    #[test]
    fn an_order_and_its_state_must_be_there() {
        let place = std::format!("{VALUE}.order_status");
        refuses(&told(&json!({ "order": { "status": "shipped" } })), &[&std::format!("required {place}.reference_id")]);
        refuses(&told(&json!({ "reference_id": "a" })), &[&std::format!("required {place}.order")]);
        longest(120, &std::format!("{place}.order.description"), |text| {
            told(&json!({ "reference_id": "a", "order": { "status": "shipped", "description": text } }))
        });
    }
}
