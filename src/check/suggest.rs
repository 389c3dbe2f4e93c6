//! What was probably meant.

use core::str::Bytes;

/// The candidate nearest to `text`, if it is near: the same but for case, hyphens and underscores, or a slip away.
#[inline(never)]
pub(super) fn nearest<'c>(text: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let (mut most, mut found) = (2 + text.len() / 6, None);
    for candidate in candidates {
        let far = if alike(text, candidate) { 0 } else { distance(text, candidate) };
        if far < most {
            (most, found) = (far, Some(*candidate));
        }
    }
    found
}

/// Whether two names differ only in how their words are joined: `previewUrl`, `preview-url`, `preview_url`.
fn alike(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.bytes(), b.bytes());
    loop {
        match (letter(&mut a), letter(&mut b)) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// The next letter, in lower case.
#[inline(never)]
fn letter(bytes: &mut Bytes<'_>) -> Option<u8> {
    loop {
        let byte = bytes.next()?;
        if !matches!(byte, b'_' | b'-' | b' ') {
            return Some(byte.to_ascii_lowercase());
        }
    }
}

const LONGEST: usize = 48;

type Line = [u8; LONGEST + 2];

fn at(line: &Line, index: usize) -> u8 {
    line.get(index).copied().unwrap_or(0)
}

/// How many slips apart two names are: a letter more, fewer, changed, or two swapped.
fn distance(a: &str, b: &str) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > 8 {
        return usize::MAX;
    }
    let mut before: Line = [0; LONGEST + 2];
    let mut last = before;
    let mut left = 0;
    for cell in &mut last {
        *cell = left;
        left += 1;
    }
    let mut previous = 0;
    let mut row = 0;
    for x in a.bytes() {
        row += 1;
        left = row;
        let mut now: Line = [row; LONGEST + 2];
        let mut behind = 0;
        for (column, y) in b.bytes().enumerate() {
            let mut cell = (at(&last, column) + u8::from(x != y)).min(left + 1).min(at(&last, column + 1) + 1);
            if x == behind && previous == y {
                cell = cell.min(at(&before, column.wrapping_sub(1)) + 1);
            }
            if let Some(place) = now.get_mut(column + 1) {
                *place = cell;
            }
            left = cell;
            behind = y;
        }
        before = last;
        last = now;
        previous = x;
    }
    usize::from(at(&last, b.len()))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, distance, nearest};

    #[test]
    fn slips_are_counted() {
        for (a, b, far) in
            [("text", "text", 0), ("texr", "text", 1), ("tetx", "text", 1), ("", "ab", 2), ("tpye", "type", 1)]
                .into_iter()
                .chain([("abc", "bc", 1), ("a", "bac", 2), ("ab", "cab", 1), ("abcd", "badc", 2), ("xa", "axa", 1)])
        {
            assert_eq!(distance(a, b), far, "{a} {b}");
            assert_eq!(distance(b, a), far, "{b} {a}");
        }
    }

    #[test]
    fn names_that_are_too_long_or_too_unlike_in_length_are_not_compared() {
        let long = |letter: &str, length: usize| letter.repeat(length);
        for (a, b, far) in [
            (long("a", LONGEST), long("a", LONGEST), 0),
            (long("a", LONGEST), long("b", LONGEST), LONGEST),
            (long("a", LONGEST + 1), long("a", LONGEST), usize::MAX),
            (long("a", LONGEST), long("a", LONGEST + 1), usize::MAX),
            (long("a", LONGEST + 2), long("a", LONGEST + 2), usize::MAX),
            (long("a", 9), long("a", 1), 8),
            (long("a", 10), long("a", 1), usize::MAX),
        ] {
            assert_eq!(distance(&a, &b), far, "{} {}", a.len(), b.len());
        }
    }

    #[test]
    fn names_are_recognised_whatever_joins_their_words() {
        let names = ["preview_url", "body", "type"];
        let near = |text: &str| nearest(text, &names);
        assert_eq!(near("previewUrl"), Some("preview_url"));
        assert_eq!(near("preview-URL"), Some("preview_url"));
        assert_eq!(near("boddy"), Some("body"));
        assert_eq!(near("tpye"), Some("type"));
        assert_eq!(near("colour"), None);
        // Of two that are equally near, the one that is declared first; one slip in a word of two letters is too much.
        assert_eq!(nearest("cut", &["cot", "cat"]), Some("cot"));
        assert_eq!(nearest("it", &["to"]), None);
        assert_eq!(near(""), None);
        assert_eq!(near(&"x".repeat(5000)), None);
    }
}
