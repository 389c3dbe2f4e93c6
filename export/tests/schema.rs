//! The JSON Schema says what the tables say.

use serde_json::{Map, Value, json};
use wamid::issue::Severity;
use wamid::rules::ROOTS;
use wamid::schema::{Field, Kind, Object, Unknown};
use wamid_export::catalog::{Catalog, Entry};
use wamid_export::schema::document;

fn schema() -> (Catalog, Value) {
    let catalog = Catalog::of(ROOTS);
    let schema = document(&catalog);
    (catalog, schema)
}

/// The definitions of an object: one, or one for each content.
fn definitions<'s>(catalog: &Catalog, schema: &'s Value, entry: &Entry) -> Vec<&'s Value> {
    let Entry::Object(object, _) = entry else { return vec![] };
    let name = catalog.name(entry);
    let names = match object.content {
        Some(content) => catalog.contents(object, content, &name).into_iter().map(|(name, _)| name).collect(),
        None => vec![name],
    };
    let found: Vec<&Value> = names.iter().filter_map(|name| schema.get("$defs")?.get(name)).collect();
    assert_eq!(found.len(), names.len(), "{names:?}");
    found
}

#[test]
fn every_reference_leads_somewhere() {
    fn follow(schema: &Value, value: &Value, seen: &mut usize) {
        if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            *seen += 1;
            assert!(schema.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
        }
        let inner: Vec<&Value> = match value {
            Value::Array(items) => items.iter().collect(),
            Value::Object(members) => members.values().collect(),
            _ => vec![],
        };
        for value in inner {
            follow(schema, value, seen);
        }
    }
    let (_, schema) = schema();
    let mut seen = 0;
    follow(&schema, &schema, &mut seen);
    assert!(seen > 20);
}

#[test]
fn no_two_declarations_share_a_name() {
    let (catalog, _) = schema();
    let mut names: Vec<String> = Vec::new();
    for entry in &catalog.entries {
        let name = catalog.name(entry);
        match entry {
            Entry::Object(object, _) if object.content.is_some_and(|content| content.variants.len() > 1) => {
                let contents = object.content.map(|content| catalog.contents(object, content, &name));
                names.extend(contents.unwrap_or_default().into_iter().map(|(name, _)| name));
            }
            _ => {}
        }
        names.push(name);
    }
    let mut once = names.clone();
    once.sort_unstable();
    once.dedup();
    let twice: Vec<&String> =
        once.iter().filter(|name| names.iter().filter(|other| other == name).count() > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn every_member_and_every_limit_of_it_is_there() {
    let (catalog, schema) = schema();
    let mut limits = 0;
    for entry in &catalog.entries {
        for definition in definitions(&catalog, &schema, entry) {
            let Entry::Object(object, _) = entry else { continue };
            for field in object.fields {
                let property = &definition["properties"][field.name];
                assert!(property.is_object(), "{}.{}", object.name, field.name);
                limits += limits_are_there(object, field, property);
            }
            let reject = object.unknown == Unknown::Reject;
            assert_eq!(definition.get("additionalProperties") == Some(&json!(false)), reject, "{}", object.name);
        }
    }
    assert!(limits > 50);
}

/// Holds the numbers of a field against its schema, and counts them.
fn limits_are_there(object: &Object, field: &Field, property: &Value) -> usize {
    let (least, most) = match field.kind {
        Kind::Text => ("minLength", "maxLength"),
        Kind::Integer => ("minimum", "maximum"),
        Kind::Array(_) => ("minItems", "maxItems"),
        Kind::Map(_) => ("minProperties", "maxProperties"),
        _ => return 0,
    };
    let limits = field.limits;
    let bound = |bound: i64, none: bool| if none { None } else { Some(json!(bound)) };
    let min = bound(limits.min, limits.min == i64::MIN || (least != "minimum" && limits.min <= 0));
    let max = bound(limits.max, limits.max == i64::MAX);
    assert_eq!(property.get(least), min.as_ref(), "{}.{}", object.name, field.name);
    assert_eq!(property.get(most), max.as_ref(), "{}.{}", object.name, field.name);
    for format in limits.formats.iter().filter(|format| format.severity == Severity::Error) {
        let said = format.pattern.is_none_or(|pattern| property.to_string().contains(&json!(pattern).to_string()));
        assert!(said, "{}.{}.{}", object.name, field.name, format.id);
    }
    usize::from(min.is_some()) + usize::from(max.is_some())
}

#[test]
fn what_may_be_left_out_is_not_required() {
    let (catalog, schema) = schema();
    for entry in &catalog.entries {
        let Entry::Object(object, tag) = entry else { continue };
        for definition in definitions(&catalog, &schema, entry) {
            let required = definition.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
            for field in object.fields {
                let needed = !field.optional && field.default.is_none();
                assert_eq!(required.contains(&json!(field.name)), needed, "{}.{}", object.name, field.name);
            }
            for (key, _) in tag.iter().flat_map(|tag| tag.members().collect::<Vec<_>>()) {
                assert!(required.contains(&json!(key)), "{}.{key}", object.name);
            }
        }
    }
}

#[test]
fn every_schema_that_a_rule_brings_along_is_json() {
    for object in Catalog::of(ROOTS).objects() {
        for rule in object.rules {
            if let Some(schema) = rule.schema {
                let parsed: Result<Map<String, Value>, _> = serde_json::from_str(schema);
                assert!(parsed.is_ok(), "{}.{}", object.name, rule.id);
            }
        }
    }
}
