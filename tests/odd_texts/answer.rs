//! Any text as what happened to an attempt, and as the body of an answer: what is said of it is JSON, and never `accepted`
//! without an id. What a server says is passed on as it is written, half a surrogate pair too: that is JSON.

use serde_json::json;
use wamid::delivery::{prepare_json, settle_json};
use wamid::json::{Document, Value};

pub fn holds(status: u16, body: &str) {
    let event = json!({
        "event": "answer", "status": status, "headers": { "retry-after": body }, "read": false,
        "now": 1_700_000_000_000_u64, "startedAt": 1_700_000_000_000_u64, "random": 1, "ms": 1, "state": { "retry": "safe" },
    });
    let settled = settle_json(&event.to_string(), body);
    let settled = Document::read(&settled).expect("JSON comes out");
    if settled.root().get("action").is_some_and(|action| action.is("done")) {
        let id = settled.root().get("sent").and_then(|sent| sent.get("id")).and_then(Value::string);
        assert!((200..300).contains(&status) && id.is_some(), "accepted without proof: {status} {body:?}");
    }
    for text in [settle_json(body, ""), prepare_json(body)] {
        assert!(Document::read(&text).is_ok(), "no JSON comes out: {text}");
    }
}
