//! Every message can be composed without a struct literal, and what is composed is what the check accepts.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

mod examples;
mod more;
mod orders;
mod seen;
mod templates;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use wamid::check::{Body, Options, check};
use wamid::rules;

/// A message as it is sent.
fn wire(message: impl Serialize) -> Value {
    serde_json::to_value(message).unwrap()
}

fn all() -> Vec<(&'static str, Value)> {
    let examples = examples::messages().into_iter().chain(orders::messages()).chain(templates::messages());
    examples.chain(more::messages().into_iter().map(|message| ("one more", message))).collect()
}

#[test]
fn what_is_built_is_accepted_and_sent_as_it_is() {
    for (name, message) in all() {
        let text = message.to_string();
        let report = check(rules::root(&text), &text, &Options::default());
        assert!(report.issues.is_empty(), "{name}: {text}\n{:?}", report.issues);
        assert_eq!(report.body, Body::Same, "{name}: {text}");
    }
}

#[test]
fn every_example_of_the_documentation_can_be_built() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/export/examples");
    let mut built: std::collections::BTreeMap<_, _> = all().into_iter().collect();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let body = check(rules::root(&text), &text, &Options::default()).body.of(&text);
        let example: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(built.remove(name), Some(example), "{name}");
    }
    built.remove("one more");
    assert!(built.is_empty(), "these are no examples: {:?}", built.keys());
}

#[test]
fn every_object_and_every_variant_can_be_built() {
    let mut seen = BTreeSet::new();
    for (_, message) in all() {
        let root = if message.get("status").is_some() { rules::ROOTS[1] } else { rules::ROOTS[0] };
        seen::object(root, &message, &mut seen);
    }
    let declared = seen::declared();
    assert!(declared.len() > 150, "{}", declared.len());
    let missing: Vec<_> = declared.difference(&seen).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
