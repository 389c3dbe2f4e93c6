//! Questions for a list: they send nothing, so they may be asked again.

use serde_json::{Value, json};

use super::{answer, failure, line, safe, under};

fn asked(mut event: Value) -> Value {
    event["lists"] = json!(true);
    event
}

#[test]
fn a_list_is_in_data() {
    for body in [r#"{"data":[]}"#, r#"{"data":[{"name":"error"}],"paging":{}}"#, "\u{feff}{\"data\":[]}"] {
        assert_eq!(line(&safe(asked(answer(200, body)))), "done", "{body}");
    }
}

#[test]
fn what_is_no_list_is_asked_for_again_and_was_never_sent() {
    for body in
        ["", "[]", "{}", r#"{"data":{}}"#, r#"{"success":true}"#, r#"{"messages":[{"id":"wamid.X"}]}"#, "<html>"]
    {
        assert!(line(&safe(asked(answer(200, body)))).starts_with("sleep "), "{body}");
        let error = under(&json!("never"), asked(answer(200, body)))["error"].clone();
        assert_eq!([&error["outcome"], &error["advice"]], ["not_sent", "retry"], "{body}");
        assert!(!error["hint"].as_str().unwrap().contains("was sent"), "{error}");
    }
}

#[test]
fn a_lost_answer_to_a_question_is_asked_for_again() {
    let lost = || asked(failure("TypeError", &["ECONNRESET"], &["fetch failed"]));
    assert!(line(&safe(lost())).starts_with("sleep "));
    assert_eq!(under(&json!("never"), lost())["error"]["outcome"], "not_sent");
    assert!(line(&safe(asked(answer(502, "")))).starts_with("sleep "));
}

#[test]
fn a_refused_question_stays_refused() {
    let refused = r#"{"error":{"message":"(#200) Permissions error","code":200}}"#;
    assert_eq!(line(&safe(asked(answer(403, refused)))), "fail permission permission_missing not_sent");
}
