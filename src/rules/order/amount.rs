//! Amounts of money, as whole numbers.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{Limits, chars, object, range};

/// Money is counted in hundredths.
const HUNDREDTHS: Limits = range(100, 100);
/// A price: there is none of nothing.
const PRICE: Limits = range(1, i64::MAX);
/// What may also be nothing.
const MAYBE_NOTHING: Limits = range(0, i64::MAX);
/// A few words beside an amount.
const REMARK: Limits = chars(0, 60);

object! {
    /// An amount of money: 10.50 is `{ value: 1050, offset: 100 }`.
    Amount "amount" on &pages::ORDERS => {
        /// The amount times 100.
        value: i64 = PRICE,
        /// Always 100.
        offset: i64 = HUNDREDTHS,
    }
}

object! {
    /// An amount of money that is added: 10.50 is `{ value: 1050, offset: 100 }`.
    Charge "charge" on &pages::ORDERS => {
        /// The amount times 100.
        value: i64 = MAYBE_NOTHING,
        /// Always 100.
        offset: i64 = HUNDREDTHS,
        /// What it is for.
        description: Option<String> = REMARK,
    }
}

object! {
    /// An amount of money that is taken off: 10.50 is `{ value: 1050, offset: 100 }`.
    Discount "discount" on &pages::ORDERS => {
        /// The amount times 100.
        value: i64 = MAYBE_NOTHING,
        /// Always 100.
        offset: i64 = HUNDREDTHS,
        /// What it is for.
        description: Option<String> = REMARK,
        /// The programme that grants it.
        discount_program_name: Option<String> = REMARK,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::order::samples::{PLACE, asked, at, brazil, with};
    use crate::rules::testing::{longest, refuses};

    #[test]
    fn amounts_are_whole_hundredths() {
        for (pointer, value, code) in [
            ("/total_amount/value", json!(0), "too_small"),
            ("/total_amount/value", json!(10.5), "wrong_type"),
            ("/total_amount/value", json!("1000"), "wrong_type"),
            ("/order/tax/value", json!(-1), "too_small"),
            ("/order/shipping/value", json!(-1), "too_small"),
            ("/order/discount/value", json!(-1), "too_small"),
            ("/total_amount/offset", json!(1), "too_small"),
            ("/total_amount/offset", json!(1_000), "too_big"),
            ("/total_amount/offset", json!("100"), "wrong_type"),
        ] {
            let place = at(code, &pointer.replace('/', "."));
            let order = with(brazil(), pointer, value);
            let sums = with(order, "/order/subtotal", json!({ "value": "", "offset": 100 }));
            refuses(&asked(&sums), &[&place, &at("wrong_type", ".order.subtotal.value")]);
        }
    }

    #[test]
    fn remarks_have_60_characters() {
        for key in ["tax/description", "shipping/description", "discount/description", "discount/discount_program_name"]
        {
            let place = std::format!("{PLACE}.order.{}", key.replace('/', "."));
            let pointer = std::format!("/order/{key}");
            longest(60, &place, |text| asked(&with(brazil(), &pointer, json!(text))));
        }
    }

    #[test]
    fn other_amounts_have_no_remarks() {
        for key in ["total_amount", "order/subtotal", "order/items/0/amount"] {
            let order = with(brazil(), &std::format!("/{key}/description"), json!("x"));
            let place = std::format!(".{}.description", key.replace("/0", "[0]").replace('/', "."));
            refuses(&asked(&order), &[&at("unknown_key", &place)]);
        }
    }
}
