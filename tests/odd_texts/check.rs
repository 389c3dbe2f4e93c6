//! Any text as a message: it comes out as issues or as a body, and a body is accepted again unchanged.

use serde::Deserialize;
use serde::de::IgnoredAny;
use wamid::check::{Body, Options, check};
use wamid::json::Document;
use wamid::json::document::Fault;
use wamid::rules::root;

pub fn holds(text: &str) {
    // What is JSON for others is JSON for us, but for what is too deep or too much, and the other way round.
    let theirs = is_json(text);
    match Document::read(text) {
        Ok(_) => assert!(theirs, "read, though it is no JSON: {text:?}"),
        Err(Fault::NotJson(_)) => assert!(!theirs, "not read, though it is JSON: {text:?}"),
        Err(_) => {}
    }
    for keep_unknown in [false, true] {
        let options = Options { keep_unknown, ..Options::default() };
        let report = check(root(text), text, &options);
        let mut out = String::new();
        report.write(&mut out, text);
        assert!(is_json(&out), "the report is no JSON: {out}");
        if report.issues.is_empty() {
            let wire = report.body.of(text);
            assert!(is_json(&wire), "accepted, but no JSON: {wire}");
            let again = check(root(&wire), &wire, &options);
            assert!(again.issues.is_empty(), "accepted once only: {text:?}");
            assert_eq!(again.body, Body::Same, "changed twice: {text:?}");
        }
    }
}

/// What `serde_json` thinks of the grammar alone: however deep, large a number, or half a surrogate pair.
pub fn is_json(text: &str) -> bool {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.disable_recursion_limit();
    IgnoredAny::deserialize(&mut reader).is_ok() && reader.end().is_ok()
}
