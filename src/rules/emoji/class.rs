//! What a character is, as far as emoji go.

use super::runs::RUNS;

/// What a character is.
pub(super) type Class = u8;

/// Nothing of the below.
pub(super) const OTHER: Class = 0;
/// Belongs to what stands before it.
pub(super) const MARK: Class = 1;
/// A picture that is no emoji, or not yet.
pub(super) const PICTURE: Class = 2;
/// An emoji; not the digits and letters that emoji are made of.
pub(super) const EMOJI: Class = 3;

/// The class of a character.
pub(super) fn class(char: char) -> Class {
    let mut start = 0;
    let mut bytes = RUNS.iter();
    while let Some(byte) = bytes.next() {
        start += u32::from(byte & 63) + 1;
        if byte & 63 == 63 {
            let mut shift = 0;
            for more in bytes.by_ref() {
                start += u32::from(more & 127) << shift;
                shift += 7;
                if *more < 128 {
                    break;
                }
            }
        }
        if u32::from(char) < start {
            return byte >> 6;
        }
    }
    OTHER
}
