//! Emoji and sequences of characters that are one.
//!
//! <https://www.unicode.org/reports/tr51/#EBNF_and_Regex>

use super::class::{self, EMOJI, REGIONAL};

/// Whether a text is an emoji: a flag, a keycap, or emoji with their modifiers, joined or not.
pub(super) fn is_emoji(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    loop {
        let Some(char) = chars.next() else { return false };
        let follows = |char: &char| *char == '\u{fe0f}';
        match char {
            '0'..='9' | '#' | '*' => {
                chars.next_if(follows);
                if chars.next() != Some('\u{20e3}') {
                    return false;
                }
            }
            '\u{1f3fb}'..='\u{1f3ff}' => {}
            _ => match class::class(char) {
                REGIONAL => {
                    if chars.next().is_none_or(|char| class::class(char) != REGIONAL) {
                        return false;
                    }
                }
                EMOJI => {
                    if chars.next_if(follows).is_some() {
                        chars.next_if_eq(&'\u{20e3}');
                    } else if chars.next_if(|char| matches!(char, '\u{1f3fb}'..='\u{1f3ff}')).is_none() {
                        let mut tags = false;
                        while chars.next_if(|char| matches!(char, '\u{e0020}'..='\u{e007e}')).is_some() {
                            tags = true;
                        }
                        if tags && chars.next() != Some('\u{e007f}') {
                            return false;
                        }
                    }
                }
                _ => return false,
            },
        }
        match chars.next() {
            None => return true,
            Some('\u{200d}') => {}
            Some(_) => return false,
        }
    }
}
