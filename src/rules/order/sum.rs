//! Prices that must add up. Each of these rules can be turned down by its id.

use crate::issue::Code;
use crate::json::Value;
use crate::schema::{Findings, Rule};

/// The price of all items.
pub const SUBTOTAL: Rule = Rule::walk("subtotal", Code::Mismatch, |order, findings| {
    differs(order, "subtotal", of_items(order), findings);
})
.says("it is `sale_amount`, or else `amount`, times `quantity`, added up over the items");

/// What is paid in the end.
pub const TOTAL: Rule = Rule::walk("total", Code::Mismatch, |details, findings| {
    differs(details, "total_amount", details.get("order").and_then(of_parts), findings);
})
.about(&["order"])
.says("it is `subtotal` and `tax` and `shipping`, less `discount`");

/// A sale makes things cheaper.
pub const SALE: Rule = Rule::walk("sale", Code::Mismatch, |item, findings| {
    if let (Some(amount), Some(sale)) = (value(item, "amount"), value(item, "sale_amount"))
        && sale >= amount
    {
        findings.key("sale_amount");
    }
})
.about(&["sale_amount"])
.says("it is less than `amount`");

/// Reports the amount called `key` if it is another than the sum of its parts.
#[inline(never)]
fn differs(holder: Value<'_>, key: &'static str, sum: Option<i64>, findings: &mut Findings) {
    if sum.is_some_and(|sum| value(holder, key).is_some_and(|stated| stated != sum)) {
        findings.key(key);
    }
}

/// The value of the amount called `key`.
#[inline(never)]
fn value(holder: Value<'_>, key: &str) -> Option<i64> {
    holder.get(key)?.get("value")?.integer()
}

/// The same; 0 if there is no such amount.
fn value_or_nothing(holder: Value<'_>, key: &str) -> Option<i64> {
    if holder.get(key).is_none() { Some(0) } else { value(holder, key) }
}

fn of_parts(order: Value<'_>) -> Option<i64> {
    let added = value(order, "subtotal")?.wrapping_add(value(order, "tax")?);
    let shipped = added.wrapping_add(value_or_nothing(order, "shipping")?);
    Some(shipped.wrapping_sub(value_or_nothing(order, "discount")?))
}

fn of_items(order: Value<'_>) -> Option<i64> {
    let mut sum = 0_i64;
    for item in order.get("items")?.items() {
        let price = if item.get("sale_amount").is_some() { "sale_amount" } else { "amount" };
        sum = sum.wrapping_add(value(item, price)?.wrapping_mul(item.get("quantity")?.integer()?));
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, refuses};

    #[test]
    fn the_total_is_the_sum_of_its_parts() {
        for value in [2_049, 2_051] {
            refuses(&asked(&with(brazil(), "/total_amount/value", json!(value))), &[&at("mismatch", ".total_amount")]);
        }
        for part in ["shipping", "discount"] {
            let without = with(brazil(), &std::format!("/order/{part}"), Value::Null);
            refuses(&asked(&without), &[&at("mismatch", ".total_amount")]);
        }
    }

    #[test]
    fn the_subtotal_is_the_price_of_the_items() {
        refuses(&asked(&with(brazil(), "/order/items/0/quantity", json!(3))), &[&at("mismatch", ".order.subtotal")]);
        refuses(
            &asked(&with(india(), "/order/items/0/sale_amount", Value::Null)),
            &[&at("mismatch", ".order.subtotal")],
        );
    }

    #[test]
    fn a_sale_makes_things_cheaper() {
        let order = with(with(india(), "/order/subtotal/value", json!(2_000)), "/total_amount/value", json!(2_100));
        let sold = with(order, "/order/items/0/sale_amount/value", json!(2_000));
        refuses(&asked(&sold), &[&at("mismatch", ".order.items[0].sale_amount")]);
    }

    #[test]
    fn sums_of_wrong_parts_are_not_held_against_them() {
        refuses(
            &asked(&with(brazil(), "/order/items/0/quantity", json!("2"))),
            &[&at("wrong_type", ".order.items[0].quantity")],
        );
        refuses(&asked(&with(brazil(), "/order/tax", Value::Null)), &[&at("required", ".order.tax")]);
    }

    #[test]
    fn huge_amounts_do_no_harm() {
        let order = with(brazil(), "/order/items/0/amount/value", json!(i64::MAX));
        refuses(&asked(&order), &[&at("mismatch", ".order.subtotal")]);
        accepts(&asked(&brazil()));
    }
}
