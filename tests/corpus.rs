//! The core and a corpus of real message bodies agree, but for the differences that are explained.
//!
//! The corpus lies beside the repository (`../shared/corpus`), or where `WAMID_CORPUS` says. Its licences vary, so it
//! is not part of the repository: where it is absent, these tests say so and test nothing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

#[cfg(feature = "serde")]
mod fixtures;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::Once;

use serde_json::Value;
use wamid::check::{Body, Options, check};
use wamid::issue::Issue;
use wamid::rules::root;

/// A message that somebody published, and what is known of it.
struct Case {
    id: String,
    /// `interactive.list`
    kind: String,
    right: bool,
    why: String,
    text: String,
}

/// The explained differences: a table in Markdown, the id of a case first in each row.
const DIFFERENCES: &str = include_str!("corpus-differences.md");

static SAY: Once = Once::new();

fn cases() -> Vec<Case> {
    let asked = std::env::var("WAMID_CORPUS").ok();
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus");
    let file = Path::new(asked.as_deref().unwrap_or(beside)).join("cases.jsonl");
    match std::fs::read_to_string(&file) {
        Ok(lines) => lines.lines().map(case).collect(),
        Err(error) => {
            assert!(asked.is_none(), "{}: {error}", file.display());
            SAY.call_once(|| {
                let line = "!".repeat(80);
                // Past the test harness, which keeps the words of tests that pass to itself.
                let _ =
                    writeln!(std::io::stderr(), "{line}\nNOT RUN: no corpus at {} ({error})\n{line}", file.display());
            });
            Vec::new()
        }
    }
}

fn case(line: &str) -> Case {
    let case: Value = serde_json::from_str(line).unwrap();
    let word = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
    let kind = match (&*word("type"), case["payload"]["interactive"]["type"].as_str()) {
        ("interactive", Some(kind)) => format!("interactive.{kind}"),
        (kind, _) => kind.to_owned(),
    };
    let right = word("label") != "invalid";
    Case { id: word("id"), kind, right, why: word("why"), text: case["payload"].to_string() }
}

fn explained() -> BTreeSet<&'static str> {
    let rows = DIFFERENCES.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).collect()
}

fn said(issues: &[Issue<'_>]) -> Vec<String> {
    issues.iter().map(|issue| format!("{} ({})", issue.message(), issue.rule)).collect()
}

#[test]
fn right_messages_are_accepted_and_wrong_ones_refused() {
    let explained = explained();
    let mut differences = BTreeMap::new();
    let mut agreement: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in cases() {
        let report = check(root(&case.text), &case.text, &Options::default());
        let agrees = report.issues.is_empty() == case.right;
        let (same, all) = agreement.entry(case.kind.clone()).or_default();
        *same += usize::from(agrees);
        *all += 1;
        if !agrees {
            let what =
                if case.right { said(&report.issues).join(" ") } else { format!("accepted, though {}", case.why) };
            differences.insert(case.id, format!("{}: {what}\n{}", case.kind, case.text));
        }
    }
    if agreement.is_empty() {
        return;
    }
    for (kind, (same, all)) in &agreement {
        println!("{same:4} of {all:3}  {kind}");
    }
    let unexplained: Vec<_> = differences.iter().filter(|(id, _)| !explained.contains(&***id)).collect();
    assert!(unexplained.is_empty(), "{} unexplained differences\n{unexplained:#?}", unexplained.len());
    let gone: Vec<_> = explained.iter().filter(|id| !differences.contains_key(**id)).collect();
    assert!(gone.is_empty(), "explained in tests/corpus-differences.md, but there is no such difference: {gone:?}");
}

#[test]
fn what_goes_on_the_wire_is_accepted_again_unchanged() {
    for case in cases() {
        let report = check(root(&case.text), &case.text, &Options::default());
        if !report.issues.is_empty() {
            continue;
        }
        let wire = report.body.of(&case.text);
        let again = check(root(&wire), &wire, &Options::default());
        assert_eq!(said(&again.issues), Vec::<String>::new(), "{}: {wire}", case.id);
        assert_eq!(again.body, Body::Same, "{}: {wire}", case.id);
        assert_eq!(said(&again.warnings), said(&report.warnings), "{}: {wire}", case.id);
    }
}

#[test]
fn members_keep_their_order_and_defaults_come_first() {
    for case in cases() {
        let report = check(root(&case.text), &case.text, &Options::default());
        if !report.issues.is_empty() {
            continue;
        }
        let (before, after): (Value, Value) =
            (serde_json::from_str(&case.text).unwrap(), serde_json::from_str(&report.body.of(&case.text)).unwrap());
        let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let added: Vec<String> = keys(&after).into_iter().filter(|key| before.get(key).is_none()).collect();
        assert_eq!(keys(&after), [added, keys(&before)].concat(), "{}", case.id);
        for (key, value) in before.as_object().unwrap() {
            let content = value.is_object() || value.is_array();
            assert!(!content || ordered(value) == ordered(&after[key]), "{}: {key}", case.id);
        }
    }
}

/// The keys of a value and of all that it holds, in the order of the text.
fn ordered(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(ordered).collect(),
        Value::Object(members) => {
            members.iter().flat_map(|(key, value)| [vec![key.clone()], ordered(value)].concat()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(feature = "serde")]
#[test]
fn what_is_accepted_passes_through_the_structs_unchanged() {
    use wamid::rules::message::Message;
    use wamid::rules::read::ReadReceipt;

    for case in cases() {
        let report = check(root(&case.text), &case.text, &Options::default());
        if !report.issues.is_empty() || report.warnings.iter().any(|warning| warning.rule.ends_with("unknown_key")) {
            continue;
        }
        let wire: Value = serde_json::from_str(&report.body.of(&case.text)).unwrap();
        let (read, message) = (wire.clone(), wire.clone());
        let again = if case.kind == "read" {
            serde_json::from_value::<ReadReceipt>(read).and_then(serde_json::to_value)
        } else {
            serde_json::from_value::<Message>(message).and_then(serde_json::to_value)
        };
        match again {
            Ok(again) => assert_eq!(fixtures::fractions(&again), fixtures::fractions(&wire), "{}", case.id),
            Err(error) => panic!("{}: {error}\n{wire}", case.id),
        }
    }
}
