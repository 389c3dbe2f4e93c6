//! Strings in JSON text: where they end, how long they are, what they say.

use alloc::borrow::Cow;
use alloc::string::String;

use super::document::{ESCAPED, HALVED};

/// A string as it lies in JSON text.
#[derive(Clone, Copy, Debug)]
pub struct Str<'t> {
    /// What stands between the quotes, escapes and all.
    pub raw: &'t str,
    /// How many Unicode scalar values it says (a lone surrogate counts as one).
    pub chars: usize,
    /// Whether it holds an escape.
    pub escaped: bool,
    /// Whether it holds half of a surrogate pair, which UTF-8 cannot carry.
    pub lone_surrogate: bool,
}

impl<'t> Str<'t> {
    /// What it says. A lone surrogate reads as U+FFFD.
    #[inline]
    pub fn says(&self) -> Cow<'t, str> {
        if self.escaped { Cow::Owned(unescape(self.raw)) } else { Cow::Borrowed(self.raw) }
    }

    /// Whether it says `text`.
    pub fn is(&self, text: &str) -> bool {
        if self.escaped { unescape(self.raw) == text } else { self.raw == text }
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Marks the high bit of the first byte that ends a plain run: a quote, a backslash or a control character.
/// Marks above the first may be false.
#[inline(always)]
#[allow(clippy::inline_always, reason = "eight bytes at a time, or not at all")]
fn stops(word: u64) -> u64 {
    let quote = word ^ (ONES * 0x22);
    let slash = word ^ (ONES * 0x5c);
    (quote.wrapping_sub(ONES) & !quote | slash.wrapping_sub(ONES) & !slash | word.wrapping_sub(ONES * 0x20) & !word)
        & HIGHS
}

/// How many bytes pass before a quote, a backslash, a control character or the end.
#[inline(never)]
pub(super) fn plain_run(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let Some(chunk) = rest.first_chunk::<8>() else {
            let ends = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\');
            return at + rest.iter().position(ends).unwrap_or(rest.len());
        };
        let stops = stops(u64::from_le_bytes(*chunk));
        if stops != 0 {
            return at + (stops.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
}

/// How many of the first `length` bytes of `word` continue a character rather than start one.
#[cold]
#[inline(never)]
fn continuations(word: u64, length: u32) -> usize {
    let kept = if length == 8 { word } else { word & !(u64::MAX << (length * 8)) };
    (kept & !(kept << 1) & HIGHS).count_ones() as usize
}

/// What is found out about a string on the way to its end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scan {
    /// Where its closing quote is.
    pub end: usize,
    /// How many of its bytes do not start a character.
    pub more: usize,
    /// Whether it holds an escape, or half of a surrogate pair: bits of its node.
    pub marks: u32,
}

/// Goes through a string whose first byte, after the quote, is at `start`. `Err` is the offset where it breaks.
#[inline(always)]
#[allow(clippy::inline_always, reason = "called in one place")]
pub(super) fn scan(bytes: &[u8], start: usize) -> Result<Scan, usize> {
    let mut found = Scan { end: start, ..Scan::default() };
    while let Some(chunk) = bytes.get(found.end..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*chunk);
        let stops = stops(word);
        let bits = stops.trailing_zeros() & !7;
        if word & HIGHS != 0 {
            found.more += continuations(word, bits / 8);
        }
        found.end += (bits / 8) as usize;
        if stops == 0 {
            continue;
        }
        match word >> bits & 0xff {
            0x22 => return Ok(found),
            0x5c => escape(bytes, &mut found)?,
            _ => return Err(found.end),
        }
    }
    last(bytes, found)
}

/// Goes on near the end of the text, where there are no eight bytes any more.
#[inline(never)]
fn last(bytes: &[u8], mut found: Scan) -> Result<Scan, usize> {
    loop {
        match bytes.get(found.end) {
            Some(b'"') => return Ok(found),
            Some(b'\\') => escape(bytes, &mut found)?,
            Some(byte @ 0x20..) => {
                found.more += usize::from(byte & 0xc0 == 0x80);
                found.end += 1;
            }
            _ => return Err(found.end),
        }
    }
}

/// Passes one escape, both halves of a surrogate pair included: one character.
#[cold]
#[inline(never)]
fn escape(bytes: &[u8], found: &mut Scan) -> Result<(), usize> {
    let at = found.end;
    let length = match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
        Some(b'u') => match hex(bytes, at + 2).ok_or(at)? {
            0xd800..=0xdbff if low_half(bytes, at + 6).is_some() => 12,
            0xd800..=0xdfff => {
                found.marks |= HALVED;
                6
            }
            _ => 6,
        },
        _ => return Err(at),
    };
    found.marks |= ESCAPED;
    found.more += length - 1;
    found.end += length;
    Ok(())
}

fn low_half(bytes: &[u8], at: usize) -> Option<u32> {
    let escaped = bytes.get(at) == Some(&b'\\') && bytes.get(at + 1) == Some(&b'u');
    hex(bytes, at + 2).filter(|unit| escaped && (0xdc00..=0xdfff).contains(unit))
}

#[inline(never)]
fn hex(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..)?.first_chunk::<4>()?;
    digits.iter().try_fold(0, |sum, &digit| Some(sum * 16 + char::from(digit).to_digit(16)?))
}

/// What `raw`, the inside of a well-formed JSON string, says.
#[cold]
#[inline(never)]
fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(slash) = rest.bytes().position(|byte| byte == b'\\') {
        out.push_str(rest.get(..slash).unwrap_or(""));
        let escape = rest.get(slash..).unwrap_or("");
        let bytes = escape.as_bytes();
        let (says, length) = match bytes.get(1) {
            Some(b'b') => ('\u{8}', 2),
            Some(b'f') => ('\u{c}', 2),
            Some(b'n') => ('\n', 2),
            Some(b'r') => ('\r', 2),
            Some(b't') => ('\t', 2),
            Some(b'u') => pair(bytes),
            Some(&plain) => (char::from(plain), 2),
            None => ('\u{fffd}', 1),
        };
        out.push(says);
        rest = escape.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// The character of a `\u` escape, and how many bytes it takes.
fn pair(bytes: &[u8]) -> (char, usize) {
    let unit = hex(bytes, 2).unwrap_or(0xfffd);
    let low = low_half(bytes, 6).filter(|_| (0xd800..=0xdbff).contains(&unit));
    if let Some(low) = low {
        let scalar = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        return (char::from_u32(scalar).unwrap_or('\u{fffd}'), 12);
    }
    (char::from_u32(unit).unwrap_or('\u{fffd}'), 6)
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::{Scan, scan};
    use crate::json::value::parsed;

    fn read(inside: &str) -> super::Str<'_> {
        parsed(&format!("\"{inside}\"")).string().unwrap()
    }

    #[test]
    fn counts_unicode_scalar_values() {
        for (inside, chars) in [
            ("", 0),
            ("abc", 3),
            ("ééééééééé", 9),
            ("😀😀😀", 3),
            ("a😀é漢字-1234567890", 16),
            ("\\n\\\"", 2),
            ("\\u00e9x", 2),
            ("\\ud83d\\ude00", 1),
            ("👨‍👩‍👧", 5),
        ] {
            assert_eq!(read(inside).chars, chars, "{inside}");
        }
    }

    #[test]
    fn says_what_serde_json_says() {
        for inside in ["plain", "\\u00e9\\n\\t\\/\\\\\\\"\\b\\f\\r", "\\ud83d\\ude00 end", "x\\u0000y", "naïve 😀"] {
            let expected: std::string::String = serde_json::from_str(&format!("\"{inside}\"")).unwrap();
            assert_eq!(read(inside).says(), expected);
        }
    }

    #[test]
    fn half_a_surrogate_pair_is_noticed_and_read_as_the_replacement_character() {
        for inside in ["\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\n", "\\ud83d\\ud83d\\ude00"] {
            assert!(read(inside).lone_surrogate, "{inside}");
        }
        assert_eq!(read("a\\ud83dz").says(), "a\u{fffd}z");
        assert!(!read("\\ud83d\\ude00").lone_surrogate);
    }

    #[test]
    fn ends_at_the_first_quote_wherever_it_lies_in_a_word() {
        for length in 0..40 {
            let body = "x".repeat(length);
            let text = format!("\"{body}\",\"more\"");
            let Scan { end, more, .. } = scan(text.as_bytes(), 1).unwrap();
            assert_eq!((end, more), (length + 1, 0));
        }
    }
}
