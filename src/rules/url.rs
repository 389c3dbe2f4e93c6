//! Links.

use crate::schema::Format;
use crate::text::{before, is_unbroken};

/// A link that a phone or Meta's servers can follow.
pub const WEB: &Format =
    &Format::must("url", "an absolute http or https URL, without spaces", is_web).pattern(concat!(
        "^[hH][tT][tT][pP][sS]?://",
        "[^/?#\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]",
        "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$"
    ));

/// Whether `text` is an absolute `http` or `https` URL with a host.
pub fn is_web(text: &str) -> bool {
    let rest = ["http://", "https://"].iter().find_map(|scheme| {
        let (head, rest) = text.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let Some(rest) = rest else { return false };
    !before(rest, b"/?#").is_empty() && is_unbroken(text)
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn absolute_http_urls_are_links() {
        for url in ["https://example.com", "http://a.b/c?d=e#f", "HTTPS://EXAMPLE.com/é", "https://example.com:8080/"]
        {
            assert!(is_web(url), "{url}");
        }
    }

    #[test]
    fn anything_else_is_not() {
        for url in [
            "",
            "example.com",
            "//example.com",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "ftp://a.b",
            "https://a b",
            "https://a.b/\n",
            "data:text/plain,x",
            "https:/a.b",
            "http",
        ] {
            assert!(!is_web(url), "{url}");
        }
    }
}
