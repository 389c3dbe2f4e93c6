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
