//! The tables and what is made of them, held against Unicode's own data.

use std::format;
use std::string::String;
use std::vec::Vec;

use icu_properties::props::{EmojiModifier, ExtendedPictographic, GraphemeClusterBreak, IndicConjunctBreak};
use icu_properties::{CodePointMapData, CodePointSetData, props};
use icu_segmenter::GraphemeClusterSegmenter;

use super::class::{self, Class, class};
use super::cluster::count;
use super::runs::RUNS;
use super::sequence::is_emoji;

/// The class of a character, by a library.
fn expected(char: char) -> Class {
    let gcb = CodePointMapData::<GraphemeClusterBreak>::new().get(char);
    let incb = CodePointMapData::<IndicConjunctBreak>::new().get(char);
    let emoji = CodePointSetData::new::<props::Emoji>().contains(char);
    match gcb {
        GraphemeClusterBreak::Extend | GraphemeClusterBreak::ZWJ if incb == IndicConjunctBreak::Linker => class::LINKER,
        GraphemeClusterBreak::Extend | GraphemeClusterBreak::ZWJ => class::EXTEND,
        GraphemeClusterBreak::SpacingMark => class::SPACING,
        GraphemeClusterBreak::Prepend => class::PREPEND,
        GraphemeClusterBreak::Control | GraphemeClusterBreak::CR | GraphemeClusterBreak::LF => class::CONTROL,
        GraphemeClusterBreak::L => class::L,
        GraphemeClusterBreak::V => class::V,
        GraphemeClusterBreak::T => class::T,
        GraphemeClusterBreak::LV => class::LV,
        GraphemeClusterBreak::LVT => class::LVT,
        GraphemeClusterBreak::RegionalIndicator => class::REGIONAL,
        _ if incb == IndicConjunctBreak::Consonant => class::CONSONANT,
        _ if CodePointSetData::new::<ExtendedPictographic>().contains(char) && emoji => class::EMOJI,
        _ if CodePointSetData::new::<ExtendedPictographic>().contains(char) => class::PICTURE,
        _ => class::OTHER,
    }
}

/// The runs, as the library would have them: class and length less one in a byte, what is longer in those after it.
fn packed() -> Vec<u8> {
    let merged = |char: char| if expected(char) == class::LVT { class::LV } else { expected(char) };
    let mut runs: Vec<(Class, u32)> = Vec::new();
    for code in 0..=0x0010_ffff {
        let class = char::from_u32(code).map_or(class::CONTROL, merged);
        match runs.last_mut() {
            Some((last, length)) if *last == class => *length += 1,
            _ => runs.push((class, 0)),
        }
    }
    let mut bytes = Vec::new();
    for (class, length) in runs {
        bytes.push(class << 4 | u8::try_from(length.min(15)).unwrap());
        if let Some(mut rest) = length.checked_sub(15) {
            while rest > 127 {
                bytes.push(u8::try_from(rest & 127).unwrap() | 128);
                rest >>= 7;
            }
            bytes.push(u8::try_from(rest).unwrap());
        }
    }
    bytes
}

#[test]
fn the_runs_are_those_of_unicode() {
    let packed = packed();
    if packed != RUNS {
        let mut text = String::from("pub(super) const RUNS: &[u8] = b\"\\\n    ");
        for (at, byte) in packed.iter().enumerate() {
            text.push_str(&format!("\\x{byte:02x}"));
            if at % 28 == 27 {
                text.push_str("\\\n    ");
            }
        }
        text.push_str("\";\n");
        panic!("src/rules/emoji/runs.rs should say {} bytes:\n{text}", packed.len());
    }
}

/// Characters at whose side another class begins, and some of the rest.
fn telling() -> Vec<char> {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    let kind = |char: char| (expected(char), CodePointSetData::new::<props::Emoji>().contains(char));
    let kinds: Vec<_> = all.iter().map(|char| kind(*char)).collect();
    let edge = |at: usize| at == 0 || kinds[at] != kinds[at - 1] || kinds.get(at + 1) != Some(&kinds[at]);
    all.iter().enumerate().filter(|(at, _)| edge(*at) || at % 101 == 0).map(|(_, char)| *char).collect()
}

#[test]
fn every_character_has_its_class_and_is_one_cluster() {
    for char in telling() {
        assert_eq!(class(char), expected(char), "{char:?}");
        assert_eq!(count(char.encode_utf8(&mut [0; 4])), 1, "{char:?}");
    }
}

fn segments(text: &str) -> usize {
    GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1)
}

/// Characters of which every class has some.
const CHARS: &[char] = &[
    'a',
    '1',
    '\r',
    '\n',
    '\0',
    '\u{ad}',
    '\u{300}',
    '\u{200c}',
    '\u{200d}',
    '\u{fe0f}',
    '\u{1f3fd}',
    '\u{e0067}',
    '\u{20e3}',
    '\u{94d}',
    '\u{9cd}',
    '\u{1cf5}',
    '\u{11a3a}',
    '\u{903}',
    '\u{915}',
    '\u{924}',
    '\u{600}',
    '\u{d4e}',
    '\u{2605}',
    '\u{1f600}',
    '\u{2764}',
    '\u{a9}',
    '\u{1100}',
    '\u{1161}',
    '\u{11a8}',
    '\u{ac00}',
    '\u{ac01}',
    '\u{1f1e7}',
    '\u{1f1f7}',
    '\u{1133f}',
    '\u{16d63}',
    '\u{e33}',
    '\u{0e01f0}',
];

#[test]
fn three_characters_make_as_many_clusters_as_unicode_says() {
    for a in CHARS {
        for b in CHARS {
            for c in CHARS {
                let text: String = [*a, *b, *c].iter().collect();
                assert_eq!(count(&text), segments(&text), "{}", text.escape_unicode());
            }
        }
    }
}

#[test]
fn random_texts_have_as_many_clusters_as_unicode_says() {
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(below).unwrap()).unwrap()
    };
    for round in 0..20_000 {
        let length = 1 + random(12);
        let text: String = (0..length)
            .filter_map(|_| match random(10) {
                0 if round % 2 == 0 => char::from_u32(u32::try_from(random(0x11_0000)).unwrap()),
                _ => Some(CHARS[random(CHARS.len())]),
            })
            .collect();
        assert_eq!(count(&text), segments(&text), "{}", text.escape_unicode());
    }
}

#[test]
fn every_emoji_is_one() {
    for emoji in emojis::iter() {
        for emoji in emoji.skin_tones().map_or_else(|| std::vec![emoji], Iterator::collect) {
            let bare: String = emoji.as_str().chars().filter(|char| *char != '\u{fe0f}').collect();
            for text in [emoji.as_str(), &bare] {
                assert_eq!(count(text), 1, "{text} {}", text.escape_unicode());
                assert!(is_emoji(text), "{text} {}", text.escape_unicode());
            }
        }
    }
}

#[test]
fn of_single_characters_only_emoji_are() {
    for char in telling() {
        let emoji = CodePointSetData::new::<props::Emoji>().contains(char);
        let part = char.is_ascii() || class(char) == class::REGIONAL;
        assert_eq!(is_emoji(char.encode_utf8(&mut [0; 4])), emoji && !part, "{char:?}");
        let modifier = CodePointSetData::new::<EmojiModifier>().contains(char);
        assert_eq!(modifier, matches!(char, '\u{1f3fb}'..='\u{1f3ff}'), "{char:?}");
    }
}

#[test]
fn sequences_that_are_none() {
    for text in [
        "",
        "1\u{fe0f}",
        "a\u{20e3}",
        "🇧",
        "🇧a",
        "😀\u{301}",
        "😀\u{200d}",
        "\u{200d}😀",
        "❤\u{fe0e}",
        "🏴\u{e0067}",
        "🏴\u{e007f}",
        "😀😀",
        "👍🏽🏽",
        "\u{fe0f}",
        "★\u{fe0f}",
    ] {
        assert!(!is_emoji(text), "{text} {}", text.escape_unicode());
    }
}
