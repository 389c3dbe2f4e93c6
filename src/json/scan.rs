//! One pass over JSON text (RFC 8259), without recursion.

use alloc::vec::Vec;

use super::document::{DEPTH, Fault, HALVED, MOST_VALUES, Node};
use super::string;
use super::value::Kind;

/// Where the values and keys of `text` lie; and whether a string holds half of a surrogate pair.
pub(super) fn nodes(text: &str) -> Result<(Vec<Node>, bool), Fault> {
    // Offsets and lengths have 32 bits, numbers of characters 27.
    if text.len() >> 27 != 0 {
        return Err(Fault::TooLarge);
    }
    let mut found = Found { nodes: Vec::new(), used: 0 };
    found.make_room(text.len() / 10 + 4);
    let marks = document(text.as_bytes(), &mut found)?;
    found.nodes.truncate(found.used);
    Ok((found.nodes, marks & HALVED != 0))
}

/// Byte offsets have 32 bits: see [`nodes`].
#[allow(clippy::cast_possible_truncation, reason = "the text is not that long")]
const fn short(number: usize) -> u32 {
    number as u32
}

/// What was found, and room for more: pushing one by one would ask for room each time.
struct Found {
    nodes: Vec<Node>,
    used: usize,
}

impl Found {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "two comparisons and a store")]
    fn push(&mut self, node: Node) -> Result<(), Fault> {
        if self.used == self.nodes.len() {
            if self.used >= MOST_VALUES {
                return Err(Fault::TooLarge);
            }
            self.make_room(self.used);
        }
        if let Some(room) = self.nodes.get_mut(self.used) {
            *room = node;
        }
        self.used += 1;
        Ok(())
    }

    /// Makes room for `more`.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, more: usize) {
        self.nodes.resize((self.nodes.len() + more).min(MOST_VALUES), Node::NOTHING);
    }
}

/// The byte there; 0 at the end (JSON text holds no NUL).
#[inline(always)]
#[allow(clippy::inline_always, reason = "a load and a comparison")]
fn byte(text: &[u8], at: usize) -> u8 {
    text.get(at).copied().unwrap_or(0)
}

/// The byte there, and where that is, white space left aside: `JSON.stringify` writes none.
#[inline(always)]
#[allow(clippy::inline_always, reason = "nearly always a comparison")]
fn solid(text: &[u8], at: usize) -> (u8, usize) {
    let byte = byte(text, at);
    if byte <= b' ' { behind_spaces(text, at) } else { (byte, at) }
}

#[cold]
#[inline(never)]
fn behind_spaces(text: &[u8], mut at: usize) -> (u8, usize) {
    while matches!(byte(text, at), b' ' | b'\n' | b'\r' | b'\t') {
        at += 1;
    }
    (byte(text, at), at)
}

/// The whole text: one value, and white space around it. Returns the marks of all strings together.
fn document(text: &[u8], found: &mut Found) -> Result<u32, Fault> {
    // What holds what is here, what closes it, and in how many it lies. Until it closes, `next` of each says what
    // holds it in turn.
    let (mut holder, mut close, mut depth) = (0, 0, 0);
    let (mut key, mut marks) = (false, 0);
    let (mut first, mut at) = solid(text, 0);
    loop {
        let mut holds = true;
        if first == b'"' {
            let start = at;
            let string = string::scan(text, start + 1).map_err(Fault::NotJson)?;
            marks |= string.marks;
            at = string.end + 1;
            let chars = short(string.end - start - 1 - string.more);
            found.push(Node::string(short(start), short(at), short(found.used + 1), chars, string.marks))?;
            if key {
                let (colon, behind) = solid(text, at);
                if colon != b':' {
                    return Err(Fault::NotJson(behind));
                }
                key = false;
                (first, at) = solid(text, behind + 1);
                continue;
            }
        } else if key {
            return Err(Fault::NotJson(at));
        } else if first == b'{' || first == b'[' {
            if depth == DEPTH {
                return Err(Fault::TooDeep(at));
            }
            let kind = if first == b'{' { Kind::Object } else { Kind::Array };
            found.push(Node::plain(kind, short(at), 0, short(holder)))?;
            (holder, close, depth) = (found.used - 1, first + 2, depth + 1);
            key = first == b'{';
            (first, at) = solid(text, at + 1);
            if first != close {
                continue;
            }
            holds = false;
        } else {
            let (kind, end) = literal(text, first, at).map_err(Fault::NotJson)?;
            found.push(Node::plain(kind, short(at), short(end), short(found.used + 1)))?;
            at = end;
        }
        // A value has ended: what holds it goes on, or ends too.
        loop {
            let (byte, here) = solid(text, at);
            if depth == 0 {
                return if here == text.len() { Ok(marks) } else { Err(Fault::NotJson(here)) };
            }
            let next = short(found.used);
            let Some(node) = found.nodes.get_mut(holder) else { return Err(Fault::NotJson(here)) };
            if holds {
                node.count();
            }
            if byte == b',' {
                key = close == b'}';
                (first, at) = solid(text, here + 1);
                break;
            }
            if byte != close {
                return Err(Fault::NotJson(here));
            }
            at = here + 1;
            node.end = short(at);
            holder = core::mem::replace(&mut node.next, next) as usize;
            depth -= 1;
            holds = true;
            let outer = found.nodes.get(holder).is_some_and(|node| node.kind() == Kind::Object);
            close = if outer { b'}' } else { b']' };
        }
    }
}

/// A value that is no string and holds none: what it is, and where it ends. `Err` is the offset where it breaks.
#[inline(never)]
fn literal(text: &[u8], first: u8, at: usize) -> Result<(Kind, usize), usize> {
    let (word, kind) = match first {
        b't' => ("true", Kind::True),
        b'f' => ("false", Kind::False),
        b'n' => ("null", Kind::Null),
        _ => return number(text, at).map(|end| (Kind::Number, end)),
    };
    let there = text.get(at..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
    if there { Ok((kind, at + word.len())) } else { Err(at) }
}

fn number(text: &[u8], mut at: usize) -> Result<usize, usize> {
    if byte(text, at) == b'-' {
        at += 1;
    }
    match byte(text, at) {
        b'0' => at += 1,
        b'1'..=b'9' => at = digits(text, at)?,
        _ => return Err(at),
    }
    if byte(text, at) == b'.' {
        at = digits(text, at + 1)?;
    }
    if byte(text, at) | 32 == b'e' {
        at += 1;
        if matches!(byte(text, at), b'+' | b'-') {
            at += 1;
        }
        at = digits(text, at)?;
    }
    Ok(at)
}

/// At least one.
fn digits(text: &[u8], start: usize) -> Result<usize, usize> {
    let mut at = start;
    while byte(text, at).is_ascii_digit() {
        at += 1;
    }
    if at == start { Err(at) } else { Ok(at) }
}

#[cfg(test)]
mod tests {
    use std::format;
    use std::string::String;

    use crate::json::document::{DEPTH, Document, Fault, MOST_VALUES};

    fn read(text: &str) -> Result<(), Fault> {
        Document::read(text).map(|_| ())
    }

    #[test]
    fn accepts_what_json_is() {
        for text in ["{}", "[]", " [ 1 , 2 ] ", "{\"a\" : [true,false,null]}", "-0.5e+10", "\"\\u00e9\\n\"", "0"] {
            assert_eq!(read(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn refuses_what_json_is_not() {
        for text in [
            "",
            "{",
            "[1,]",
            "[,]",
            "{,}",
            "[1 2]",
            "[1}",
            "{\"a\":1]",
            "]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\" 1}",
            "{a:1}",
            "01",
            "1.",
            "+1",
            ".5",
            "1e",
            "tru",
            "\"\n\"",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "[] []",
            "nan",
            "{\"a\":1,}",
            "-",
            "\u{feff}{}",
            "'a'",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn agrees_with_serde_json_on_odd_texts() {
        for text in
            ["1E5", "-0", "\"\\ud83d\\ude00\"", "\"\u{7f}\"", "[[[]]]", "{\"\":0}", "\t1\r\n", "\"\\/\"", "1e400"]
        {
            assert!(read(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn nesting_is_allowed_up_to_the_limit_and_not_beyond() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert_eq!(read(&nested(DEPTH)), Ok(()));
        assert_eq!(read(&nested(DEPTH + 1)), Err(Fault::TooDeep(DEPTH)));
        assert!(read(&String::from_utf8(std::vec![b'['; 1_000_000]).unwrap()).is_err());
    }

    #[test]
    fn a_text_holds_so_many_values_and_no_more() {
        let list = |n: usize| format!("[{}0]", "0,".repeat(n - 2));
        assert_eq!(read(&list(MOST_VALUES)), Ok(()));
        assert_eq!(read(&list(MOST_VALUES + 1)), Err(Fault::TooLarge));
    }
}
