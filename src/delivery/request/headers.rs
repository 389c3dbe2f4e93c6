//! Headers of the caller's: beside ours, never instead of them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Value;
use crate::json::value::Kind;

use super::credential::Credential;
use super::{ConfigError, Target};

/// Names that are ours, or the connection's.
const OURS: [&str; 11] = [
    "content-type",
    "content-length",
    "content-encoding",
    "transfer-encoding",
    "host",
    "connection",
    "keep-alive",
    "te",
    "trailer",
    "upgrade",
    "expect",
];

/// Names that carry the credential. A backend of the caller's may want its own there.
const CREDENTIALS: [&str; 2] = ["authorization", "x-api-key"];

pub(super) fn push(
    given: Option<Value<'_>>,
    credential: &Credential<'_>,
    target: Target,
    headers: &mut Vec<(String, String)>,
) -> Result<(), ConfigError> {
    let Some(given) = given else { return Ok(()) };
    if given.kind() != Kind::Object {
        return Err(ConfigError::new("headers", "must be an object of strings"));
    }
    let own_backend = credential.is_none() && target == Target::Other;
    for (name, value) in given.entries() {
        let name = name.says().to_ascii_lowercase();
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(ConfigError::new("headers", "holds a name that no header can have"));
        }
        let reserved = OURS.contains(&&*name) || (CREDENTIALS.contains(&&*name) && !own_backend);
        if reserved {
            let mut option = String::from("headers.");
            option.push_str(&name);
            return Err(ConfigError { option, message: "is set by this package, and cannot be replaced" });
        }
        if headers.iter().any(|(taken, _)| *taken == name) {
            return Err(ConfigError::new("headers", "holds the same name twice"));
        }
        let Some(value) = value.text().filter(|value| value.chars().all(is_value)) else {
            return Err(ConfigError::new("headers", "must hold strings of Latin-1 without line breaks"));
        };
        headers.push((name, value.into_owned()));
    }
    Ok(())
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn is_value(char: char) -> bool {
    char == '\t' || matches!(char, ' '..='~' | '\u{80}'..='\u{ff}')
}
