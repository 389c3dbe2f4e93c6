//! Any JSON as a definition, and any as what is held against it.

use std::format;
use std::string::String;
use std::vec::Vec;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{found, held, link, message, part};
use crate::template::render_json;

/// Words that a definition may hold somewhere.
fn words() -> impl Strategy<Value = String> {
    let known = "name language status category components type format text buttons cards url HEADER BODY FOOTER BUTTONS \
        CAROUSEL LIMITED_TIME_OFFER TEXT IMAGE PRODUCT URL OTP FLOW COPY_CODE t en_US AUTHENTICATION NAMED parameters index \
        sub_type parameter_name card_index data {{1}} {{a}} {{ {{{{ }}";
    prop_oneof![4 => prop::sample::select(known.split_whitespace().collect::<Vec<_>>()).prop_map(String::from), 1 => ".*"]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        words().prop_map(Value::from)
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((words(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn hello() -> Value {
    message(&json!([part("header", &["a"]), part("body", &["b"]), link(0, "c")]))
}

proptest! {
    #[test]
    fn any_json_is_survived_as_a_definition_and_as_a_message(definition in any_json(), components in any_json()) {
        held(&hello(), &definition);
        let odd = json!({ "name": "t", "language": "en_US", "components": definition });
        held(&hello(), &odd);
        held(&message(&components), &odd);
        found(&components, &json!({ "definition": odd, "flowStatus": components, "now": definition, "endpoint": definition }));
        let shown = render_json(&json!({ "definition": odd, "message": message(&components) }).to_string());
        prop_assert!(serde_json::from_str::<Value>(&shown).is_ok(), "{shown}");
    }

    #[test]
    fn members_that_are_not_known_change_nothing(name in "[a-z]{3,9}_x", value in any_json()) {
        let mut definition = super::definition(&json!([{ "type": "BODY", "text": "Hi {{1}}" }]));
        let sent = message(&json!([part("body", &["a"])]));
        definition[&name] = value.clone();
        definition["components"][0][&name] = value.clone();
        definition["components"].as_array_mut().unwrap().push(json!({ "type": name, "text": value }));
        prop_assert_eq!(held(&sent, &definition), Vec::<String>::new());
    }
}

#[test]
fn what_is_huge_is_held_in_no_time() {
    let many = |count: usize, value: &Value| Value::from(std::vec![value.clone(); count]);
    let text: Vec<String> = (0..100_000).map(|number| format!("{{{{{number}}}}}")).collect();
    let text = text.concat();
    let buttons = many(50_000, &json!({ "type": "URL", "url": "{{1}}" }));
    let definition =
        super::definition(&json!([{ "type": "BODY", "text": text }, { "type": "BUTTONS", "buttons": buttons }]));
    let sent = message(&json!([part("body", &["a"; 50_000]), link(0, "x")]));
    assert!(held(&sent, &definition).contains(&"body_count".into()));
    held(&message(&many(50_000, &link(9, "x"))), &definition);
    let braces = super::definition(&json!([{ "type": "BODY", "text": "{".repeat(1_000_000) }]));
    assert!(held(&message(&json!([])), &braces).is_empty());
    let languages = many(50_000, &json!({ "name": "t", "language": "fr" }));
    assert_eq!(held(&hello(), &languages), ["language"]);
}
