//! What holds for every text, whatever somebody wrote.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

#[path = "boundaries/declared.rs"]
#[allow(dead_code, reason = "the properties need no numbers")]
mod declared;
mod fixtures;
#[path = "boundaries/places.rs"]
#[allow(dead_code, reason = "the properties need no limits")]
mod places;

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};
use wamid::check::{Body, Options, check};
use wamid::rules::root;
use wamid::schema::Kind;

/// Right messages, as text.
static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| fixtures::right().iter().map(|fixture| fixture.input.to_string()).collect());

/// Places whose keys and values are the caller's own.
static FREE: LazyLock<Vec<places::Place>> = LazyLock::new(|| {
    let all = fixtures::right();
    let places = all.iter().flat_map(|fixture| places::of(fixture).places);
    places.filter(|place| matches!(place.limit.kind, Kind::AnyObject | Kind::Any)).collect()
});

/// What JSON is made of, and what it is not.
static TOKENS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words =
        r#"{ } [ ] , : " \ \u \ud83d null true 1 - 1e9 0.5 "" "type" "text" "to" "__proto__" "list" é 😀 [[[[[[[[["#;
    words.split(' ').chain([" ", "\n", "\0"]).collect()
});

/// Any JSON, a few levels deep, with any keys.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let members = prop::collection::vec((any::<String>(), inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| members.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

/// A right message in which something was cut out, and something put in.
fn changed() -> impl Strategy<Value = String> {
    let put = prop_oneof![
        Just(String::new()),
        select(&**TOKENS).prop_map(str::to_owned),
        anything().prop_map(|value| value.to_string()),
    ];
    (any::<Index>(), any::<Index>(), 0..12_usize, put).prop_map(|(which, at, length, put)| {
        let letters: Vec<char> = which.get::<String>(&TEXTS).chars().collect();
        let start = at.index(letters.len());
        let (before, after) = (letters.iter().take(start), letters.iter().skip(start + length));
        before.copied().chain(put.chars()).chain(after.copied()).collect()
    })
}

/// A right message with any JSON in one place.
fn replaced() -> impl Strategy<Value = String> {
    let all: Vec<_> = fixtures::right().iter().flat_map(|fixture| places::of(fixture).places).collect();
    (select(all), anything()).prop_map(|(place, value)| place.with(value).to_string())
}

/// The check does not panic, its report is JSON, and what it accepts it accepts again unchanged.
fn holds(text: &str) {
    let report = check(root(text), text, &Options::default());
    let mut out = String::new();
    report.write(&mut out, text);
    // Half a surrogate pair in a key is named as it stands: JavaScript reads that, and Rust does not.
    if !text.contains("\\ud83d") {
        let checked: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}\n{text}\n{out}"));
        assert_eq!(checked["ok"], report.issues.is_empty());
    }
    if report.issues.is_empty() {
        let wire = report.body.of(text);
        assert!(serde_json::from_str::<Value>(text).is_ok(), "accepted, but no JSON: {text}");
        assert_eq!(check(root(&wire), &wire, &Options::default()).body, Body::Same, "{text}");
    }
}

proptest! {
    // A failure is a bug to be fixed and a test to be written, not a file to be kept.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_text_is_too_odd(text in ".*") {
        holds(&text);
    }

    #[test]
    fn no_heap_of_tokens_is_too_odd(tokens in prop::collection::vec(select(&**TOKENS), 0..60)) {
        holds(&tokens.concat());
    }

    #[test]
    fn no_json_is_too_odd(value in anything()) {
        holds(&value.to_string());
    }

    #[test]
    fn no_change_of_a_message_is_too_odd(text in changed()) {
        holds(&text);
    }

    #[test]
    fn no_value_in_a_message_is_too_odd(text in replaced()) {
        holds(&text);
    }

    #[test]
    fn what_is_the_callers_own_comes_out_as_it_went_in(
        place in select(&**FREE),
        members in prop::collection::vec((any::<String>(), anything()), 1..4),
    ) {
        let own: Value = members.into_iter().collect::<Map<_, _>>().into();
        let text = place.with(own.clone()).to_string();
        let report = check(root(&text), &text, &Options::default());
        prop_assert_eq!(report.issues.len(), 0, "{}", text);
        // As text: names, their order, and the way that numbers are written.
        prop_assert!(report.body.of(&text).contains(&own.to_string()), "{}", text);
    }

    #[test]
    fn members_of_a_message_keep_the_callers_order(which in any::<Index>(), keys in any::<prop::sample::Index>()) {
        let message: Value = serde_json::from_str(which.get::<String>(&TEXTS)).unwrap();
        let mut members: Vec<(String, Value)> = message.as_object().unwrap().clone().into_iter().collect();
        let turn = keys.index(members.len());
        members.rotate_left(turn);
        let turned: Value = members.into_iter().collect::<Map<_, _>>().into();
        let text = turned.to_string();
        let wire: Value = serde_json::from_str(&check(root(&text), &text, &Options::default()).body.of(&text)).unwrap();
        let kept: Vec<_> = wire.as_object().unwrap().keys().filter(|key| turned.get(key).is_some()).collect();
        let before: Vec<_> = turned.as_object().unwrap().keys().collect();
        prop_assert_eq!(kept, before);
    }
}
