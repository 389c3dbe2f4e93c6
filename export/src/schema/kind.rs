//! A value of a declared kind, as JSON Schema.

use serde_json::{Map, Value, json};
use wamid::issue::Severity;
use wamid::schema::{Kind, Limits};

use super::reference;
use crate::catalog::{Catalog, Entry};
use crate::number_pattern;

/// The schema of a value.
pub fn value(catalog: &Catalog, kind: &Kind, limits: &Limits) -> Map<String, Value> {
    let each = |item: &Kind| Value::Object(value(catalog, item, limits.each.unwrap_or(&Limits::NONE)));
    match kind {
        Kind::Text => text(limits),
        Kind::Boolean => typed("boolean"),
        Kind::Integer => bounded(typed("integer"), limits, "minimum", "maximum"),
        Kind::IntegerOrText => number_or_text("integer", limits, &number_pattern::whole(limits.min, limits.max)),
        Kind::Degrees => number_or_text("number", limits, &number_pattern::degrees(limits.max)),
        Kind::Words(list) if list.all.len() > 1 || list.open => object(reference(&catalog.name(&Entry::Words(list)))),
        Kind::Words(list) => words(list.all, list.any_case, false),
        Kind::Object(part) => object(reference(&catalog.name(&Entry::Object(part, None)))),
        Kind::Union(union) => object(reference(&catalog.name(&Entry::Union(union)))),
        Kind::Array(item) => {
            let mut schema = typed("array");
            schema.insert("items".into(), each(item));
            bounded(schema, limits, "minItems", "maxItems")
        }
        Kind::Map(item) => {
            let mut schema = typed("object");
            schema.insert("additionalProperties".into(), each(item));
            bounded(schema, limits, "minProperties", "maxProperties")
        }
        // The check counts members only where there must be some.
        Kind::AnyObject if limits.min > 0 => bounded(typed("object"), limits, "minProperties", "maxProperties"),
        Kind::AnyObject => typed("object"),
        Kind::Any => Map::new(),
    }
}

fn text(limits: &Limits) -> Map<String, Value> {
    let mut schema = bounded(typed("string"), limits, "minLength", "maxLength");
    let musts = limits.formats.iter().filter(|format| format.severity == Severity::Error);
    let patterns: Vec<&str> = musts.filter_map(|format| format.pattern).collect();
    // An empty text, where it is allowed, is not asked what it looks like.
    match &patterns[..] {
        [] => {}
        [pattern] if limits.min > 0 => {
            schema.insert("pattern".into(), json!(pattern));
        }
        patterns => {
            let all: Vec<Value> = patterns.iter().map(|pattern| json!({ "pattern": pattern })).collect();
            let all =
                if limits.min > 0 { all } else { vec![json!({ "anyOf": [{ "maxLength": 0 }, { "allOf": all }] })] };
            schema.insert("allOf".into(), json!(all));
        }
    }
    schema
}

/// One of a few words. The documented spelling comes first: that is what tools should write.
pub fn words(all: &[&str], any_case: bool, open: bool) -> Map<String, Value> {
    if open {
        return object(json!({ "type": "string", "examples": all }));
    }
    let documented = match all {
        [only] => object(json!({ "const": only })),
        all => object(json!({ "enum": all })),
    };
    if !any_case {
        return documented;
    }
    let spellings: Vec<String> = all.iter().map(|word| any_case_pattern(word)).collect();
    object(json!({
        "anyOf": [documented, { "type": "string", "pattern": format!("^(?:{})$", spellings.join("|")) }]
    }))
}

/// `word` in upper and lower case: JSON Schema has no flag for it.
fn any_case_pattern(word: &str) -> String {
    let mut out = String::new();
    for char in word.chars() {
        if char.is_ascii_alphabetic() {
            out.extend(['[', char.to_ascii_uppercase(), char.to_ascii_lowercase(), ']']);
        } else {
            out.push(char);
        }
    }
    out
}

fn number_or_text(number: &str, limits: &Limits, pattern: &str) -> Map<String, Value> {
    let number = bounded(typed(number), limits, "minimum", "maximum");
    object(json!({ "anyOf": [number, { "type": "string", "pattern": pattern }] }))
}

fn bounded(mut schema: Map<String, Value>, limits: &Limits, least: &str, most: &str) -> Map<String, Value> {
    let is_number = least == "minimum";
    if limits.min > i64::MIN && (is_number || limits.min > 0) {
        schema.insert(least.into(), json!(limits.min));
    }
    if limits.max < i64::MAX {
        schema.insert(most.into(), json!(limits.max));
    }
    schema
}

fn typed(name: &str) -> Map<String, Value> {
    object(json!({ "type": name }))
}

/// Puts a description in front.
pub fn describe(schema: &mut Map<String, Value>, text: &str) {
    if !text.is_empty() {
        schema.shift_insert(0, "description".into(), json!(text));
    }
}

/// The members of a value that is an object.
pub fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
