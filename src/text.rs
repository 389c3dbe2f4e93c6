//! Looking into plain text, byte by byte: the patterns of `core` would be the largest thing that it lends.

/// What stands before the first `byte`, and what behind it.
#[inline(never)]
pub(crate) fn until(text: &str, byte: u8) -> (&str, &str) {
    let at = text.bytes().position(|here| here == byte).unwrap_or(text.len());
    (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""))
}

/// What stands before the first of these bytes.
#[inline(never)]
pub(crate) fn before<'t>(text: &'t str, bytes: &[u8]) -> &'t str {
    let at = text.bytes().position(|here| bytes.contains(&here)).unwrap_or(text.len());
    text.get(..at).unwrap_or("")
}

/// What stands behind the last `byte`.
#[inline(never)]
pub(crate) fn behind_last(text: &str, byte: u8) -> Option<&str> {
    text.get(text.bytes().rposition(|here| here == byte)? + 1..)
}

/// Whether there is neither white space nor a control character.
#[inline(never)]
pub(crate) fn is_unbroken(text: &str) -> bool {
    !text.chars().any(|char| char.is_whitespace() || char.is_control())
}
