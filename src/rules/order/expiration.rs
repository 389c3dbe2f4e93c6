//! Until when an order can be paid.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{Format, chars, nonempty, object};

object! {
    /// Until when an order can be paid.
    Expiration "order_expiration" on &pages::PAYMENT_GATEWAYS => {
        /// The time, in seconds since 1970, as a string of digits. At least five minutes ahead.
        timestamp: String = nonempty().looks(&[DIGITS, AHEAD]),
        /// What the user reads once the time is over. Interactive messages need it.
        description: Option<String> = chars(1, 120),
    }
}

const DIGITS: &Format =
    &Format::must("seconds", "seconds since 1970, as a string of digits", are_digits).pattern("^[0-9]+$");

/// There is no clock here; but what lies before these rules were written is past, and eleven digits are no seconds.
const AHEAD: &Format =
    &Format::should("ahead", "it must be at least 300 seconds ahead, in seconds since 1970", |text| {
        !are_digits(text) || (text.len() == WRITTEN.len() && text >= WRITTEN)
    });

/// 2026-11-23.
const WRITTEN: &str = "1795392000";

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
