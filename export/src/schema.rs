//! JSON Schema 2020-12: everything that it can say of the declarations.
//!
//! It describes what may be given, so defaults are not required; warnings never make it refuse.

pub mod kind;
pub mod object;
pub mod rules;

use serde_json::{Map, Value, json};
use wamid::rules::{ROOTS, VERSION};

use crate::catalog::{Catalog, Entry};
use crate::describe;

/// Where the schema says it lives; nothing is fetched from there.
pub const ID: &str = "https://unpkg.com/wamid/dist/schema.json";

/// The schema of everything that `POST /{phone_number_id}/messages` takes.
pub fn document(catalog: &Catalog) -> Value {
    let roots: Vec<Value> = ROOTS.iter().flat_map(|root| catalog.kinds(root)).map(|name| reference(&name)).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "What a program may give wamid to send: a WhatsApp Cloud API message, or a read receipt",
        "description": description(),
        "oneOf": roots,
        "$defs": definitions(catalog),
    })
}

fn description() -> String {
    format!(
        "The body of POST /{{phone_number_id}}/messages. Rules of {VERSION}. `messaging_product` and `recipient_type` \
         may be left out: they are filled in. What JSON Schema cannot say stands in the descriptions."
    )
}

/// Every declaration under its name.
fn definitions(catalog: &Catalog) -> Map<String, Value> {
    let mut all = Map::new();
    for entry in &catalog.entries {
        match entry {
            Entry::Object(object, tag) => {
                let name = catalog.name(entry);
                for (name, schema) in object::definitions(catalog, object, *tag, &name) {
                    all.insert(name, schema);
                }
            }
            Entry::Union(union) => {
                let variants = Catalog::variants(union).map(|variant| reference(&catalog.name(&variant)));
                let schema =
                    json!({ "description": describe::docs(&union.docs), "oneOf": variants.collect::<Vec<_>>() });
                all.insert(catalog.name(entry), schema);
            }
            Entry::Words(words) => {
                let mut schema = kind::words(words.all, words.any_case, words.open);
                kind::describe(&mut schema, &describe::docs(&words.docs));
                all.insert(catalog.name(entry), Value::Object(schema));
            }
        }
    }
    all
}

/// A pointer to the definition `name`.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}
