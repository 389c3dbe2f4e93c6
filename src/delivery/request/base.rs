//! The base address: `https`, or `http` to this machine, and nothing clever in it.

use alloc::boxed::Box;
use alloc::string::String;

use crate::json::{Value, value};
use crate::text::{behind_last, until};

use super::credential::Credential;
use super::{API_VERSION, ConfigError, Target};

/// Where requests go, the version included, without a slash at the end.
pub(super) struct Base {
    pub(super) url: String,
    pub(super) target: Target,
}

impl Base {
    pub(super) fn read(options: Value<'_>, credential: &Credential<'_>) -> Result<Self, Box<ConfigError>> {
        let version = match options.get("apiVersion") {
            None => None,
            Some(given) => match given.string().filter(|version| is_version(version.raw)) {
                Some(version) => Some(version.raw),
                None => return Err(ConfigError::new("apiVersion", "must be a version such as \"v24.0\"")),
            },
        };
        let base = match (options.get("baseUrl"), credential) {
            // An escape in it is a character that no address may hold.
            (Some(given), _) => given.string().map_or("", |base| base.raw),
            (None, Credential::Kapso(_)) => "https://api.kapso.ai/meta/whatsapp",
            (None, Credential::Meta(_)) => "https://graph.facebook.com",
            (None, Credential::None) => {
                return Err(ConfigError::new(
                    "apiKey",
                    "is missing: give apiKey (Kapso), accessToken (Meta), or the baseUrl of your own backend",
                ));
            }
        };
        let refuse = |message| ConfigError::new("baseUrl", message);
        let address = Address::read(base).map_err(refuse)?;
        let target = target(&address.host).map_err(refuse)?;
        let mut url = String::from(if address.secure { "https://" } else { "http://" });
        for part in [&address.host, address.port, address.path] {
            url.push_str(part);
        }
        let own = behind_last(address.path, b'/').filter(|segment| is_version(segment));
        if own.is_some() && version.is_some() && own != version {
            return Err(ConfigError::new("apiVersion", "contradicts the version at the end of baseUrl"));
        }
        if own.is_none() {
            url.push('/');
            url.push_str(version.unwrap_or(API_VERSION));
        }
        Ok(Self { url, target })
    }
}

/// `v`, up to three digits, a dot, a digit.
fn is_version(text: &str) -> bool {
    let (major, minor) = until(text, b'.');
    major.starts_with("v") && is_number(major.get(1..).unwrap_or(""), 999) && minor.len() == 1 && is_number(minor, 9)
}

/// Digits, no more of them than `most` has, and no more than it says.
fn is_number(text: &str, most: i64) -> bool {
    !text.starts_with("-") && text.len() <= 5 && value::whole(text).is_some_and(|number| number <= most)
}

/// An address in its parts.
struct Address<'t> {
    secure: bool,
    /// In lower case.
    host: String,
    /// With its colon, or empty.
    port: &'t str,
    /// Without a slash at its end.
    path: &'t str,
}

impl<'t> Address<'t> {
    fn read(text: &'t str) -> Result<Self, &'static str> {
        if text.bytes().any(|byte| !byte.is_ascii_graphic() || b"?#\\".contains(&byte)) {
            return Err("may not hold blanks, queries, fragments, backslashes or letters beyond ASCII");
        }
        let (scheme, rest) = until(text, b':');
        let secure = scheme.eq_ignore_ascii_case("https");
        let rest = rest.strip_prefix("//").filter(|_| secure || scheme.eq_ignore_ascii_case("http"));
        let Some(rest) = rest else { return Err("must be a string that starts with https://") };
        let (authority, _) = until(rest, b'/');
        let mut path = rest.get(authority.len()..).unwrap_or("");
        // The colons of an IPv6 address stand in brackets.
        let name = authority.bytes().position(|byte| byte == b']').map_or(0, |at| at + 1);
        let (after, _) = until(authority.get(name..).unwrap_or(""), b':');
        let (host, port) = authority.split_at_checked(name + after.len()).unwrap_or((authority, ""));
        let host = host.to_ascii_lowercase();
        let is_port = port.is_empty() || (port.starts_with(":") && is_number(port.get(1..).unwrap_or(""), 65_535));
        if !is_host(&host) || !is_port {
            return Err("must name a host and nothing else but a port and a path");
        }
        if !secure && !is_loopback(&host) {
            return Err("must be https: http is for this machine only (localhost, 127.0.0.1, [::1])");
        }
        if has_dots(path) {
            return Err("may not hold . or .. as a part of its path");
        }
        while let Some(shorter) = path.strip_suffix("/") {
            path = shorter;
        }
        Ok(Self { secure, host, port, path })
    }
}

/// Labels of letters, digits, `-` and `_`, or an IPv6 address in brackets. Nothing that is decoded into another name.
fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix("[") {
        let inside = inside.strip_suffix("]").unwrap_or("");
        return !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte));
    }
    let mut before = b'.';
    for byte in host.bytes() {
        let is_dot = byte == b'.';
        if (is_dot && before == b'.') || !(is_dot || byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
            return false;
        }
        before = byte;
    }
    before != b'.'
}

/// `localhost`, `127.x.y.z` written out, `[::1]`.
fn is_loopback(host: &str) -> bool {
    let mut rest = host;
    let mut parts = 0;
    while !rest.is_empty() {
        let (part, after) = until(rest, b'.');
        let plain = part == "0" || !part.starts_with("0");
        if !plain || !is_number(part, 255) || (parts == 0 && part != "127") {
            return host == "localhost" || host == "[::1]";
        }
        parts += 1;
        rest = after;
    }
    parts == 4
}

/// Whether a part of `path` is `.` or `..`, which may be written `%2e`.
fn has_dots(path: &str) -> bool {
    let mut rest = path;
    while !rest.is_empty() {
        let (part, after) = until(rest, b'/');
        rest = after;
        let mut part = part;
        let mut dots = 0;
        while let Some(after) =
            part.strip_prefix(".").or_else(|| part.strip_prefix("%2e")).or_else(|| part.strip_prefix("%2E"))
        {
            part = after;
            dots += 1;
        }
        if part.is_empty() && (1..=2).contains(&dots) {
            return true;
        }
    }
    false
}

/// Whose host it is. Names that only end like one of theirs are a mistake, or worse.
fn target(host: &str) -> Result<Target, &'static str> {
    for (domain, target) in [("kapso.ai", Target::Kapso), ("facebook.com", Target::Meta)] {
        if let Some(before) = host.strip_suffix(domain) {
            if before.is_empty() || before.ends_with(".") {
                return Ok(target);
            }
            return Err("looks like a host of Kapso's or Meta's, and is not");
        }
    }
    Ok(Target::Other)
}
