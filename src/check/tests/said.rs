//! What the check tells of an issue beside its code and its place: the sentence, the numbers, the words.

use alloc::string::String;
use alloc::vec::Vec;
use std::format;

use super::{LETTER, Options, check, run, sheet};
use crate::check::MOST_ISSUES;
use crate::issue::Issue;

fn sentences(text: &str) -> Vec<String> {
    let report = run(text);
    report.issues.iter().chain(&report.warnings).map(Issue::message).collect()
}

#[test]
fn kinds_of_values_are_called_by_their_names() {
    for (value, expected) in [
        (r#""to":5"#, "`to` is a number; it must be a string."),
        (r#""to":{}"#, "`to` is an object; it must be a string."),
        (r#""to":true"#, "`to` is true; it must be a string."),
        (r#""to":null"#, "`to` is null; it must be a string."),
        (r#""to":"x","flag":[]"#, "`flag` is an array; it must be true or false."),
        (r#""to":"x","colour":null"#, "`colour` is null: leave it out instead."),
        (r#""to":"x","post":false"#, "`post` is false; it must be a string."),
    ] {
        assert_eq!(sentences(&format!(r#"{{{value},"greeting":"hello"}}"#))[0], expected);
    }
    assert_eq!(sentences("[1]"), ["The message is an array; it must be an object."]);
    assert_eq!(
        sentences(r#"{"to":"x","type":7}"#),
        [
            "`type` is a number; it must be a string.",
            "`type` is required. Allowed: `greeting`, `picture`, `interactive`."
        ][..1]
    );
}

#[test]
fn words_of_the_declaration_end_the_sentence() {
    assert_eq!(
        sentences(r#"{"to":"x","flag":true,"greeting":"hello"}"#),
        ["`flag` may not do what it looks like: only one source has it."]
    );
    assert_eq!(
        sentences(&sheet(r#""sections":[{"title":"oh!","rows":[{"id":" a"}]}]"#)),
        [
            "`id` must be free of spaces around it.",
            "`title` may not do what it looks like: better without exclamation marks."
        ]
    );
    assert_eq!(
        sentences(r#"{"to":"x","picture":{"id":"1","caption":"😀😀😀"}}"#),
        [
            "`caption` has 6 UTF-16 units; at most 5 allowed: Meta does not say whether it counts characters or UTF-16 units."
        ]
    );
    assert_eq!(
        sentences(r#"{"to":"x","type":"picture","greeting":"hello"}"#),
        [
            "`greeting` does not belong here: the type names another.",
            "`picture` is required: it holds what the type names."
        ]
    );
    let sure =
        |degrees: i64| sheet(&format!(r#""sections":[{{"rows":[{{"id":"1"}}]}}],"degrees":{degrees},"notes":{{}}"#));
    assert_eq!(sentences(&sure(6)), ["`degrees` is 6; at most 5 allowed: more may be refused."]);
    assert_eq!(sentences(&sure(11)), ["`degrees` is 11; at most 10 allowed."]);
    assert_eq!(sentences(&sure(-11)), ["`degrees` is -11; at least -10 needed."]);
}

#[test]
fn what_would_be_right_is_listed() {
    assert_eq!(sentences(r#"{"to":"x"}"#), ["`type` is required. Allowed: `greeting`, `picture`, `interactive`."]);
    assert_eq!(
        sentences(r#"{"to":"x","picture":{"id":"1","link":"l"}}"#),
        ["`picture` has members that exclude one another: an id or an address. Allowed: `id`, `link`."]
    );
    assert_eq!(
        sentences(r#"{"to":"x","picture":{}}"#),
        ["`picture` lacks a member: an id or an address. Allowed: `id`, `link`."]
    );
}

#[test]
fn what_cannot_be_read_is_told_by_its_place_or_its_size() {
    for (text, at) in [("", 0), ("{]", 1), (r#"{"to":"x"}}"#, 10), ("nope", 0)] {
        let report = run(text);
        assert_eq!(
            (report.issues[0].message().as_str(), report.issues[0].facts.actual),
            ("The message is not JSON.", Some(at)),
            "{text}"
        );
    }
    let deep = "[".repeat(200);
    assert_eq!(run(&deep).issues[0].facts.actual, Some(128));
    let large = format!(r#"{{"to":"x","greeting":"hello","data":[{}0]}}"#, "0,".repeat(1 << 20));
    assert_eq!(sentences(&large), ["The message is too large: no message has as many bytes, or values."]);
}

#[test]
fn after_so_many_issues_the_rest_is_not_told() {
    let unknown = |count: usize| {
        let members: Vec<String> = (0..count).map(|n| format!(r#","a{n}":1"#)).collect();
        run(&format!(r#"{{"to":"x","greeting":"hello"{}}}"#, members.concat())).issues.len()
    };
    assert_eq!(unknown(MOST_ISSUES - 1), MOST_ISSUES - 1);
    assert_eq!(unknown(MOST_ISSUES + 1), MOST_ISSUES);
}

#[test]
fn white_space_is_doubted_where_something_must_be_said() {
    let blank = |text: &str| check(LETTER, text, &Options::default()).warnings.len();
    for space in [" ", "\\t", "\u{a0}", "\u{2003}\u{3000}"] {
        assert_eq!(blank(&format!(r#"{{"to":"{space}","greeting":"hello"}}"#)), 1, "{space:?}");
    }
    assert_eq!(blank(r#"{"to":" x","greeting":"hello"}"#), 0);
    assert_eq!(blank(r#"{"to":"x","picture":{"id":"1","caption":" "}}"#), 0);
}

#[test]
fn what_was_meant_is_told_after_many_issues_and_warnings_too() {
    let many = r#""flag":true,"#.repeat(40);
    let text = format!(r#"{{"to":"x","greeting":"hello",{many}"flagg":true}}"#);
    let report = run(&text);
    assert_eq!((report.issues.len(), report.warnings.len()), (40, 40));
    assert!(report.issues.iter().any(|issue| issue.facts.suggestion == Some("flag")));
}
