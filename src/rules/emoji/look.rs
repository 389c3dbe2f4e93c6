//! One look at a text, from left to right: how many clusters it has, and whether it is an emoji.
//!
//! <https://www.unicode.org/reports/tr29/>, <https://www.unicode.org/reports/tr51/#EBNF_and_Regex>

use super::class::{EMOJI, MARK, PICTURE, class};

/// How far the text is an emoji, as bits; where a style may follow, the next bit says that it did.
const START: u32 = 1;
const PLAIN: u32 = 2;
const WITH_STYLE: u32 = 4;
const WHOLE: u32 = 8;
const TAGS: u32 = 16;
const KEY: u32 = 32;
const KEY_WITH_STYLE: u32 = 64;
const HALF_FLAG: u32 = 128;

/// What may still go on in a cluster.
const AFTER_PICTURE: u32 = 1;
const AFTER_JOINER: u32 = 2;
const AFTER_REGIONAL: u32 = 4;

/// How many clusters a text has, and whether it is an emoji: a flag, a keycap, or pictures with their modifiers,
/// joined or not.
#[inline(never)]
pub(super) fn look(text: &str) -> (usize, bool) {
    let (mut clusters, mut open, mut state) = (0, 0, START);
    for char in text.chars() {
        let class = class(char);
        let regional = matches!(char, '\u{1f1e6}'..='\u{1f1ff}');
        let joined = match class {
            MARK => clusters > 0,
            PICTURE | EMOJI => open == AFTER_JOINER,
            _ => regional && open == AFTER_REGIONAL,
        };
        clusters += usize::from(!joined);
        open = match class {
            MARK if open != AFTER_PICTURE => 0,
            MARK if char == '\u{200d}' => AFTER_JOINER,
            MARK | PICTURE | EMOJI => AFTER_PICTURE,
            _ if regional => !open & AFTER_REGIONAL,
            _ => 0,
        };
        // After which states the character goes on with the emoji, and which comes then.
        let (after, next) = match char {
            '\u{fe0f}' => (PLAIN | KEY, state << 1),
            '\u{20e3}' => (WITH_STYLE | KEY | KEY_WITH_STYLE, WHOLE),
            '\u{1f3fb}'..='\u{1f3ff}' => (START | PLAIN, WHOLE),
            '\u{e0020}'..='\u{e007e}' => (PLAIN | TAGS, TAGS),
            '\u{e007f}' => (TAGS, WHOLE),
            '\u{200d}' => (PLAIN | WITH_STYLE | WHOLE, START),
            '0'..='9' | '#' | '*' => (START, KEY),
            _ if regional => (START | HALF_FLAG, if state == START { HALF_FLAG } else { WHOLE }),
            _ => (START, if class == EMOJI { PLAIN } else { 0 }),
        };
        state = if state & after == 0 { 0 } else { next };
    }
    (clusters, state & (PLAIN | WITH_STYLE | WHOLE) != 0)
}
