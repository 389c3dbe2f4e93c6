//! `type: "limited_time_offer"`: when an offer ends.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/limited-time-offer-templates>

use alloc::vec::Vec;

use crate::issue::Code;
use crate::json::Value;
use crate::rules::pages;
use crate::schema::{Rule, content, items, object, range};

object! {
    /// When the offer ends.
    TemplateLimitedTimeOffer "template_limited_time_offer" on &pages::LIMITED_TIME_OFFERS => {
        /// When it ends.
        parameters: Vec<TemplateOfferParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// When the offer ends.
    TemplateOfferParameter "template_offer_parameter" on &pages::LIMITED_TIME_OFFERS => {}
    content OfferValue;
    unknown Pass;
}

content! {
    /// When the offer ends.
    OfferValue by "type" {
        /// When the offer ends.
        LimitedTimeOffer "limited_time_offer": LimitedTimeOffer,
    }
    any_case;
}

object! {
    /// When the offer ends.
    LimitedTimeOffer "limited_time_offer" on &pages::LIMITED_TIME_OFFERS => {
        /// The time, in milliseconds since 1970.
        expiration_time_ms: i64 = range(1, i64::MAX),
    }
    unknown Doubt;
    rules [
        Rule::walk("past", Code::Doubtful, |offer, findings| {
            let time = offer.get("expiration_time_ms").and_then(Value::integer);
            if time.is_some_and(|time| (1..WRITTEN).contains(&time)) {
                findings.key("expiration_time_ms");
            }
        }).says("the time is past; it is in milliseconds since 1970, not in seconds").warns().meta(0),
    ]
}

/// 2026-11-23, when these rules were written: there is no clock here, but what lies before is past.
pub const WRITTEN: i64 = 1_795_392_000_000;

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, at, component, one};
    use crate::rules::testing::{accepts, refuses, warns};

    fn until(time: &Value) -> Value {
        one(
            "limited_time_offer",
            &json!({ "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": time } }),
        )
    }

    #[test]
    fn an_offer_ends_at_a_time_in_milliseconds() {
        accepts(&until(&json!(1_893_456_000_000_i64)));
        let place = std::format!("{VALUE}.limited_time_offer.expiration_time_ms");
        for (time, code) in [(json!(0), "too_small"), (json!("1"), "wrong_type"), (json!(1.5), "wrong_type")] {
            refuses(&until(&time), &[&std::format!("{code} {place}")]);
        }
        for time in [1_209_600_000_i64, 1_893_456_000, 1_795_391_999_999] {
            warns(&until(&json!(time)), &[&std::format!("limited_time_offer.past {place}")]);
        }
    }

    #[test]
    fn an_offer_has_one_end() {
        let none = component(&json!({ "type": "limited_time_offer", "parameters": [] }));
        refuses(&none, &[&at("too_few", ".parameters")]);
        refuses(
            &one("limited_time_offer", &json!({ "type": "text", "text": "t" })),
            &[&at("not_allowed", ".parameters[0].type")],
        );
    }
}
