//! Writing JSON text, without a formatter: `core::fmt` would be the largest thing in the wasm.

use alloc::string::String;

use super::string::plain_run;
use super::value::Value;

/// Appends `number` in decimal.
#[inline(never)]
pub fn integer(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut digits = [0_u8; 20];
    let mut used = 0;
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        used += 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    for digit in digits.iter().skip(digits.len() - used) {
        out.push(char::from(*digit));
    }
}

/// Appends `text` as a JSON string.
#[inline(never)]
pub fn string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    loop {
        let plain = plain_run(rest.as_bytes());
        out.push_str(rest.get(..plain).unwrap_or(""));
        let Some(&byte) = rest.as_bytes().get(plain) else { break };
        escape(out, byte);
        rest = rest.get(plain + 1..).unwrap_or("");
    }
    out.push('"');
}

/// Appends a byte that may not stand in a string as it is.
#[cold]
#[inline(never)]
fn escape(out: &mut String, byte: u8) {
    out.push('\\');
    match byte {
        b'\n' => out.push('n'),
        b'\r' => out.push('r'),
        b'\t' => out.push('t'),
        b'"' | b'\\' => out.push(char::from(byte)),
        _ => {
            out.push_str("u00");
            for nibble in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
    }
}

/// An object under way: commas and keys take care of themselves.
#[derive(Debug)]
pub struct Object<'o> {
    out: &'o mut String,
    empty: bool,
}

impl<'o> Object<'o> {
    /// Opens an object at the end of `out`.
    pub fn open(out: &'o mut String) -> Self {
        out.push('{');
        Self { out, empty: true }
    }

    /// Closes it.
    pub fn close(self) {
        self.out.push('}');
    }

    /// Writes a key; the caller appends its value.
    #[inline(never)]
    pub fn key(&mut self, key: &str) -> &mut String {
        self.out.push_str(if self.empty { "\"" } else { ",\"" });
        self.empty = false;
        // All keys are ours: none needs an escape.
        self.out.push_str(key);
        self.out.push_str("\":");
        self.out
    }

    /// A member that is a string.
    #[inline(never)]
    pub fn string(&mut self, key: &str, text: &str) {
        string(self.key(key), text);
    }

    /// A member that is a whole number.
    #[inline(never)]
    pub fn integer(&mut self, key: &str, number: i64) {
        integer(self.key(key), number);
    }

    /// A member that is `true` or `false`.
    pub fn boolean(&mut self, key: &str, truth: bool) {
        self.key(key).push_str(if truth { "true" } else { "false" });
    }

    /// A member that is copied as it is written elsewhere.
    pub fn value(&mut self, key: &str, value: Value<'_>) {
        self.key(key).push_str(value.raw());
    }

    /// A member that is an object, filled by `fill`.
    pub fn object(&mut self, key: &str, fill: impl FnOnce(&mut Object<'_>)) {
        let mut inner = Object::open(self.key(key));
        fill(&mut inner);
        inner.close();
    }

    /// A member that is an array; `write` appends one item.
    pub fn array<T>(&mut self, key: &str, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut String, T)) {
        let out = self.key(key);
        out.push('[');
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write(out, item);
        }
        out.push(']');
    }
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::{Object, integer, string};

    #[test]
    fn whole_numbers_are_written_in_decimal() {
        for number in [0, 7, -1, 10, 4096, i64::MAX, i64::MIN] {
            let mut out = String::new();
            integer(&mut out, number);
            assert_eq!(out, std::format!("{number}"));
        }
    }

    #[test]
    fn strings_are_escaped_as_serde_json_reads_them() {
        for text in ["plain", "q\"b\\s/", "\n\r\t\u{1}\u{1f}\u{7f}", "é😀\u{2028}"] {
            let mut out = String::new();
            string(&mut out, text);
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }

    #[test]
    fn objects_take_care_of_their_commas() {
        let mut out = String::new();
        let mut object = Object::open(&mut out);
        object.string("a", "x");
        object.integer("b", 2);
        object.object("c", |inner| inner.boolean("d", true));
        object.array("e", [1, 2], integer);
        object.close();
        assert_eq!(out, r#"{"a":"x","b":2,"c":{"d":true},"e":[1,2]}"#);
    }
}
