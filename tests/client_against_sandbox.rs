//! The client, with the host's own `fetch`, to a sandbox behind a port. `WAMID_SANDBOX` is its address.
#![cfg(all(target_family = "wasm", feature = "client"))]

use wamid::client::{Error, Options, Outcome, send};
use wamid::rules::message::Message;
use wasm_bindgen_test::wasm_bindgen_test;

fn sandbox(key: &str) -> Options {
    Options::kapso("106540352242922", key).base_url(concat!(env!("WAMID_SANDBOX"), "/meta/whatsapp"))
}

#[wasm_bindgen_test]
async fn a_message_is_taken_and_has_an_id() {
    let sent = send(&Message::text("+1 (555) 010-1234", "Hello 👋"), &sandbox("demo-key")).await.unwrap();
    assert!(sent.id.starts_with("wamid."), "{}", sent.id);
    assert_eq!((sent.attempts, sent.possible_duplicate), (1, false));
}

#[wasm_bindgen_test]
async fn a_wrong_key_is_refused_and_nothing_was_sent() {
    match send(&Message::text("+15550101234", "Hello"), &sandbox("another-key")).await {
        Err(Error::Send(error)) => assert_eq!((error.outcome, error.status), (Outcome::NotSent, Some(401))),
        other => panic!("{other:?}"),
    }
}
