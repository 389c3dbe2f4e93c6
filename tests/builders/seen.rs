//! Which declarations a message makes use of, and which there are.

use std::collections::BTreeSet;

use serde_json::Value;
use wamid::rules::ROOTS;
use wamid::schema::{Kind, Object, Union};

/// Marks an object, and whatever is in it.
pub fn object(object: &Object, value: &Value, seen: &mut BTreeSet<String>) {
    seen.insert(named(object));
    for member in object.fields {
        if let Some(value) = value.get(member.name) {
            kind(&member.kind, value, seen);
        }
    }
    for variant in object.content.into_iter().flat_map(|content| content.variants) {
        if let Some(value) = value.get(variant.name) {
            seen.insert(format!("{} with {}", named(object), variant.name));
            kind(&variant.kind, value, seen);
        }
    }
}

fn kind(of: &Kind, value: &Value, seen: &mut BTreeSet<String>) {
    match of {
        Kind::Object(declared) => object(declared, value, seen),
        Kind::Union(union) => {
            let variant = union.variants.iter().find(|variant| value[union.tag] == variant.word).unwrap();
            seen.insert(told(union, variant.word));
            kind(&variant.kind, value, seen);
        }
        Kind::Array(items) => {
            for item in value.as_array().unwrap() {
                kind(items, item, seen);
            }
        }
        _ => {}
    }
}

/// All that a message can make use of.
pub fn declared() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for root in ROOTS {
        declare(root, &mut all);
    }
    all
}

fn declare(object: &Object, all: &mut BTreeSet<String>) {
    if !all.insert(named(object)) {
        return;
    }
    for member in object.fields {
        declare_kind(&member.kind, all);
    }
    for variant in object.content.into_iter().flat_map(|content| content.variants) {
        all.insert(format!("{} with {}", named(object), variant.name));
        declare_kind(&variant.kind, all);
    }
}

fn declare_kind(kind: &Kind, all: &mut BTreeSet<String>) {
    match kind {
        Kind::Object(object) => declare(object, all),
        Kind::Union(union) => {
            for variant in union.variants {
                all.insert(told(union, variant.word));
                declare_kind(&variant.kind, all);
            }
        }
        Kind::Array(items) => declare_kind(items, all),
        _ => {}
    }
}

/// Names are not unique, members mostly are.
fn named(object: &Object) -> String {
    let members: Vec<_> = object.fields.iter().map(|member| member.name).collect();
    format!("{} {{ {} }}", object.name, members.join(", "))
}

/// A union has no name; its words tell it from others.
fn told(union: &Union, word: &str) -> String {
    let words: Vec<_> = union.variants.iter().map(|variant| variant.word).collect();
    format!("{word} of {} {}", union.tag, words.join(" | "))
}
