//! How the records of a [`Table`] are read. What is not there reads as nothing.

use alloc::vec::Vec;

use super::table::{MORE, Table};
use crate::json::Name;

/// A place in a table that moves forward.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    text: &'static str,
    pub(super) at: usize,
}

impl Reader {
    /// Starts at an offset.
    pub(super) fn at(table: &Table, at: u16) -> Self {
        Self { text: table.text, at: usize::from(at) }
    }

    /// One byte.
    #[inline(never)]
    pub(super) fn byte(&mut self) -> u8 {
        let byte = self.text.as_bytes().get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// A number, six bits to a byte.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
        let (mut byte, mut number, mut shift) = (self.byte(), 0, 0);
        while byte & MORE != 0 && shift < 30 {
            number |= u32::from(byte & (MORE - 1)) << shift;
            shift += 6;
            byte = self.byte();
        }
        number | u32::from(byte) << shift
    }

    /// A whole number.
    pub(super) fn whole(&mut self) -> i64 {
        i64::from(self.number().cast_signed())
    }

    /// A reference to another record.
    pub(super) fn reference(&mut self) -> u16 {
        u16::from(self.byte()) << 2 | u16::from(self.byte()) << 9
    }

    /// A string.
    #[inline(never)]
    pub(super) fn string(&mut self) -> &'static str {
        let length = self.number() as usize;
        let start = self.at;
        self.at += length;
        self.text.get(start..self.at).unwrap_or("")
    }

    /// A string that values are held against.
    #[inline(never)]
    pub(super) fn name(&mut self) -> Name {
        Name::new(self.string())
    }

    /// Names, as many as the first byte says.
    #[inline(never)]
    pub(super) fn names(&mut self) -> Vec<Name> {
        let mut names = Vec::new();
        for _ in 0..self.byte() {
            names.push(self.name());
        }
        names
    }

    /// The bytes up to `end`.
    pub(super) fn rest(&self, end: usize) -> &'static [u8] {
        self.text.as_bytes().get(self.at..end).unwrap_or(&[])
    }
}
