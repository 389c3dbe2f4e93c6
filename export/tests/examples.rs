//! The examples are right, and there is one for each type.

use wamid::check::{Options, check};
use wamid::issue::Issue;
use wamid::rules::{ROOTS, root};
use wamid::schema::{Kind, Limits};
use wamid_export::catalog::{Catalog, members};
use wamid_export::examples;
use wamid_export::generate::text::{SAMPLES, fits};
use wamid_export::reference::sections;

#[test]
fn every_example_is_accepted_without_a_warning() {
    for example in examples::all().unwrap() {
        let text = example.message.to_string();
        let report = check(root(&text), &text, &Options::default());
        let said: Vec<_> = report.issues.iter().chain(&report.warnings).map(Issue::message).collect();
        assert!(said.is_empty(), "{}: {said:?}", example.name);
    }
}

#[test]
fn there_is_an_example_of_every_type() {
    let examples = examples::all().unwrap();
    for root in ROOTS {
        let titles: Vec<String> = match root.content {
            Some(content) => sections::of(content).into_iter().map(|section| section.title).collect(),
            None => vec![root.name.to_owned()],
        };
        for title in titles {
            assert!(examples.iter().any(|example| example.name == title), "export/examples/{title}.json is missing");
        }
    }
}

#[test]
fn an_example_lies_under_the_name_of_its_type() {
    for example in examples::all().unwrap() {
        let kind = example.message.get("type").and_then(|kind| kind.as_str()).unwrap_or("read");
        let inner = example.message.pointer(&format!("/{kind}/type")).and_then(|kind| kind.as_str());
        let full = inner.map_or(kind.to_owned(), |inner| format!("{kind}.{inner}"));
        let named = |name: &str| example.name == name || example.name.starts_with(&format!("{name}."));
        assert!(named(kind) && (kind != "interactive" || named(&full)), "{}", example.name);
    }
}

#[test]
fn every_format_has_a_text_that_the_generator_can_use() {
    fn look(kind: &Kind, limits: &Limits, id: &str) {
        if limits.formats.iter().any(|format| !format.says.is_empty()) {
            assert!(SAMPLES.iter().any(|sample| !sample.is_empty() && fits(sample, limits)), "{id}");
        }
        if let (Kind::Array(item) | Kind::Map(item), Some(each)) = (kind, limits.each) {
            look(item, each, id);
        }
    }
    for object in Catalog::of(ROOTS).objects() {
        for field in members(object) {
            look(&field.kind, field.limits, &format!("{}.{}", object.name, field.name));
        }
    }
}
