//! An order to be paid for, in the words that interactive messages and templates share.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

pub mod amount;
pub mod beneficiary;
pub mod details;
pub mod expiration;
pub mod gateway;
pub mod item;
pub mod payment;
pub mod reference;
pub mod region;
#[cfg(test)]
pub(crate) mod samples;
pub mod state;
pub mod sum;

use alloc::string::String;
use alloc::vec::Vec;

use self::amount::{Amount, Charge, Discount};
use self::expiration::Expiration;
use self::item::Item;
use super::pages;
use crate::schema::{Rule, items, nonempty, object, when, words};

words! {
    /// What became of an order that is not paid yet.
    OrderPending { Pending = "pending" }
}

words! {
    /// What kind of order it is.
    OrderType { QuickPay = "quick_pay" }
}

object! {
    /// What is ordered, and how its price comes about.
    Order "order" on &pages::ORDERS => {
        /// Always `pending`.
        status: OrderPending,
        /// `quick_pay` shortens the way to the payment. India only.
        kind as "type": Option<OrderType>,
        /// The catalog that the items are from. Without one, India wants to know who imports them.
        catalog_id: Option<String> = nonempty(),
        /// Until when the order can be paid.
        expiration: Option<Expiration>,
        /// What is ordered.
        items: Vec<Item> = items(1, i64::MAX),
        /// The price of the items: `sale_amount`, or else `amount`, times `quantity`, over all of them.
        subtotal: Amount,
        /// The tax; 0 if there is none.
        tax: Charge,
        /// What shipping costs.
        shipping: Option<Charge>,
        /// What is taken off.
        discount: Option<Discount>,
    }
    rules [
        sum::SUBTOTAL,
        item::PICTURED,
        Rule::forbids("image_of_catalog", when(&["items", "*", "image"], &[]), &["catalog_id"])
            .says("items of a catalog have the catalog's images"),
    ]
}
