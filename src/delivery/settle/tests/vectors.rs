//! One event each: what it means, and what is done about it.

use std::format;

use serde_json::{Value, json};

use super::{answer, failure, line, safe, under};

#[test]
fn answers_are_read_and_decided_on() {
    let html = "<html><body>Bad gateway</body></html>";
    for (status, body, expected) in [
        (200, r#"{"messages":[{"id":"wamid.X"}]}"#, "done"),
        (200, r#"{"success":true}"#, "done"),
        (200, "", "fail malformed_response malformed_response unknown"),
        (400, r#"{"error":{"code":130429}}"#, "sleep 750"),
        (400, r#"{"error":{"code":"131056"}}"#, "sleep 1050"),
        (500, r#"{"error":{"code":131057}}"#, "sleep 22000"),
        (500, r#"{"error":{"code":3}}"#, "fail permission capability_missing not_sent"),
        (500, r#"{"error":{"code":131000,"is_transient":true}}"#, "fail server unknown_error unknown"),
        (503, r#"{"error":{"code":2}}"#, "fail server service_down unknown"),
        (403, r#"{"error":{"code":200}}"#, "fail permission permission_missing not_sent"),
        (404, r#"{"error":{"code":132001}}"#, "fail template template_not_found not_sent"),
        (400, r#"{"error":{"code":400,"error_subcode":1001,"message":"…"}}"#, "fail rejected rejected not_sent"),
        (401, r#"{"error":"Invalid or missing API key"}"#, "fail auth kapso_key_invalid not_sent"),
        (
            402,
            r#"{"error":"…","code":"insufficient_credits","billing_url":"https://x"}"#,
            "fail payment kapso_insufficient_credits not_sent",
        ),
        (409, r#"{"error":"Another message is already in-flight for this conversation"}"#, "sleep 440"),
        (409, "<html>", "fail conflict conflict unknown"),
        (422, r#"{"error":{"type":"MessageError","code":131047}}"#, "fail window window_closed not_sent"),
        (
            422,
            r#"{"error":"…","code":"marketing_preference_stopped"}"#,
            "fail opted_out marketing_preference_stopped not_sent",
        ),
        (504, r#"{"error":"Kapso proxy timeout"}"#, "fail server kapso_timeout unknown"),
        (502, html, "fail server edge_failure unknown"),
        (421, "", "sleep 250"),
        (302, "", "fail config redirected not_sent"),
    ] {
        assert_eq!(line(&safe(answer(status, body))), expected, "{status} {body}");
    }
}

#[test]
fn sources_and_codes_are_told() {
    for (status, body, source, code) in [
        (400, r#"{"error":{"code":100}}"#, "meta", json!(100)),
        (400, r#"{"error":{"code":400,"error_subcode":1001}}"#, "kapso", Value::Null),
        (422, r#"{"error":{"type":"MessageError","code":131047}}"#, "kapso", json!(131_047)),
        (401, r#"{"error":"Invalid or missing API key"}"#, "kapso", Value::Null),
        (402, r#"{"error":"x","code":"insufficient_credits"}"#, "kapso", Value::Null),
        (502, "<html>", "edge", Value::Null),
        (500, r#"{"error":{"message":"x"}}"#, "edge", Value::Null),
    ] {
        let error = &safe(answer(status, body))["error"];
        assert_eq!((error["source"].as_str(), &error["code"]), (Some(source), &code), "{status} {body}");
        assert_eq!(error["status"], json!(status));
    }
    let error = &safe(answer(402, r#"{"error":"x","code":"insufficient_credits"}"#))["error"];
    assert_eq!(error["proxyCode"], "insufficient_credits");
}

#[test]
fn what_a_server_asks_for_is_waited_for_or_reported() {
    let limited = |after: &str, retry: Value| {
        let mut event = answer(429, r#"{"error":"Rate limit exceeded"}"#);
        event["headers"] = json!({ "retry-after": after });
        under(&retry, event)
    };
    let thirty = limited("30", json!("safe"));
    assert_eq!(line(&thirty), "sleep 30500");
    assert_eq!(thirty["timeoutMs"], 29_500);
    for (after, ms) in [("60", 60_500), ("600", 600_000)] {
        let answer = limited(after, json!("safe"));
        assert_eq!(line(&answer), "fail rate_limit http_rate_limit not_sent", "{after}");
        assert_eq!(answer["error"]["retryAfterMs"], ms, "{after}");
        assert_eq!(answer["error"]["advice"], "retry", "{after}");
    }
    assert_eq!(line(&limited("60", json!({ "preset": "bulk" }))), "sleep 60500");
}

#[test]
fn a_success_whose_body_is_lost_may_have_been_sent() {
    let lost = json!({ "event": "answer", "status": 200, "headers": {}, "bodyFailed": true, "codes": ["ECONNRESET"] });
    assert_eq!(line(&safe(lost)), "fail response_lost response_lost unknown");
    let timeout = json!({ "event": "answer", "status": 200, "bodyFailed": true, "timeout": true });
    assert_eq!(line(&safe(timeout)), "fail response_lost response_lost unknown");
    let refused = json!({ "event": "answer", "status": 404, "bodyFailed": true });
    assert_eq!(line(&safe(refused)), "fail rejected not_found not_sent");
    let failed = json!({ "event": "answer", "status": 500, "bodyFailed": true });
    assert_eq!(line(&safe(failed)), "fail server server_error unknown");
    let conflict = json!({ "event": "answer", "status": 409, "bodyFailed": true });
    assert_eq!(line(&safe(conflict)), "fail conflict conflict unknown");
    for (status, outcome) in [(200, "unknown"), (503, "unknown"), (400, "not_sent"), (429, "not_sent")] {
        let aborted = json!({ "event": "answer", "status": status, "bodyFailed": true, "aborted": true });
        assert_eq!(line(&safe(aborted)), format!("fail aborted aborted {outcome}"), "{status}");
    }
}

#[test]
fn failures_of_fetch_are_told_apart() {
    let fetch = |codes: &[&str]| safe(failure("TypeError", codes, &["fetch failed"]));
    assert_eq!(line(&fetch(&["ECONNREFUSED"])), "sleep 250");
    assert_eq!(line(&fetch(&["ECONNREFUSED", "ETIMEDOUT"])), "fail network connection_lost unknown");
    assert_eq!(line(&fetch(&["ECONNRESET"])), "fail network connection_lost unknown");
    assert_eq!(line(&fetch(&["CERT_HAS_EXPIRED"])), "fail tls tls not_sent");
}

#[test]
fn an_abort_before_anything_left_is_not_sent_and_one_in_flight_is_unknown() {
    let abort = |sent| json!({ "event": "failure", "aborted": true, "sent": sent, "names": ["AbortError"] });
    let before = safe(abort(false));
    assert_eq!(line(&before), "fail aborted aborted not_sent");
    assert_eq!(before["error"]["attempts"], json!([]));
    assert_eq!(before["attempt"], Value::Null);
    assert_eq!(line(&safe(abort(true))), "fail aborted aborted unknown");
}
