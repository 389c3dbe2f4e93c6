//! `type: "tap_target_configuration"`: a link behind the whole message.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/tap-target-url-title-override>

use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::{pages, url};
use crate::schema::{content, items, nonempty, object};

object! {
    /// A link behind the whole message. The account must be verified.
    TemplateTapTarget "template_tap_target" on &pages::TAP_TARGETS => {
        /// The link.
        parameters: Vec<TemplateTapTargetParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// The link.
    TemplateTapTargetParameter "template_tap_target_parameter" on &pages::TAP_TARGETS => {}
    content TapTargetValue;
    unknown Pass;
}

content! {
    /// The link.
    TapTargetValue by "type" {
        /// The link: a list of one.
        TapTargetConfiguration "tap_target_configuration": Vec<TapTarget> = items(1, 1),
    }
    any_case;
}

object! {
    /// A link, and what it is called.
    TapTarget "tap_target" on &pages::TAP_TARGETS => {
        /// Where a tap leads.
        url: String = nonempty().looks(&[url::WEB]),
        /// What is shown instead of the address.
        title: String = nonempty(),
    }
    unknown Doubt;
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, one};
    use crate::rules::testing::{accepts, refuses};

    fn leads(target: &Value) -> Value {
        one(
            "tap_target_configuration",
            &json!({ "type": "tap_target_configuration", "tap_target_configuration": target }),
        )
    }

    #[test]
    fn a_tap_leads_to_one_link() {
        let target = json!({ "url": "https://a.b", "title": "Offer" });
        accepts(&leads(&json!([target])));
        let place = std::format!("{VALUE}.tap_target_configuration");
        refuses(&leads(&target), &[&std::format!("wrong_type {place}")]);
        refuses(&leads(&json!([target, target])), &[&std::format!("too_many {place}")]);
        refuses(&leads(&json!([])), &[&std::format!("too_few {place}")]);
        refuses(
            &leads(&json!([{ "url": "a.b", "title": "" }])),
            &[&std::format!("invalid_format {place}[0].url"), &std::format!("too_short {place}[0].title")],
        );
    }
}
