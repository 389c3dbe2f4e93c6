//! One pass over JSON text (RFC 8259), without recursion.

use alloc::vec::Vec;

use super::document::{DEPTH, Fault, MOST_VALUES, Node};
use super::string;
use super::value::Kind;

/// Where the values and keys of `text` lie; and whether a string holds half of a surrogate pair.
pub(super) fn nodes(text: &str) -> Result<(Vec<Node>, bool), Fault> {
    // Offsets and lengths have 32 bits, numbers of characters 27.
    if text.len() >> 27 != 0 {
        return Err(Fault::TooLarge);
    }
    let mut scanner = Scanner { text, at: 0, nodes: Vec::new(), used: 0, halved: false };
    scanner.make_room(text.len() / 10 + 4);
    scanner.document()?;
    scanner.nodes.truncate(scanner.used);
    Ok((scanner.nodes, scanner.halved))
}

/// A place in JSON text that moves forward.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// What was found, and room for more: pushing one by one would ask for room each time.
    nodes: Vec<Node>,
    /// How many were found.
    used: usize,
    halved: bool,
}

/// Byte offsets have 32 bits: see [`nodes`].
#[allow(clippy::cast_possible_truncation, reason = "the text is not that long")]
const fn short(number: usize) -> u32 {
    number as u32
}

impl Scanner<'_> {
    /// The byte here; 0 at the end (JSON text holds no NUL).
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a load and a comparison")]
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Skips white space, which what `JSON.stringify` writes has none of.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "nearly always a comparison")]
    fn space(&mut self) {
        if self.peek() <= b' ' {
            self.spaces();
        }
    }

    #[cold]
    #[inline(never)]
    fn spaces(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    #[cold]
    fn fault<T>(&self) -> Result<T, Fault> {
        Err(Fault::NotJson(self.at))
    }

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

    /// The whole text: one value, and white space around it.
    fn document(&mut self) -> Result<(), Fault> {
        // What holds what is here, what closes it, and in how many it lies. Until it closes, `next` of each says what
        // holds it in turn.
        let (mut holder, mut close, mut depth) = (0, 0, 0);
        let mut key = false;
        self.space();
        loop {
            let first = self.peek();
            let mut holds = true;
            if first == b'"' {
                self.string()?;
                if key {
                    key = false;
                    self.space();
                    if self.peek() != b':' {
                        return self.fault();
                    }
                    self.at += 1;
                    self.space();
                    continue;
                }
            } else if key {
                return self.fault();
            } else if first == b'{' || first == b'[' {
                if depth == DEPTH {
                    return Err(Fault::TooDeep(self.at));
                }
                let kind = if first == b'{' { Kind::Object } else { Kind::Array };
                self.push(Node::plain(kind, short(self.at), 0, short(holder)))?;
                (holder, close, depth) = (self.used - 1, first + 2, depth + 1);
                self.at += 1;
                self.space();
                holds = self.peek() != close;
                if holds {
                    key = first == b'{';
                    continue;
                }
            } else {
                self.literal(first)?;
            }
            // A value has ended: what holds it goes on, or ends too.
            loop {
                self.space();
                if depth == 0 {
                    return if self.at == self.text.len() { Ok(()) } else { self.fault() };
                }
                let byte = self.peek();
                let next = short(self.used);
                let Some(node) = self.nodes.get_mut(holder) else { return self.fault() };
                if holds {
                    node.count();
                }
                if byte == b',' {
                    self.at += 1;
                    self.space();
                    key = close == b'}';
                    break;
                }
                if byte != close {
                    return self.fault();
                }
                self.at += 1;
                node.end = short(self.at);
                holder = core::mem::replace(&mut node.next, next) as usize;
                depth -= 1;
                holds = true;
                let outer = self.nodes.get(holder).is_some_and(|node| node.kind() == Kind::Object);
                close = if outer { b'}' } else { b']' };
            }
        }
    }

    /// A string; here is its opening quote.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "called in one place, and half of the work")]
    fn string(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let found = string::scan(self.text.as_bytes(), start + 1).map_err(Fault::NotJson)?;
        self.halved |= found.halved;
        self.at = found.end + 1;
        let chars = found.end - start - 1 - found.more;
        self.push(Node::string(short(start), short(self.at), short(self.used + 1), short(chars), found))
    }

    #[inline(never)]
    fn literal(&mut self, first: u8) -> Result<(), Fault> {
        match first {
            b't' => self.word("true", Kind::True),
            b'f' => self.word("false", Kind::False),
            b'n' => self.word("null", Kind::Null),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        if self.peek() == b'-' {
            self.at += 1;
        }
        match self.peek() {
            b'0' => self.at += 1,
            b'1'..=b'9' => self.digits()?,
            _ => return self.fault(),
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if self.peek() | 32 == b'e' {
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        self.ended(Kind::Number, start)
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { self.fault() } else { Ok(()) }
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<(), Fault> {
        let start = self.at;
        if !self.text.as_bytes().get(start..).unwrap_or(&[]).starts_with(word.as_bytes()) {
            return self.fault();
        }
        self.at += word.len();
        self.ended(kind, start)
    }

    fn ended(&mut self, kind: Kind, start: usize) -> Result<(), Fault> {
        self.push(Node::plain(kind, short(start), short(self.at), short(self.used + 1)))
    }
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
