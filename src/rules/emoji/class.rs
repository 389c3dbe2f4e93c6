//! What a character does to those around it.

use super::runs::RUNS;

/// What Unicode's properties `Grapheme_Cluster_Break`, `Indic_Conjunct_Break`, `Extended_Pictographic` and `Emoji`
/// make of a character.
pub(super) type Class = u8;

pub(super) const OTHER: Class = 0;
/// Belongs to what stands before it.
pub(super) const EXTEND: Class = 1;
/// Extends, and ties consonants to one another.
pub(super) const LINKER: Class = 2;
/// Belongs to what stands before it, but is no part of an emoji.
pub(super) const SPACING: Class = 3;
pub(super) const CONSONANT: Class = 4;
/// Belongs to what stands after it.
pub(super) const PREPEND: Class = 5;
pub(super) const CONTROL: Class = 6;
/// A picture that is no emoji, or not yet.
pub(super) const PICTURE: Class = 7;
pub(super) const EMOJI: Class = 8;
/// Hangul: a leading consonant, a vowel, a trailing consonant.
pub(super) const L: Class = 9;
pub(super) const V: Class = 10;
pub(super) const T: Class = 11;
/// Hangul: a syllable without a trailing consonant, and with one.
pub(super) const LV: Class = 12;
pub(super) const LVT: Class = 13;
/// Half a flag.
pub(super) const REGIONAL: Class = 14;

/// The class of a character.
pub(super) fn class(char: char) -> Class {
    let char = u32::from(char);
    let (mut start, mut class, mut length) = (0, OTHER, 0);
    let mut bytes = RUNS.iter();
    while let Some(byte) = bytes.next() {
        class = byte >> 4;
        length = u32::from(byte & 15);
        if length == 15 {
            let mut shift = 0;
            for byte in bytes.by_ref() {
                length += u32::from(byte & 127) << shift;
                shift += 7;
                if *byte < 128 {
                    break;
                }
            }
        }
        start += length + 1;
        if char < start {
            break;
        }
    }
    if class == LV && char < start && (char + length + 1 - start) % 28 != 0 { LVT } else { class }
}
