//! One pass over JSON text (RFC 8259), without recursion into the unknown.

use super::string::{self, Str};
use super::value::Value;

/// How many arrays and objects may lie inside one another.
pub const DEPTH: u32 = 128;

/// Why text cannot be read as JSON. The offset is in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text breaks JSON's grammar here.
    NotJson(usize),
    /// More than [`DEPTH`] arrays and objects inside one another.
    TooDeep(usize),
}

/// A place in JSON text that moves forward.
#[derive(Clone, Copy, Debug)]
pub struct Scanner<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    /// Whether a string was passed that holds half of a surrogate pair.
    pub(crate) halved: bool,
    depth: u32,
}

impl<'t> Scanner<'t> {
    /// Starts at the first value of `text`.
    pub fn new(text: &'t str) -> Self {
        let mut scanner = Self::at(text, 0);
        scanner.space();
        scanner
    }

    /// Starts at byte `at`, which is the first byte of a value.
    pub(crate) fn at(text: &'t str, at: usize) -> Self {
        Self { text, at, halved: false, depth: 0 }
    }

    /// The value here.
    pub fn value(&self) -> Value<'t> {
        Value::at(self.text, self.at)
    }

    /// The byte here; 0 at the end (JSON text holds no NUL).
    #[inline]
    pub fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    #[inline]
    fn step(&mut self) {
        self.at += 1;
        if self.peek() <= b' ' {
            self.space();
        }
    }

    /// Skips white space.
    #[cold]
    #[inline(never)]
    pub fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// The fault that the text breaks off its grammar here.
    ///
    /// # Errors
    /// Always.
    pub fn fault<T>(&self) -> Result<T, Fault> {
        Err(Fault::NotJson(self.at))
    }

    #[inline]
    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.peek() != byte {
            return self.fault();
        }
        self.step();
        Ok(())
    }

    /// Enters an array or object: `true` if it holds something.
    ///
    /// # Errors
    /// When too many lie inside one another.
    #[inline(never)]
    pub fn enter(&mut self, close: u8) -> Result<bool, Fault> {
        if self.depth >= DEPTH {
            return Err(Fault::TooDeep(self.at));
        }
        self.depth += 1;
        self.step();
        if self.peek() == close {
            self.leave();
            return Ok(false);
        }
        Ok(true)
    }

    /// After a member or an item: `true` if another one follows.
    ///
    /// # Errors
    /// When neither a comma nor `close` is here.
    #[inline(never)]
    pub fn more(&mut self, close: u8) -> Result<bool, Fault> {
        let here = self.peek();
        if here == b',' {
            self.step();
            return Ok(true);
        }
        if here != close {
            return self.fault();
        }
        self.leave();
        Ok(false)
    }

    fn leave(&mut self) {
        self.depth -= 1;
        self.step();
    }

    /// Takes `key` and its colon if exactly that key is here, unescaped.
    #[inline(never)]
    pub fn take_key(&mut self, key: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
        let Some((b'"', rest)) = rest.split_first() else { return false };
        let Some(rest) = rest.strip_prefix(key.as_bytes()) else { return false };
        let Some(rest) = rest.strip_prefix(b"\":") else { return false };
        self.at = self.text.len() - rest.len();
        if self.peek() <= b' ' {
            self.space();
        }
        true
    }

    /// A key and its colon.
    ///
    /// # Errors
    /// When there is none.
    #[inline(never)]
    pub fn key(&mut self) -> Result<Str<'t>, Fault> {
        let key = self.string()?;
        self.expect(b':')?;
        Ok(key)
    }

    /// A string; the place is its opening quote.
    ///
    /// # Errors
    /// When there is none, or it is not well-formed.
    #[inline(never)]
    pub fn string(&mut self) -> Result<Str<'t>, Fault> {
        if self.peek() != b'"' {
            return self.fault();
        }
        let found = string::scan(self.text, self.at + 1).map_err(Fault::NotJson)?;
        self.at += found.raw.len() + 1;
        self.halved |= found.lone_surrogate;
        self.step();
        Ok(found)
    }

    /// Goes past a string that nobody asks about, and gives what stands between its quotes.
    #[inline]
    fn pass_string(&mut self) -> Result<&'t str, Fault> {
        if self.peek() != b'"' {
            return self.fault();
        }
        let start = self.at + 1;
        let end = string::end(self.text, start, &mut self.halved).map_err(Fault::NotJson)?;
        self.at = end;
        self.step();
        Ok(self.text.get(start..end).unwrap_or(""))
    }

    /// Goes past a key and its colon: whether it says `key`.
    ///
    /// # Errors
    /// When there is none.
    pub fn is_key(&mut self, key: &str) -> Result<bool, Fault> {
        let raw = self.pass_string()?;
        self.expect(b':')?;
        let escaped = raw.bytes().any(|byte| byte == b'\\');
        Ok(raw == key || (escaped && Str { raw, chars: 0, escaped, lone_surrogate: false }.is(key)))
    }

    /// A number, as it is written.
    ///
    /// # Errors
    /// When there is none, or it breaks JSON's grammar of numbers.
    #[inline(never)]
    pub fn number(&mut self) -> Result<&'t str, Fault> {
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
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        let end = self.at;
        if self.peek() <= b' ' {
            self.space();
        }
        Ok(self.text.get(start..end).unwrap_or(""))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { self.fault() } else { Ok(()) }
    }

    /// One of `true`, `false`, `null`.
    ///
    /// # Errors
    /// When `word` is not here.
    #[inline(never)]
    pub fn word(&mut self, word: &'static str) -> Result<(), Fault> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
        if !rest.starts_with(word.as_bytes()) {
            return self.fault();
        }
        self.at += word.len() - 1;
        self.step();
        Ok(())
    }

    /// Any value, vouched for and left behind.
    ///
    /// # Errors
    /// When it breaks JSON's grammar or is too deep.
    #[inline(never)]
    pub fn skip(&mut self) -> Result<(), Fault> {
        match self.peek() {
            b'"' => self.pass_string().map(|_| ()),
            b'{' => {
                let mut more = self.enter(b'}')?;
                while more {
                    self.pass_string()?;
                    self.expect(b':')?;
                    self.skip()?;
                    more = self.more(b'}')?;
                }
                Ok(())
            }
            b'[' => {
                let mut more = self.enter(b']')?;
                while more {
                    self.skip()?;
                    more = self.more(b']')?;
                }
                Ok(())
            }
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number().map(|_| ()),
        }
    }

    /// Nothing but white space may follow the value.
    ///
    /// # Errors
    /// When something does.
    pub fn end(&self) -> Result<(), Fault> {
        if self.at == self.text.len() { Ok(()) } else { self.fault() }
    }
}

#[cfg(test)]
mod tests {
    use std::format;
    use std::string::String;

    use super::{DEPTH, Fault, Scanner};

    fn skip(text: &str) -> Result<(), Fault> {
        let mut scanner = Scanner::new(text);
        scanner.skip()?;
        scanner.end()
    }

    #[test]
    fn accepts_what_json_is() {
        for text in ["{}", "[]", " [ 1 , 2 ] ", "{\"a\" : [true,false,null]}", "-0.5e+10", "\"\\u00e9\\n\"", "0"] {
            assert_eq!(skip(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn refuses_what_json_is_not() {
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
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
            assert!(skip(text).is_err(), "{text}");
        }
    }

    #[test]
    fn agrees_with_serde_json_on_odd_texts() {
        for text in
            ["1E5", "-0", "\"\\ud83d\\ude00\"", "\"\u{7f}\"", "[[[]]]", "{\"\":0}", "\t1\r\n", "\"\\/\"", "1e400"]
        {
            assert!(skip(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn nesting_is_allowed_up_to_the_limit_and_not_beyond() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert_eq!(skip(&nested(DEPTH as usize)), Ok(()));
        assert!(matches!(skip(&nested(DEPTH as usize + 1)), Err(Fault::TooDeep(_))));
        assert!(skip(&String::from_utf8(std::vec![b'['; 1_000_000]).unwrap()).is_err());
    }
}
