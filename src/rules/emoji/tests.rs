//! The table, and what is made of it, held against Unicode's own data and a segmenter.

use core::ops::RangeInclusive;
use std::format;
use std::string::String;
use std::vec::Vec;

use icu_properties::props::{Emoji, ExtendedPictographic, GraphemeClusterBreak};
use icu_properties::{CodePointMapData, CodePointSetData};
use icu_segmenter::GraphemeClusterSegmenter;

use super::class::{self, Class, class};
use super::look::look;
use super::runs::RUNS;

/// The marks that belong to no script in particular, or to Latin, Cyrillic and Japanese.
const MARKS: &[RangeInclusive<char>] = &[
    '\u{300}'..='\u{36f}',
    '\u{483}'..='\u{489}',
    '\u{1ab0}'..='\u{1ace}',
    '\u{1dc0}'..='\u{1dff}',
    '\u{200c}'..='\u{200d}',
    '\u{20d0}'..='\u{20f0}',
    '\u{302a}'..='\u{302f}',
    '\u{3099}'..='\u{309a}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{fe20}'..='\u{fe2f}',
    '\u{1f3fb}'..='\u{1f3ff}',
    '\u{e0020}'..='\u{e007f}',
    '\u{e0100}'..='\u{e01ef}',
];

/// The class of a character, by a library.
fn expected(char: char) -> Class {
    let gcb = CodePointMapData::<GraphemeClusterBreak>::new().get(char);
    let mark = matches!(gcb, GraphemeClusterBreak::Extend | GraphemeClusterBreak::ZWJ);
    if mark && MARKS.iter().any(|range| range.contains(&char)) {
        class::MARK
    } else if !CodePointSetData::new::<ExtendedPictographic>().contains(char) {
        class::OTHER
    } else if CodePointSetData::new::<Emoji>().contains(char) {
        class::EMOJI
    } else {
        class::PICTURE
    }
}

/// The runs, as the library would have them: class and length less one in a byte, what is longer in those after it.
fn packed() -> Vec<u8> {
    let mut runs: Vec<(Class, u32)> = Vec::new();
    for code in 0..=0x0010_ffff {
        let class = char::from_u32(code).map_or(class::OTHER, expected);
        match runs.last_mut() {
            Some((last, length)) if *last == class => *length += 1,
            _ => runs.push((class, 0)),
        }
    }
    runs.pop();
    let mut bytes = Vec::new();
    for (class, length) in runs {
        bytes.push(class << 6 | u8::try_from(length.min(63)).unwrap());
        if let Some(mut rest) = length.checked_sub(63) {
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
            text.extend(["\\x", &format!("{byte:02x}")]);
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
    let kinds: Vec<_> =
        all.iter().map(|char| (expected(*char), CodePointSetData::new::<Emoji>().contains(*char))).collect();
    let edge = |at: usize| at == 0 || kinds[at] != kinds[at - 1] || kinds.get(at + 1) != Some(&kinds[at]);
    all.iter().enumerate().filter(|(at, _)| edge(*at) || at % 101 == 0).map(|(_, char)| *char).collect()
}

#[test]
fn every_character_has_its_class() {
    for char in telling() {
        assert_eq!(class(char), expected(char), "{char:?}");
    }
}

#[test]
fn every_character_is_one_cluster_and_only_emoji_are_emoji() {
    for char in telling() {
        let emoji = CodePointSetData::new::<Emoji>().contains(char);
        let part = char.is_ascii() || matches!(char, '\u{1f1e6}'..='\u{1f1ff}');
        assert_eq!(look(char.encode_utf8(&mut [0; 4])), (1, emoji && !part), "{char:?}");
    }
}

#[test]
fn every_emoji_is_one_qualified_or_not() {
    for emoji in emojis::iter() {
        for emoji in emoji.skin_tones().map_or_else(|| std::vec![emoji], Iterator::collect) {
            let bare: String = emoji.as_str().chars().filter(|char| *char != '\u{fe0f}').collect();
            for text in [emoji.as_str(), &bare] {
                assert_eq!(look(text), (1, true), "{text} {}", text.escape_unicode());
                let twice = [text, text].concat();
                assert_eq!(look(&twice), (2, false), "{twice} {}", twice.escape_unicode());
            }
        }
    }
}

fn segments(text: &str) -> usize {
    GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1)
}

/// What emoji are made of, and letters with marks of the table.
const PARTS: &[char] = &[
    'a',
    '1',
    '#',
    'é',
    '漢',
    '한',
    '\u{300}',
    '\u{200c}',
    '\u{200d}',
    '\u{200d}',
    '\u{fe0e}',
    '\u{fe0f}',
    '\u{1f3fd}',
    '\u{e0067}',
    '\u{e007f}',
    '\u{20e3}',
    '\u{2605}',
    '\u{1f600}',
    '\u{1f468}',
    '\u{2764}',
    '\u{a9}',
    '\u{1f1e7}',
    '\u{1f1f7}',
    '\u{1f3f4}',
];

#[test]
fn four_parts_make_as_many_clusters_as_unicode_says() {
    for a in PARTS {
        for b in PARTS {
            for c in PARTS {
                for d in PARTS {
                    let text: String = [*a, *b, *c, *d].iter().collect();
                    assert_eq!(look(&text).0, segments(&text), "{}", text.escape_unicode());
                }
            }
        }
    }
}

#[test]
fn random_texts_never_pass_for_one_that_are_several() {
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(below).unwrap()).unwrap()
    };
    for round in 0..50_000 {
        let length = 1 + random(12);
        let text: String = (0..length)
            .filter_map(|_| match random(4) {
                0 if round % 2 == 0 => char::from_u32(u32::try_from(random(0x2_0000)).unwrap()),
                _ => Some(PARTS[random(PARTS.len())]),
            })
            .filter(|char| CodePointMapData::<GraphemeClusterBreak>::new().get(*char) != GraphemeClusterBreak::Control)
            .collect();
        let (found, expected) = (look(&text).0, segments(&text));
        assert!(found >= expected, "{found} {expected} {}", text.escape_unicode());
        assert!(found == expected || round % 2 == 0, "{found} {expected} {}", text.escape_unicode());
    }
}

#[test]
fn sequences_that_are_no_emoji() {
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
        assert!(!look(text).1, "{text} {}", text.escape_unicode());
    }
}

#[test]
fn a_long_text_is_read_once() {
    assert_eq!(look(&"👍".repeat(10_000)), (10_000, false));
    assert_eq!(look(&["e", &"\u{301}".repeat(10_000)].concat()), (1, false));
}
