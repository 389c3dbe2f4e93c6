//! Names and words that values are held against, again and again.

use core::fmt::{Debug, Formatter, Result};

/// A name, with its first bytes as a number: most comparisons end there.
#[derive(Clone, Copy)]
pub struct Name {
    /// The name.
    pub text: &'static str,
    /// Its first eight bytes, in the order of memory; behind a shorter one zeros.
    head: u64,
    /// The bits of `head` that are the name's.
    mask: u64,
}

impl Name {
    /// `text` as a name.
    pub fn new(text: &'static str) -> Self {
        if let Some(head) = text.as_bytes().first_chunk() {
            return Self { text, head: u64::from_le_bytes(*head), mask: u64::MAX };
        }
        let head = text.bytes().rev().fold(0, |head, byte| head << 8 | u64::from(byte));
        Self { text, head, mask: (1 << (8 * text.len())) - 1 }
    }

    /// Whether text that starts with these eight bytes may be the name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "three operations")]
    pub(super) fn starts(&self, bytes: [u8; 8]) -> bool {
        (u64::from_le_bytes(bytes) ^ self.head) & self.mask == 0
    }
}

impl Debug for Name {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        out.write_str(self.text)
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::Name;
    use crate::json::Document;

    #[test]
    fn a_string_is_a_name_when_every_byte_is_the_same() {
        let names =
            ["", "a", "to", "body", "preview", "template", "recipient", "messaging_product", "messaging_produce"];
        for said in names {
            for close in ["", " ", "      ", "        "] {
                let text = format!("\"{said}\"{close}");
                let document = Document::read(&text).unwrap();
                for name in names {
                    assert_eq!(
                        document.root().is_name(&Name::new(name.to_owned().leak())),
                        said == name,
                        "{text} {name}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_name_with_escapes_is_the_same_name() {
        let document = Document::read(r#"["\u0074o", "t\u006f", "\u0074", 7]"#).unwrap();
        let are: std::vec::Vec<_> = document.root().items().map(|item| item.is_name(&Name::new("to"))).collect();
        assert_eq!(are, [true, true, false, false]);
    }
}
