//! Lengths of texts, in letters that bytes, UTF-16 units and characters count differently.

use serde_json::{Value, json};
use wamid::issue::Severity;
use wamid::schema::Limits;

use crate::places::Place;
use crate::trial::{Said, beyond, doubtful, said, within};

const LETTERS: [&str; 3] = ["a", "é", "😀"];

/// Tries every bound; returns how many there are.
pub fn try_all(place: &Place) -> usize {
    let [min, max, over] = place.limit.numbers();
    let expect = |code, limit, actual| {
        let meta = if place.limit.limits.label { 131_009 } else { 100 };
        Said { code, limit: Some(limit), actual: Some(actual), unit: "characters", meta }
    };
    for letter in LETTERS {
        if let Some(min) = min {
            within(place, text(letter, min), ["too_short", "too_long"]);
            beyond(place, text(letter, min - 1), expect("too_short", min, min - 1));
        }
        if let Some(max) = max {
            within(place, text(letter, max), ["too_short", "too_long"]);
            beyond(place, text(letter, max + 1), expect("too_long", max, max + 1));
        }
        if let Some(over) = over {
            doubtful(place, text(letter, over), text(letter, over + 1));
        }
    }
    // What is at the limit is not only not too long: it is right, where the text may be of any letters.
    if let Some(max) = max
        && let Some(long) = fitting(place.limit.limits, max)
    {
        let own = place.with(long);
        for rule in [&["invalid_format"][..], &formats(place.limit.limits)[..]].concat() {
            assert_eq!(said(&own, &place.limit.rule(rule), &place.pointer).0, [], "{}", place.name);
        }
    } else {
        assert!(max.is_none(), "{}: no text of {max:?} characters looks right", place.limit.id);
    }
    [min, max, over].iter().flatten().count()
}

fn text(letter: &str, length: i64) -> Value {
    json!(letter.repeat(usize::try_from(length).unwrap()))
}

fn formats(limits: &Limits) -> Vec<&'static str> {
    limits.formats.iter().filter(|format| format.severity == Severity::Error).map(|format| format.id).collect()
}

/// A text of this length that looks as it must.
fn fitting(limits: &Limits, length: i64) -> Option<Value> {
    let musts = || limits.formats.iter().filter(|format| format.severity == Severity::Error);
    let all = ["a", "1", "😀"].map(|letter| text(letter, length));
    all.into_iter().find(|text| musts().all(|format| (format.right)(text.as_str().unwrap())))
}
