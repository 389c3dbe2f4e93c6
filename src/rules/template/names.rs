//! Names of variables: all have one, or none.

use super::list::{components, is, items};
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{Findings, Rule};

/// Within a component, each name is there once.
pub const UNIQUE: Rule = Rule::unique("unique_names", &["parameters", "*", "parameter_name"])
    .says("each variable has one value")
    .meta(132_000);

/// A template's variables have names, or they have numbers.
pub const ALL_OR_NONE: Rule = Rule::walk("names", Code::Required, some_without)
    .about(&["components"])
    .says("other values have one; the variables of a template have names, all of them, or none")
    .meta(100);

fn some_without(template: Value<'_>, findings: &mut Findings) {
    let with_values = |component: &Value<'_>| is(*component, "body") || is(*component, "header");
    let named = |component| items(component, "parameters").any(|parameter| parameter.get("parameter_name").is_some());
    if !components(template).filter(with_values).any(named) {
        return;
    }
    for (index, component) in components(template).enumerate().filter(|(_, component)| with_values(component)) {
        for (at, parameter) in items(component, "parameters").enumerate() {
            if parameter.get("parameter_name").is_none()
                && ["text", "currency", "date_time"].iter().any(|key| parameter.get(key).is_some())
            {
                findings.add(&[
                    Step::Key("components"),
                    Step::Index(index),
                    Step::Key("parameters"),
                    Step::Index(at),
                    Step::Key("parameter_name"),
                ]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{at, template};
    use crate::rules::testing::{accepts, refuses};

    fn with(header: &Value, body: &Value) -> Value {
        template(&json!([{ "type": "header", "parameters": [header] }, { "type": "body", "parameters": body }]))
    }

    fn named(name: &str) -> Value {
        json!({ "type": "text", "parameter_name": name, "text": "x" })
    }

    #[test]
    fn all_values_have_a_name_or_none() {
        let plain = json!({ "type": "text", "text": "x" });
        accepts(&with(&plain, &json!([plain, plain])));
        accepts(&with(&named("a"), &json!([named("a"), named("b")])));
        let place = |component: usize, parameter: usize| {
            std::format!("required template.components[{component}].parameters[{parameter}].parameter_name")
        };
        refuses(&with(&plain, &json!([named("a")])), &[&place(0, 0)]);
        refuses(&with(&named("a"), &json!([named("b"), plain, plain])), &[&place(1, 1), &place(1, 2)]);
    }

    #[test]
    fn media_have_no_name() {
        accepts(&with(&json!({ "type": "image", "image": { "id": "1" } }), &json!([named("a")])));
    }

    #[test]
    fn within_a_component_a_name_is_there_once() {
        refuses(
            &template(&json!([{ "type": "body", "parameters": [named("a"), named("b"), named("a")] }])),
            &[&at("duplicate", ".parameters[2].parameter_name")],
        );
        refuses(
            &template(&json!([{ "type": "body", "parameters": [named("")] }])),
            &[&at("too_short", ".parameters[0].parameter_name")],
        );
    }
}
