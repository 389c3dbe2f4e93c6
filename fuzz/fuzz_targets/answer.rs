//! Any text as what happened to an attempt, and as the body of an answer: what is said of it is JSON, and never `accepted`
//! without an id.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use wamid::delivery::{prepare_json, settle_json};

fuzz_target!(|input: (u16, &str)| {
    let (status, body) = input;
    let event = json!({
        "event": "answer", "status": status, "headers": { "retry-after": body }, "body": body, "read": false,
        "now": 1_700_000_000_000_u64, "startedAt": 1_700_000_000_000_u64, "random": 1, "ms": 1, "state": { "retry": "safe" },
    });
    let settled: Value = serde_json::from_str(&settle_json(&event.to_string())).expect("JSON comes out");
    if settled["action"] == "done" {
        assert!(
            (200..300).contains(&status) && settled["sent"]["id"].is_string(),
            "accepted without proof: {status} {body:?}"
        );
    }
    for text in [settle_json(body), prepare_json(body)] {
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "no JSON comes out: {text}");
    }
});
