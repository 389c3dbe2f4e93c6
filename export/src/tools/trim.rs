//! A schema made whole and short.

use serde_json::{Map, Value, json};

use crate::describe;

/// Longer patterns are left to the words of the description.
const LONGEST_PATTERN: usize = 60;

/// `part` of `schema` with every reference replaced by what it means, and without what only a validator needs.
pub fn resolved(schema: &Value, part: &Value) -> Value {
    match part {
        Value::Array(items) => items.iter().map(|item| resolved(schema, item)).collect(),
        Value::Object(members) => {
            let target = members.get("$ref").and_then(Value::as_str).map(|reference| reference.trim_start_matches('#'));
            if let Some(target) = target.and_then(|pointer| schema.pointer(pointer)) {
                let mut whole = resolved(schema, target);
                if let (Value::Object(whole), Some(description)) = (&mut whole, members.get("description")) {
                    whole.shift_insert(0, "description".into(), description.clone());
                }
                return whole;
            }
            if let Some(documented) = documented_spelling(members) {
                return resolved(schema, documented);
            }
            let kept = members.iter().filter(|(key, value)| !(*key == "pattern" && is_long(value)));
            let kept = kept.map(|(key, value)| (key.clone(), short(key, resolved(schema, value))));
            without_doubtful(kept.collect())
        }
        other => other.clone(),
    }
}

/// Words that are accepted in any case: a model should write the documented one.
fn documented_spelling(members: &Map<String, Value>) -> Option<&Value> {
    match members.get("anyOf")?.as_array()?.as_slice() {
        [words, any_case] if any_case.get("pattern").is_some() => {
            (words.get("const").is_some() || words.get("enum").is_some()).then_some(words)
        }
        _ => None,
    }
}

fn is_long(pattern: &Value) -> bool {
    pattern.as_str().is_some_and(|pattern| pattern.len() > LONGEST_PATTERN)
}

/// A description without the address of its page.
fn short(key: &str, value: Value) -> Value {
    match value.as_str().and_then(|text| text.split_once("https://developers.facebook.com")) {
        Some((text, _)) if key == "description" => json!(text.trim_end()),
        _ => value,
    }
}

/// An object without the members whose mere presence is doubtful.
fn without_doubtful(mut schema: Map<String, Value>) -> Value {
    let is_doubtful = |member: &Value| {
        let description = member.get("description").and_then(Value::as_str);
        description.is_some_and(|text| text.contains(describe::DOUBT))
    };
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.retain(|_, member| !is_doubtful(member));
    }
    Value::Object(schema)
}

/// Takes members that are `gone` out of an object, and the rules that only speak of them.
pub fn forget(schema: &mut Value, gone: &[&str]) {
    let Value::Object(members) = schema else { return };
    if let Some(Value::Object(properties)) = members.get_mut("properties") {
        properties.retain(|key, _| !gone.contains(&&**key));
    }
    let Some(Value::Array(rules)) = members.shift_remove("allOf") else { return };
    let mut rules: Vec<Value> = rules.into_iter().filter_map(|rule| remaining(rule, gone)).collect();
    match (rules.len(), rules.pop()) {
        (_, None) => {}
        (1, Some(Value::Object(only))) if only.keys().all(|key| !members.contains_key(key)) => members.extend(only),
        (_, Some(last)) => {
            rules.push(last);
            members.insert("allOf".into(), Value::Array(rules));
        }
    }
}

/// What remains of a rule: nothing of one that only speaks of members that are gone, or says nothing any more.
fn remaining(rule: Value, gone: &[&str]) -> Option<Value> {
    let about = |part: &Value| {
        let required = part.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        properties(part).chain(required).any(|key| gone.contains(&key))
    };
    let empty = |part: &Value| match part.get("properties").and_then(Value::as_object) {
        Some(told) => {
            part.as_object().is_some_and(|part| part.len() == 1) && told.values().all(|told| *told == json!({}))
        }
        None => false,
    };
    let Some(condition) = rule.get("if") else { return Some(rule) };
    if about(condition) {
        return rule.get("else").filter(|told| !empty(told)).cloned();
    }
    let says = |part: &str| rule.get(part).is_some_and(|told| !about(told) && !empty(told));
    (says("then") || says("else")).then_some(rule)
}

fn properties(schema: &Value) -> impl Iterator<Item = &str> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flat_map(|properties| properties.keys()).map(String::as_str)
}
