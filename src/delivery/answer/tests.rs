use std::format;
use std::string::{String, ToString};

use super::{Answer, LONGEST, read, unread};
use crate::delivery::failure::{Failure, Source};
use crate::errors::{Kind, Outcome, Retry};

fn failed(status: u16, body: &str) -> Failure {
    match read(status, body) {
        Answer::Failed(failure) => failure,
        answer => panic!("{status} {body} {answer:?}"),
    }
}

fn is_accepted(status: u16, body: &str) -> bool {
    matches!(read(status, body), Answer::Accepted(_))
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
        assert_eq!(failure.verdict.kind, Kind::MalformedResponse, "{body}");
        assert_eq!(failure.verdict.outcome, Outcome::Unknown, "{body}");
    }
}

#[test]
fn a_read_receipt_is_taken_without_an_id() {
    assert!(matches!(read(200, r#"{"success":true}"#), Answer::Done));
    assert!(matches!(read(400, r#"{"success":true}"#), Answer::Failed(_)));
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
fn the_http_status_in_the_place_of_a_code_is_kapsos() {
    for status in [400, 404, 422, 500] {
        let failure = failed(status, &format!("{{\"error\":{{\"code\":{status}}}}}"));
        assert_eq!((failure.code, failure.source), (None, Source::Kapso), "{status}");
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
        assert_eq!(failed(400, &format!("{{\"error\":{error}}}")).details.as_deref(), details, "{error}");
    }
}

#[test]
fn titles_lose_the_code_before_them() {
    for (message, title) in [
        ("(#130429) Rate limit hit", "Rate limit hit"),
        ("(#100)Invalid parameter", "Invalid parameter"),
        ("Something went wrong", "Something went wrong"),
        ("(#x) y", "(#x) y"),
        ("(#) y", "(#) y"),
        ("(#1", "(#1"),
        ("", ""),
    ] {
        let body = serde_json::json!({ "error": { "code": 1, "message": message } }).to_string();
        assert_eq!(failed(400, &body).title.as_deref().unwrap_or(""), title, "{message}");
    }
}

#[test]
fn lists_and_flat_errors_are_read_too() {
    let list = failed(400, r#"{"errors":[{"code":1013,"title":"User is not valid","details":"d"}],"meta":{}}"#);
    assert_eq!(
        (list.code, list.title.as_deref(), list.details.as_deref()),
        (Some(1013), Some("User is not valid"), Some("d"))
    );
    assert_eq!(list.verdict.kind, Kind::Legacy);

    let flat = failed(500, r#"{"error":"Internal","message":"An unexpected error occurred"}"#);
    assert_eq!(
        (flat.title.as_deref(), flat.details.as_deref()),
        (Some("Internal"), Some("An unexpected error occurred"))
    );
    assert_eq!((flat.source, flat.verdict.reason), (Source::Kapso, "kapso_internal"));

    let word = failed(422, r#"{"error":{"code":"new_word","message":"m"}}"#);
    assert_eq!((word.proxy.as_deref(), word.source), (Some("new_word"), Source::Kapso));
    assert_eq!(word.verdict.reason, "proxy_error");
}

#[test]
fn the_rest_of_an_error_is_kept() {
    let failure = failed(400, r#"{"error":{"code":132001,"error_subcode":"2494073","fbtrace_id":"Az8+/=_-."}}"#);
    assert_eq!((failure.subcode, failure.trace.as_deref()), (Some(2_494_073), Some("Az8+/=_-.")));
    assert_eq!(failure.status, Some(400));
}

#[test]
fn words_that_could_be_anything_are_no_codes() {
    for word in ["a b", "<script>", "", "é", &"x".repeat(65)] {
        let body = serde_json::json!({ "error": "e", "code": word }).to_string();
        assert_eq!(failed(400, &body).proxy, None, "{word}");
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
    assert_eq!(failed(200, &long).verdict.kind, Kind::MalformedResponse);
    assert_eq!(failed(500, &filler).verdict.kind, Kind::Server);
    let space = " ".repeat(LONGEST - 34);
    assert!(is_accepted(200, &format!("{{\"messages\":[{{\"id\":\"wamid.X\"}}]}}{space}")));
}

#[test]
fn odd_errors_are_errors_by_their_status() {
    for error in ["true", "7", "[]", "false", "null"] {
        let body = format!("{{\"error\":{error}}}");
        assert_eq!(failed(400, &body).verdict.reason, "rejected", "{error}");
        assert_eq!(failed(200, &body).verdict.kind, Kind::MalformedResponse, "{error}");
    }
    assert_eq!(failed(400, r#"{"error":""}"#).title, None);
    assert_eq!(failed(400, r#"{"errors":["x"]}"#).title.as_deref(), Some("x"));
    assert_eq!(failed(409, r#"{"errors":["x"]}"#).verdict.outcome, Outcome::Unknown);
}

#[test]
fn garbage_never_panics_and_is_never_accepted() {
    let whole = r#"{"error":{"message":"(#130429) é😀","code":130429,"error_data":{"details":"\ud83d\u0000"},"fbtrace_id":"x"},"messages":[{"id":"w"}]}"#;
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        for status in [0, 200, 206, 302, 400, 409, 429, 500, 599, 65_535] {
            assert!(!is_accepted(status, &whole[..end]));
        }
    }
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..20_000 {
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
        let _ = read(400, &text);
    }
    for deep in [
        "[".repeat(200_000),
        "{\"error\":".repeat(200_000),
        "\"".repeat(9),
        format!("{{\"error\":{}", "{\"a\":".repeat(127)),
    ] {
        let _ = read(200, &deep);
        assert_eq!(failed(400, &deep).verdict.outcome, Outcome::NotSent);
    }
}

#[test]
fn a_lost_body_is_settled_by_the_status() {
    for (status, kind, outcome) in [
        (200, Kind::ResponseLost, Outcome::Unknown),
        (299, Kind::ResponseLost, Outcome::Unknown),
        (400, Kind::Rejected, Outcome::NotSent),
        (429, Kind::RateLimit, Outcome::NotSent),
        (500, Kind::Server, Outcome::Unknown),
    ] {
        let failure = unread(status);
        assert_eq!((failure.verdict.kind, failure.verdict.outcome), (kind, outcome), "{status}");
    }
}
