//! Definitions as they come: in any case and style, single and in lists, whole and in part.

use serde_json::{Value, json};

use super::{definition, found, held, link, message, part, reported, with};

fn hello() -> Value {
    message(&json!([part("body", &["a"])]))
}

fn plain() -> Value {
    definition(&json!([{ "type": "BODY", "text": "Hi {{1}}" }]))
}

#[test]
fn one_definition_a_list_and_the_whole_answer_are_read() {
    let other = with(&plain(), &json!({ "language": "es" }));
    for given in [plain(), json!([other, plain()]), json!({ "data": [other, plain()], "paging": {} })] {
        assert!(held(&hello(), &given).is_empty(), "{given}");
    }
}

#[test]
fn a_name_that_is_not_there_is_told_from_a_language_that_is_not() {
    let named = |name: &str, language: &str| with(&plain(), &json!({ "name": name, "language": language }));
    assert_eq!(held(&hello(), &json!([])), ["name"]);
    assert_eq!(held(&hello(), &json!({ "data": [named("u", "en_US")] })), ["name"]);
    let report = reported(&hello(), &json!([named("u", "fr"), named("t", "fil"), named("t", "prs_AF")]));
    let issue = &report["issues"][0];
    assert_eq!((&issue["rule"], &issue["metaCode"]), (&json!("definition.language"), &json!(132_001)));
    assert_eq!(issue["path"], json!(["template", "language", "code"]));
    assert_eq!(issue["allowed"], json!(["fil", "prs_AF"]));
    assert!(held(&hello(), &named("t", "en-US")).is_empty());
}

#[test]
fn names_are_read_in_camel_case_and_words_in_any_case() {
    let given = json!({
        "name": "t", "language": "en_US", "status": "approved", "category": "Marketing", "parameterFormat": "named",
        "components": [
            { "type": "body", "text": "Hi {{a}}" },
            { "type": "limited_time_offer", "limitedTimeOffer": { "text": "Now", "hasExpiration": true } },
            { "type": "buttons", "buttons": [{ "type": "phone_number", "phoneNumber": "+1" }] },
        ],
    });
    assert_eq!(held(&hello(), &given), ["offer", "parameter_name"]);
}

#[test]
fn what_is_not_known_in_a_definition_is_passed_over() {
    let mut given = plain();
    given["id"] = json!(12);
    given["bid_spec"] = json!([null]);
    given["components"].as_array_mut().unwrap().extend([
        json!({ "type": "HOLOGRAM", "text": "{{9}}" }),
        json!(7),
        json!({ "type": "HEADER", "format": "SCENT" }),
        json!({ "type": "BUTTONS", "buttons": [{ "type": "TELEPORT" }] }),
    ]);
    assert!(held(&hello(), &given).is_empty());
    let button = message(&json!([part("body", &["a"]), link(0, "x")]));
    assert!(held(&button, &given).is_empty());
}

#[test]
fn a_definition_in_part_is_held_as_far_as_it_goes() {
    assert_eq!(held(&hello(), &json!({ "name": "t", "language": "en_US" })), ["?incomplete"]);
    assert_eq!(held(&hello(), &json!({ "status": "PAUSED" })), ["paused", "?incomplete"]);
    assert!(held(&hello(), &json!({ "components": [{ "type": "BODY", "text": "{{1}}" }] })).is_empty());
}

#[test]
fn only_template_messages_are_held() {
    let text = json!({ "to": "+15550101234", "type": "text", "text": { "body": "Hi" } });
    assert_eq!(held(&text, &plain()), ["?no_template"]);
    let marketing =
        |message: &Value| found(message, &json!({ "definition": plain(), "endpoint": "marketing_messages" }));
    assert_eq!(marketing(&text), ["templates_only"]);
    let bare = json!({ "to": "+15550101234", "type": "template" });
    assert!(!marketing(&bare).contains(&"templates_only".into()));
}

#[test]
fn a_broken_message_is_told_of_all_that_can_be_told() {
    let mut broken = message(&json!([{ "type": "body", "parameters": "a" }, { "type": "footer" }, 7, link(3, "")]));
    broken["text"] = json!({});
    let ids = held(&broken, &plain());
    assert!(ids.contains(&"button_index".into()) && ids.len() > 3, "{ids:?}");
    assert!(!ids.contains(&"body_count".into()), "a list that is none is not counted: {ids:?}");
    let bare = json!({ "to": "+15550101234", "type": "template", "template": null });
    assert!(held(&bare, &plain()).contains(&"name".into()));
}

#[test]
fn issues_name_both_places_and_stand_in_the_order_of_the_message() {
    let given = definition(&json!([
        { "type": "BODY", "text": "Hi {{1}}" },
        { "type": "BUTTONS", "buttons": [{ "type": "PHONE_NUMBER" }, { "type": "URL", "url": "https://a.b/{{1}}" }] },
    ]));
    let report = reported(&message(&json!([link(0, "x"), part("body", &["a", "b"]), link(2, "y")])), &given);
    let places: std::vec::Vec<_> =
        report["issues"].as_array().unwrap().iter().map(|issue| &issue["definition"]).collect();
    let components = |index: usize, rest: &[Value]| [&[json!("components"), json!(index)], rest].concat();
    let expected = [
        components(1, &[json!("buttons"), json!(1)]),
        components(1, &[json!("buttons"), json!(0)]),
        components(0, &[]),
        components(1, &[]),
    ];
    assert_eq!(
        places,
        expected
            .iter()
            .map(|place| Value::from(place.clone()))
            .collect::<std::vec::Vec<_>>()
            .iter()
            .collect::<std::vec::Vec<_>>()
    );
    assert_eq!(
        report["issues"][2]["message"],
        "`parameters` has 2 items; at most 1 allowed: one for each variable of the template's body. See `components[0]` of the definition."
    );
}

#[test]
fn rules_of_definitions_are_turned_down_and_off_as_others_are() {
    let count = |level: &str| {
        let rules = json!({ "definition.body_count": level });
        super::found(&message(&json!([])), &json!({ "definition": plain(), "rules": rules }))
    };
    assert_eq!(count("error"), ["body_count"]);
    assert_eq!(count("warning"), ["?body_count"]);
    assert!(count("off").is_empty());
}
