//! From options to a request: where it goes, and with which credential.
//!
//! Everything is checked before a header is built. No message of an error repeats what an option held.

mod base;
mod credential;
mod headers;
#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use alloc::string::String;

use crate::errors::row::words;
use crate::json::value::Kind;
use crate::json::write::Object;
use crate::json::{Document, Str, Value};

use super::failure::whole;
use super::policy::Policy;
use super::{settle, state};
use base::Base;
use credential::Credential;

/// The version of the Graph API that requests are made for.
pub const API_VERSION: &str = "v24.0";

words! {
    /// Whose server a request goes to.
    Target {
        /// Kapso's.
        Kapso = "kapso",
        /// Meta's.
        Meta = "meta",
        /// Somebody else's: a backend of the caller's, a proxy, a sandbox.
        Other = "other",
    }
}

/// Options that cannot work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The option, as a path: `retry.maxAttempts`.
    pub option: String,
    /// What is wrong with it; never what it holds.
    pub message: String,
}

impl ConfigError {
    /// `option` is wrong: `message`.
    #[inline(never)]
    pub fn new(option: &str, message: &str) -> Box<Self> {
        Box::new(Self { option: String::from(option), message: String::from(message) })
    }
}

/// A request, all but its body.
#[derive(Clone)]
pub struct Request {
    /// Where it goes.
    pub url: String,
    /// The headers, as the text of a JSON object; names in lower case.
    pub headers: String,
    /// Whose server that is.
    pub target: Target,
}

/// Checks the options that say where a message goes, or with `templates` whose templates are asked for, and makes the
/// request of them.
///
/// # Errors
/// The first option that cannot work.
pub fn prepare(options: Value<'_>) -> Result<Request, Box<ConfigError>> {
    let node = if options.get("templates").is_some() { &TEMPLATES } else { &MESSAGES };
    let id = node.id(options)?;
    let credential = Credential::read(options)?;
    let base = Base::read(options, &credential)?;
    credential.may_go_to(&base)?;
    let mut headers = String::new();
    let mut object = Object::open(&mut headers);
    credential.write(&mut object);
    headers::write(&mut object, options.get("headers"), &credential, base.target)?;
    object.close();
    let mut url = base.url;
    url.push('/');
    url.push_str(id);
    url.push_str(node.edge);
    Ok(Request { url, headers, target: base.target })
}

/// What a request is about: a node of Meta's graph, and one of its edges.
struct Node {
    /// The option that holds its id.
    option: &'static str,
    edge: &'static str,
    /// What is said where there is no id, or something else.
    missing: &'static str,
    wrong: &'static str,
}

const MESSAGES: Node = Node {
    option: "phoneNumberId",
    edge: "/messages",
    missing: "is required: the id of the business phone number, 1 to 20 digits in a string",
    wrong: "must be 1 to 20 digits in a string: the number's id, not the phone number",
};

const TEMPLATES: Node = Node {
    option: "businessAccountId",
    edge: "/message_templates",
    missing: "is required: the id of the WhatsApp Business account (WABA), 1 to 20 digits in a string",
    wrong: "must be 1 to 20 digits in a string: the id of the WhatsApp Business account (WABA)",
};

impl Node {
    fn id<'t>(&self, options: Value<'t>) -> Result<&'t str, Box<ConfigError>> {
        let refuse = |message| Err(ConfigError::new(self.option, message));
        let Some(given) = options.get(self.option) else { return refuse(self.missing) };
        if given.kind() == Kind::Number {
            return refuse("must be a string: ids do not fit into a number without losing digits");
        }
        let digits =
            |id: &Str<'_>| (1..=20).contains(&id.raw.len()) && id.raw.bytes().all(|byte| byte.is_ascii_digit());
        match given.string().filter(digits) {
            Some(id) => Ok(id.raw),
            None => refuse(self.wrong),
        }
    }
}

/// [`prepare`], from text to text. Its format: [`crate::delivery`].
pub fn prepare_json(input: &str) -> String {
    let mut out = String::new();
    let mut object = Object::open(&mut out);
    if let Err(error) = answer(input, &mut object) {
        object.boolean("ok", false);
        object.string("option", &error.option);
        object.string("message", &error.message);
    }
    object.close();
    out
}

fn answer(input: &str, out: &mut Object<'_>) -> Result<(), Box<ConfigError>> {
    let document = Document::read(input).ok();
    let options = document.as_ref().map(Document::root).filter(|options| options.kind() == Kind::Object);
    let Some(options) = options else { return Err(ConfigError::new("options", "must be an object")) };
    let request = prepare(options)?;
    let retry = options.get("retry");
    let policy = Policy::read(retry)?;
    out.boolean("ok", true);
    out.object("request", |out| {
        out.string("url", &request.url);
        out.key("headers").push_str(&request.headers);
        out.string("target", request.target.name());
    });
    whole(out, "timeoutMs", Some(settle::timeout(&policy, 0)));
    state::write_first(out.key("state"), retry);
    Ok(())
}
