//! The targets of the fuzzer (`fuzz/`), each with a fixed set of odd texts: what a fuzzer finds in a minute on any machine,
//! in every run of the tests.
//!
//! The judges, `check`, `answer` and `definition`, are the fuzzer's own.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

mod answer;
mod check;
mod definition;
#[path = "../fixtures/mod.rs"]
mod fixtures;
mod odd;

use serde_json::Value;

/// How many texts each target gets.
const MANY: usize = 10_000;

fn seeds(list: &str) -> Vec<String> {
    serde_json::from_str::<Vec<Value>>(list).unwrap().iter().map(Value::to_string).collect()
}

#[test]
fn any_text_is_survived_as_a_message() {
    let seeds: Vec<String> = fixtures::all().iter().map(|fixture| fixture.input.to_string()).collect();
    let mut json = 0;
    for text in odd::texts(&seeds, MANY) {
        check::holds(&text);
        json += usize::from(check::is_json(&text));
    }
    // Neither all of them nor none: the reader is tried as well as the rules.
    assert!((MANY / 20..MANY / 2).contains(&json), "{json} of {MANY} are JSON");
}

#[test]
fn any_text_is_survived_as_an_answer() {
    let seeds = seeds(include_str!("answers.json"));
    let statuses = [200, 201, 204, 302, 400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504, 0, 99, 600, u16::MAX];
    for (text, status) in odd::texts(&seeds, MANY).zip(statuses.into_iter().cycle()) {
        answer::holds(status, &text);
    }
}

#[test]
fn any_text_is_survived_as_a_definition() {
    let seeds = seeds(include_str!("definitions.json"));
    for text in odd::texts(&seeds, MANY) {
        definition::holds(&text);
    }
}

/// Where readers of JSON are known to differ: what is decided stands in docs/fuzzing.md.
#[test]
fn what_readers_of_json_differ_in_is_decided() {
    let text = |body: &str| format!(r#"{{"to":"+15550101234","text":{{"body":{body}}}}}"#);
    let codes = |text: &str| -> Vec<&str> {
        let report = wamid::check::check(wamid::rules::root(text), text, &wamid::check::Options::default());
        report.issues.iter().map(|issue| issue.code.name()).collect()
    };
    for (written, expected) in [
        (text(r#""Hello""#), &[][..]),
        (text(r#""a","body":"b""#), &["duplicate"]),
        (text(r#""a","b\u006fdy":"b""#), &["duplicate"]),
        (text(r#""\ud83d""#), &["lone_surrogate"]),
        (text(r#""\udc4b\ud83d""#), &["lone_surrogate"]),
        (text(r#""\ud83d\udc4b""#), &[]),
        (text("1e400"), &["wrong_type"]),
        (text("-0"), &["wrong_type"]),
        (text("01"), &["not_json"]),
        (text("NaN"), &["not_json"]),
        (text("\"a\nb\""), &["not_json"]),
        (format!("\u{feff}{}", text(r#""a""#)), &["not_json"]),
        (format!("{} {{}}", text(r#""a""#)), &["not_json"]),
    ] {
        check::holds(&written);
        assert_eq!(codes(&written), expected, "{written}");
    }
}
