//! `wamid/tools`: each type of message as one schema that stands alone, short enough for a language model to read.
//!
//! What the schema of the package has under `$defs` is put in its place; what a model does not need is left out.

pub mod trim;

use serde_json::{Map, Value, json};
use wamid::rules::ROOTS;
use wamid::schema::{Content, Field, Object};

use crate::cases::{self, Part, Presence};
use crate::catalog::{Catalog, Entry};
use crate::describe;
use crate::reference::sections;
use crate::schema::document;

/// The members of the envelope that a model is told of. The rest is the program's business.
const ENVELOPE: &[&str] = &["to", "recipient", "recipient_type", "context"];

/// The schemas by type: `text`, `interactive.list`, `read`.
pub fn schemas(catalog: &Catalog) -> Map<String, Value> {
    let schema = document(catalog);
    let mut all = Map::new();
    for root in ROOTS {
        let name = catalog.name(&Entry::Object(root, None));
        let Some(content) = root.content else {
            all.insert(root.name.to_owned(), tool(&schema, &name, &describe::docs(&root.docs), &[]));
            continue;
        };
        for section in sections::of(content) {
            let kind = section.title.split('.').next().unwrap_or_default();
            let contents = catalog.contents(root, content, &name);
            let Some((name, variant)) = contents.iter().find(|(_, variant)| variant.name == kind) else { continue };
            let docs: Vec<&str> = section.docs.iter().map(|line| line.trim()).collect();
            let gone = gone(root, content, variant.name);
            let mut schema = tool(&schema, name, &docs.join(" "), &gone);
            if let Some((kind, word)) = section.title.split_once('.') {
                keep_one(&mut schema, kind, word);
            }
            all.insert(section.title, schema);
        }
    }
    all
}

/// The members of the envelope that are left out of a tool: what no model needs, and what this content rules out.
fn gone(root: &'static Object, content: &'static Content, held: &'static str) -> Vec<&'static str> {
    let told: Vec<Part> = cases::with_content(root, content, held)
        .into_iter()
        .filter_map(|group| <[_; 1]>::try_from(group.cases).ok())
        .flat_map(|[case]| case)
        .collect();
    let ruled_out = |field: &Field| {
        told.iter().any(|part| {
            let words = part.words.as_deref().unwrap_or_default();
            let only_default = part.presence == Presence::Declared && words == field.default.as_slice();
            part.key == field.name && (part.presence == Presence::Absent || only_default)
        })
    };
    let gone = root.fields.iter().filter(|field| !ENVELOPE.contains(&field.name) || ruled_out(field));
    gone.map(|field| field.name).collect()
}

/// The definition `name`, whole, with what it is in front of it.
fn tool(schema: &Value, name: &str, docs: &str, gone: &[&str]) -> Value {
    let mut whole = trim::resolved(schema, &json!({ "$ref": format!("#/$defs/{name}") }));
    trim::forget(&mut whole, gone);
    if let Value::Object(members) = &mut whole {
        members.insert("description".into(), json!(docs));
        name_the_type(members);
    }
    whole
}

/// A model says the type, even where it can be told from the content.
fn name_the_type(schema: &mut Map<String, Value>) {
    let named = schema.get("properties").is_some_and(|properties| properties.get("type").is_some());
    if let Some(Value::Array(required)) = schema.get_mut("required").filter(|_| named)
        && !required.contains(&json!("type"))
    {
        required.insert(0, json!("type"));
    }
}

/// Of a content that is one of several, keeps the one that its tag calls `word`.
fn keep_one(schema: &mut Value, kind: &str, word: &str) {
    let Some(content) = schema.pointer_mut(&format!("/properties/{kind}")) else { return };
    let Some(Value::Array(shapes)) = content.get("oneOf") else { return };
    let tagged = |shape: &&Value| shape.pointer("/properties/type/const") == Some(&json!(word));
    if let Some(shape) = shapes.iter().find(tagged).cloned() {
        *content = shape;
    }
}
