//! `sub_type: "url"`: the end of a link, or a one-time password.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

use alloc::string::String;
use alloc::vec::Vec;

use super::button::{EMPTY, INDEX};
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Format, chars, content, items, nonempty, object};
use crate::text::is_unbroken;

object! {
    /// The end of a link; or the code, in a template with a one-time password.
    TemplateUrlButton "template_url" on &pages::TEMPLATE_COMPONENTS => {
        /// Which button of the template it is, counted from 0. Buttons that call count too.
        index: WholeNumber = INDEX,
        /// The end of the link.
        parameters: Vec<TemplateUrlParameter> = items(0, 1),
    }
    unknown Doubt;
    rules [EMPTY]
}

object! {
    /// The end of a link.
    TemplateUrlParameter "template_url_parameter" on &pages::TEMPLATE_COMPONENTS => {
        /// The variable's name, where the template's variables have names.
        parameter_name: Option<String> = nonempty(),
        /// Shows a payment link as a card with the amount. For enabled accounts in India.
        payment_link_preview: Option<bool>,
    }
    content UrlValue;
    unknown Pass;
}

content! {
    /// The end of a link.
    UrlValue by "type" {
        /// What takes the place of the variable in the button's URL.
        Text "text": String = chars(1, 32_768).looks(&[UNBROKEN, ENDING, ENCODED]),
    }
    any_case;
}

const UNBROKEN: &Format = &Format::must("url_space", "free of spaces and control characters: write `%20`", is_unbroken)
    .pattern("^[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$");

const ENDING: &Format =
    &Format::should("url_suffix", "it takes the place of a variable in the button's URL; it is no whole URL", |text| {
        !text.starts_with("http://") && !text.starts_with("https://")
    });

const ENCODED: &Format =
    &Format::should("url_encoding", "write special characters as `%` and two hexadecimal digits", |text| {
        text.bytes().enumerate().all(|(at, byte)| match byte {
            b'%' => text.as_bytes().get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)),
            b'-' | b'.' | b'_' | b'~' | b'/' | b'?' | b'#' | b'[' | b']' | b'@' | b'!' | b'$' | b'&' | b'\'' | b'('
            | b')' | b'*' | b'+' | b',' | b';' | b'=' => true,
            _ => byte.is_ascii_alphanumeric(),
        })
    });

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{at, button};
    use crate::rules::testing::{accepts, refuses, warns};

    fn ending(text: &str) -> Value {
        button("url", &json!([{ "type": "text", "text": text }]))
    }

    #[test]
    fn the_end_of_a_link_or_a_code_is_accepted() {
        for text in ["promo", "?a=b&c=d%20e#f", "J$FpnYnP", "123456", "a/b/c"] {
            accepts(&ending(text));
        }
        accepts(&button(
            "url",
            &json!([{ "type": "text", "parameter_name": "customer", "text": "x", "payment_link_preview": true }]),
        ));
    }

    #[test]
    fn spaces_and_control_characters_break_a_link() {
        for text in ["a b", "a\nb", "a\tb", "a\u{a0}b"] {
            refuses(&ending(text), &[&at("invalid_format", ".parameters[0].text")]);
        }
        refuses(&ending(""), &[&at("too_short", ".parameters[0].text")]);
    }

    #[test]
    fn characters_that_are_not_encoded_are_doubtful() {
        let rule = at("template_url_parameter.text.url_encoding", ".parameters[0].text");
        for text in ["a:b", "a|b", "é", "100%", "%2", "%zz", "a\"b"] {
            warns(&ending(text), &[&rule]);
        }
        let whole = at("template_url_parameter.text.url_suffix", ".parameters[0].text");
        warns(&ending("https://a.b"), &[&rule, &whole]);
    }

    #[test]
    fn a_link_has_one_value() {
        let two = button("url", &json!([{ "type": "text", "text": "a" }, { "type": "text", "text": "b" }]));
        refuses(&two, &[&at("too_many", ".parameters")]);
        let odd = json!([{ "type": "text", "text": "a", "payment_link_preview": "yes" }]);
        refuses(&button("url", &odd), &[&at("wrong_type", ".parameters[0].payment_link_preview")]);
    }
}
