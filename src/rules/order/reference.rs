//! The id of an order.

use crate::schema::{Format, Limits, chars};

/// The id of an order, the business's own: the same in every message about it.
pub const REFERENCE: Limits = chars(1, 60).looks(&[PLAIN]);

const PLAIN: &Format = &Format::must("reference", "letters, digits, `_`, `.` and `-` only", |text| {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
})
.pattern("^[A-Za-z0-9_.-]+$");

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::order::samples::{asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, refuses};

    #[test]
    fn ids_have_letters_digits_and_three_marks() {
        accepts(&asked(&with(brazil(), "/reference_id", json!("aZ09_.-"))));
        for id in ["a b", "a/b", "é", "a\n"] {
            refuses(&asked(&with(brazil(), "/reference_id", json!(id))), &[&at("invalid_format", ".reference_id")]);
        }
        refuses(&asked(&with(brazil(), "/reference_id", json!(""))), &[&at("too_short", ".reference_id")]);
    }

    #[test]
    fn ids_have_60_characters_in_brazil_and_35_in_india() {
        for (order, limit) in [(brazil(), 60), (india(), 35)] {
            let id = |length| asked(&with(order.clone(), "/reference_id", json!("x".repeat(length))));
            accepts(&id(limit));
            refuses(&id(limit + 1), &[&at("too_long", ".reference_id")]);
        }
        refuses(&asked(&with(india(), "/reference_id", json!("x".repeat(61)))), &[&at("too_long", ".reference_id")]);
    }
}
