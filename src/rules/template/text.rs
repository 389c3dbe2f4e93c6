//! Texts that take the place of variables, and other values that do.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::kind::Anything;
use crate::schema::{Format, Limits, chars, nonempty, object, range};

/// A value of the body.
pub const VALUE: Limits = chars(1, 32_768).looks(TEXT);
/// A value of the header, which holds no more itself.
pub const HEADER_VALUE: Limits = chars(1, 60).looks(TEXT);

const TEXT: &[&Format] = &[ONE_LINE, VISIBLE];

/// The text around a value may have line breaks; the value may not.
const ONE_LINE: &Format =
    &Format::must("whitespace", "one line, without tabs, and with at most four spaces in a row", |text| {
        let mut spaces = 0;
        text.bytes().all(|byte| {
            spaces = if byte == b' ' { spaces + 1 } else { 0 };
            spaces <= 4 && !matches!(byte, b'\n' | b'\r' | b'\t')
        })
    })
    .pattern("^(?![\\s\\S]* {5})[^\\n\\r\\t]*$")
    .meta(132_018);

const VISIBLE: &Format =
    &Format::should("invisible", "it holds characters that nobody sees; Meta may refuse them", |text| {
        !text.chars().any(|char| {
            char.is_control() && !matches!(char, '\n' | '\r' | '\t')
                || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
    });

object! {
    /// An amount of money. What is shown is `fallback_value`.
    Currency "template_currency" on &pages::TEMPLATE_COMPONENTS => {
        /// What is shown: `$100.99`.
        fallback_value: String = nonempty(),
        /// The currency's code of three letters: `USD`.
        code: String = nonempty().looks(&[ISO_4217]),
        /// The amount times 1000.
        amount_1000: i64 = range(i32::MIN as i64, i32::MAX as i64),
    }
    unknown Doubt;
}

const ISO_4217: &Format = &Format::must("currency", "a currency's code: three capital letters", |text| {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
})
.pattern("^[A-Z]{3}$");

object! {
    /// A date or a time. What is shown is `fallback_value`; other members are accepted and not used.
    DateTime "template_date_time" on &pages::TEMPLATE_COMPONENTS => {
        /// What is shown: `February 25, 1977`.
        fallback_value: String = nonempty(),
        /// Not used.
        day_of_week: Option<Anything>,
        /// Not used.
        day_of_month: Option<Anything>,
        /// Not used.
        year: Option<Anything>,
        /// Not used.
        month: Option<Anything>,
        /// Not used.
        hour: Option<Anything>,
        /// Not used.
        minute: Option<Anything>,
        /// Not used.
        calendar: Option<Anything>,
    }
    unknown Pass;
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, at, one};
    use crate::rules::testing::{accepts, longest, refuses, warns};

    fn says(text: &str) -> Value {
        one("body", &json!({ "type": "text", "text": text }))
    }

    #[test]
    fn values_are_one_line_with_four_spaces_in_a_row() {
        for text in ["a b", "a    b", "    a    ", "*bold*", "😀", "a\u{a0}b"] {
            accepts(&says(text));
        }
        for text in ["a\nb", "a\rb", "a\tb", "a     b", "     a", "\n"] {
            refuses(&says(text), &[&at("invalid_format", ".parameters[0].text")]);
        }
        refuses(&says(""), &[&at("too_short", ".parameters[0].text")]);
    }

    #[test]
    fn values_of_the_body_have_32768_characters_and_that_of_the_header_60() {
        longest(32_768, &std::format!("{VALUE}.text"), says);
        let header = |text: &str| one("header", &json!({ "type": "text", "text": text }));
        longest(60, &std::format!("{VALUE}.text"), header);
    }

    #[test]
    fn what_nobody_sees_is_doubtful() {
        for text in ["a\u{7}b", "a\u{202e}b", "\u{200f}a"] {
            warns(&says(text), &[&at("template_body_parameter.text.invisible", ".parameters[0].text")]);
        }
        warns(&says(" "), &[&at("template_body_parameter.text.blank", ".parameters[0].text")]);
    }

    #[test]
    fn numbers_and_booleans_are_no_text() {
        for text in [json!(7), json!(true), json!(["a"])] {
            let refused = one("body", &json!({ "type": "text", "text": text }));
            refuses(&refused, &[&at("wrong_type", ".parameters[0].text")]);
        }
    }

    #[test]
    fn money_is_counted_in_thousandths() {
        let currency = |currency: Value| one("body", &json!({ "type": "currency", "currency": currency }));
        for amount in [0, -5, 100_990, i32::MAX] {
            accepts(&currency(json!({ "fallback_value": "$1", "code": "USD", "amount_1000": amount })));
        }
        for (inside, issue) in [
            (json!({ "code": "USD", "amount_1000": 1 }), "required .fallback_value"),
            (json!({ "fallback_value": "", "code": "USD", "amount_1000": 1 }), "too_short .fallback_value"),
            (json!({ "fallback_value": "$", "code": "usd", "amount_1000": 1 }), "invalid_format .code"),
            (json!({ "fallback_value": "$", "code": "USD", "amount_1000": 1.5 }), "wrong_type .amount_1000"),
            (json!({ "fallback_value": "$", "code": "USD", "amount_1000": 2_147_483_648_i64 }), "too_big .amount_1000"),
            (json!({ "fallback_value": "$", "code": "USD", "amount1000": 1 }), "required .amount_1000"),
        ] {
            refuses(&currency(inside), &[&issue.replace(" .", &std::format!(" {VALUE}.currency."))]);
        }
    }

    #[test]
    fn other_members_of_dates_are_accepted() {
        let date = |date: &Value| one("body", &json!({ "type": "date_time", "date_time": date }));
        accepts(&date(&json!({ "fallback_value": "May 1", "day_of_month": 1, "calendar": "GREGORIAN" })));
        refuses(&date(&json!({ "year": 1977 })), &[&at("required", ".parameters[0].date_time.fallback_value")]);
    }
}
