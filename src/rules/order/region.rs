//! What only India, or only Brazil, wants of an order.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg>

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::schema::rule::When;
use crate::schema::{Findings, Rule, Unit, when};

const IN_INDIA: When = when(&["currency"], &["INR"]);
const IN_BRAZIL: When = when(&["currency"], &["BRL"]);

/// India takes shorter ids.
pub const REFERENCE: Rule = Rule::walk("reference_length", Code::TooLong, |details, findings| {
    let Some(reference) = details.get("reference_id").and_then(Value::string).filter(|_| is(details, "INR")) else {
        return;
    };
    if (36..=60).contains(&reference.chars) {
        findings.count(&[Step::Key("reference_id")], reference.chars);
    }
})
.limit(35, Unit::Characters)
.says("in India (INR)")
.schema(concat!(
    r#"{ "if": { "properties": { "currency": { "const": "INR" } }, "required": ["currency"] },"#,
    r#" "then": { "properties": { "reference_id": { "maxLength": 35 } } } }"#,
))
.meta(100);

/// India does not do without an order.
pub const ORDER_IN_INDIA: Rule = Rule::needs("order", IN_INDIA, &["order"]).meta(131_008);

/// Brazil does, since May 2026.
pub const ORDER_IN_BRAZIL: Rule =
    Rule::needs("order_in_brazil", IN_BRAZIL, &["order"]).says("pages older than May 2026 require it").warns().meta(0);

/// Brazil wants to be told that it is Brazil.
pub const PAYMENT_TYPE: Rule =
    Rule::needs("payment_type", IN_BRAZIL, &["payment_type"]).says("`br` in Brazil").meta(131_008);

/// And by this word.
pub const PAYMENT_TYPE_IN_BRAZIL: Rule = Rule::walk("payment_type_in_brazil", Code::NotAllowed, |details, findings| {
    other_payment_type(details, "BRL", "br", findings);
})
.about(&["payment_type"])
.says("it is `br` in Brazil (BRL)")
.schema(concat!(
    r#"{ "if": { "properties": { "currency": { "const": "BRL" } }, "required": ["currency"] },"#,
    r#" "then": { "properties": { "payment_type": { "const": "br" } } } }"#,
));

/// India has this word, on some pages.
pub const PAYMENT_TYPE_IN_INDIA: Rule = Rule::walk("payment_type_in_india", Code::Doubtful, |details, findings| {
    other_payment_type(details, "INR", "upi", findings);
})
.about(&["payment_type"])
.says("it is `upi` in India (INR)")
.warns()
.meta(0);

/// India pays by settings, or by a configuration for UPI.
pub const PAYMENT_IN_INDIA: Rule = Rule::walk("payment_in_india", Code::Required, |details, findings| {
    let told = ["payment_settings", "payment_configuration"].iter().any(|key| says(details, key));
    if is(details, "INR") && !told {
        findings.key("payment_settings");
    }
})
.says("how it is paid in India: `payment_settings`, or a `payment_configuration` for UPI")
.warns()
.meta(0);

/// India has one way to pay for an order.
pub const ONE_SETTING: Rule = Rule::walk("one_setting", Code::TooMany, |details, findings| {
    let count = details.get("payment_settings").map_or(0, |settings| settings.items().count());
    if count > 1 && is(details, "INR") {
        findings.count(&[Step::Key("payment_settings")], count);
    }
})
.about(&["payment_settings"])
.limit(1, Unit::Items)
.says("in India (INR)")
.schema(concat!(
    r#"{ "if": { "properties": { "currency": { "const": "INR" } }, "required": ["currency"] },"#,
    r#" "then": { "properties": { "payment_settings": { "maxItems": 1 } } } }"#,
));

/// Ways to pay that the other country has.
pub const SETTINGS: Rule = Rule::walk("settings", Code::Doubtful, |details, findings| {
    let foreign: &[&str] = if is(details, "INR") {
        &["pix_dynamic_code", "boleto", "offsite_card_pay"]
    } else if is(details, "BRL") {
        &["payment_gateway", "upi_intent_link", "razorpay", "payu"]
    } else {
        return;
    };
    let settings = details.get("payment_settings").into_iter().flat_map(Value::items);
    for (index, setting) in settings.enumerate() {
        if foreign.iter().any(|key| setting.get(key).is_some()) {
            findings.add(&[Step::Key("payment_settings"), Step::Index(index)]);
        }
    }
})
.about(&["payment_settings"])
.says("this way to pay is documented for the other country only")
.warns()
.meta(0);

/// India wants to know who receives goods.
pub const BENEFICIARIES: Rule = Rule::walk("beneficiaries", Code::Required, |details, findings| {
    let shipped = is(details, "INR") && details.get("type").is_some_and(|goods| goods.is("physical-goods"));
    let told = ["beneficiaries", "shipping_info"].iter().any(|key| says(details, key));
    if shipped && !told {
        findings.key("beneficiaries");
    }
})
.says("who receives the goods, in India")
.warns()
.meta(0);

/// Brazil knows items by their ids.
pub const RETAILER_IDS: Rule = Rule::walk("retailer_ids", Code::Required, |details, findings| {
    if is(details, "BRL") {
        items_without(details, &["retailer_id"], findings);
    }
})
.about(&["order"])
.says("Brazil (BRL) needs it")
.schema(concat!(
    r#"{ "if": { "properties": { "currency": { "const": "BRL" } }, "required": ["currency"] },"#,
    r#" "then": { "properties": { "order": { "properties": { "items": {"#,
    r#" "items": { "required": ["retailer_id"] } } } } } } }"#,
))
.meta(131_008);

/// India wants to know where things are from, where no catalog says it.
pub const ORIGINS: Rule = Rule::walk("origins", Code::Required, |details, findings| {
    let catalog = details.find(&["order", "catalog_id"]);
    if is(details, "INR") && catalog.is_none() && details.get("payment_settings").is_some() {
        items_without(details, &["country_of_origin", "importer_name", "importer_address"], findings);
    }
})
.about(&["order"])
.says("India wants it where the order has no `catalog_id`")
.warns()
.meta(0);

/// Whether there is something under `key`; an empty array is nothing.
#[inline(never)]
fn says(details: Value<'_>, key: &str) -> bool {
    details.get(key).is_some_and(|told| told.kind() != Kind::Array || told.items().next().is_some())
}

/// Whether this is the currency.
#[inline(never)]
fn is(details: Value<'_>, currency: &str) -> bool {
    details.get("currency").is_some_and(|says| says.is(currency))
}

#[inline(never)]
fn other_payment_type(details: Value<'_>, currency: &str, word: &str, findings: &mut Findings) {
    if is(details, currency) && details.get("payment_type").is_some_and(|says| !says.is(word)) {
        findings.key("payment_type");
    }
}

#[inline(never)]
fn items_without(details: Value<'_>, keys: &[&'static str], findings: &mut Findings) {
    let items = details.find(&["order", "items"]).into_iter().flat_map(Value::items);
    for (index, item) in items.enumerate() {
        for key in keys.iter().filter(|key| item.get(key).is_none()) {
            findings.add(&[Step::Key("order"), Step::Key("items"), Step::Index(index), Step::Key(key)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, refuses, warns};

    #[test]
    fn brazil_does_without_an_order_and_india_does_not() {
        let place = at("order_details.order_in_brazil", ".order");
        warns(&asked(&with(brazil(), "/order", Value::Null)), &[&place]);
        refuses(&asked(&with(india(), "/order", Value::Null)), &[&at("required", ".order")]);
    }

    #[test]
    fn the_payment_type_is_br_in_brazil() {
        refuses(&asked(&with(brazil(), "/payment_type", Value::Null)), &[&at("required", ".payment_type")]);
        for word in ["upi", "BR"] {
            refuses(&asked(&with(brazil(), "/payment_type", json!(word))), &[&at("not_allowed", ".payment_type")]);
        }
    }

    #[test]
    fn the_payment_type_is_upi_or_nothing_in_india() {
        accepts(&asked(&with(india(), "/payment_type", json!("upi"))));
        let place = at("order_details.payment_type_in_india", ".payment_type");
        warns(&asked(&with(india(), "/payment_type", json!("br"))), &[&place]);
    }

    #[test]
    fn india_pays_by_one_setting_or_by_a_configuration() {
        let unpaid = with(india(), "/payment_settings", Value::Null);
        let place = at("order_details.payment_in_india", ".payment_settings");
        warns(&asked(&unpaid), &[&place]);
        warns(&asked(&with(india(), "/payment_settings", json!([]))), &[&place]);
        accepts(&asked(&with(unpaid.clone(), "/payment_configuration", json!("x".repeat(60)))));
        refuses(
            &asked(&with(unpaid, "/payment_configuration", json!("x".repeat(61)))),
            &[&at("too_long", ".payment_configuration")],
        );
        let link = json!({ "type": "payment_link", "payment_link": { "uri": "https://a.b" } });
        let upi = json!({ "type": "upi_intent_link", "upi_intent_link": { "link": "upi://pay?pa=a" } });
        refuses(
            &asked(&with(india(), "/payment_settings", json!([link, upi]))),
            &[&at("too_many", ".payment_settings")],
        );
    }

    #[test]
    fn ways_to_pay_belong_to_a_country() {
        let place = at("order_details.settings", ".payment_settings[0]");
        let boleto = json!([{ "type": "boleto", "boleto": { "digitable_line": "1" } }]);
        warns(&asked(&with(india(), "/payment_settings", boleto)), &[&place]);
        let upi = json!([{ "type": "upi_intent_link", "upi_intent_link": { "link": "upi://pay?pa=a" } }]);
        warns(&asked(&with(brazil(), "/payment_settings", upi)), &[&place]);
    }

    #[test]
    fn india_wants_to_know_who_receives_goods() {
        let shipped = with(india(), "/type", json!("physical-goods"));
        let place = at("order_details.beneficiaries", ".beneficiaries");
        warns(&asked(&shipped), &[&place]);
        warns(&asked(&with(shipped, "/beneficiaries", json!([]))), &[&place]);
    }

    #[test]
    fn brazil_needs_ids_of_items() {
        refuses(
            &asked(&with(brazil(), "/order/items/0/retailer_id", Value::Null)),
            &[&at("required", ".order.items[0].retailer_id")],
        );
    }

    #[test]
    fn india_wants_to_know_where_things_are_from_without_a_catalog() {
        let places = ["country_of_origin", "importer_name", "importer_address"]
            .map(|key| at("order_details.origins", &std::format!(".order.items[0].{key}")));
        let loose = with(india(), "/order/catalog_id", Value::Null);
        warns(&asked(&loose), &places.each_ref().map(std::string::String::as_str));
    }
}
