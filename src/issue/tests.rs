//! What an issue says: to people in a sentence, to programs in members.

use alloc::boxed::Box;
use alloc::string::String;
use std::string::ToString;
use std::vec;

use serde_json::{Value, json};

use super::{Against, Code, Facts, Issue, Severity, Step};

fn issue(code: Code, facts: Facts) -> Issue<'static> {
    Issue { code, severity: Severity::Error, rule: String::from("a.b"), path: vec![Step::Key("b")], facts }
}

fn measured(code: Code, actual: i64, unit: &'static str) -> String {
    issue(code, Facts { limit: Some(5), actual: Some(actual), unit, ..Facts::default() }).message()
}

fn written(issue: &Issue<'_>) -> Value {
    let mut out = String::new();
    issue.write(&mut out);
    serde_json::from_str(&out).unwrap()
}

#[test]
fn a_measure_stands_beside_its_limit() {
    assert_eq!(measured(Code::TooLong, 6, "characters"), "`b` has 6 characters; at most 5 allowed.");
    assert_eq!(measured(Code::TooMany, 6, "items"), "`b` has 6 items; at most 5 allowed.");
    assert_eq!(measured(Code::TooShort, 4, "characters"), "`b` has 4 characters; at least 5 needed.");
    assert_eq!(measured(Code::TooFew, 0, "items"), "`b` has 0 items; at least 5 needed.");
    assert_eq!(measured(Code::TooBig, 6, "value"), "`b` is 6; at most 5 allowed.");
    assert_eq!(measured(Code::TooSmall, -6, "value"), "`b` is -6; at least 5 needed.");
    assert_eq!(measured(Code::TooMany, 6, ""), "`b` has 6; at most 5 allowed.");
}

#[test]
fn one_is_not_told_of_in_the_plural() {
    assert_eq!(measured(Code::TooFew, 1, "items"), "`b` has 1 item; at least 5 needed.");
    assert_eq!(measured(Code::TooSmall, 1, "value"), "`b` is 1; at least 5 needed.");
    let facts = Facts { limit: Some(1), unit: "line breaks", ..Facts::default() };
    assert_eq!(issue(Code::TooMany, facts).message(), "`b` takes at most 1 line break.");
}

#[test]
fn a_limit_stands_alone_where_nobody_counted() {
    let facts = Facts { limit: Some(5), unit: "items", says: "of all kinds", ..Facts::default() };
    assert_eq!(issue(Code::TooMany, facts.clone()).message(), "`b` takes at most 5 items: of all kinds.");
    assert_eq!(issue(Code::TooBig, Facts { unit: "value", ..facts }).message(), "`b` takes at most 5: of all kinds.");
}

#[test]
fn what_is_there_stands_beside_what_must_be() {
    let facts = Facts { found: "a number", says: "a string", ..Facts::default() };
    assert_eq!(issue(Code::WrongType, facts).message(), "`b` is a number; it must be a string.");
    let facts = Facts { says: "an id", ..Facts::default() };
    assert_eq!(issue(Code::InvalidFormat, facts.clone()).message(), "`b` must be an id.");
    assert_eq!(issue(Code::Unexpected, facts).message(), "`b` does not belong here: an id.");
    assert_eq!(issue(Code::Null, Facts::default()).message(), "`b` is null.");
}

#[test]
fn what_is_required_is_missing_where_it_is_a_warning() {
    let mut issue = issue(Code::Required, Facts::default());
    assert_eq!(issue.message(), "`b` is required.");
    issue.severity = Severity::Warning;
    assert_eq!(issue.message(), "`b` is missing.");
    issue.code = Code::Conflict;
    assert_eq!(issue.message(), "`b` has members that exclude one another.");
}

#[test]
fn every_code_has_a_sentence() {
    for code in Code::ALL {
        let facts = Facts { limit: Some(5), actual: Some(6), found: "a number", says: "a string", ..Facts::default() };
        let sentence = issue(*code, facts).message();
        assert!(sentence.starts_with("`b` "), "{}: {sentence}", code.name());
        assert!(sentence.ends_with('.') && !sentence.contains("  "), "{}: {sentence}", code.name());
    }
}

#[test]
fn the_culprit_is_named_by_the_last_step() {
    for (path, named) in [
        (vec![], "The message is null."),
        (vec![Step::Key("a"), Step::Index(2)], "Item 2 is null."),
        (vec![Step::Index(2), Step::Written("c\\n")], "`c\\n` is null."),
    ] {
        assert_eq!(Issue { path, ..issue(Code::Null, Facts::default()) }.message(), named);
    }
}

#[test]
fn the_remedy_is_what_was_meant_or_else_what_is_allowed() {
    let facts = Facts { allowed: vec!["x", "y"], ..Facts::default() };
    let listed = "`b` is not one of the allowed words. Allowed: `x`, `y`.";
    assert_eq!(issue(Code::NotAllowed, facts.clone()).message(), listed);
    let meant = "`b` is not one of the allowed words. Did you mean `x`?";
    assert_eq!(issue(Code::NotAllowed, Facts { suggestion: Some("x"), ..facts }).message(), meant);
}

#[test]
fn the_definition_names_what_is_allowed_and_where_to_look() {
    let steps = || vec![Step::Key("components"), Step::Index(1), Step::Key("buttons"), Step::Index(0)];
    let against = |names: &[&str], place| {
        let names = names.iter().map(ToString::to_string).collect();
        issue(Code::TemplateMismatch, Facts { against: Some(Box::new(Against { names, place })), ..Facts::default() })
    };
    let both = against(&["x", "y"], steps());
    let place = "See `components[1].buttons[0]` of the definition.";
    let all = ["`b` does not fit the template. Allowed: `x`, `y`. ", place].concat();
    assert_eq!(both.message(), all);
    assert_eq!(written(&both)["allowed"], json!(["x", "y"]));
    assert_eq!(written(&both)["definition"], json!(["components", 1, "buttons", 0]));
    let nameless = against(&[], steps());
    assert_eq!(nameless.message(), ["`b` does not fit the template. ", place].concat());
    assert_eq!(written(&nameless).get("allowed"), None);
    let placeless = against(&["x"], vec![]);
    assert_eq!(placeless.message(), "`b` does not fit the template. Allowed: `x`.");
    assert_eq!(written(&placeless).get("definition"), None);
}

#[test]
fn programs_get_what_is_known_and_nothing_else() {
    let bare = json!({ "code": "null", "severity": "error", "rule": "a.b", "path": ["b"], "message": "`b` is null." });
    assert_eq!(written(&issue(Code::Null, Facts::default())), bare);
    let facts = Facts {
        limit: Some(5),
        actual: Some(6),
        unit: "items",
        allowed: vec!["x"],
        suggestion: Some("x"),
        meta_code: 100,
        page: "page",
        ..Facts::default()
    };
    let whole = issue(Code::TooMany, facts);
    let docs = [crate::schema::Page::SITE, "page"].concat();
    let expected = json!({
        "code": "too_many", "severity": "error", "rule": "a.b", "path": ["b"], "message": whole.message(),
        "limit": 5, "actual": 6, "unit": "items", "allowed": ["x"], "suggestion": "x", "metaCode": 100,
        "docs": docs,
    });
    assert_eq!(written(&whole), expected);
    // What is counted says nothing without a limit.
    let counted = Facts { actual: Some(6), unit: "items", ..Facts::default() };
    assert_eq!(written(&issue(Code::NotJson, counted)).get("unit"), None);
}
