//! Odd input, and the shape of what is answered.

use std::string::ToString;

use serde_json::{Value, json};

use super::{answer, failure, line, settle, settle_json, state_of};

#[test]
fn without_a_state_nothing_is_resent() {
    let limited = settle(&answer(400, r#"{"error":{"code":130429}}"#));
    assert_eq!(line(&limited), "fail rate_limit throughput_limit not_sent");
    assert_eq!(limited["error"]["advice"], "retry");
    assert_eq!(limited["error"]["retryAfterMs"], 750);
    let mut event = answer(429, "");
    for state in [json!({ "retry": "sure" }), json!({ "retry": { "maxAttempts": -1 } }), json!({ "retry": null })] {
        event["state"] = state;
        assert_eq!(line(&settle(&event)), "fail rate_limit http_rate_limit not_sent");
    }
}

#[test]
fn of_a_success_its_id_is_passed_on() {
    let body = r#"{"messaging_product":"whatsapp","contacts":[{"input":"+15550101234","wa_id":"15550101234","user_id":"US.1"},{"input":"x","wa_id":""},7],"messages":[{"id":"wamid.H+/=","message_status":"held_for_quality_assessment"}],"new":{"a":[1]}}"#;
    let done = settle(&answer(200, body));
    assert_eq!(done["sent"], json!({ "id": "wamid.H+/=", "attempts": 1, "possibleDuplicate": false }));
    assert_eq!(done["attempt"], json!({ "n": 1, "status": 200, "outcome": "accepted" }));
}

#[test]
fn a_read_receipt_is_no_proof_of_a_message() {
    let mut event = answer(200, r#"{"success":true}"#);
    assert_eq!(settle(&event)["read"], true);
    event["read"] = json!(false);
    assert_eq!(line(&settle(&event)), "fail malformed_response malformed_response unknown");
    event["read"] = json!(true);
    assert_eq!(settle(&event)["read"], true);
}

#[test]
fn random_numbers_are_billionths() {
    for (random, ms) in [
        (json!(0), 0),
        (json!(100_000_000), 50),
        (json!(999_999_999), 500),
        (json!(7_000_000_000_u64), 500),
        (json!(-5), 250),
        (json!(null), 250),
    ] {
        let mut event = failure("TypeError", &["ECONNREFUSED"], &[]);
        event["state"] = state_of(&json!("safe"));
        event["random"] = random.clone();
        assert_eq!(settle(&event)["ms"], json!(ms), "{random}");
    }
}

#[test]
fn clocks_may_have_fractions_and_may_run_backwards() {
    let mut event = answer(429, "");
    event["state"] = state_of(&json!({ "deadlineMs": 2000 }));
    event["startedAt"] = json!(1000.75);
    for (now, action) in
        [(json!(1000.9), "sleep"), (json!(900), "sleep"), (json!(1250.5), "fail"), (json!("x"), "sleep")]
    {
        event["now"] = now;
        assert_eq!(settle(&event)["action"], action);
    }
}

#[test]
fn texts_of_others_are_scrubbed() {
    let body = json!({ "error": {
        "message": "(#131030) Recipient +15550101234 not in allowed list, token EAAabcdefghij0123456789ABCD",
        "code": 131_030,
        "error_data": { "details": "see https://x/?access_token=a1b2c3d4e5f6g7h8" },
        "fbtrace_id": "a b<script>",
    } });
    let error = &settle(&answer(400, &body.to_string()))["error"];
    assert_eq!(error["title"], "Recipient [redacted] not in allowed list, token [redacted]");
    assert_eq!(error["details"], "see https://x/?[redacted]");
    assert_eq!(error["fbtraceId"], Value::Null);
}

#[test]
fn ids_for_support_are_kept_whole_in_the_error_and_told_with_the_attempt_alone() {
    let failed = settle(&answer(400, r#"{"error":{"code":100,"fbtrace_id":"1234567890123456"}}"#));
    assert_eq!(failed["error"]["fbtraceId"], "1234567890123456");
    assert_eq!(failed["attempt"]["fbtraceId"], "1234567890123456");
    assert_eq!(failed["error"]["attempts"], json!([{ "n": 1, "status": 400, "code": 100, "outcome": "not_sent" }]));
}

#[test]
fn an_event_that_is_none_may_have_sent_something() {
    for input in ["", "{", "[]", "null", "{}", r#"{"event":7}"#, "\u{0}"] {
        let answer: Value = serde_json::from_str(&settle_json(input, "")).unwrap();
        assert_eq!(answer["error"]["outcome"], "unknown", "{input}");
    }
    assert_eq!(line(&settle(&json!({ "event": "answer" }))), "fail malformed_response malformed_response unknown");
    assert_eq!(
        settle(&json!({ "event": "answer", "status": -5, "body": 7 }))["error"]["outcome"].to_string(),
        "\"unknown\""
    );
}
