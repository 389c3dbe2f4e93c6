//! `type: "body"`: values for the body of a template.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

use alloc::string::String;
use alloc::vec::Vec;

use super::names;
use super::text::{Currency, DateTime, VALUE};
use crate::rules::pages;
use crate::schema::{content, nonempty, object};

object! {
    /// Values for the body: one for each of its variables.
    TemplateBody "template_body" on &pages::TEMPLATE_COMPONENTS => {
        /// The values: in the order of the variables, or each with the variable's name.
        parameters: Option<Vec<TemplateBodyParameter>>,
    }
    unknown Doubt;
    rules [names::UNIQUE]
}

object! {
    /// The value of a variable of the body.
    TemplateBodyParameter "template_body_parameter" on &pages::TEMPLATE_COMPONENTS => {
        /// The variable's name, where the template's variables have names.
        parameter_name: Option<String> = nonempty(),
    }
    content BodyValue;
    unknown Pass;
}

content! {
    /// What takes the variable's place.
    BodyValue by "type" {
        /// Words.
        Text "text": String = VALUE,
        /// An amount of money.
        Currency "currency": Currency,
        /// A date or a time.
        DateTime "date_time": DateTime,
        /// A group's id, in an invitation: its link is shown.
        GroupId "group_id": String = nonempty(),
    }
    any_case;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::template::samples::{at, component, one};
    use crate::rules::testing::{accepts, refuses, warns};

    #[test]
    fn a_body_may_have_no_values() {
        accepts(&component(&json!({ "type": "body" })));
        accepts(&component(&json!({ "type": "body", "parameters": [] })));
    }

    #[test]
    fn values_of_the_body_are_text_money_dates_and_groups() {
        accepts(&one("body", &json!({ "type": "group_id", "group_id": "Y2Fw" })));
        for kind in ["image", "payload", "coupon_code", "foo"] {
            refuses(&one("body", &json!({ "type": kind })), &[&at("not_allowed", ".parameters[0].type")]);
        }
        refuses(&one("body", &json!({ "type": "text" })), &[&at("required", ".parameters[0].text")]);
        refuses(&one("body", &json!({ "text": "a" })), &[&at("required", ".parameters[0].type")]);
    }

    #[test]
    fn further_members_of_a_value_pass() {
        accepts(&one("body", &json!({ "type": "text", "text": "a", "new": 1 })));
    }

    #[test]
    fn a_tag_of_buttons_does_not_belong_to_a_body() {
        warns(
            &component(&json!({ "type": "body", "sub_type": "url" })),
            &[&at("template_body.unknown_key", ".sub_type")],
        );
    }
}
