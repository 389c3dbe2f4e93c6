//! From options to a request: where it goes, and with which credential.
//!
//! Everything is checked before a header is built. No message of an error repeats what an option held.

mod base;
mod credential;
mod headers;
#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Value;
use crate::json::value::Kind;
use crate::json::write::Object;

use super::policy::Policy;
use super::{settle, state};
use base::Base;
use credential::Credential;

/// The version of the Graph API that requests are made for.
pub const API_VERSION: &str = "v24.0";

/// Whose server a request goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Kapso's.
    Kapso,
    /// Meta's.
    Meta,
    /// Somebody else's: a backend of the caller's, a proxy, a sandbox.
    Other,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Kapso => "kapso",
            Self::Meta => "meta",
            Self::Other => "other",
        }
    }
}

/// Options that cannot work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The option, as a path: `retry.maxAttempts`.
    pub option: String,
    /// What is wrong with it; never what it holds.
    pub message: &'static str,
}

impl ConfigError {
    /// `option` is wrong: `message`.
    pub fn new(option: &str, message: &'static str) -> Self {
        Self { option: String::from(option), message }
    }
}

/// A request, all but its body.
#[derive(Clone)]
pub struct Request {
    /// Where it goes.
    pub url: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// Whose server that is.
    pub target: Target,
}

/// Checks the options that say where a message goes, and makes the request of them.
///
/// # Errors
/// The first option that cannot work.
pub fn prepare(options: Value<'_>) -> Result<Request, ConfigError> {
    let id = phone_number_id(options.get("phoneNumberId"))?;
    let credential = Credential::read(options)?;
    let base = Base::read(options, &credential)?;
    credential.may_go_to(&base)?;
    let mut headers = Vec::new();
    headers.push((String::from("content-type"), String::from("application/json")));
    credential.push(&mut headers);
    headers::push(options.get("headers"), &credential, base.target, &mut headers)?;
    let mut url = base.url;
    url.push('/');
    url.push_str(&id);
    url.push_str("/messages");
    Ok(Request { url, headers, target: base.target })
}

fn phone_number_id(given: Option<Value<'_>>) -> Result<String, ConfigError> {
    let refuse = |message| Err(ConfigError::new("phoneNumberId", message));
    let Some(given) = given else {
        return refuse("is required: the id of the business phone number, 5 to 20 digits in a string");
    };
    if given.kind() == Kind::Number {
        return refuse("must be a string: ids do not fit into a number without losing digits");
    }
    match given.text() {
        Some(id) if (5..=20).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit()) => Ok(id.into_owned()),
        _ => refuse("must be 5 to 20 digits in a string: the number's id, not the phone number"),
    }
}

/// [`prepare`], from text to text. Its format: [`crate::delivery`].
pub fn prepare_json(input: &str) -> String {
    let prepared = match Value::parse(input) {
        Ok(options) if options.kind() == Kind::Object => prepare(options).and_then(|request| {
            let policy = Policy::read(options.get("retry"))?;
            let read = options.get("read").and_then(Value::boolean) == Some(true);
            Ok((request, if read { policy.for_idempotent() } else { policy }))
        }),
        _ => Err(ConfigError::new("options", "must be an object")),
    };
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    object.boolean("ok", prepared.is_ok());
    match prepared {
        Ok((request, policy)) => {
            object.object("request", |object| request.write(object));
            object.integer("timeoutMs", i64::try_from(settle::first_timeout(&policy)).unwrap_or(i64::MAX));
            object.key("state").push_str(&state::first(&policy));
        }
        Err(error) => {
            object.string("option", &error.option);
            object.string("message", error.message);
        }
    }
    object.close();
    out
}

impl Request {
    fn write(&self, out: &mut Object<'_>) {
        out.string("url", &self.url);
        out.object("headers", |out| {
            for (name, value) in &self.headers {
                out.string(name, value);
            }
        });
        out.string("target", self.target.name());
    }
}
