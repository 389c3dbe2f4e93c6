//! The credential: exactly one, and only to whom it belongs.

use alloc::boxed::Box;
use alloc::string::String;

use crate::json::Value;
use crate::json::write::Object;

use super::base::Base;
use super::{ConfigError, Target};

/// What a request proves itself with.
pub(super) enum Credential<'t> {
    /// Kapso's project key.
    Kapso(&'t str),
    /// Meta's token.
    Meta(&'t str),
    /// Nothing: the backend behind `baseUrl` adds it.
    None,
}

impl<'t> Credential<'t> {
    pub(super) fn read(options: Value<'t>) -> Result<Self, Box<ConfigError>> {
        match (options.get("apiKey"), options.get("accessToken")) {
            (None, None) => Ok(Self::None),
            (Some(key), None) => {
                let key = visible("apiKey", key)?;
                if is_meta_token(key) {
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
    pub(super) fn may_go_to(&self, base: &Base) -> Result<(), Box<ConfigError>> {
        if matches!(self, Self::Kapso(_)) && base.target == Target::Meta {
            return Err(ConfigError::new("baseUrl", "is Meta's, but apiKey is for Kapso: give accessToken instead"));
        }
        Ok(())
    }

    /// Writes our headers.
    pub(super) fn write(&self, out: &mut Object<'_>) {
        out.string("content-type", "application/json");
        match self {
            Self::Kapso(key) => out.string("x-api-key", key),
            Self::Meta(token) => {
                let mut value = String::from("Bearer ");
                value.push_str(token);
                out.string("authorization", &value);
            }
            Self::None => {}
        }
    }

    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// A string of visible ASCII. Anything else would fail as a header, with an error that quotes it.
fn visible<'t>(option: &str, value: Value<'t>) -> Result<&'t str, Box<ConfigError>> {
    // Two of these are written with an escape, and no key holds them.
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\' && byte != b'"';
    match value.string() {
        Some(text) if !text.raw.is_empty() && text.raw.bytes().all(plain) => Ok(text.raw),
        Some(_) => Err(ConfigError::new(option, "is empty, or holds a blank or a character that no key has")),
        None => Err(ConfigError::new(option, "must be a string")),
    }
}

fn is_meta_token(key: &str) -> bool {
    key.starts_with("EAA") && key.len() >= 23 && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
