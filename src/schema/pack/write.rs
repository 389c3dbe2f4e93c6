//! Bytes, numbers and strings of a table in the making.
#![allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs in the compiler")]
#![allow(clippy::cast_sign_loss, reason = "runs in the compiler")]

use super::Packer;
use crate::schema::table::MORE;

impl Packer {
    pub(super) const fn byte(&mut self, byte: u8) {
        assert!(byte < 128, "a table is ASCII, and so are all strings of declarations");
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    /// A reference to a record.
    pub(super) const fn reference(&mut self, offset: u16) {
        self.byte((offset >> 2 & 127) as u8);
        self.byte((offset >> 9) as u8);
    }

    /// A number, six bits to a byte.
    pub(super) const fn number(&mut self, number: u32) {
        let mut rest = number;
        while rest >= MORE as u32 {
            self.byte(MORE | (rest & 63) as u8);
            rest >>= 6;
        }
        self.byte(rest as u8);
    }

    /// A whole number. One that is cut short would be another limit than the declared one.
    pub(super) const fn whole(&mut self, number: i64) {
        assert!(number >= i32::MIN as i64 && number <= i32::MAX as i64, "a number has more than 32 bits");
        self.number(number as i32 as u32);
    }

    /// Puts its size in front of what was written from `start` on.
    pub(super) const fn sized(&mut self, start: usize) {
        let size = self.len - start;
        self.number(size as u32);
        let prefix = self.len - start - size;
        let mut moved = [0; 4];
        let mut at = 0;
        while at < prefix {
            moved[at] = self.bytes[start + size + at];
            at += 1;
        }
        let mut at = start + size;
        while at > start {
            at -= 1;
            self.bytes[at + prefix] = self.bytes[at];
        }
        let mut at = 0;
        while at < prefix {
            self.bytes[start + at] = moved[at];
            at += 1;
        }
    }

    /// Where the next record may lie.
    pub(super) const fn offset(&mut self) -> u16 {
        self.len = self.len.next_multiple_of(4);
        assert!(self.len <= u16::MAX as usize, "the table is larger than a reference can say");
        self.len as u16
    }

    pub(super) const fn string(&mut self, text: &str) {
        let text = text.as_bytes();
        self.number(text.len() as u32);
        let mut at = 0;
        while at < text.len() {
            self.byte(text[at]);
            at += 1;
        }
    }

    pub(super) const fn strings(&mut self, all: &[&str]) {
        self.byte(all.len() as u8);
        let mut at = 0;
        while at < all.len() {
            self.string(all[at]);
            at += 1;
        }
    }
}
