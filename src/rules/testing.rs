//! What the tests of the rules say: a message is accepted, refused, or accepted with warnings.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::format;

use serde_json::{Value, json};

use super::root;
use crate::check::{Body, Options, check};
use crate::issue::{Issue, Step};

/// A message that holds `content` under the key `kind`.
pub fn message(kind: &str, content: &Value) -> Value {
    let mut message = json!({ "messaging_product": "whatsapp", "recipient_type": "individual", "to": "+16505551234" });
    message["type"] = json!(kind);
    message[kind] = content.clone();
    message
}

/// A message that holds interactive `content`.
pub fn interactive(content: &Value) -> Value {
    message("interactive", content)
}

/// The message is right: no issue, no warning, and it goes on the wire as it is.
#[track_caller]
pub fn accepts(message: &Value) {
    assert_eq!(judge(message), (Vec::new(), Vec::new()), "{message}");
    let text = message.to_string();
    assert_eq!(check(root(&text), &text, &Options::default()).body, Body::Same, "{message}");
}

/// The message has these issues, in any order: `"too_long text.body"`. Warnings do not matter.
#[track_caller]
pub fn refuses(message: &Value, issues: &[&str]) {
    assert_eq!(sorted(judge(message).0), sorted(issues.to_vec()), "{message}");
}

/// The message has no issue, and these warnings, in any order: `"text.preview text.preview_url"`, rule and place.
#[track_caller]
pub fn warns(message: &Value, warnings: &[&str]) {
    let (issues, found) = judge(message);
    assert_eq!(issues, Vec::<String>::new(), "{message}");
    assert_eq!(sorted(found), sorted(warnings.to_vec()), "{message}");
}

/// The text at `place` has at most `limit` characters, whatever they are.
#[track_caller]
pub fn longest(limit: usize, place: &str, message: impl Fn(&str) -> Value) {
    for letter in ["a", "é", "😀"] {
        assert_eq!(judge(&message(&letter.repeat(limit))).0, Vec::<String>::new(), "{limit} {letter}");
        let over = message(&letter.repeat(limit + 1));
        refuses(&over, &[&format!("too_long {place}")]);
        let text = over.to_string();
        let report = check(root(&text), &text, &Options::default());
        let facts = &report.issues[0].facts;
        let expected = (i64::try_from(limit).ok(), i64::try_from(limit + 1).ok(), "characters");
        assert_eq!((facts.limit, facts.actual, facts.unit), expected);
    }
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all
}

/// What is wrong with a message, and what is doubtful.
pub fn judge(message: &Value) -> (Vec<String>, Vec<String>) {
    let text = message.to_string();
    let report = check(root(&text), &text, &Options::default());
    let issues = report.issues.iter().map(|issue| format!("{} {}", issue.code.name(), place(issue)));
    let warnings = report.warnings.iter().map(|issue| format!("{} {}", issue.rule, place(issue)));
    (issues.collect(), warnings.collect())
}

/// `interactive.action.buttons[0].reply.id`
fn place(issue: &Issue<'_>) -> String {
    let steps = issue.path.iter().map(|step| match step {
        Step::Index(index) => format!("[{index}]"),
        Step::Key(key) | Step::Written(key) => format!(".{key}"),
    });
    steps.collect::<String>().trim_start_matches('.').to_string()
}
