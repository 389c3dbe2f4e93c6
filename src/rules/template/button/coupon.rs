//! `sub_type: "copy_code"`: a code that is copied.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/coupon-templates>

use alloc::string::String;
use alloc::vec::Vec;

use super::INDEX;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::pages;
use crate::rules::template::list::{components, is, items};
use crate::schema::kind::WholeNumber;
use crate::schema::{self, Findings, Format, Rule, Unit, chars, content, object};

object! {
    /// A code that is copied when the button is tapped.
    TemplateCopyCodeButton "template_copy_code" on &pages::COUPON_TEMPLATES => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// The code.
        parameters: Vec<TemplateCouponParameter> = schema::items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// The code.
    TemplateCouponParameter "template_coupon_parameter" on &pages::COUPON_TEMPLATES => {}
    content CouponValue;
    unknown Pass;
}

content! {
    /// The code.
    CouponValue by "type" {
        /// The code, of letters and digits. At most 15 characters with a limited-time offer.
        CouponCode "coupon_code": String = chars(1, 20).looks(&[ALPHANUMERIC]),
    }
    any_case;
}

const ALPHANUMERIC: &Format = &Format::should("alphanumeric", "Meta documents letters and digits only", |text| {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
});

/// Offers that end have shorter codes.
pub const OF_AN_OFFER: Rule = Rule::walk("offer_code", Code::TooLong, long_code_of_an_offer)
    .about(&["components"])
    .limit(15, Unit::Characters)
    .says("with a limited-time offer");

fn long_code_of_an_offer(template: Value<'_>, findings: &mut Findings) {
    if !components(template).any(|component| is(component, "limited_time_offer")) {
        return;
    }
    for (index, component) in components(template).enumerate() {
        let code = items(component, "parameters").next().and_then(|parameter| parameter.get("coupon_code"));
        let length = code.and_then(Value::string).map_or(0, |code| code.chars);
        if (16..=20).contains(&length) {
            let (list, at) = (Step::Key("components"), Step::Index(index));
            findings.count(&[list, at, Step::Key("parameters"), Step::Index(0), Step::Key("coupon_code")], length);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, at, button, template};
    use crate::rules::testing::{accepts, refuses, warns};

    fn code(code: &str) -> Value {
        button("copy_code", &json!([{ "type": "coupon_code", "coupon_code": code }]))
    }

    #[test]
    fn a_code_has_20_letters_and_digits() {
        accepts(&code(&"A1".repeat(10)));
        refuses(&code(&"x".repeat(21)), &[&std::format!("too_long {VALUE}.coupon_code")]);
        refuses(&code(""), &[&std::format!("too_short {VALUE}.coupon_code")]);
        for doubtful in ["A_B", "A B", "é"] {
            let rule = at("template_coupon_parameter.coupon_code.alphanumeric", ".parameters[0].coupon_code");
            warns(&code(doubtful), &[&rule]);
        }
    }

    #[test]
    fn a_code_of_an_offer_has_15() {
        let offer = |code: &str| {
            template(&json!([
                { "type": "button", "sub_type": "copy_code", "index": 0,
                  "parameters": [{ "type": "coupon_code", "coupon_code": code }] },
                { "type": "limited_time_offer",
                  "parameters": [{ "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": 1_893_456_000_000_i64 } }] },
            ]))
        };
        accepts(&offer(&"x".repeat(15)));
        for length in [16, 20, 21] {
            refuses(&offer(&"x".repeat(length)), &[&std::format!("too_long {VALUE}.coupon_code")]);
        }
    }
}
