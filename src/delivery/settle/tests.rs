//! The vectors of the specification, through the text boundary that JavaScript uses.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Value, json};

use super::settle_json;
use crate::delivery::state;
use crate::json::Value as Text;

const START: u64 = 1_795_000_000_000;

fn settle(event: &Value) -> Value {
    serde_json::from_str(&settle_json(&event.to_string())).unwrap()
}

fn state_of(retry: &Value) -> Value {
    let retry = retry.to_string();
    let mut out = String::new();
    state::write_first(&mut out, Some(Text::parse(&retry).unwrap()));
    serde_json::from_str(&out).unwrap()
}

/// `event` as the first attempt under `retry`, at once, with U = 0.5.
fn under(retry: &Value, mut event: Value) -> Value {
    event["state"] = state_of(retry);
    event["startedAt"] = json!(START);
    event["now"] = json!(START);
    event["random"] = json!(500_000_000);
    settle(&event)
}

fn safe(event: Value) -> Value {
    under(&json!("safe"), event)
}

fn answer(status: u16, body: &str) -> Value {
    json!({ "event": "answer", "status": status, "headers": {}, "body": body })
}

fn failure(name: &str, codes: &[&str], messages: &[&str]) -> Value {
    json!({ "event": "failure", "sent": true, "names": [name], "codes": codes, "messages": messages })
}

/// What to do, in one line: `fail kind reason outcome`, `sleep ms`, `done`.
fn line(answer: &Value) -> String {
    let text = |value: &Value| String::from(value.as_str().unwrap_or("-"));
    match answer["action"].as_str().unwrap() {
        "fail" => {
            let error = &answer["error"];
            format!("fail {} {} {}", text(&error["kind"]), text(&error["reason"]), text(&error["outcome"]))
        }
        "sleep" => format!("sleep {}", answer["ms"]),
        other => String::from(other),
    }
}

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

#[test]
fn an_abort_while_sleeping_is_what_the_attempts_before_were() {
    let abort = json!({ "event": "failure", "aborted": true, "sent": false });
    for (body, retry, outcome, attempts) in [
        (r#"{"error":{"code":130429}}"#, "safe", "not_sent", 1),
        (r#"{"error":{"code":131000}}"#, "at-least-once", "unknown", 1),
    ] {
        let slept = under(&json!(retry), answer(500, body));
        let mut event = abort.clone();
        event["state"] = slept["state"].clone();
        let error = &settle(&event)["error"];
        assert_eq!(error["outcome"], outcome);
        assert_eq!(error["attempts"].as_array().unwrap().len(), attempts);
    }
}

/// Plays events one after the other, and gives what was done each time.
fn play(retry: &Value, random: u32, events: &[Value]) -> Vec<Value> {
    let mut state = state_of(retry);
    let mut now = START;
    let mut answers = Vec::new();
    for event in events {
        let mut event = event.clone();
        event["state"] = state.clone();
        event["startedAt"] = json!(START);
        event["now"] = json!(now);
        event["random"] = json!(random);
        event["ms"] = json!(10);
        let answer = settle(&event);
        if answer["action"] == "sleep" {
            state = answer["state"].clone();
            now += answer["ms"].as_u64().unwrap();
        }
        answers.push(answer);
    }
    answers
}

fn lines(answers: &[Value]) -> Vec<String> {
    answers.iter().map(line).collect()
}

#[test]
fn the_pair_limit_three_times_in_a_row() {
    let limit = answer(400, r#"{"error":{"code":131056}}"#);
    let answers = play(&json!("safe"), 0, &[limit.clone(), limit.clone(), limit]);
    assert_eq!(lines(&answers), ["sleep 1000", "sleep 4000", "fail pair_rate_limit pair_rate_limit not_sent"]);
    assert_eq!(answers[2]["error"]["retryAfterMs"], 16_000);
    assert_eq!(
        answers[2]["error"]["attempts"],
        json!([
            { "n": 1, "ms": 10, "status": 400, "code": 131_056, "outcome": "not_sent" },
            { "n": 2, "ms": 10, "status": 400, "code": 131_056, "outcome": "not_sent" },
            { "n": 3, "ms": 10, "status": 400, "code": 131_056, "outcome": "not_sent" },
        ])
    );
}

#[test]
fn other_trouble_in_between_starts_the_pair_limit_anew() {
    let pair = answer(400, r#"{"error":{"code":131056}}"#);
    let busy = answer(409, r#"{"error":"Another message is already in-flight"}"#);
    let retry = json!({ "maxAttempts": 6, "deadlineMs": 0 });
    let answers = play(&retry, 0, &[pair.clone(), pair.clone(), busy.clone(), pair, busy.clone(), busy]);
    assert_eq!(lines(&answers)[..5], ["sleep 1000", "sleep 4000", "sleep 400", "sleep 1000", "sleep 400"]);
}

#[test]
fn an_unknown_attempt_is_not_hidden_by_a_later_refusal() {
    let timeout = json!({ "event": "failure", "sent": true, "timeout": true });
    let refused = answer(400, r#"{"error":{"code":100}}"#);
    let answers = play(&json!("at-least-once"), 500_000_000, &[timeout, refused]);
    assert_eq!(lines(&answers), ["sleep 250", "fail invalid_parameter invalid_parameter unknown"]);
    assert_eq!(answers[1]["error"]["advice"], "reconcile");
    let outcomes: Vec<_> = answers[1]["error"]["attempts"].as_array().unwrap().iter().map(|a| &a["outcome"]).collect();
    assert_eq!(outcomes, ["unknown", "not_sent"]);
}

#[test]
fn whatever_follows_an_unknown_the_end_is_unknown_or_a_possible_duplicate() {
    let timeout = json!({ "event": "failure", "sent": true, "timeout": true });
    for (status, body) in [
        (200, r#"{"messages":[{"id":"wamid.X"}]}"#),
        (400, r#"{"error":{"code":100}}"#),
        (400, r#"{"error":{"code":131049}}"#),
        (401, r#"{"error":"Invalid or missing API key"}"#),
        (302, ""),
        (200, ""),
        (500, ""),
        (429, ""),
    ] {
        let retry = json!({ "mode": "at-least-once", "maxAttempts": 2 });
        let answers = play(&retry, 500_000_000, &[timeout.clone(), answer(status, body)]);
        let last = &answers[1];
        if last["action"] == "done" {
            assert_eq!(last["sent"]["possibleDuplicate"], true);
            assert_eq!(last["sent"]["attempts"], 2);
        } else {
            assert_eq!(last["error"]["outcome"], "unknown", "{status}");
            assert_eq!(last["error"]["advice"], "reconcile", "{status}");
        }
    }
}

#[test]
fn a_resend_after_refusals_is_no_duplicate() {
    let answers =
        play(&json!("safe"), 500_000_000, &[answer(429, ""), answer(200, r#"{"messages":[{"id":"wamid.X"}]}"#)]);
    assert_eq!(lines(&answers), ["sleep 750", "done"]);
    assert_eq!(answers[1]["sent"]["possibleDuplicate"], false);
    assert_eq!(answers[1]["sent"]["attempts"], 2);
    assert_eq!(answers[1]["attempt"], json!({ "n": 2, "ms": 10, "status": 200, "outcome": "accepted" }));
}

#[test]
fn verified_asks_and_does_what_it_is_told() {
    let retry = json!({ "mode": "verified", "reconcile": true });
    let lost = answer(500, r#"{"error":{"code":131000,"fbtrace_id":"Az8"}}"#);
    let asked = under(&retry, lost.clone());
    assert_eq!(asked["action"], "reconcile");
    assert_eq!(asked["error"]["outcome"], "unknown");
    assert_eq!(asked["attempt"]["fbtraceId"], "Az8");

    let told = |found: Value| {
        let mut event = lost.clone();
        event["reconciled"] = found;
        under(&retry, event)
    };
    let sent = told(json!({ "outcome": "sent", "messageId": "wamid.F" }));
    assert_eq!(
        sent,
        json!({ "action": "done", "sent": { "id": "wamid.F", "contacts": [], "attempts": 1, "possibleDuplicate": false } })
    );
    assert_eq!(told(json!({ "outcome": "sent" }))["sent"]["id"], "");

    let resent = told(json!({ "outcome": "not_sent" }));
    assert_eq!(line(&resent), "sleep 250");
    assert_eq!(resent["state"]["attempts"][0]["outcome"], "not_sent");

    for nothing in [json!({ "outcome": "unknown" }), json!(null), json!("sent"), json!({}), json!({ "outcome": 1 })] {
        assert_eq!(line(&told(nothing)), "fail server unknown_error unknown");
    }
}

#[test]
fn a_reconciled_attempt_hides_nothing_and_doubts_nothing() {
    let retry = json!({ "mode": "verified", "reconcile": true });
    let lost = json!({ "event": "failure", "sent": true, "timeout": true, "reconciled": { "outcome": "not_sent" } });
    let accepted = play(&retry, 500_000_000, &[lost.clone(), answer(200, r#"{"messages":[{"id":"wamid.X"}]}"#)]);
    assert_eq!(lines(&accepted), ["sleep 250", "done"]);
    assert_eq!(accepted[1]["sent"]["possibleDuplicate"], false);
    let refused = play(&retry, 500_000_000, &[lost.clone(), answer(400, r#"{"error":{"code":100}}"#)]);
    assert_eq!(refused[1]["error"]["outcome"], "not_sent");

    // No time left: not sent, and it may be tried again.
    let late = json!({ "mode": "verified", "reconcile": true, "deadlineMs": 1000 });
    let error = &under(&late, lost)["error"];
    assert_eq!((&error["outcome"], &error["advice"]), (&json!("not_sent"), &json!("retry")));
    assert_eq!(error["retryAfterMs"], 250);
}

#[test]
fn an_answer_to_a_question_nobody_asked_changes_nothing() {
    let mut event = answer(500, r#"{"error":{"code":131000}}"#);
    event["reconciled"] = json!({ "outcome": "sent", "messageId": "x" });
    assert_eq!(line(&safe(event)), "fail server unknown_error unknown");
}

#[test]
fn at_least_once_resends_what_may_have_been_sent() {
    let event = answer(500, r#"{"error":{"code":131000,"is_transient":true}}"#);
    assert_eq!(line(&under(&json!("at-least-once"), event)), "sleep 250");
}

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
fn everything_that_success_says_is_passed_on() {
    let body = r#"{"messaging_product":"whatsapp","contacts":[{"input":"+15550101234","wa_id":"15550101234","user_id":"US.1"},{"input":"x","wa_id":""},7],"messages":[{"id":"wamid.H+/=","message_status":"held_for_quality_assessment"}],"new":{"a":[1]}}"#;
    let done = settle(&answer(200, body));
    assert_eq!(
        done["sent"],
        json!({
            "id": "wamid.H+/=",
            "status": "held_for_quality_assessment",
            "contacts": [{ "input": "+15550101234", "waId": "15550101234", "userId": "US.1" }, { "input": "x" }],
            "response": serde_json::from_str::<Value>(body).unwrap(),
            "attempts": 1,
            "possibleDuplicate": false,
        })
    );
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
fn a_read_receipt_may_be_sent_twice() {
    let mut event = json!({ "event": "failure", "sent": true, "timeout": true, "read": true });
    assert_eq!(line(&safe(event.clone())), "sleep 250");
    assert_eq!(line(&under(&json!("never"), event.clone())), "fail timeout timeout unknown");
    event["read"] = json!(false);
    assert_eq!(line(&safe(event)), "fail timeout timeout unknown");
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
fn an_event_that_is_none_may_have_sent_something() {
    for input in ["", "{", "[]", "null", "{}", r#"{"event":7}"#, "\u{0}"] {
        let answer: Value = serde_json::from_str(&settle_json(input)).unwrap();
        assert_eq!(answer["error"]["outcome"], "unknown", "{input}");
    }
    assert_eq!(line(&settle(&json!({ "event": "answer" }))), "fail malformed_response malformed_response unknown");
    assert_eq!(
        settle(&json!({ "event": "answer", "status": -5, "body": 7 }))["error"]["outcome"].to_string(),
        "\"unknown\""
    );
}
