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
    let nodes = Vec::with_capacity(text.len() / 16 + 8);
    let mut scanner = Scanner { text, at: 0, nodes, halved: false };
    scanner.document()?;
    Ok((scanner.nodes, scanner.halved))
}

/// A place in JSON text that moves forward.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
    nodes: Vec<Node>,
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

    fn push(&mut self, node: Node) -> Result<(), Fault> {
        if self.nodes.len() >= MOST_VALUES {
            return Err(Fault::TooLarge);
        }
        self.nodes.push(node);
        Ok(())
    }

    /// The whole text: one value, and white space around it.
    fn document(&mut self) -> Result<(), Fault> {
        // The arrays and objects that are open here, outermost first, and what closes each.
        let mut open = [(0_usize, 0_u8); DEPTH];
        let mut depth = 0;
        self.space();
        loop {
            let first = self.peek();
            let here = self.nodes.len();
            let mut holds = true;
            match first {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    let Some(level) = open.get_mut(depth) else { return Err(Fault::TooDeep(self.at)) };
                    *level = (here, first + 2);
                    depth += 1;
                    let kind = if first == b'{' { Kind::Object } else { Kind::Array };
                    self.push(Node::plain(kind, short(self.at), 0, 0))?;
                    self.at += 1;
                    self.space();
                    holds = self.peek() != first + 2;
                    if holds {
                        if first == b'{' {
                            self.key()?;
                        }
                        continue;
                    }
                }
                b't' => self.word("true", Kind::True)?,
                b'f' => self.word("false", Kind::False)?,
                b'n' => self.word("null", Kind::Null)?,
                _ => self.number()?,
            }
            // A value has ended: what holds it goes on, or ends too.
            loop {
                self.space();
                let Some(&(holder, close)) = depth.checked_sub(1).and_then(|last| open.get(last)) else {
                    return if self.at == self.text.len() { Ok(()) } else { self.fault() };
                };
                let byte = self.peek();
                let next = short(self.nodes.len());
                let Some(node) = self.nodes.get_mut(holder) else { return self.fault() };
                if holds {
                    node.count();
                }
                if byte == close {
                    self.at += 1;
                    node.end = short(self.at);
                    node.next = next;
                    depth -= 1;
                    holds = true;
                } else if byte == b',' {
                    self.at += 1;
                    self.space();
                    if close == b'}' {
                        self.key()?;
                    }
                    break;
                } else {
                    return self.fault();
                }
            }
        }
    }

    /// A key and its colon.
    #[inline]
    fn key(&mut self) -> Result<(), Fault> {
        if self.peek() != b'"' {
            return self.fault();
        }
        self.string()?;
        self.space();
        if self.peek() != b':' {
            return self.fault();
        }
        self.at += 1;
        self.space();
        Ok(())
    }

    /// A string; here is its opening quote.
    #[inline(never)]
    fn string(&mut self) -> Result<(), Fault> {
        let found = string::scan(self.text, self.at + 1).map_err(Fault::NotJson)?;
        self.halved |= found.lone_surrogate;
        let length = found.raw.len();
        let next = short(self.nodes.len() + 1);
        self.push(Node::string(short(self.at), next, &found, short(length), short(found.chars)))?;
        self.at += length + 2;
        Ok(())
    }

    #[inline(never)]
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

    #[inline(never)]
    fn word(&mut self, word: &str, kind: Kind) -> Result<(), Fault> {
        let start = self.at;
        if !self.text.as_bytes().get(start..).unwrap_or(&[]).starts_with(word.as_bytes()) {
            return self.fault();
        }
        self.at += word.len();
        self.ended(kind, start)
    }

    fn ended(&mut self, kind: Kind, start: usize) -> Result<(), Fault> {
        self.push(Node::plain(kind, short(start), short(self.at), short(self.nodes.len() + 1)))
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
