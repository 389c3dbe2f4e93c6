//! Reading what came back, whatever it is.
//!
//! Only `messages[0].id` proves that a message was accepted. An error inside a success is looked for first.

#[cfg(test)]
mod tests;

use alloc::borrow::Cow;
use alloc::string::String;

use crate::errors::{Facts, Outcome, judge, own};
use crate::json::Value;
use crate::json::value::Kind;
use crate::json::write::Object;

use super::failure::{Failure, Source};
use super::scrub::scrub;

/// How many bytes of an answer are read.
pub const LONGEST: usize = 1 << 20;

/// How long a code or a trace id may be that is passed on.
const LONGEST_NAME: usize = 64;

/// What an answer says.
#[derive(Clone, Debug)]
pub enum Answer<'t> {
    /// A message was taken; the whole answer.
    Accepted(Value<'t>),
    /// A read receipt was taken.
    Done,
    /// Anything else.
    Failed(Failure),
}

/// Reads an answer: its status, and its body without the byte order mark and what is beyond the bound.
pub fn read(status: u16, body: &str) -> Answer<'_> {
    let json = Value::parse(bounded(body)).ok().filter(|json| json.kind() == Kind::Object);
    let taken = json.filter(|json| is_success(status) && id(*json).is_some());
    if let Some((error, flat)) = json.and_then(error) {
        let mut failure = refused(status, error, flat);
        if taken.is_some() && failure.verdict.outcome == Outcome::NotSent {
            failure.forget();
        }
        return Answer::Failed(failure);
    }
    if let Some(json) = taken {
        return Answer::Accepted(json);
    }
    if is_success(status) {
        let done = json.and_then(|json| json.get("success")).and_then(Value::boolean) == Some(true);
        return if done { Answer::Done } else { Answer::Failed(malformed(status)) };
    }
    Answer::Failed(by_status(status))
}

/// An answer whose body could not be read.
pub fn unread(status: u16) -> Failure {
    if !is_success(status) {
        return by_status(status);
    }
    Failure { status: Some(status), ..Failure::of(&own::LOST, Source::Transport) }
}

/// Success was answered, and nothing that proves it.
pub fn malformed(status: u16) -> Failure {
    Failure { status: Some(status), ..Failure::of(&own::MALFORMED, Source::Edge) }
}

fn by_status(status: u16) -> Failure {
    let verdict = judge(&Facts { status, ..Facts::default() });
    Failure { status: Some(status), verdict, ..Failure::of(&own::MALFORMED, Source::Edge) }
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

fn bounded(body: &str) -> &str {
    let body = body.strip_prefix('\u{feff}').unwrap_or(body);
    let mut end = body.len().min(LONGEST);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    body.get(..end).unwrap_or("")
}

/// The id of the message that was taken.
fn id(json: Value<'_>) -> Option<Cow<'_, str>> {
    json.get("messages")?.items().next()?.get("id")?.text().filter(|id| !id.is_empty())
}

/// The error in an answer, whose it is: an object or a string, and whether it is Kapso's flat string.
fn error(json: Value<'_>) -> Option<(Value<'_>, Option<Value<'_>>)> {
    let is_error = |error: &Value<'_>| matches!(error.kind(), Kind::Object | Kind::String);
    if let Some(error) = json.get("error").filter(is_error) {
        return Some((error, (error.kind() == Kind::String).then_some(json)));
    }
    json.get("errors")?.items().next().filter(is_error).map(|error| (error, None))
}

fn refused(status: u16, error: Value<'_>, flat: Option<Value<'_>>) -> Failure {
    let code = flat.unwrap_or(error).get("code");
    // Kapso puts the HTTP status where Meta has its code.
    let number = code.filter(|_| flat.is_none()).and_then(whole);
    let placeholder = number == Some(u32::from(status)) && (400..600).contains(&status);
    let number = number.filter(|_| !placeholder);
    let proxy = code.filter(|_| number.is_none() && !placeholder).and_then(Value::text).filter(|word| is_name(word));

    let title = match flat {
        Some(_) => error.text(),
        None => first_text(&[error.get("message"), error.get("title"), Some(error)]),
    };
    let title = title.map(|title| Cow::Owned(String::from(without_code(&title))));
    let data = error.get("error_data");
    let details = match flat {
        Some(top) => first_text(&[top.get("message")]),
        None => first_text(&[
            data.and_then(|data| data.get("details")),
            data,
            error.get("error_user_msg"),
            error.get("details"),
        ]),
    };
    let own =
        flat.is_some() || placeholder || proxy.is_some() || error.get("type").is_some_and(|of| of.is("MessageError"));
    let subcode = error.get("error_subcode").and_then(whole);
    let mut says = String::new();
    for text in [&title, &details].into_iter().flatten() {
        says.push_str(text);
        says.push(' ');
    }
    let verdict = judge(&Facts {
        status,
        code: number,
        subcode,
        proxy: proxy.as_deref(),
        kapso: own,
        flat: flat.is_some(),
        transient: error.get("is_transient").and_then(Value::boolean) == Some(true),
        says: &says,
    });
    let clean = |text: Option<Cow<'_, str>>| text.map(|text| scrub(&text)).filter(|text| !text.is_empty());
    Failure {
        verdict,
        source: match (own, number) {
            (true, _) => Source::Kapso,
            (false, Some(_)) => Source::Meta,
            (false, None) => Source::Edge,
        },
        status: Some(status),
        code: number,
        subcode,
        proxy: proxy.map(Cow::into_owned),
        title: clean(title),
        details: clean(details),
        trace: error.get("fbtrace_id").and_then(Value::text).filter(|id| is_name(id)).map(Cow::into_owned),
    }
}

/// A whole number, or a string of digits.
fn whole(value: Value<'_>) -> Option<u32> {
    let text = value.number().map(Cow::Borrowed).or_else(|| value.text())?;
    let digits = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn first_text<'t>(values: &[Option<Value<'t>>]) -> Option<Cow<'t, str>> {
    values.iter().flatten().find_map(|value| value.text())
}

/// `text` without the `(#100)` that Meta puts before its titles.
fn without_code(text: &str) -> &str {
    let digits = text.strip_prefix("(#").and_then(|rest| rest.split_once(')'));
    match digits {
        Some((digits, rest)) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest.trim_start()
        }
        _ => text,
    }
}

fn is_name(text: &str) -> bool {
    let may = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'+' | b'/' | b'=');
    (1..=LONGEST_NAME).contains(&text.len()) && text.bytes().all(may)
}

/// Writes what an accepted message's answer gives to `Sent`.
pub fn write_sent(out: &mut Object<'_>, json: Value<'_>) {
    out.string("id", &id(json).unwrap_or_default());
    let first = json.get("messages").and_then(|messages| messages.items().next());
    if let Some(status) = first.and_then(|first| first.get("message_status")).and_then(Value::text) {
        out.string("status", &status);
    }
    let contacts = json.get("contacts").into_iter().flat_map(Value::items).filter(|item| item.kind() == Kind::Object);
    out.array("contacts", contacts, |out, contact| {
        let mut object = Object::open(out);
        object.string("input", &contact.get("input").and_then(Value::text).unwrap_or_default());
        for (name, wire) in [("waId", "wa_id"), ("userId", "user_id")] {
            if let Some(text) = contact.get(wire).and_then(Value::text).filter(|text| !text.is_empty()) {
                object.string(name, &text);
            }
        }
        object.close();
    });
    out.value("response", json);
}
