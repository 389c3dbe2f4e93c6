//! The vectors of the specification, through the text boundary that JavaScript uses.

mod edges;
mod history;
mod lists;
mod vectors;

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Value, json};

use super::settle_json;
use crate::delivery::state;
use crate::json::value::parsed;

const START: u64 = 1_795_000_000_000;

/// An event, which holds the body of its answer in these tests.
fn settle(event: &Value) -> Value {
    let body = event["body"].as_str().unwrap_or("");
    serde_json::from_str(&settle_json(&event.to_string(), body)).unwrap()
}

fn state_of(retry: &Value) -> Value {
    let retry = retry.to_string();
    let mut out = String::new();
    state::write_first(&mut out, Some(parsed(&retry)));
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
