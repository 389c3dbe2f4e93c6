//! An object, as JSON Schema; with content, one schema for each content.

use serde_json::{Map, Value, json};
use wamid::schema::{Content, Field, Object, Unknown};

use super::kind::{self, describe};
use super::{reference, rules};
use crate::beyond;
use crate::catalog::{Catalog, Tag};
use crate::describe;

/// The schemas of an object, by name: its own, or one for each content.
pub fn definitions(catalog: &Catalog, object: &'static Object, tag: Option<Tag>, name: &str) -> Vec<(String, Value)> {
    let Some(content) = object.content else {
        return vec![(name.to_owned(), Value::Object(schema(catalog, object, tag, None)))];
    };
    let variants: Vec<_> = catalog.contents(object, content, name);
    let mut all = Vec::new();
    if variants.len() > 1 && !catalog.is_root(object) {
        let of: Vec<Value> = variants.iter().map(|(name, _)| reference(name)).collect();
        all.push((name.to_owned(), json!({ "description": describe::docs(&object.docs), "oneOf": of })));
    }
    all.extend(variants.into_iter().map(|(name, variant)| {
        let schema = schema(catalog, object, tag, Some((content, variant)));
        (name, Value::Object(schema))
    }));
    all
}

fn schema(
    catalog: &Catalog,
    object: &'static Object,
    tag: Option<Tag>,
    content: Option<(&'static Content, &'static Field)>,
) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required: Vec<&str> = Vec::new();
    if let Some(tag) = tag {
        for (key, word) in tag.members() {
            properties.insert(key.into(), json!(kind::words(&[word], tag.union.any_case, false)));
            required.push(key);
        }
    }
    for field in object.fields {
        properties.insert(field.name.into(), Value::Object(member(catalog, field)));
        if !field.optional && field.default.is_none() {
            required.push(field.name);
        }
    }
    if let Some((content, variant)) = content {
        properties.insert(content.tag.into(), json!(kind::words(&[variant.name], content.any_case, false)));
        properties.insert(variant.name.into(), Value::Object(member(catalog, variant)));
        if !content.implied {
            required.push(content.tag);
        }
        required.push(variant.name);
        if object.unknown != Unknown::Reject {
            for other in content.variants.iter().filter(|other| other.name != variant.name) {
                properties.insert(other.name.into(), json!(false));
            }
        }
    }
    let mut schema = Map::new();
    describe(&mut schema, &description(object, content.map(|(_, variant)| variant)));
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    if object.unknown == Unknown::Reject {
        schema.insert("additionalProperties".into(), json!(false));
    }
    rules::constrain(&mut schema, object, content.map(|(content, variant)| (content, variant.name)));
    schema
}

fn member(catalog: &Catalog, field: &Field) -> Map<String, Value> {
    let mut schema = kind::value(catalog, &field.kind, field.limits);
    let mut text = describe::docs(&field.docs);
    for remark in describe::remarks(field.limits) {
        text = format!("{text} {remark}");
    }
    describe(&mut schema, text.trim());
    schema
}

fn description(object: &'static Object, variant: Option<&Field>) -> String {
    let mut text = describe::docs(variant.map_or(&object.docs, |variant| &variant.docs));
    let rules: Vec<String> = beyond::rules(object).map(|rule| format!("{} (`{}`)", rule.says, rule.id)).collect();
    if !rules.is_empty() {
        text.push_str(" Also checked, though not by this schema: ");
        text.push_str(&rules.join("; "));
        text.push('.');
    }
    format!("{text} {}", describe::address(object.page)).trim().to_owned()
}
