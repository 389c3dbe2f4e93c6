//! `sub_type: "flow"`: a button that opens a flow.
//!
//! <https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow>

use alloc::string::String;
use alloc::vec::Vec;

use super::button::{EMPTY, INDEX};
use crate::issue::Code;
use crate::rules::pages;
use crate::schema::kind::{FreeObject, WholeNumber};
use crate::schema::{Rule, content, items, nonempty, object};

object! {
    /// A button that opens a flow.
    TemplateFlowButton "template_flow" on &pages::FLOW => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// How the flow begins.
        parameters: Option<Vec<TemplateFlowParameter>> = items(0, 1),
    }
    unknown Doubt;
    rules [EMPTY]
}

object! {
    /// How the flow begins.
    TemplateFlowParameter "template_flow_parameter" on &pages::FLOW => {}
    content FlowValue;
    unknown Pass;
}

content! {
    /// How the flow begins.
    FlowValue by "type" {
        /// How the flow begins.
        Action "action": TemplateFlowAction,
    }
    any_case;
}

object! {
    /// How the flow begins.
    TemplateFlowAction "template_flow_action" on &pages::FLOW => {
        /// Yours: it comes back with the answers, to tell which message they belong to. Left out, it is `unused`.
        flow_token: Option<String> = nonempty(),
        /// Data for the first screen: names and values are yours.
        flow_action_data: Option<FreeObject>,
    }
    unknown Doubt;
    rules [
        Rule::walk("empty_data", Code::Doubtful, |action, findings| {
            if action.get("flow_action_data").is_some_and(|data| data.entries().next().is_none()) {
                findings.key("flow_action_data");
            }
        }).about(&["flow_action_data"]).says("Meta refuses an empty object in interactive messages; leave it out").warns().meta(0),
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, button};
    use crate::rules::testing::{accepts, refuses, warns};

    fn flow(action: &Value) -> Value {
        button("flow", &json!([{ "type": "action", "action": action }]))
    }

    #[test]
    fn data_of_a_flow_is_left_untouched() {
        accepts(&flow(&json!({})));
        accepts(&flow(&json!({
            "flow_token": "t",
            "flow_action_data": { "firstName": null, "type": "BODY", "sub_type": 7, "a\nb": [{ "Index": [] }] },
        })));
    }

    #[test]
    fn data_of_a_flow_is_an_object_that_is_not_empty() {
        refuses(
            &flow(&json!({ "flow_action_data": [] })),
            &[&std::format!("wrong_type {VALUE}.action.flow_action_data")],
        );
        let empty = flow(&json!({ "flow_action_data": {} }));
        warns(&empty, &[&std::format!("template_flow_action.empty_data {VALUE}.action.flow_action_data")]);
        refuses(&flow(&json!({ "flow_token": "" })), &[&std::format!("too_short {VALUE}.action.flow_token")]);
    }
}
