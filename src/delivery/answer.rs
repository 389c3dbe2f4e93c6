//! Reading what came back, whatever it is.
//!
//! Only `messages[0].id` proves that a message was accepted. An error inside a success is looked for first.

#[cfg(test)]
mod tests;

use alloc::string::String;

use crate::errors::{Facts, Outcome, judge};
use crate::json::value::{self, Kind};
use crate::json::{Document, Value};
use crate::text::until;

use super::failure::{Failure, Words, up_to};

/// How many bytes of an answer are read.
pub const LONGEST: usize = 1 << 20;

/// How long a code or a trace id may be that is passed on.
const LONGEST_NAME: usize = 64;

/// What an answer says.
#[derive(Clone, Copy, Debug)]
pub enum Answer<'t> {
    /// A message was taken, and this is its id.
    Accepted(Value<'t>),
    /// A read receipt was taken, or a list was given.
    Done,
    /// Anything else.
    Failed(Failure<'t>),
}

/// The body of an answer, without the byte order mark and what is beyond the bound; nothing if it is no JSON.
pub fn document(body: &str) -> Option<Document<'_>> {
    Document::read(up_to(LONGEST, body.strip_prefix('\u{feff}').unwrap_or(body))).ok()
}

/// Reads an answer: its status, and its body.
pub fn read<'t>(status: u16, body: Option<&'t Document<'t>>) -> Answer<'t> {
    let json = body.map(Document::root).filter(|json| json.kind() == Kind::Object);
    let taken = json.filter(|_| is_success(status)).and_then(id);
    if let Some(mut failure) = json.and_then(|json| refused(status, json)) {
        if taken.is_some() && failure.verdict.outcome == Outcome::NotSent {
            failure.doubt();
        }
        return Answer::Failed(failure);
    }
    match taken {
        Some(id) => Answer::Accepted(id),
        None if is_success(status) && is_true(json, "success") => Answer::Done,
        None => Answer::Failed(bare(status, "malformed")),
    }
}

/// Reads an answer to the question for a list, which is in `data`.
pub fn read_list<'t>(status: u16, body: Option<&'t Document<'t>>) -> Answer<'t> {
    let json = body.map(Document::root).filter(|json| json.kind() == Kind::Object);
    let listed = |json: Value<'_>| json.get("data").is_some_and(|data| data.kind() == Kind::Array);
    match json.and_then(|json| refused(status, json)) {
        Some(failure) => Answer::Failed(failure),
        None if is_success(status) && json.is_some_and(listed) => Answer::Done,
        None => Answer::Failed(bare(status, "malformed")),
    }
}

/// An answer that says nothing of itself; `success` is what it is called if its status is one.
pub fn bare(status: u16, success: &str) -> Failure<'static> {
    let source = if success == "lost" { "transport" } else { "edge" };
    let mut failure = Failure::own(success, source, Some(status));
    if !is_success(status) {
        failure.source = "edge";
        failure.verdict = judge(&Facts { status, ..Facts::default() });
    }
    failure
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

fn is_true(json: Option<Value<'_>>, key: &str) -> bool {
    json.and_then(|json| json.get(key)).and_then(Value::boolean) == Some(true)
}

/// The id of the message that the body of a success says was taken; nothing if it says anything else. Nearly all say no
/// more than that.
pub fn accepted(body: &str) -> String {
    match read(200, document(body).as_ref()) {
        Answer::Accepted(id) => id.text().unwrap_or_default().into_owned(),
        _ => String::new(),
    }
}

/// The id of the message that was taken.
fn id(json: Value<'_>) -> Option<Value<'_>> {
    json.get("messages")?.items().next()?.get("id").filter(is_said)
}

/// A string that says something.
#[inline(never)]
fn is_said(value: &Value<'_>) -> bool {
    value.string().is_some_and(|text| !text.raw.is_empty())
}

/// The error that an answer holds, if it holds one.
fn refused(status: u16, json: Value<'_>) -> Option<Failure<'_>> {
    let is_error = |error: &Value<'_>| matches!(error.kind(), Kind::Object | Kind::String);
    let plain = json.get("error").filter(is_error);
    let error = plain.or_else(|| json.get("errors")?.items().next().filter(is_error))?;
    // Kapso's own: the error is a string, and what belongs to it stands beside it.
    let flat = plain.is_some() && error.kind() == Kind::String;
    let about = if flat { json } else { error };

    let code = about.get("code");
    let number = code.filter(|_| !flat).and_then(whole);
    // Kapso puts the HTTP status where Meta has its code.
    let placeholder = number == Some(u32::from(status)) && (400..600).contains(&status);
    let number = number.filter(|_| !placeholder);
    let proxy = code.filter(|_| number.is_none() && !placeholder).filter(is_name);
    let kapso = flat || placeholder || proxy.is_some() || error.get("type").is_some_and(|of| of.is("MessageError"));

    let data = error.get("error_data").filter(|data| data.kind() == Kind::Object);
    let words = Words {
        proxy,
        title: if error.kind() == Kind::String { Some(error) } else { said(error, "message title ") },
        details: match data.and_then(|data| said(data, "details ")) {
            None => said(about, if flat { "message " } else { "error_data error_user_msg details " }),
            details => details,
        },
        subcode: error.get("error_subcode").and_then(whole),
        trace: error.get("fbtrace_id").filter(is_name),
    };
    let verdict = judge(&Facts {
        status,
        code: number,
        subcode: words.subcode,
        proxy: proxy.and_then(Value::string).map(|word| word.raw),
        kapso,
        flat,
        transient: is_true(Some(error), "is_transient"),
        says: about.raw(),
        own: "",
    });
    let source = match number {
        _ if kapso => "kapso",
        Some(_) => "meta",
        None => "edge",
    };
    Some(Failure { verdict, source, status: Some(status), code: number, words, asks: false })
}

/// The first of these members that says something.
#[inline(never)]
fn said<'t>(about: Value<'t>, mut keys: &str) -> Option<Value<'t>> {
    while !keys.is_empty() {
        let (key, rest) = until(keys, b' ');
        let value = about.get(key).filter(is_said);
        if value.is_some() {
            return value;
        }
        keys = rest;
    }
    None
}

/// A whole number, or a string of digits.
fn whole(code: Value<'_>) -> Option<u32> {
    let text = code.number().or_else(|| Some(code.string()?.raw)).filter(|text| text.len() <= 9)?;
    value::whole(text).and_then(|number| u32::try_from(number).ok())
}

/// A string that is short and plain enough to be a code or an id: nothing that could be anything.
fn is_name(name: &Value<'_>) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.+/=".contains(&byte);
    name.string().is_some_and(|name| (1..=LONGEST_NAME).contains(&name.raw.len()) && name.raw.bytes().all(plain))
}
