//! The base address: `https`, or `http` to this machine, and nothing clever in it.

use alloc::string::String;

use crate::json::Value;

use super::credential::Credential;
use super::{API_VERSION, ConfigError, Target};

/// Where requests go, the version included, without a slash at the end.
pub(super) struct Base {
    pub(super) url: String,
    pub(super) target: Target,
}

impl Base {
    pub(super) fn read(options: Value<'_>, credential: &Credential<'_>) -> Result<Self, ConfigError> {
        let version = match options.get("apiVersion") {
            None => None,
            Some(given) => match given.text().filter(|version| is_version(version)) {
                Some(version) => Some(version),
                None => return Err(ConfigError::new("apiVersion", "must be a version such as \"v24.0\"")),
            },
        };
        let given = options.get("baseUrl");
        let base = match (given, credential) {
            (None, Credential::Kapso(_)) => "https://api.kapso.ai/meta/whatsapp".into(),
            (None, Credential::Meta(_)) => "https://graph.facebook.com".into(),
            (None, Credential::None) => {
                return Err(ConfigError::new(
                    "apiKey",
                    "is missing: give apiKey (Kapso), accessToken (Meta), or the baseUrl of your own backend",
                ));
            }
            (Some(given), _) => match given.text() {
                Some(text) => text,
                None => return Err(ConfigError::new("baseUrl", "must be a string or a URL")),
            },
        };
        let (host, mut url, path) = parts(&base).map_err(|message| ConfigError::new("baseUrl", message))?;
        let target = target(&host).map_err(|message| ConfigError::new("baseUrl", message))?;
        let own = path.rsplit('/').next().filter(|segment| is_version(segment));
        url.push_str(path);
        match (own, version) {
            (Some(own), Some(version)) if own != version => {
                return Err(ConfigError::new("apiVersion", "contradicts the version at the end of baseUrl"));
            }
            (Some(_), _) => {}
            (None, version) => {
                url.push('/');
                url.push_str(version.as_deref().unwrap_or(API_VERSION));
            }
        }
        Ok(Self { url, target })
    }
}

/// `v`, up to three digits, a dot, a digit.
fn is_version(text: &str) -> bool {
    let digits = |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix('v')
        .and_then(|text| text.split_once('.'))
        .is_some_and(|(major, minor)| digits(major, 3) && digits(minor, 1))
}

/// The host in lower case, the origin rebuilt from what was checked, and the path without a slash at its end.
fn parts(text: &str) -> Result<(String, String, &str), &'static str> {
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("may not hold white space, control characters or letters beyond ASCII");
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("", text));
    let secure = scheme.eq_ignore_ascii_case("https");
    if !secure && !scheme.eq_ignore_ascii_case("http") {
        return Err("must start with https://");
    }
    if rest.contains(['?', '#', '\\']) {
        return Err("may not hold a query, a fragment or a backslash");
    }
    let (authority, path) = match rest.find('/') {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    if authority.contains('@') {
        return Err("may not hold a user name or password");
    }
    let (host, port) = match authority.rfind(':').filter(|at| !authority.get(*at..).unwrap_or("").contains(']')) {
        Some(at) => authority.split_at(at),
        None => (authority, ""),
    };
    let host = host.to_ascii_lowercase();
    if !is_host(&host) || !is_port(port) {
        return Err("must name a host, and may name a port");
    }
    if !secure && !is_loopback(&host) {
        return Err("must be https: http is for this machine only (localhost, 127.0.0.1, [::1])");
    }
    if path.split('/').any(is_dots) {
        return Err("may not hold . or .. as a part of its path");
    }
    let mut origin = String::from(if secure { "https://" } else { "http://" });
    origin.push_str(&host);
    origin.push_str(port);
    Ok((host, origin, path.trim_end_matches('/')))
}

/// Labels of letters, digits, `-` and `_`, or an IPv6 address in brackets. Nothing that is decoded into another name.
fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[') {
        let inside = inside.strip_suffix(']').unwrap_or("");
        return inside.contains(':')
            && inside.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    }
    let label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    host.split('.').all(label)
}

fn is_port(port: &str) -> bool {
    port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok())
}

/// `localhost`, `127.x.y.z` written out, `[::1]`.
fn is_loopback(host: &str) -> bool {
    let octet = |octet: &str| octet.parse::<u8>().is_ok() && (octet == "0" || !octet.starts_with(['0', '+']));
    let four = host.strip_prefix("127.").is_some_and(|rest| rest.split('.').count() == 3 && rest.split('.').all(octet));
    host == "localhost" || host == "[::1]" || four
}

fn is_dots(segment: &str) -> bool {
    let plain = segment.to_ascii_lowercase().replace("%2e", ".");
    plain == "." || plain == ".."
}

/// Whose host it is. Names that only end like one of theirs are a mistake, or worse.
fn target(host: &str) -> Result<Target, &'static str> {
    for (domain, target) in [("kapso.ai", Target::Kapso), ("facebook.com", Target::Meta)] {
        if let Some(before) = host.strip_suffix(domain) {
            if before.is_empty() || before.ends_with('.') {
                return Ok(target);
            }
            return Err("looks like a host of Kapso's or Meta's, and is not");
        }
    }
    Ok(Target::Other)
}
