//! The check, on a message made for tests.

mod letter;
mod said;

use alloc::string::String;
use alloc::vec::Vec;
use std::format;
use std::string::ToString;
use std::vec;

use super::{Body, MOST_ISSUES, Options, check};
use crate::issue::{Code, Step};
use crate::json::value::parsed;
use letter::LETTER;

fn run(text: &str) -> super::Report<'_> {
    check(LETTER, text, &Options::default())
}

fn place(path: &[Step<'_>]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Index(index) => out.extend(["[", &index.to_string(), "]"]),
            Step::Key(key) | Step::Written(key) => out.extend([".", key]),
        }
    }
    out
}

fn issues(text: &str) -> Vec<String> {
    run(text).issues.iter().map(|issue| format!("{} {}", issue.code.name(), place(&issue.path))).collect()
}

fn warnings(text: &str) -> Vec<String> {
    run(text).warnings.iter().map(|issue| format!("{} {}", issue.rule, place(&issue.path))).collect()
}

fn accepted(text: &str) -> String {
    let report = run(text);
    assert_eq!(issues(text), Vec::<String>::new());
    report.body.of(text)
}

#[test]
fn a_right_message_is_left_as_it_is() {
    let text = r#"{"post":"hello","to":"x","type":"greeting","greeting":"good_bye"}"#;
    assert_eq!(run(text).body, Body::Same);
}

#[test]
fn defaults_and_an_implied_type_are_put_in_front() {
    let text = r#"{"to":"x","picture":{"id":"1"}}"#;
    assert_eq!(accepted(text), r#"{"post":"hello","type":"picture","to":"x","picture":{"id":"1"}}"#);
    assert!(matches!(run(text).body, Body::Front { .. }));
}

#[test]
fn words_are_brought_to_their_documented_case() {
    let text = r#"{"to":"x","type":"greeting","greeting":"GOOD_Bye"}"#;
    assert_eq!(accepted(text), r#"{"post":"hello","to":"x","type":"greeting","greeting":"good_bye"}"#);
}

#[test]
fn a_word_may_go_on_the_wire_as_another() {
    let with = |colour: &str| {
        format!(r#"{{"post":"hello","to":"x","colour":"{colour}","type":"greeting","greeting":"hello"}}"#)
    };
    assert_eq!(accepted(&with("crimson")), with("red"));
    assert_eq!(run(&with("red")).body, Body::Same);
}

#[test]
fn every_issue_is_reported_in_the_order_of_the_text() {
    assert_eq!(
        issues(r#"{"post":"hey","to":"","colour":5,"flag":"yes","boddy":1,"type":"pictur"}"#),
        [
            "not_allowed .post",
            "too_short .to",
            "wrong_type .colour",
            "wrong_type .flag",
            "unknown_key .boddy",
            "not_allowed .type",
        ]
    );
}

#[test]
fn a_tag_chooses_the_object_wherever_it_stands() {
    for inside in [r#"{"type":"card","button":"press"}"#, r#"{"button":"press","type":"card"}"#] {
        let text = format!(r#"{{"to":"x","type":"interactive","interactive":{inside}}}"#);
        assert_eq!(issues(&text), ["too_long .interactive.button"]);
        assert_eq!(run(&text).issues[0].facts.meta_code, 131_009);
    }
    assert_eq!(issues(r#"{"to":"x","interactive":{"type":"cart"}}"#), ["not_allowed .interactive.type"]);
    assert_eq!(issues(r#"{"to":"x","interactive":{"button":"b"}}"#), ["required .interactive.type"]);
    assert_eq!(issues(r#"{"to":"x","interactive":{"type":7}}"#), ["wrong_type .interactive.type"]);
    assert_eq!(
        issues(r#"{"to":"x","interactive":{"type":"card","button":"b","rows":[]}}"#),
        ["unknown_key .interactive.rows"]
    );
}

#[test]
fn a_second_tag_chooses_within_the_first() {
    let control = |inside: &str| format!(r#"{{"post":"hello","to":"x","type":"interactive","interactive":{inside}}}"#);
    for right in [r#"{"type":"control","sort":"knob","turn":1}"#, r#"{"turn":1,"sort":"knob","type":"control"}"#] {
        assert_eq!(run(&control(right)).body, Body::Same);
    }
    let capital = control(r#"{"type":"control","sort":"KNOB","turn":1}"#);
    assert_eq!(accepted(&capital), control(r#"{"type":"control","sort":"knob","turn":1}"#));
    for (inside, expected) in [
        (r#"{"type":"control","sort":"knob"}"#, "required .interactive.turn"),
        (r#"{"type":"control","turn":1}"#, "required .interactive.sort"),
        (r#"{"type":"control","sort":"wheel","turn":1}"#, "not_allowed .interactive.sort"),
        (r#"{"type":"control","sort":"lever","turn":1,"button":"b"}"#, "unknown_key .interactive.turn"),
        (r#"{"type":"control","sort":"knob","sort":"knob","turn":1}"#, "duplicate .interactive.sort"),
        (r#"{"type":"control","type":"control","sort":"knob","turn":1}"#, "duplicate .interactive.type"),
    ] {
        assert_eq!(issues(&control(inside)), [expected], "{inside}");
    }
}

#[test]
fn the_content_must_be_the_one_that_the_tag_names() {
    assert_eq!(issues(r#"{"to":"x","type":"picture"}"#), ["required .picture"]);
    assert_eq!(
        issues(r#"{"to":"x","type":"picture","greeting":"hello"}"#),
        ["unexpected .greeting", "required .picture"]
    );
    assert_eq!(issues(r#"{"to":"x"}"#), ["required .type"]);
    assert_eq!(issues(r#"{"to":"x","greeting":"hello","picture":{"id":"1"}}"#), ["required .type"]);
}

#[test]
fn exactly_one_of_two_members() {
    for (inside, expected) in [
        (r#"{"id":"1"}"#, vec![]),
        (r#"{"link":"l"}"#, vec![]),
        (r#"{"id":"1","link":"l"}"#, vec!["conflict .picture"]),
        (r#"{"caption":"c"}"#, vec!["required .picture"]),
    ] {
        assert_eq!(issues(&format!(r#"{{"to":"x","picture":{inside}}}"#)), expected);
    }
}

fn sheet(inside: &str) -> String {
    format!(r#"{{"to":"x","type":"interactive","interactive":{{"type":"sheet",{inside}}}}}"#)
}

#[test]
fn totals_uniqueness_and_conditions_over_nested_arrays() {
    let row = |id: &str| format!(r#"{{"id":"{id}"}}"#);
    let rows = |ids: &[&str]| format!("[{}]", ids.iter().map(|id| row(id)).collect::<Vec<_>>().join(","));
    let text = sheet(&format!(
        r#""sections":[{{"title":"a","rows":{}}},{{"rows":{}}}]"#,
        rows(&["1", "2", "3"]),
        rows(&["4", "2"])
    ));
    assert_eq!(
        issues(&text),
        [
            "too_many .interactive.sections",
            "duplicate .interactive.sections[1].rows[1].id",
            "required .interactive.sections[1].title"
        ]
    );
    let many = run(&text).issues[0].clone();
    assert_eq!((many.facts.limit, many.facts.actual, many.rule.as_str()), (Some(4), Some(5), "sheet.rows"));
    assert_eq!(issues(&sheet(r#""sections":[]"#)), ["too_few .interactive.sections"]);
    assert_eq!(
        issues(&sheet(r#""sections":[{"rows":[{"id":" a"}]}]"#)),
        ["invalid_format .interactive.sections[0].rows[0].id"]
    );
}

#[test]
fn an_empty_text_need_not_look_like_anything() {
    let ends =
        |word: &str| issues(&format!(r#"{{"to":"x","interactive":{{"type":"card","button":"b","end":"{word}"}}}}"#));
    assert_eq!(ends("oh!"), Vec::<String>::new());
    assert_eq!(ends("oh"), ["invalid_format .interactive.end"]);
    assert_eq!(ends(""), Vec::<String>::new());
}

#[test]
fn conditions_over_the_value_of_another_member() {
    let card = |inside: &str| format!(r#"{{"to":"x","interactive":{{"type":"card","button":"b",{inside}}}}}"#);
    for (inside, expected) in [
        (r#""style":"framed""#, vec!["required .interactive.frame"]),
        (r#""style":"framed","frame":"f""#, vec![]),
        (r#""style":"bare","frame":"f""#, vec!["unexpected .interactive.frame"]),
        (r#""style":"other","frame":"f""#, vec![]),
        (r#""colours":["a","a"]"#, vec![]),
        (r#""colours":["a","a","b"]"#, vec!["mismatch .interactive.colours[2]"]),
    ] {
        assert_eq!(issues(&card(inside)), expected, "{inside}");
    }
}

#[test]
fn numbers_have_bounds_and_doubtful_ranges() {
    let with = |number: &str| sheet(&format!(r#""sections":[{{"rows":[{{"id":"1"}}]}}],"degrees":{number}"#));
    for (number, expected) in [
        ("10", vec![]),
        ("-10", vec![]),
        ("11", vec!["too_big .interactive.degrees"]),
        ("-11", vec!["too_small .interactive.degrees"]),
        ("1.5", vec!["wrong_type .interactive.degrees"]),
        ("1e1", vec!["wrong_type .interactive.degrees"]),
        ("99999999999999999999", vec!["too_big .interactive.degrees"]),
        ("\"1\"", vec!["wrong_type .interactive.degrees"]),
        ("null", vec!["null .interactive.degrees"]),
    ] {
        assert_eq!(issues(&with(number)), expected, "{number}");
    }
    assert_eq!(
        warnings(&with("6")),
        ["sheet.degrees.doubtful_length .interactive.degrees", "sheet.sure .interactive.notes"]
    );
    assert_eq!(warnings(&with("5")), ["sheet.sure .interactive.notes"]);
}

#[test]
fn maps_keep_the_callers_own_keys() {
    let with = |notes: &str| sheet(&format!(r#""sections":[{{"rows":[{{"id":"1"}}]}}],"notes":{notes}"#));
    assert_eq!(issues(&with(r#"{"Any key":"abc","é":""}"#)), Vec::<String>::new());
    assert_eq!(
        issues(&with(r#"{"a":"abcd","b":1}"#)),
        ["too_long .interactive.notes.a", "wrong_type .interactive.notes.b"]
    );
    assert_eq!(issues(&with(r#"{"a":"","b":"","c":""}"#)), ["too_many .interactive.notes"]);
    assert_eq!(issues(&with(r#"{"secret":""}"#)), ["unexpected .interactive.notes.secret"]);
}

#[test]
fn warnings_stand_beside_errors() {
    let text = r#"{"to":" \t","colour":"blue","flag":true,"greeting":"hello"}"#;
    assert_eq!(issues(text), Vec::<String>::new());
    assert_eq!(
        warnings(text),
        ["letter.to.blank .to", "letter.colour.not_allowed .colour", "letter.flag.doubtful .flag"]
    );
    assert_eq!(
        warnings(&sheet(r#""sections":[{"title":"oh!","rows":[{"id":"1"}]}]"#)),
        ["section.title.calm .interactive.sections[0].title"]
    );
}

#[test]
fn lengths_are_counted_in_characters_at_the_limit_and_one_over() {
    for letter in ["a", "é", "漢", "😀", "\\n", "\\u00e9", "\\ud83d\\ude00"] {
        let with = |n: usize| format!(r#"{{"to":"x","picture":{{"id":"1","caption":"{}"}}}}"#, letter.repeat(n));
        assert_eq!(issues(&with(5)), Vec::<String>::new(), "{letter}");
        assert_eq!(issues(&with(6)), ["too_long .picture.caption"], "{letter}");
        let text = with(6);
        let over = run(&text).issues[0].facts.clone();
        assert_eq!((over.limit, over.actual, over.unit), (Some(5), Some(6), "characters"));
    }
    assert_eq!(
        warnings(r#"{"to":"x","picture":{"id":"1","caption":"😀😀😀"}}"#),
        ["picture.caption.utf16_length .picture.caption"]
    );
}

#[test]
fn half_a_surrogate_pair_is_an_issue_of_its_text() {
    assert_eq!(issues(r#"{"to":"\ud83d","greeting":"hello"}"#), ["lone_surrogate .to"]);
}

#[test]
fn half_a_surrogate_pair_in_what_is_the_callers_own_is_an_issue_of_the_message() {
    for own in [r#""\ud83d""#, r#"{"\ud83d":1}"#, r#"[[{"a":"\udc00"}]]"#, r#"{"a":"\ud83d\ud83d\ude00"}"#] {
        assert_eq!(issues(&format!(r#"{{"to":"x","greeting":"hello","data":{own}}}"#)), ["lone_surrogate "], "{own}");
    }
    assert!(issues(r#"{"to":"x","greeting":"hello","data":"\ud83d\ude00"}"#).is_empty());
}

#[test]
fn a_member_that_is_there_twice_is_an_issue() {
    assert_eq!(issues(r#"{"to":"x","to":"y","greeting":"hello"}"#), ["duplicate .to"]);
    assert_eq!(issues(r#"{"to":"x","type":"greeting","type":"greeting","greeting":"hello"}"#), ["duplicate .type"]);
    assert_eq!(issues(r#"{"to":"x","greeting":"hello","greeting":"hello"}"#), ["duplicate .greeting"]);
    assert_eq!(issues(r#"{"to":"x","picture":{"id":"1"},"picture":{"id":"1"}}"#), ["duplicate .picture"]);
}

#[test]
fn text_that_is_not_json_is_one_issue() {
    for text in ["", "{", "{]", "[1", "nope", "{\"to\":\"x\"", "{\"to\":\"x\"}}"] {
        assert_eq!(issues(text), ["not_json "], "{text}");
    }
    assert_eq!(issues("[1]"), ["wrong_type "]);
    assert_eq!(
        issues(&format!(r#"{{"to":"x","greeting":"hello","data":{}1{}}}"#, "[".repeat(200), "]".repeat(200))),
        ["too_deep "]
    );
}

#[test]
fn a_rule_can_be_turned_down_or_off_by_its_id() {
    let rules = parsed(r#"{"picture.caption.too_long":"warning","picture.source":"off","section.title.calm":"error"}"#);
    let options = Options { rules: Some(rules), ..Options::default() };
    let report = check(LETTER, r#"{"to":"x","picture":{"caption":"123456"}}"#, &options);
    assert_eq!(report.issues.len(), 0);
    assert_eq!(report.warnings[0].code, Code::TooLong);
    let text = sheet(r#""sections":[{"title":"oh!","rows":[{"id":"1"}]}]"#);
    assert_eq!(check(LETTER, &text, &options).issues[0].rule, "section.title.calm");
}

#[test]
fn unknown_members_are_kept_where_the_caller_says_so() {
    let options = Options { keep_unknown: true, ..Options::default() };
    let text = r#"{"post":"hello","to":"x","type":"greeting","greeting":"hello","new":{"deep":[1]}}"#;
    let report = check(LETTER, text, &options);
    assert!(report.issues.is_empty());
    assert_eq!(report.body, Body::Same);
}

#[test]
fn a_union_says_why_other_words_are_none_of_its_own() {
    let report = run(r#"{"to":"x","interactive":{"type":"control","sort":"wheel"}}"#);
    let sentence = "`sort` is not one of the allowed words: wheels are round. Allowed: `knob`, `lever`.";
    assert_eq!(report.issues[0].message(), sentence);
}

#[test]
fn of_a_hundred_thousand_unknown_members_a_thousand_are_told_of() {
    let members: Vec<_> = (0..100_000).map(|index| format!(r#""other{index}":1"#)).collect();
    let text = format!(r#"{{"to":"x","flagg":1,{}}}"#, members.join(","));
    let report = run(&text);
    assert_eq!(report.issues.len(), MOST_ISSUES);
    assert_eq!(report.issues[0].facts.suggestion, Some("flag"));
}

#[test]
fn issues_and_warnings_stand_in_the_order_of_the_text() {
    let text = r#"{"data":1,"interactive":{"type":"sheet","sections":[
        {"title":"No!","rows":[{"id":"1"},{"id":"2"},{"id":"1"}]}, {"rows":[{"id":" "},{"id":"4"},{"id":""}]}
    ],"what":1,"degrees":12},"flag":1,"colour":"blue","to":""}"#;
    assert_eq!(
        issues(text),
        [
            "too_many .interactive.sections",
            "duplicate .interactive.sections[0].rows[2].id",
            "invalid_format .interactive.sections[1].rows[0].id",
            "too_short .interactive.sections[1].rows[2].id",
            "required .interactive.sections[1].title",
            "unknown_key .interactive.what",
            "too_big .interactive.degrees",
            "wrong_type .flag",
            "too_short .to",
        ]
    );
    assert_eq!(warnings(text).len(), 5, "{:?}", warnings(text));
}

#[test]
fn an_issue_speaks_to_people() {
    let report = run(r#"{"to":"x","picture":{"id":"1","caption":"123456"},"flagg":true}"#);
    let sentences: Vec<_> = report.issues.iter().map(super::super::issue::Issue::message).collect();
    assert_eq!(
        sentences,
        ["`caption` has 6 characters; at most 5 allowed.", "`flagg` is not a known key here. Did you mean `flag`?",]
    );
}

#[test]
fn null_is_left_out_where_it_can_be_and_is_something_else_where_it_cannot() {
    for (text, sentence) in [
        (r#"{"to":"x","greeting":"hello","flag":null}"#, "`flag` is null: leave it out instead."),
        (r#"{"to":null,"greeting":"hello"}"#, "`to` is null; it must be a string."),
        (r#"{"to":"x","type":"picture","picture":null}"#, "`picture` is null; it must be an object."),
    ] {
        assert_eq!(run(text).issues[0].message(), sentence);
    }
}

#[test]
fn null_excludes_nothing() {
    for picture in [r#"{"id":"1","link":null}"#, r#"{"id":null,"link":"1"}"#, r#"{"id":null}"#] {
        let text = format!(r#"{{"to":"x","picture":{picture}}}"#);
        assert_eq!(issues(&text).len(), 1, "{text}");
        assert_eq!(run(&text).issues[0].code, Code::Null);
    }
}

#[test]
fn a_slip_in_the_name_of_a_tag_is_seen() {
    let report = run(r#"{"to":"x","tpye":"greeting","greeting":"hello"}"#);
    assert_eq!(report.issues[0].facts.suggestion, Some("type"));
}

#[test]
fn what_is_accepted_is_accepted_again_unchanged() {
    for text in [r#"{"to":"x","picture":{"id":"1"}}"#, r#" { "to" : "x" , "greeting" : "HELLO" } "#] {
        let once = accepted(text);
        assert_eq!(accepted(&once), once);
    }
}
