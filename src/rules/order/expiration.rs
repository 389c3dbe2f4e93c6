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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{PLACE, asked, at, india, with};
    use crate::rules::testing::{accepts, longest, refuses, warns};

    fn until(timestamp: &Value) -> Value {
        asked(&with(india(), "/order/expiration", json!({ "timestamp": timestamp, "description": "Too late" })))
    }

    #[test]
    fn the_time_is_a_string_of_seconds() {
        accepts(&until(&json!("1893456000")));
        let place = ".order.expiration.timestamp";
        refuses(&until(&json!(1_893_456_000)), &[&at("wrong_type", place)]);
        refuses(&until(&json!("2030-01-01")), &[&at("invalid_format", place)]);
    }

    #[test]
    fn the_past_and_milliseconds_are_doubtful() {
        for timestamp in ["1795391999", "1893456000000", "300"] {
            let place = at("order_expiration.timestamp.ahead", ".order.expiration.timestamp");
            warns(&until(&json!(timestamp)), &[&place]);
        }
    }

    #[test]
    fn interactive_messages_describe_it() {
        let mute = with(india(), "/order/expiration", json!({ "timestamp": "1893456000" }));
        refuses(&asked(&mute), &[&at("required", ".order.expiration.description")]);
        longest(120, &std::format!("{PLACE}.order.expiration.description"), |text| {
            asked(&with(india(), "/order/expiration", json!({ "timestamp": "1893456000", "description": text })))
        });
    }
}
