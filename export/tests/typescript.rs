//! The TypeScript types say what the tables say.

use std::collections::HashSet;

use wamid::issue::Code;
use wamid::rules::{ROOTS, VERSION};
use wamid::schema::Object;
use wamid_export::catalog::{Catalog, Entry, members};
use wamid_export::describe;
use wamid_export::typescript::document;

fn types() -> (Catalog, String) {
    let catalog = Catalog::of(ROOTS);
    let types = document(&catalog);
    (catalog, types)
}

/// The text of the declarations that an object comes to.
fn declarations(types: &str, name: &str) -> String {
    types
        .split("\n\n")
        .filter(|part| {
            let head = part.lines().find(|line| line.starts_with("export "));
            head.is_some_and(|head| head.contains(name) || (name == "Message" && head.contains("Envelope")))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_member_and_every_limit_of_it_is_there() {
    let (catalog, types) = types();
    for entry in &catalog.entries {
        let Entry::Object(object, _) = entry else { continue };
        let text = declarations(&types, &catalog.name(entry));
        for field in members(object) {
            let key = [format!("{}: ", field.name), format!("{}?: ", field.name)];
            assert!(key.iter().any(|key| text.contains(key)), "{}.{}", object.name, field.name);
            if let Some(limits) = describe::limits(&field.kind, field.limits) {
                let limits = describe::sentence(&limits);
                assert!(text.contains(&limits), "{}.{}: {limits}", object.name, field.name);
            }
        }
    }
}

#[test]
fn a_member_that_must_be_there_has_no_question_mark() {
    let (catalog, types) = types();
    let required =
        |object: &'static Object| object.fields.iter().filter(|field| !field.optional && field.default.is_none());
    for entry in &catalog.entries {
        let Entry::Object(object, _) = entry else { continue };
        let head = format!("export interface {} {{", catalog.name(entry));
        let Some(text) = types.split("\n\n").find(|part| part.contains(&head)) else { continue };
        for field in required(object) {
            assert!(text.contains(&format!("\n  {}: ", field.name)), "{}.{}", object.name, field.name);
        }
    }
}

#[test]
fn every_code_is_there_with_what_it_means() {
    let (_, types) = types();
    for code in Code::ALL {
        assert!(types.contains(&format!("| {:?}", code.name())), "{}", code.name());
        assert!(types.contains(code.docs()[0].trim()), "{}", code.name());
    }
    assert!(types.contains(VERSION));
}

#[test]
fn no_declaration_is_there_twice() {
    let (_, types) = types();
    let mut names = HashSet::new();
    for line in types.lines().filter(|line| line.starts_with("export ") || line.starts_with("type ")) {
        let name = line.trim_start_matches("export ").split([' ', ':']).nth(1).unwrap();
        assert!(names.insert(name.to_owned()), "{name}");
    }
}

#[test]
fn no_line_is_too_long_to_read() {
    let (_, types) = types();
    for line in types.lines().filter(|line| !line.starts_with("  | `") && !line.contains("@see")) {
        assert!(line.chars().count() <= 120, "{line}");
    }
}
