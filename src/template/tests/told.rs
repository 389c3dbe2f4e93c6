//! What an issue tells beside its rule: the place in the message and in the definition, numbers, and what is allowed.

use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::{Value, json};

use super::{button, definition, found, held, ids, link, message, part, reported, with};
use crate::check::{self, Options};
use crate::json::Document;
use crate::rules::MESSAGE;

fn text(text: &str) -> Value {
    json!({ "type": "BODY", "text": text })
}

fn has(buttons: &Value) -> Value {
    definition(&json!([{ "type": "BUTTONS", "buttons": buttons }]))
}

/// Of each issue, errors first, what these members say.
fn told(report: &Value, keys: &[&str]) -> Vec<Value> {
    let lists = [&report["issues"], &report["warnings"]].into_iter().filter_map(Value::as_array).flatten();
    lists.map(|issue| keys.iter().map(|key| issue[*key].clone()).collect()).collect()
}

#[test]
fn a_definition_that_was_not_read_is_doubted() {
    let text = message(&json!([])).to_string();
    let document = Document::read(&text).unwrap();
    let mut report = check::check_read(MESSAGE, &text, Ok(&document), &Options::default());
    crate::template::unread(&mut report, document.root(), &Options::default());
    assert_eq!(ids(&report), ["?incomplete"]);
}

#[test]
fn what_concerns_all_of_it_names_the_member_of_the_definition() {
    let paused = with(&definition(&json!([text("Hi")])), &json!({ "status": "PAUSED" }));
    let expected = json!([["template", "name"], ["status"]]);
    assert_eq!(told(&reported(&message(&json!([])), &paused), &["path", "definition"]), [expected]);
}

#[test]
fn too_few_values_are_told_from_too_many() {
    let one = definition(&json!([text("{{1}}")]));
    let values = |values: &[&str]| reported(&message(&json!([part("body", values)])), &one);
    assert_eq!(told(&values(&[]), &["code", "limit", "actual", "unit"]), [json!(["too_few", 1, 0, "items"])]);
    assert_eq!(told(&values(&["a", "b"]), &["code", "limit", "actual", "unit"]), [json!(["too_many", 1, 2, "items"])]);
    let none = button("url", 0, &json!({}));
    let none = with(&none, &json!({ "parameters": [] }));
    let report = reported(&message(&json!([none])), &has(&json!([{ "type": "URL", "url": "https://a.b/{{1}}" }])));
    assert_eq!(told(&report, &["rule", "code"])[0], json!(["definition.button_value", "too_few"]));
    // How many there must be is what the message's own check tells where the list is missing.
    let bare = json!({ "type": "button", "sub_type": "url", "index": 0 });
    let ids = held(&message(&json!([bare])), &has(&json!([{ "type": "URL", "url": "https://a.b/{{1}}" }])));
    assert!(!ids.contains(&"button_value".into()), "{ids:?}");
}

#[test]
fn one_mistake_in_several_places_is_told_of_each_in_their_order() {
    let open = json!({ "type": "URL", "url": "https://a.b/{{1}}" });
    let report = reported(&message(&json!([])), &has(&json!([open, { "type": "QUICK_REPLY" }, open])));
    let missing = |index: usize| json!(["definition.button", ["components", 0, "buttons", index]]);
    assert_eq!(told(&report, &["rule", "definition"]), [missing(0), missing(2)]);
}

#[test]
fn what_the_message_alone_tells_is_not_told_twice() {
    let named = with(&definition(&json!([text("{{a}} {{b}} {{c}}")])), &json!({ "parameter_format": "NAMED" }));
    let (a, nameless) =
        (json!({ "type": "text", "parameter_name": "a", "text": "x" }), json!({ "type": "text", "text": "y" }));
    let body = message(&json!([{ "type": "body", "parameters": [a, nameless, nameless] }]));
    let missing = |at: usize| json!(["required", ["template", "components", 0, "parameters", at, "parameter_name"]]);
    assert_eq!(told(&reported(&body, &named), &["code", "path"]), [missing(1), missing(2)]);
    let greets = definition(&json!([{ "type": "HEADER", "format": "TEXT", "text": "Hi {{1}}" }]));
    let report = reported(&message(&json!([part("header", &["x", "y"])])), &greets);
    assert_eq!(told(&report, &["code", "path"]), [json!(["too_many", ["template", "components", 0, "parameters"]])]);
    // Of the same place, something else is told, and of another place the same.
    let bare = message(&json!([{ "type": "header", "parameters": [] }, part("body", &["x"])]));
    let both = definition(&json!([{ "type": "HEADER", "format": "TEXT", "text": "Hi {{1}}" }, text("{{1}} {{2}}")]));
    let few = |at: usize| json!(["too_few", ["template", "components", at, "parameters"]]);
    assert_eq!(told(&reported(&bare, &both), &["code", "path"]), [few(0), few(1)]);
}

#[test]
fn links_are_told_of_by_their_place() {
    let ends = |count: usize| message(&json!([link(0, &"x".repeat(count))]));
    let open = has(&json!([{ "type": "URL", "url": "https://a.b/{{1}}" }]));
    let path = json!(["template", "components", 0, "parameters", 0, "text"]);
    assert_eq!(told(&reported(&ends(2000), &open), &["path", "code"]), [json!([path, "too_long"])]);
}

#[test]
fn body_and_labels_are_measured_together() {
    let buttons = json!([{ "type": "QUICK_REPLY", "text": "Yes!" }, { "type": "QUICK_REPLY", "text": "No" }]);
    let answered = definition(&json!([text("{{1}}"), { "type": "BUTTONS", "buttons": buttons }]));
    let report = reported(&message(&json!([part("body", &[&"x".repeat(1020)])])), &answered);
    let expected = json!(["definition.all_long", 1024, 1026, "characters"]);
    assert_eq!(told(&report, &["rule", "limit", "actual", "unit"]), [expected]);
}

#[test]
fn a_header_of_words_says_which_values_it_takes() {
    let header = definition(&json!([{ "type": "HEADER", "format": "TEXT", "text": "Hi {{1}}" }]));
    let image = json!({ "type": "header", "parameters": [{ "type": "image", "image": { "id": "1" } }] });
    let report = reported(&message(&json!([image])), &header);
    let expected = json!(["definition.header_kind", ["text", "currency", "date_time"]]);
    assert_eq!(told(&report, &["rule", "allowed"]), [expected]);
}

#[test]
fn twenty_languages_are_listed_and_no_more() {
    let spoken: Vec<Value> =
        (0..30).map(|number| with(&definition(&json!([])), &json!({ "language": format!("l{number}") }))).collect();
    let report = reported(&message(&json!([])), &Value::from(spoken));
    assert_eq!(report["issues"][0]["allowed"].as_array().map(Vec::len), Some(20));
}

#[test]
fn only_a_hyphen_stands_for_an_underscore_in_a_language() {
    let spoken =
        |language: &str| held(&message(&json!([])), &with(&definition(&json!([])), &json!({ "language": language })));
    assert!(spoken("en-US").is_empty());
    assert_eq!(spoken("enxUS"), ["language"]);
}

#[test]
fn only_codes_need_a_phone_number() {
    let mut somebody = message(&json!([]));
    somebody.as_object_mut().unwrap().remove("to");
    somebody["recipient"] = json!("US.13491208655302741918");
    assert!(held(&somebody, &definition(&json!([text("Hi")]))).is_empty());
}

#[test]
fn numbers_of_the_united_states_are_told_by_their_area_code() {
    let marketing = with(&definition(&json!([text("Hi")])), &json!({ "category": "MARKETING" }));
    for (to, there) in [
        ("+12125550123", true),
        ("+11125550123", false),
        ("+10125550123", false),
        ("+14165550123", false),
        ("+1212555012", false),
        ("+121255501234", false),
        ("+442125550123", false),
    ] {
        let ids = held(&with(&message(&json!([])), &json!({ "to": to })), &marketing);
        assert_eq!(ids.contains(&String::from("?us_number")), there, "{to}: {ids:?}");
    }
}

#[test]
fn a_button_that_calls_back_is_found_without_an_index_but_not_with_a_wrong_one() {
    let calls = has(&json!([{ "type": "QUICK_REPLY", "text": "Yes" }, { "type": "VOICE_CALL", "text": "Call" }]));
    let call = |index: &Value| {
        let mut call = json!({ "type": "button", "sub_type": "voice_call", "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 5 }] });
        if !index.is_null() {
            call["index"] = index.clone();
        }
        found(&message(&json!([call])), &json!({ "definition": calls }))
    };
    let errors = |ids: Vec<String>| -> Vec<String> { ids.into_iter().filter(|id| id.starts_with("button")).collect() };
    assert_eq!(errors(call(&Value::Null)), Vec::<String>::new());
    assert_eq!(errors(call(&json!(1))), Vec::<String>::new());
    assert_eq!(errors(call(&json!(5))), ["button_index"]);
    assert_eq!(errors(call(&json!(0))), ["button_kind"]);
}

#[test]
fn no_more_components_are_held_against_buttons_than_templates_have() {
    let open = json!({ "type": "URL", "url": "https://a.b/{{1}}" });
    let two = has(&json!([open, open]));
    let first = |count: usize| {
        let all: Vec<Value> = (0..count).map(|_| link(0, "x")).chain([link(1, "y")]).collect();
        held(&message(&Value::from(all)), &two).contains(&"button".into())
    };
    assert!(!first(9));
    assert!(first(10));
}

#[test]
fn an_address_that_opens_an_app_may_have_the_variable() {
    let opens = |deep: &Value| has(&json!([{ "type": "URL", "url": "https://a.b", "app_deep_link": deep }]));
    let ends = message(&json!([link(0, "x")]));
    let with_variable = opens(&json!({ "meta_app_id": "1", "android_deep_link": "app://a/{{1}}" }));
    assert!(held(&ends, &with_variable).is_empty());
    assert_eq!(held(&message(&json!([])), &with_variable), ["button"]);
    for deep in [json!({ "android_deep_link": "app://a" }), json!({ "a": "{{", "b": "}}" })] {
        assert_eq!(held(&ends, &opens(&deep)), ["button_fixed"], "{deep}");
    }
}
