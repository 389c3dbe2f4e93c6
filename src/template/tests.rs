//! Messages and definitions, right and wrong.

mod any;
mod limits;
mod reading;
mod render;
mod rules;
mod told;
mod vectors;

use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::{Value, json};

use crate::check::{self, Options, Report};
use crate::json::Document;
use crate::rules::MESSAGE;

/// A definition of these components.
fn definition(components: &Value) -> Value {
    json!({ "name": "t", "language": "en_US", "status": "APPROVED", "category": "UTILITY", "components": components })
}

/// `value`, with further members or others.
fn with(value: &Value, members: &Value) -> Value {
    let mut value = value.clone();
    for (key, member) in members.as_object().unwrap() {
        value[key] = member.clone();
    }
    value
}

/// A message of these components.
fn message(components: &Value) -> Value {
    json!({
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": "+15550101234", "type": "template",
        "template": { "name": "t", "language": { "code": "en_US" }, "components": components },
    })
}

/// A header, a body or a button of a message, with texts as its values.
fn part(kind: &str, values: &[&str]) -> Value {
    let texts: Vec<Value> = values.iter().map(|text| json!({ "type": "text", "text": text })).collect();
    json!({ "type": kind, "parameters": texts })
}

/// A button of a message.
fn button(sub_type: &str, index: usize, parameter: &Value) -> Value {
    json!({ "type": "button", "sub_type": sub_type, "index": index, "parameters": [parameter] })
}

/// The end of a link.
fn link(index: usize, text: &str) -> Value {
    button("url", index, &json!({ "type": "text", "text": text }))
}

/// What is found: the message's own issues and those of the definition. Warnings begin with `?`.
fn found(message: &Value, given: &Value) -> Vec<String> {
    let text = message.to_string();
    let given = given.to_string();
    let (document, given) = (Document::read(&text).unwrap(), Document::read(&given).unwrap());
    let rules = given.root().get("rules");
    let options = Options { rules, ..Options::default() };
    let mut report = check::check_read(MESSAGE, &text, Ok(&document), &options);
    super::check(&mut report, document.root(), given.root(), &options);
    ids(&report)
}

fn ids(report: &Report<'_>) -> Vec<String> {
    let short = |rule: &str| String::from(rule.strip_prefix("definition.").unwrap_or(rule));
    let errors = report.issues.iter().map(|issue| short(&issue.rule));
    errors.chain(report.warnings.iter().map(|issue| format!("?{}", short(&issue.rule)))).collect()
}

/// The same, with nothing given but a definition.
fn held(message: &Value, definition: &Value) -> Vec<String> {
    found(message, &json!({ "definition": definition }))
}

/// The report as JavaScript gets it.
fn reported(message: &Value, definition: &Value) -> Value {
    let (text, given) = (message.to_string(), json!({ "definition": definition }).to_string());
    let (document, given) = (Document::read(&text).unwrap(), Document::read(&given).unwrap());
    let mut report = check::check_read(MESSAGE, &text, Ok(&document), &Options::default());
    super::check(&mut report, document.root(), given.root(), &Options::default());
    let mut out = String::new();
    report.write(&mut out, &text);
    serde_json::from_str(&out).unwrap()
}
