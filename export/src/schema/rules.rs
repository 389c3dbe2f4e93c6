//! Rules over the members of an object, as far as JSON Schema can say them.

use serde_json::{Map, Value, json};
use wamid::issue::Severity;
use wamid::schema::rule::{Way, When};
use wamid::schema::{Content, Object, Rule, Test};

use crate::ways;

/// Adds the rules of `object` to its schema; `content` is the one that this schema is for.
pub fn constrain(schema: &mut Map<String, Value>, object: &'static Object, content: Option<(&Content, &str)>) {
    let errors = object.rules.iter().filter(|rule| rule.severity == Severity::Error);
    let told = errors.filter(|rule| concerns(rule, content)).filter_map(|rule| constraint(object, rule));
    let all: Vec<Value> = told.collect();
    match &all[..] {
        [] => {}
        [Value::Object(only)] if only.keys().all(|key| !schema.contains_key(key)) => schema.extend(only.clone()),
        _ => {
            schema.insert("allOf".into(), Value::Array(all));
        }
    }
}

/// A rule as a schema of the object, where there is one.
pub fn constraint(object: &'static Object, rule: &Rule) -> Option<Value> {
    if rule.for_meta {
        return None;
    }
    match rule.test {
        Test::ExactlyOne(members) => Some(json!({ "oneOf": each_required(members.names) })),
        Test::AtLeastOne(members) => Some(json!({ "anyOf": each_required(members.names) })),
        Test::AtMostOne(members) => {
            let none = json!({ "not": { "anyOf": each_required(members.names) } });
            let mut ways = each_required(members.names);
            ways.push(none);
            Some(json!({ "oneOf": ways }))
        }
        Test::Needs(when, members) => Some(json!({ "if": condition(when), "then": { "required": members } })),
        Test::Forbids(when, members) => {
            let absent: Map<String, Value> =
                members.iter().map(|member| ((*member).to_owned(), json!(false))).collect();
            Some(json!({ "if": condition(when), "then": { "properties": absent } }))
        }
        Test::Unique(way) => match in_one_array(way)? {
            (path, []) => Some(along(path, json!({ "uniqueItems": true }))),
            _ => None,
        },
        Test::Total(way) => in_one_array(way).map(|(path, rest)| {
            let each = leads(rest, &json!(true));
            along(path, json!({ "contains": each, "minContains": 0, "maxContains": rule.limit }))
        }),
        Test::SeveralNeed(way, member) => match in_one_array(way)? {
            (path, []) => {
                let several = leads(path, &json!({ "type": "array", "minItems": 2 }));
                Some(json!({ "if": several, "then": along(path, json!({ "items": { "required": [member] } })) }))
            }
            _ => None,
        },
        Test::Alike(way) => {
            let (path, rest) = in_one_array(way)?;
            let all_say = |word| along(path, json!({ "items": along(rest, json!({ "const": word })) }));
            let ways: Vec<Value> = ways::words(object, way)?.into_iter().map(all_say).collect();
            Some(json!({ "anyOf": ways }))
        }
        Test::Walk(_) | Test::Told => brought(rule),
    }
}

fn each_required(names: &[&str]) -> Vec<Value> {
    names.iter().map(|name| json!({ "required": [name] })).collect()
}

/// The way to an array and the way on from its items, if there is only one array on `way`.
fn in_one_array(way: Way) -> Option<(Way, Way)> {
    let (path, rest) = way.split_at_checked(way.iter().position(|key| *key == "*")?)?;
    let (_, rest) = rest.split_first()?;
    (!rest.contains(&"*")).then_some((path, rest))
}

/// `schema` for what lies at the end of `path`, if it is there.
fn along(path: Way, schema: Value) -> Value {
    path.iter().rev().fold(schema, |inner, key| {
        let mut properties = Map::new();
        properties.insert((*key).to_owned(), inner);
        json!({ "properties": properties })
    })
}

fn condition(when: When) -> Value {
    let leaf = match when.words {
        [] => json!(true),
        [word] => json!({ "const": word }),
        words => json!({ "enum": words }),
    };
    leads(when.way, &leaf)
}

/// That `way` leads to something that `leaf` accepts.
fn leads(way: Way, leaf: &Value) -> Value {
    let Some((key, rest)) = way.split_first() else { return leaf.clone() };
    let inner = leads(rest, leaf);
    if *key == "*" {
        return json!({ "type": "array", "contains": inner });
    }
    let mut properties = Map::new();
    properties.insert((*key).to_owned(), inner);
    json!({ "type": "object", "properties": properties, "required": [key] })
}

/// Whether a rule can be broken by an object that holds this content.
fn concerns(rule: &Rule, content: Option<(&Content, &str)>) -> bool {
    let Some((content, held)) = content else { return true };
    let absent = |key: &&str| *key != held && content.variants.iter().any(|variant| variant.name == *key);
    match rule.test {
        Test::Forbids(_, members) if members.iter().all(absent) => false,
        Test::Needs(when, _) | Test::Forbids(when, _) if when.way == [content.tag] => {
            when.words.is_empty() || when.words.contains(&held)
        }
        Test::Needs(When { way, .. }, _)
        | Test::Forbids(When { way, .. }, _)
        | Test::Unique(way)
        | Test::Alike(way)
        | Test::Total(way)
        | Test::SeveralNeed(way, _) => !way.first().is_some_and(absent),
        Test::Walk(_) | Test::Told => {
            brought(rule).is_none_or(|schema| !ties(&schema).iter().all(|key| absent(&&**key)))
        }
        Test::ExactlyOne(_) | Test::AtLeastOne(_) | Test::AtMostOne(_) => true,
    }
}

/// The schema that a rule brings along.
fn brought(rule: &Rule) -> Option<Value> {
    rule.schema.and_then(|schema| serde_json::from_str(schema).ok())
}

/// The members that a schema says something of, conditions apart.
fn ties(schema: &Value) -> Vec<String> {
    let parts = [Some(schema), schema.get("then"), schema.get("else")];
    let properties = parts.iter().flatten().filter_map(|part| part.get("properties")?.as_object());
    properties.flat_map(|properties| properties.keys().cloned()).collect()
}
