use std::boxed::Box;
use std::format;
use std::string::{String, ToString};

use super::{Answer, LONGEST, accepted, bare, document, read};
use crate::delivery::failure::Failure;
use crate::errors::{Outcome, Retry};
use crate::json::Value;

fn failed(status: u16, body: &str) -> Failure<'static> {
    let body: &'static str = Box::leak(body.into());
    match read(status, Box::leak(Box::new(document(body))).as_ref()) {
        Answer::Failed(failure) => failure,
        answer => panic!("{status} {body} {answer:?}"),
    }
}

/// What a member says that was found in an answer.
fn says(member: Option<Value<'_>>) -> String {
    member.and_then(Value::text).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

fn is_accepted(status: u16, body: &str) -> bool {
    matches!(read(status, document(body).as_ref()), Answer::Accepted(_))
}

#[test]
fn a_success_gives_the_id_of_what_it_accepts_and_any_other_gives_none() {
    assert_eq!(accepted(r#"{"messages":[{"id":"wamid.H+\/="}],"messages":[{"id":"wamid.Y"}]}"#), "wamid.H+/=");
    for body in [
        "",
        "{",
        r#"{"success":true}"#,
        r#"{"messages":[{"id":""}]}"#,
        r#"{"messages":[{"id":"wamid.X"}],"error":{"code":131000}}"#,
    ] {
        assert_eq!(accepted(body), "", "{body}");
    }
}

#[test]
fn only_an_id_proves_that_a_message_was_accepted() {
    assert!(is_accepted(200, r#"{"messages":[{"id":"wamid.X"}]}"#));
    assert!(is_accepted(201, r#" {"messages":[{"id":"x"},{}],"error":null} "#));
    for body in [
        "",
        "null",
        "OK",
        "<html>",
        "{}",
        "[]",
        r#"[{"messages":[{"id":"wamid.X"}]}]"#,
        r#"{"messages":[]}"#,
        r#"{"messages":{}}"#,
        r#"{"messages":[{"id":""}]}"#,
        r#"{"messages":[{"id":7}]}"#,
        r#"{"messages":[{}]}"#,
        r#"{"messages":["wamid.X"]}"#,
        r#"{"messages":[{"id":"wamid.X"}]"#,
        r#"{"messages":[{"id":"wamid.X"}]} x"#,
        r#"{"success":false}"#,
        r#"{"success":"true"}"#,
    ] {
        let failure = failed(200, body);
        assert_eq!(failure.verdict.row.kind(), "malformed_response", "{body}");
        assert_eq!(failure.verdict.outcome, Outcome::Unknown, "{body}");
    }
}

#[test]
fn a_read_receipt_is_taken_without_an_id() {
    assert!(matches!(read(200, document(r#"{"success":true}"#).as_ref()), Answer::Done));
    assert!(matches!(read(400, document(r#"{"success":true}"#).as_ref()), Answer::Failed(_)));
}

#[test]
fn an_id_counts_only_in_a_success() {
    assert!(!is_accepted(500, r#"{"messages":[{"id":"wamid.X"}]}"#));
    assert!(!is_accepted(302, r#"{"messages":[{"id":"wamid.X"}]}"#));
}

#[test]
fn an_error_is_looked_for_before_the_status() {
    assert_eq!(failed(200, r#"{"error":{"code":100}}"#).verdict.reason, "invalid_parameter");
    assert_eq!(failed(206, r#"{"errors":[{"code":131201}]}"#).verdict.reason, "group_partial");
    assert_eq!(failed(200, r#"{"error":{"code":999999}}"#).verdict.outcome, Outcome::Unknown);
}

#[test]
fn an_error_beside_an_id_cannot_say_that_nothing_was_sent() {
    let failure = failed(200, r#"{"messages":[{"id":"wamid.X"}],"error":{"code":130429}}"#);
    assert_eq!(failure.verdict.reason, "throughput_limit");
    assert_eq!((failure.verdict.outcome, failure.verdict.retry), (Outcome::Unknown, Retry::Reconcile));
}

#[test]
fn codes_are_numbers_or_digits() {
    for (code, expected) in [
        ("130429", Some(130_429)),
        ("\"130429\"", Some(130_429)),
        ("0", Some(0)),
        ("\"007\"", Some(7)),
        ("999999999", Some(999_999_999)),
        ("1234567890", None),
        ("-1", None),
        ("1.5", None),
        ("1e3", None),
        ("\"\"", None),
        ("\"x1\"", None),
        ("null", None),
        ("true", None),
        ("[]", None),
        ("{}", None),
    ] {
        assert_eq!(failed(400, &format!("{{\"error\":{{\"code\":{code}}}}}")).code, expected, "{code}");
    }
}

#[test]
fn a_code_of_digits_is_metas_and_no_word_of_kapsos() {
    let failure = failed(400, r#"{"error":{"code":"131056"}}"#);
    assert_eq!((failure.code, says(failure.words.proxy), failure.source), (Some(131_056), String::new(), "meta"));
}

#[test]
fn the_http_status_in_the_place_of_a_code_is_kapsos() {
    for status in [400, 404, 422, 500] {
        let body = format!("{{\"error\":{{\"code\":{status}}}}}");
        let failure = failed(status, &body);
        assert_eq!((failure.code, failure.source), (None, "kapso"), "{status}");
    }
    // 200 is a code of Meta's.
    assert_eq!(failed(200, r#"{"error":{"code":200}}"#).code, Some(200));
    let failure = failed(401, r#"{"error":{"code":401,"message":"Invalid or missing API key"}}"#);
    assert_eq!(failure.verdict.reason, "kapso_key_invalid");
}

#[test]
fn details_are_found_wherever_they_stand() {
    for (error, details) in [
        (r#"{"code":1,"error_data":{"details":"d"}}"#, Some("d")),
        (r#"{"code":1,"error_data":"d"}"#, Some("d")),
        (r#"{"code":1,"error_data":{},"error_user_msg":"d"}"#, Some("d")),
        (r#"{"code":1,"error_data":[],"error_user_msg":"d"}"#, Some("d")),
        (r#"{"code":1,"error_data":{"details":null},"error_user_msg":"d"}"#, Some("d")),
        (r#"{"code":1,"error_user_msg":"d"}"#, Some("d")),
        (r#"{"code":1,"details":"d"}"#, Some("d")),
        (r#"{"code":1,"error_data":{"details":""}}"#, None),
        (r#"{"code":1}"#, None),
    ] {
        let body = format!("{{\"error\":{error}}}");
        assert_eq!(says(failed(400, &body).words.details), details.unwrap_or(""), "{error}");
    }
}

#[test]
fn lists_and_flat_errors_are_read_too() {
    let list = failed(400, r#"{"errors":[{"code":1013,"title":"User is not valid","details":"d"}],"meta":{}}"#);
    assert_eq!(
        (list.code, says(list.words.title), says(list.words.details)),
        (Some(1013), "User is not valid".to_string(), "d".to_string())
    );
    assert_eq!(list.verdict.row.kind(), "legacy");

    let flat = failed(500, r#"{"error":"Internal","message":"An unexpected error occurred"}"#);
    assert_eq!(
        (says(flat.words.title), says(flat.words.details)),
        ("Internal".to_string(), "An unexpected error occurred".to_string())
    );
    assert_eq!((flat.source, flat.verdict.reason), ("kapso", "kapso_internal"));

    let word = failed(422, r#"{"error":{"code":"new_word","message":"m"}}"#);
    assert_eq!((says(word.words.proxy), word.source), ("new_word".to_string(), "kapso"));
    assert_eq!(word.verdict.reason, "proxy_error");
}

#[test]
fn the_rest_of_an_error_is_kept() {
    let failure = failed(400, r#"{"error":{"code":132001,"error_subcode":"2494073","fbtrace_id":"Az8+/=_-."}}"#);
    assert_eq!((failure.words.subcode, says(failure.words.trace)), (Some(2_494_073), "Az8+/=_-.".to_string()));
    assert_eq!(failure.status, Some(400));
}

#[test]
fn words_that_could_be_anything_are_no_codes() {
    for word in ["a b", "<script>", "", "é", &"x".repeat(65)] {
        let body = serde_json::json!({ "error": "e", "code": word }).to_string();
        assert_eq!(says(failed(400, &body).words.proxy), "", "{word}");
    }
}

#[test]
fn content_types_and_byte_order_marks_do_not_matter() {
    assert!(is_accepted(200, "\u{feff}{\"messages\":[{\"id\":\"wamid.X\"}]}"));
}

#[test]
fn a_body_is_read_up_to_its_bound() {
    let filler = "é".repeat(LONGEST);
    let long = format!("{{\"messages\":[{{\"id\":\"wamid.X\"}}],\"filler\":\"{filler}\"}}");
    assert_eq!(failed(200, &long).verdict.row.kind(), "malformed_response");
    assert_eq!(failed(500, &filler).verdict.row.kind(), "server");
    let space = " ".repeat(LONGEST - 34);
    assert!(is_accepted(200, &format!("{{\"messages\":[{{\"id\":\"wamid.X\"}}]}}{space}")));
}

#[test]
fn odd_errors_are_errors_by_their_status() {
    for error in ["true", "7", "[]", "false", "null"] {
        let body = format!("{{\"error\":{error}}}");
        assert_eq!(failed(400, &body).verdict.reason, "rejected", "{error}");
        assert_eq!(failed(200, &body).verdict.row.kind(), "malformed_response", "{error}");
    }
    assert_eq!(says(failed(400, r#"{"error":""}"#).words.title), "");
    assert_eq!(says(failed(400, r#"{"errors":["x"]}"#).words.title), "x");
    assert_eq!(failed(409, r#"{"errors":["x"]}"#).verdict.outcome, Outcome::Unknown);
}

#[test]
fn garbage_never_panics_and_is_never_accepted() {
    let whole = r#"{"error":{"message":"(#130429) é😀","code":130429,"error_data":{"details":"\ud83d\u0000"},"fbtrace_id":"x"},"messages":[{"id":"w"}]}"#;
    for (end, _) in whole.char_indices() {
        for status in [0, 200, 206, 302, 400, 409, 429, 500, 599, 65_535] {
            assert!(!is_accepted(status, whole.split_at(end).0));
        }
    }
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..1_500 {
        let mut text = String::new();
        for _ in 0..seed % 40 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let pieces = [
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "error",
                "messages",
                "\"code\":",
                "1",
                "\\u",
                "é",
                "null",
                "\0",
                "(#",
            ];
            text.push_str(pieces[usize::try_from(seed % 16).unwrap()]);
        }
        seed = seed.wrapping_add(1);
        assert!(!is_accepted(200, &text), "{text}");
        let _ = read(400, document(&text).as_ref());
    }
    for deep in [
        "[".repeat(200_000),
        "{\"error\":".repeat(200_000),
        "\"".repeat(9),
        format!("{{\"error\":{}", "{\"a\":".repeat(127)),
    ] {
        let _ = read(200, document(&deep).as_ref());
        assert_eq!(failed(400, &deep).verdict.outcome, Outcome::NotSent);
    }
}

#[test]
fn a_lost_body_is_settled_by_the_status() {
    for (status, kind, outcome, source) in [
        (200, "response_lost", Outcome::Unknown, "transport"),
        (299, "response_lost", Outcome::Unknown, "transport"),
        (400, "rejected", Outcome::NotSent, "edge"),
        (429, "rate_limit", Outcome::NotSent, "edge"),
        (500, "server", Outcome::Unknown, "edge"),
    ] {
        let failure = bare(status, "lost");
        assert_eq!(
            (failure.verdict.row.kind(), failure.verdict.outcome, failure.source),
            (kind, outcome, source),
            "{status}"
        );
    }
    assert_eq!(failed(200, "").source, "edge");
}
