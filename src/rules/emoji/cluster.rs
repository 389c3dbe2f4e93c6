//! What a reader takes for one character: extended grapheme clusters.
//!
//! <https://www.unicode.org/reports/tr29/>

use super::class::{
    CONSONANT, CONTROL, EMOJI, EXTEND, L, LINKER, LV, LVT, PICTURE, PREPEND, REGIONAL, SPACING, T, V, class,
};

/// How many clusters a text has.
pub(super) fn count(text: &str) -> usize {
    let mut clusters = 0;
    let mut previous = ('\0', CONTROL);
    // What may still go on: a picture (1) and a joiner after it (2); a consonant (4) and a linker after it (8);
    // half a flag (16).
    let mut open = 0_u8;
    for char in text.chars() {
        let class = class(char);
        let (before, left) = previous;
        let joined = match (left, class) {
            (CONTROL, _) | (_, CONTROL) => before == '\r' && char == '\n',
            (PREPEND, _) | (_, EXTEND | LINKER | SPACING) | (L, L | V | LV | LVT) | (LV | V, V | T) | (LVT | T, T) => {
                true
            }
            (_, PICTURE | EMOJI) => open & 2 != 0,
            (_, CONSONANT) => open & 8 != 0,
            (_, REGIONAL) => open & 16 != 0,
            _ => false,
        };
        clusters += usize::from(!joined);
        open = match class {
            PICTURE | EMOJI => 1,
            CONSONANT => 4,
            REGIONAL => (open & 16) ^ 16,
            EXTEND if char == '\u{200d}' => (open & 4) | ((open & 1) << 1) | (open & 8),
            EXTEND if char == '\u{200c}' => open & 1,
            EXTEND => open & (1 | 4 | 8),
            LINKER => (open & (1 | 4)) | ((open & 4) << 1),
            _ => 0,
        };
        previous = (char, class);
    }
    clusters
}
