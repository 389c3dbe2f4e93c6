//! What the check says of one limit at one place.

use serde_json::Value;
use wamid::check::{Options, check};
use wamid::issue::{Issue, Step};
use wamid::rules::root;

use crate::places::Place;

/// What an issue says, as far as limits go.
#[derive(Debug, PartialEq)]
pub struct Said {
    /// Its code.
    pub code: &'static str,
    /// What is allowed.
    pub limit: Option<i64>,
    /// What was there.
    pub actual: Option<i64>,
    /// What is counted.
    pub unit: &'static str,
    /// What Meta answers.
    pub meta: i32,
}

/// What `message` is told by one rule at one place, as errors and as warnings.
pub fn said(message: &Value, rule: &str, pointer: &str) -> (Vec<Said>, Vec<Said>) {
    let text = message.to_string();
    let report = check(root(&text), &text, &Options::default());
    let told = |issues: &[Issue<'_>]| {
        issues.iter().filter(|issue| issue.rule == rule && way(issue) == pointer).map(Said::of).collect()
    };
    (told(&report.issues), told(&report.warnings))
}

impl Said {
    fn of(issue: &Issue<'_>) -> Self {
        let facts = &issue.facts;
        let (code, meta) = (issue.code.name(), facts.meta_code);
        Self { code, limit: facts.limit, actual: facts.actual, unit: facts.unit, meta }
    }
}

/// The path of an issue as a JSON pointer.
fn way(issue: &Issue<'_>) -> String {
    let step = |step: &Step<'_>| match step {
        Step::Key(key) | Step::Written(key) => format!("/{key}"),
        Step::Index(index) => format!("/{index}"),
    };
    issue.path.iter().map(step).collect()
}

/// The value is within the limit: neither too little nor too much.
#[track_caller]
pub fn within(place: &Place, value: Value, names: [&str; 2]) {
    let message = place.with(value);
    for name in names {
        let (issues, _) = said(&message, &place.limit.rule(name), &place.pointer);
        assert_eq!(issues, [], "{}, {}", place.name, place.pointer);
    }
}

/// The value is beyond the limit, and the issue says so.
#[track_caller]
pub fn beyond(place: &Place, value: Value, expected: Said) {
    let (issues, _) = said(&place.with(value), &place.limit.rule(expected.code), &place.pointer);
    assert_eq!(issues, [expected], "{}, {}", place.name, place.pointer);
}

/// Up to the limit there is no doubt, one over there is.
#[track_caller]
pub fn doubtful(place: &Place, at: Value, over: Value) {
    let rule = place.limit.rule("doubtful_length");
    assert_eq!(said(&place.with(at), &rule, &place.pointer).1.len(), 0, "{}, {}", place.name, place.pointer);
    assert_eq!(said(&place.with(over), &rule, &place.pointer).1.len(), 1, "{}, {}", place.name, place.pointer);
}
