//! Headers of the caller's: beside ours, never instead of them.

use alloc::boxed::Box;
use alloc::string::String;

use crate::errors::row::place;
use crate::json::Value;
use crate::json::value::Kind;
use crate::json::write::Object;

use super::credential::Credential;
use super::{ConfigError, Target};

/// Names that are ours, or the connection's.
const OURS: &str = "content-type content-length content-encoding transfer-encoding host connection keep-alive te trailer \
    upgrade expect";

/// Names that carry the credential. A backend of the caller's may want its own there.
const CREDENTIALS: &str = "authorization x-api-key";

pub(super) fn write(
    out: &mut Object<'_>,
    given: Option<Value<'_>>,
    credential: &Credential<'_>,
    target: Target,
) -> Result<(), Box<ConfigError>> {
    let Some(given) = given else { return Ok(()) };
    if given.kind() != Kind::Object {
        return Err(ConfigError::new("headers", "must be an object of strings"));
    }
    let own_backend = credential.is_none() && target == Target::Other;
    for (at, (name, value)) in given.entries().enumerate() {
        let name = name.raw.to_ascii_lowercase();
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(ConfigError::new("headers", "holds a name that no header can have"));
        }
        if place(OURS, &name).is_some() || (!own_backend && place(CREDENTIALS, &name).is_some()) {
            let mut option = String::from("headers.");
            option.push_str(&name);
            return Err(ConfigError::new(&option, "is set by this package, and cannot be replaced"));
        }
        if given.entries().take(at).any(|(before, _)| before.raw.eq_ignore_ascii_case(&name)) {
            return Err(ConfigError::new("headers", "holds the same name twice"));
        }
        let Some(value) = value.text().filter(|value| value.bytes().all(is_latin)) else {
            return Err(ConfigError::new("headers", "must hold strings of Latin-1 without line breaks"));
        };
        out.string(&name, &value);
    }
    Ok(())
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// A byte of UTF-8 that is part of a visible character up to U+00FF, a blank or a tab.
fn is_latin(byte: u8) -> bool {
    matches!(byte, b'\t' | b' '..=b'~' | 0x80..=0xbf | 0xc2 | 0xc3)
}
