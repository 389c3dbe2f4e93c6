//! `order_details`: an order, and how it is paid.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;
use alloc::vec::Vec;

use super::Order;
use super::amount::Amount;
use super::beneficiary::Beneficiary;
use super::gateway::{CONFIGURATION, PREFERRED, PreferredPaymentMethod};
use super::payment::PaymentSetting;
use super::reference::REFERENCE;
use super::{region, sum};
use crate::rules::pages;
use crate::schema::kind::FreeObject;
use crate::schema::{Rule, object, words};

words! {
    /// What is sold.
    GoodsType {
        /// Nothing that is shipped.
        DigitalGoods = "digital-goods",
        /// Something that is shipped.
        PhysicalGoods = "physical-goods",
    }
}

words! {
    /// The country's way to pay.
    PaymentType {
        /// Brazil.
        Br = "br",
        /// India.
        Upi = "upi",
    }
    open;
}

words! {
    /// The country's money.
    Currency {
        /// Brazil.
        Brl = "BRL",
        /// India.
        Inr = "INR",
    }
}

object! {
    /// An order, and how it is paid. India (INR) and Brazil (BRL) each have rules of their own.
    OrderDetails "order_details" on &pages::ORDERS => {
        /// The order's id, your own: another one in every such message. At most 35 characters in India.
        reference_id: String = REFERENCE,
        /// What is sold.
        kind as "type": GoodsType,
        /// `br` in Brazil; `upi` in India.
        payment_type: Option<PaymentType>,
        /// The name of the payment configuration in WhatsApp Manager. India only.
        payment_configuration: Option<String> = CONFIGURATION,
        /// How it can be paid.
        payment_settings: Option<Vec<PaymentSetting>>,
        /// The currency, which tells the country.
        currency: Currency,
        /// What is paid in the end: `subtotal`, `tax` and `shipping`, less `discount`.
        total_amount: Amount,
        /// What is ordered. Since May 2026 Brazil can do without.
        order: Option<Order>,
        /// Who receives the goods. India only.
        beneficiaries: Option<Vec<Beneficiary>>,
        /// Where to ship to. Templates with a checkout button, in India.
        shipping_info: Option<FreeObject>,
        /// The app for payments that is offered first. India only.
        preferred_payment_methods: Option<Vec<PreferredPaymentMethod>> = PREFERRED,
    }
    rules [
        region::REFERENCE,
        region::ORDER_IN_INDIA,
        region::ORDER_IN_BRAZIL,
        region::PAYMENT_TYPE,
        region::PAYMENT_TYPE_IN_BRAZIL,
        region::PAYMENT_TYPE_IN_INDIA,
        region::PAYMENT_IN_INDIA,
        region::ONE_SETTING,
        region::SETTINGS,
        region::BENEFICIARIES,
        region::RETAILER_IDS,
        region::ORIGINS,
        Rule::unique("unique_settings", &["payment_settings", "*", "type"])
            .says("each way to pay is offered once").warns().meta(0),
        sum::TOTAL,
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, refuses, warns};

    #[test]
    fn orders_of_both_countries_are_accepted() {
        accepts(&asked(&brazil()));
        accepts(&asked(&india()));
        accepts(&asked(&with(brazil(), "/type", json!("physical-goods"))));
    }

    #[test]
    fn what_must_be_there() {
        for (pointer, place) in [
            ("/reference_id", ".reference_id"),
            ("/type", ".type"),
            ("/currency", ".currency"),
            ("/total_amount", ".total_amount"),
            ("/order/status", ".order.status"),
            ("/order/items", ".order.items"),
            ("/order/subtotal", ".order.subtotal"),
            ("/order/tax", ".order.tax"),
            ("/order/items/0/name", ".order.items[0].name"),
            ("/order/items/0/amount", ".order.items[0].amount"),
            ("/order/items/0/quantity", ".order.items[0].quantity"),
        ] {
            refuses(&asked(&with(brazil(), pointer, Value::Null)), &[&at("required", place)]);
        }
    }

    #[test]
    fn words_are_those_of_the_documentation() {
        for (pointer, word, place) in [
            ("/type", "digital_goods", ".type"),
            ("/currency", "SGD", ".currency"),
            ("/order/status", "processing", ".order.status"),
            ("/order/type", "slow_pay", ".order.type"),
        ] {
            refuses(&asked(&with(india(), pointer, json!(word))), &[&at("not_allowed", place)]);
        }
        accepts(&asked(&with(india(), "/order/type", json!("quick_pay"))));
    }

    #[test]
    fn at_most_one_method_is_preferred() {
        let preferring = |methods: &[&str]| {
            let methods: Value = methods.iter().map(|method| json!({ "method": method })).collect();
            asked(&with(india(), "/preferred_payment_methods", methods))
        };
        accepts(&preferring(&["gpay"]));
        refuses(&preferring(&["gpay", "cred"]), &[&at("too_many", ".preferred_payment_methods")]);
        let place = at("preferred_payment_method.method.not_allowed", ".preferred_payment_methods[0].method");
        warns(&preferring(&["other"]), &[&place]);
    }

    #[test]
    fn each_way_to_pay_is_offered_once() {
        let boleto = json!({ "type": "boleto", "boleto": { "digitable_line": "1" } });
        let link = json!({ "type": "payment_link", "payment_link": { "uri": "https://a.b" } });
        accepts(&asked(&with(brazil(), "/payment_settings", json!([boleto, link]))));
        let twice = at("order_details.unique_settings", ".payment_settings[1].type");
        warns(&asked(&with(brazil(), "/payment_settings", json!([boleto, boleto]))), &[&twice]);
    }
}
