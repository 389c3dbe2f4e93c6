//! Numbers of items and members.

use serde_json::{Map, Value};

use crate::places::Place;
use crate::trial::{Said, beyond, doubtful, within};

const NAMES: [&str; 2] = ["too_few", "too_many"];

/// Tries every bound; returns how many there are, or 0 where there is nothing to count with.
pub fn try_all(place: &Place) -> usize {
    let [min, max, over] = place.limit.numbers();
    let unit = if place.value().is_array() { "items" } else { "members" };
    let expect = |code, limit, actual| Said { code, limit: Some(limit), actual: Some(actual), unit, meta: 131_009 };
    if several(place.value(), 1).is_none() {
        return 0;
    }
    let several = |count| several(place.value(), count).unwrap();
    if let Some(min) = min {
        within(place, several(min), NAMES);
        beyond(place, several(min - 1), expect("too_few", min, min - 1));
    }
    if let Some(max) = max {
        within(place, several(max), NAMES);
        beyond(place, several(max + 1), expect("too_many", max, max + 1));
    }
    if let Some(over) = over {
        doubtful(place, several(over), several(over + 1));
    }
    [min, max, over].iter().flatten().count()
}

/// So many of what is there; nothing where nothing is.
pub fn several(value: &Value, count: i64) -> Option<Value> {
    let count = usize::try_from(count).unwrap();
    match value {
        Value::Array(items) => Some(Value::Array(vec![items.first()?.clone(); count])),
        Value::Object(members) => {
            let one = members.values().next()?;
            Some(Value::Object((0..count).map(|n| (format!("key {n}"), one.clone())).collect::<Map<_, _>>()))
        }
        _ => None,
    }
}
