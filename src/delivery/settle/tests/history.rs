//! Events one after the other: what is resent, and what is never hidden.

use std::vec::Vec;

use serde_json::{Value, json};

use super::{answer, line, lines, play, safe, settle, under};

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

#[test]
fn the_pair_limit_three_times_in_a_row() {
    let limit = answer(400, r#"{"error":{"code":131056}}"#);
    let answers = play(&json!("safe"), 0, &[limit.clone(), limit.clone(), limit]);
    assert_eq!(lines(&answers), ["sleep 1000", "sleep 4000", "fail pair_rate_limit pair_rate_limit not_sent"]);
    assert_eq!(answers.iter().map(|answer| answer["attempt"]["n"].clone()).collect::<Vec<_>>(), [1, 2, 3]);
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
        json!({ "action": "done", "sent": { "id": "wamid.F", "attempts": 1, "possibleDuplicate": false } })
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
    assert_eq!(line(&safe(event.clone())), "fail server unknown_error unknown");
    event["reconciled"] = json!({ "outcome": "not_sent" });
    assert_eq!(settle(&event)["error"]["outcome"], "unknown");
    // Meta refused it: that it was not sent is no news, and sending it again no cure.
    let mut refused = answer(400, r#"{"error":{"code":100}}"#);
    refused["reconciled"] = json!({ "outcome": "not_sent" });
    assert_eq!(under(&json!({ "mode": "verified", "reconcile": true }), refused)["error"]["advice"], "fix");
}

#[test]
fn at_least_once_resends_what_may_have_been_sent() {
    let event = answer(500, r#"{"error":{"code":131000,"is_transient":true}}"#);
    assert_eq!(line(&under(&json!("at-least-once"), event)), "sleep 250");
}

#[test]
fn a_read_receipt_may_be_sent_twice() {
    let mut event = json!({ "event": "failure", "sent": true, "timeout": true, "read": true });
    assert_eq!(line(&safe(event.clone())), "sleep 250");
    assert_eq!(line(&under(&json!("never"), event.clone())), "fail timeout timeout unknown");
    event["read"] = json!(false);
    assert_eq!(line(&safe(event)), "fail timeout timeout unknown");
}
