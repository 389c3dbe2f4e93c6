//! Regular expressions for numbers accept exactly the numbers between their bounds.

use regex_lite::Regex;
use wamid_export::number_pattern::{degrees, whole};

#[test]
fn whole_numbers_keep_their_bounds() {
    for (min, max) in
        [(0, 9), (1, 3), (0, 100), (1, 43_200), (30, 900), (7, 7), (95, 1105), (-12, 34), (-9, -3), (0, 0)]
    {
        let pattern = Regex::new(&whole(min, max)).unwrap();
        for number in -200..50_000 {
            let within = (min..=max).contains(&number);
            assert_eq!(pattern.is_match(&number.to_string()), within, "{number} in {min}..={max}: {pattern}");
        }
    }
}

#[test]
fn whole_numbers_without_a_bound_have_none() {
    for (min, max) in [(i64::MIN, i64::MAX), (0, i64::MAX), (1, i64::MAX), (250, i64::MAX)] {
        let pattern = Regex::new(&whole(min, max)).unwrap();
        for number in -1000..2000 {
            assert_eq!(pattern.is_match(&number.to_string()), number >= min, "{number} over {min}: {pattern}");
        }
        assert!(pattern.is_match("123456789012345678901234567890"));
    }
}

#[test]
fn zeros_in_front_do_not_matter() {
    let pattern = Regex::new(&whole(0, 9)).unwrap();
    for (text, right) in [("007", true), ("0", true), ("-0", true), ("00", true), ("010", false), ("-007", false)] {
        assert_eq!(pattern.is_match(text), right, "{text}");
    }
    for text in ["", "-", "+1", " 1", "1.0", "1e0", "x"] {
        assert!(!pattern.is_match(text), "{text}");
    }
}

#[test]
fn degrees_keep_their_bounds() {
    for most in [90, 180] {
        let pattern = Regex::new(&degrees(most)).unwrap();
        for (text, right) in [
            ("0", true),
            ("-0.5", true),
            ("89.999999", true),
            (&*format!("{most}"), true),
            (&*format!("-{most}.000"), true),
            (&*format!("{most}.01"), false),
            (&*format!("{}", most + 1), false),
            ("1e1", false),
            ("1000", false),
            ("", false),
            (".5", false),
            ("5.", false),
            ("12,5", false),
        ] {
            assert_eq!(pattern.is_match(text), right, "{text} up to {most}");
        }
    }
}
