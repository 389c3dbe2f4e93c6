//! The structs for Rust callers say what the check accepts: they come of the same declarations.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod fixtures;

use serde_json::{Value, json};
use wamid::check::{Body, Options, check};
use wamid::rules::message::{Message, MessagingProduct, Payload};
use wamid::rules::recipient::RecipientType;
use wamid::rules::text::Text;
use wamid::rules::{MESSAGE, READ_RECEIPT, read::ReadReceipt};

#[test]
fn a_message_that_is_built_of_structs_is_accepted_as_it_is() {
    let mut message: Message = serde_json::from_value(json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "+15550101234",
        "type": "text",
        "text": { "body": "Hello" }
    }))
    .unwrap();
    message.content = Payload::Text { content: Text { body: "Your order is ready".into(), preview_url: Some(false) } };
    assert_eq!(message.messaging_product, MessagingProduct::Whatsapp);
    assert_eq!(message.recipient_type, RecipientType::Individual);
    let text = serde_json::to_string(&message).unwrap();
    let report = check(MESSAGE, &text, &Options::default());
    assert!(report.issues.is_empty(), "{text}: {:?}", report.issues);
    assert_eq!(report.body, Body::Same);
}

#[test]
fn messages_go_anywhere() {
    fn anywhere<T: Clone + std::fmt::Debug + PartialEq + Send + Sync + 'static>() {}
    anywhere::<(Message, ReadReceipt)>();
}

#[test]
fn what_is_left_out_is_not_written() {
    let receipt: ReadReceipt =
        serde_json::from_str(r#"{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A"}"#).unwrap();
    let text = serde_json::to_string(&receipt).unwrap();
    assert_eq!(text, r#"{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A"}"#);
    assert_eq!(check(READ_RECEIPT, &text, &Options::default()).body, Body::Same);
}

/// What a body is after it was read into structs and written again.
fn through(wire: &Value) -> Value {
    let read = |wire: Value| serde_json::from_value::<ReadReceipt>(wire).and_then(serde_json::to_value);
    let message = |wire: Value| serde_json::from_value::<Message>(wire).and_then(serde_json::to_value);
    if wire.get("status").is_some() { read(wire.clone()) } else { message(wire.clone()) }.unwrap()
}

#[test]
fn every_example_passes_through_the_structs_unchanged() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/export/examples");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let body = check(wamid::rules::root(&text), &text, &Options::default()).body.of(&text);
        let wire: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(wire, through(&wire), "{}", path.display());
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn every_right_fixture_passes_through_the_structs_unchanged() {
    for fixture in fixtures::right() {
        let wire = fixture.wire.unwrap();
        // Structs hold what is declared; what only a warning lets through, or nothing is known of, stays outside.
        if !fixture.warnings.iter().any(|warning| warning["rule"].as_str().unwrap().ends_with("unknown_key")) {
            assert_eq!(fixtures::fractions(&wire), fixtures::fractions(&through(&wire)), "{}", fixture.name);
        }
    }
}
