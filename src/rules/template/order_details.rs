//! `sub_type: "order_details"`: a button that pays an order.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/checkout-button-templates>

use alloc::vec::Vec;

use super::button::INDEX;
use super::list;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::order::details::OrderDetails;
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Findings, Rule, content, items, object};

object! {
    /// A button that pays an order.
    TemplateOrderDetailsButton "template_order_details" on &pages::CHECKOUT_TEMPLATES => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// The order.
        parameters: Vec<TemplateOrderParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// The order.
    TemplateOrderParameter "template_order_parameter" on &pages::CHECKOUT_TEMPLATES => {}
    content OrderValue;
    unknown Pass;
}

content! {
    /// The order.
    OrderValue by "type" {
        /// The order.
        Action "action": TemplateOrderAction,
    }
    any_case;
}

object! {
    /// The order.
    TemplateOrderAction "template_order_action" on &pages::CHECKOUT_TEMPLATES => {
        /// The order, and how it is paid.
        order_details: OrderDetails,
    }
    unknown Doubt;
    rules [
        Rule::walk("one_item", Code::Doubtful, several_items).warns().meta(0)
            .says("a checkout button sells one product"),
    ]
}

/// Only checkout templates have `shipping_info`.
fn several_items(action: Value<'_>, findings: &mut Findings) {
    let Some(details) = action.get("order_details") else { return };
    let Some(order) = details.get("order").filter(|_| details.get("shipping_info").is_some()) else { return };
    if list::items(order, "items").nth(1).is_some() {
        findings.add(&[Step::Key("order_details"), Step::Key("order"), Step::Key("items")]);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{brazil, india, with};
    use crate::rules::template::samples::{VALUE, button};
    use crate::rules::testing::{accepts, refuses, warns};

    fn pays(order: &Value) -> Value {
        button("order_details", &json!([{ "type": "action", "action": { "order_details": order } }]))
    }

    /// An order of a checkout button.
    fn checkout() -> Value {
        let shipping = json!({ "country": "IN", "addresses": [] });
        with(with(india(), "/type", json!("physical-goods")), "/shipping_info", shipping)
    }

    #[test]
    fn orders_are_those_of_interactive_messages() {
        accepts(&pays(&brazil()));
        accepts(&pays(&india()));
        let wrong = with(brazil(), "/total_amount/value", json!(1));
        refuses(&pays(&wrong), &[&std::format!("mismatch {VALUE}.action.order_details.total_amount")]);
        let empty = button("order_details", &json!([{ "type": "action", "action": {} }]));
        refuses(&empty, &[&std::format!("required {VALUE}.action.order_details")]);
    }

    #[test]
    fn a_checkout_button_sells_one_product_and_describes_no_end() {
        let ending = with(checkout(), "/order/expiration", json!({ "timestamp": "1893456000" }));
        accepts(&pays(&ending));
        let mut two = checkout();
        let item = two["order"]["items"][0].clone();
        two["order"]["items"] = json!([item, item]);
        two["order"]["subtotal"]["value"] = json!(2_800);
        two["total_amount"]["value"] = json!(2_900);
        warns(&pays(&two), &[&std::format!("template_order_action.one_item {VALUE}.action.order_details.order.items")]);
    }
}
