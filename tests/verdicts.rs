//! The fixtures come out as they say: the exact body, or the exact issues.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod fixtures;

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use wamid::check::{Body, Options, check};
use wamid::rules::root;

/// What `checkMessage` would return.
fn checked(text: &str) -> Value {
    let mut out = String::new();
    check(root(text), text, &Options::default()).write(&mut out, text);
    serde_json::from_str(&out).unwrap()
}

/// Of each issue the members that a fixture writes down.
fn only(issues: &Value, keys: &[&str]) -> Vec<Value> {
    let of_one = |issue: &Value| {
        let kept = keys.iter().filter_map(|key| Some(((*key).to_owned(), issue.get(*key)?.clone())));
        Value::Object(kept.collect::<Map<_, _>>())
    };
    issues.as_array().map_or(Vec::new(), |issues| issues.iter().map(of_one).collect())
}

#[test]
fn every_fixture_comes_out_as_it_says() {
    let mut count = 0;
    for fixture in fixtures::all() {
        let checked = checked(&fixture.input.to_string());
        let name = &fixture.name;
        let issues = only(&checked["issues"], &["code", "rule", "path", "limit", "actual", "unit", "metaCode"]);
        assert_eq!(issues, fixture.issues, "{name}");
        assert_eq!(only(&checked["warnings"], &["rule", "path"]), fixture.warnings, "{name}");
        // As text, so that the order of members is compared too.
        let wire = checked.get("message").map(Value::to_string);
        assert_eq!(wire, fixture.wire.map(|wire| wire.to_string()), "{name}");
        count += 1;
    }
    assert!(count > 200, "{count}");
}

#[test]
fn what_goes_on_the_wire_is_accepted_again_unchanged() {
    for fixture in fixtures::right() {
        let wire = fixture.wire.unwrap().to_string();
        let report = check(root(&wire), &wire, &Options::default());
        assert_eq!((report.issues.len(), report.body), (0, Body::Same), "{}", fixture.name);
    }
}

#[test]
fn what_is_put_in_front_is_told_by_its_id_alone() {
    let (mut by_id, mut by_front) = (BTreeMap::new(), BTreeMap::new());
    let members = ["messaging_product", "recipient_type", "type"];
    for fixture in fixtures::right() {
        for left_out in 0..8 {
            let mut input = fixture.input.clone();
            for (bit, member) in members.iter().enumerate() {
                if left_out & (1 << bit) != 0 {
                    input.as_object_mut().unwrap().shift_remove(*member);
                }
            }
            let text = input.to_string();
            let Body::Front { id, front } = check(root(&text), &text, &Options::default()).body else { continue };
            assert_eq!(*by_id.entry(id).or_insert_with(|| front.clone()), front, "{id}: {text}");
            assert_eq!(*by_front.entry(front).or_insert(id), id, "{text}");
        }
    }
    assert!(by_id.len() > 30, "{}", by_id.len());
}

#[test]
fn every_issue_speaks_to_people_and_to_programs() {
    for fixture in fixtures::all() {
        let checked = checked(&fixture.input.to_string());
        let lists = [&checked["issues"], &checked["warnings"]];
        for issue in lists.into_iter().filter_map(Value::as_array).flatten() {
            let (message, docs) = (issue["message"].as_str().unwrap(), issue["docs"].as_str().unwrap());
            assert!(message.ends_with(['.', '?']), "{}: {message}", fixture.name);
            assert!(docs.starts_with("https://developers.facebook.com/docs/"), "{}: {docs}", fixture.name);
            let meta = issue.get("metaCode").and_then(Value::as_i64);
            assert_eq!(meta.is_some(), issue["severity"] == "error", "{}: {issue}", fixture.name);
        }
    }
}
