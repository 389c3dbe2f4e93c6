//! The credential: exactly one, and only to whom it belongs.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Value;

use super::base::Base;
use super::{ConfigError, Target};

/// What a request proves itself with.
pub(super) enum Credential<'t> {
    /// Kapso's project key.
    Kapso(Cow<'t, str>),
    /// Meta's token.
    Meta(Cow<'t, str>),
    /// Nothing: the backend behind `baseUrl` adds it.
    None,
}

impl<'t> Credential<'t> {
    pub(super) fn read(options: Value<'t>) -> Result<Self, ConfigError> {
        match (options.get("apiKey"), options.get("accessToken")) {
            (None, None) => Ok(Self::None),
            (Some(key), None) => {
                let key = visible("apiKey", key)?;
                if is_meta_token(&key) {
                    return Err(ConfigError::new("apiKey", "holds a token of Meta's: give it as accessToken"));
                }
                Ok(Self::Kapso(key))
            }
            (None, Some(token)) => visible("accessToken", token).map(Self::Meta),
            (Some(_), Some(_)) => Err(ConfigError::new(
                "apiKey",
                "and accessToken exclude each other: apiKey is Kapso's, accessToken is Meta's",
            )),
        }
    }

    /// A Kapso key never goes to Meta. A Meta token goes to Kapso only where `baseUrl` says so: no default leads
    /// there, so whoever writes both side by side means it.
    pub(super) fn may_go_to(&self, base: &Base) -> Result<(), ConfigError> {
        if matches!(self, Self::Kapso(_)) && base.target == Target::Meta {
            return Err(ConfigError::new("baseUrl", "is Meta's, but apiKey is for Kapso: give accessToken instead"));
        }
        Ok(())
    }

    pub(super) fn push(&self, headers: &mut Vec<(String, String)>) {
        match self {
            Self::Kapso(key) => headers.push((String::from("x-api-key"), String::from(&**key))),
            Self::Meta(token) => {
                let mut value = String::from("Bearer ");
                value.push_str(token);
                headers.push((String::from("authorization"), value));
            }
            Self::None => {}
        }
    }

    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// A string of visible ASCII. Anything else would fail as a header, with an error that quotes it.
fn visible<'t>(option: &str, value: Value<'t>) -> Result<Cow<'t, str>, ConfigError> {
    let Some(text) = value.text() else { return Err(ConfigError::new(option, "must be a string")) };
    if text.is_empty() {
        return Err(ConfigError::new(option, "is empty"));
    }
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text);
    }
    Err(ConfigError::new(option, "holds a blank, a line break, or a character that no key has"))
}

fn is_meta_token(key: &str) -> bool {
    key.starts_with("EAA") && key.len() >= 23 && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
