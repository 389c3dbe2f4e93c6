//! Numbers, and the strings that say them where those are taken too.

use serde_json::{Value, json};
use wamid::schema::Kind;

use crate::places::Place;
use crate::trial::{Said, beyond, doubtful, within};

const NAMES: [&str; 2] = ["too_small", "too_big"];

/// Tries every bound; returns how many there are.
pub fn try_all(place: &Place) -> usize {
    let [min, max, over] = place.limit.numbers();
    for (code, bound, step) in [("too_small", min, -1), ("too_big", max, 1)] {
        let Some(bound) = bound else { continue };
        for at in forms(place, bound) {
            within(place, at, NAMES);
        }
        for value in forms(place, bound + step) {
            beyond(place, value, expect(place, code, bound, bound + step));
        }
        if matches!(place.limit.kind, Kind::Degrees) {
            for value in [json!(format!("{bound}.0000001")), json!(bound as f64 + step as f64 / 1e7)] {
                beyond(place, value, expect(place, code, bound, bound + step));
            }
        }
    }
    if let Some(over) = over {
        doubtful(place, json!(over), json!(over + 1));
    }
    [min, max, over].iter().flatten().count()
}

fn expect(place: &Place, code: &'static str, limit: i64, actual: i64) -> Said {
    // Degrees are compared as they are written: there is no whole number to report.
    let actual = (!matches!(place.limit.kind, Kind::Degrees)).then_some(actual);
    Said { code, limit: Some(limit), actual, unit: "value", meta: 131_009 }
}

/// All ways to say a number there.
fn forms(place: &Place, number: i64) -> Vec<Value> {
    match place.limit.kind {
        Kind::Integer => vec![json!(number)],
        Kind::IntegerOrText => vec![json!(number), json!(number.to_string())],
        _ => vec![json!(number), json!(number as f64), json!(number.to_string()), json!(format!("{number}.0"))],
    }
}
