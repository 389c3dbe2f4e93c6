//! Messages with templates, for tests.

use serde_json::{Value, json};

use crate::rules::testing;

/// A message with a template that has these components.
pub fn template(components: &Value) -> Value {
    testing::message("template", &json!({ "name": "t", "language": { "code": "en_US" }, "components": components }))
}

/// A message with a template that has this component.
pub fn component(component: &Value) -> Value {
    template(&json!([component]))
}

/// A component with one parameter.
pub fn one(kind: &str, parameter: &Value) -> Value {
    component(&json!({ "type": kind, "parameters": [parameter] }))
}

/// A button with these parameters.
pub fn button(kind: &str, parameters: &Value) -> Value {
    component(&json!({ "type": "button", "sub_type": kind, "index": 0, "parameters": parameters }))
}

/// Where a component lies in the message, and its first parameter.
pub const FIRST: &str = "template.components[0]";
/// Where the first parameter of the first component lies.
pub const VALUE: &str = "template.components[0].parameters[0]";

/// An issue or a warning at a place in the first component.
pub fn at(what: &str, place: &str) -> std::string::String {
    std::format!("{what} {FIRST}{place}")
}
