//! What must hold on wasm32 as it holds natively: 32-bit addresses, a small stack, no formatter.

use wamid::check::{Body, Options, check};
use wamid::delivery::{prepare_json, settle_json};
use wamid::rules::{MESSAGE, root};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_right_message_is_left_as_it_is() {
    let text = r#"{"messaging_product":"whatsapp","recipient_type":"individual","to":"+15550101234","type":"text","text":{"body":"Grüße 👋"}}"#;
    let report = check(root(text), text, &Options::default());
    assert!(report.issues.is_empty());
    assert_eq!(report.body, Body::Same);
}

#[wasm_bindgen_test]
fn defaults_are_put_in_front_and_punctuation_is_left_at_home() {
    let text = r#"{"to":"+1 (555) 010-1234","text":{"body":"Hello"}}"#;
    assert_eq!(
        check(MESSAGE, text, &Options::default()).body.of(text),
        r#"{"messaging_product":"whatsapp","recipient_type":"individual","type":"text","to":"+15550101234","text":{"body":"Hello"}}"#
    );
}

#[wasm_bindgen_test]
fn every_issue_is_reported_as_json() {
    let text = r#"{"to":"+15550101234","type":"text","text":{"body":"","previewUrl":true}}"#;
    let mut out = String::new();
    check(MESSAGE, text, &Options::default()).write(&mut out, text);
    for part in [r#""ok":false"#, r#""path":["text","body"]"#, r#""suggestion":"preview_url""#] {
        assert!(out.contains(part), "{out}");
    }
}

#[wasm_bindgen_test]
fn lengths_are_counted_in_characters_at_the_limit_and_one_over() {
    for letter in ["a", "é", "👋"] {
        for (count, issues) in [(4096, 0), (4097, 1)] {
            let text = [r#"{"to":"+15550101234","text":{"body":""#, &letter.repeat(count), r#""}}"#].concat();
            assert_eq!(check(MESSAGE, &text, &Options::default()).issues.len(), issues, "{letter} {count}");
        }
    }
}

#[wasm_bindgen_test]
fn what_is_too_deep_is_an_issue_and_no_overflow() {
    let text = [r#"{"to":"#, &"[".repeat(100_000)].concat();
    assert_eq!(check(MESSAGE, &text, &Options::default()).issues.len(), 1);
}

#[wasm_bindgen_test]
fn requests_are_prepared_and_answers_are_settled() {
    let request = prepare_json(r#"{"phoneNumberId":"106540352242922","apiKey":"key"}"#);
    assert!(request.contains("https://api.kapso.ai/meta/whatsapp/v24.0/106540352242922/messages"), "{request}");
    let settled = settle_json(r#"{"event":"answer","status":200,"headers":{}}"#, r#"{"messages":[{"id":"wamid.A"}]}"#);
    assert!(settled.contains(r#""id":"wamid.A""#), "{settled}");
    let lost = settle_json(r#"{"event":"answer","status":504,"headers":{}}"#, r#"{"error":"Kapso proxy timeout"}"#);
    assert!(lost.contains(r#""outcome":"unknown""#), "{lost}");
}
