//! Every limit holds: what is at it is accepted, what is one over is refused, and the refusal says the limit.
//!
//! ```text
//! declarations ─ declared ─▶ limits ──┬─▶ spec       the numbers are those of the documentation
//! fixtures ───── places ───▶ values ──┴─▶ texts, counts, numbers, rules    each limit is tried at a place of its own
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a test may fail"
)]

mod counts;
mod declared;
#[path = "../fixtures/mod.rs"]
mod fixtures;
mod numbers;
mod places;
mod rules;
mod spec;
mod texts;
mod trial;

use std::collections::BTreeSet;

use declared::Sort;

#[test]
fn every_declared_limit_is_tried_in_every_type_that_has_it() {
    let (mut tried, mut trials) = (BTreeSet::new(), 0);
    for place in places::all() {
        let bounds = match place.limit.sort() {
            Sort::Text => texts::try_all(&place),
            Sort::Count => counts::try_all(&place),
            Sort::Number => numbers::try_all(&place),
            Sort::Nothing => 0,
        };
        if bounds > 0 {
            tried.insert(place.limit.id.clone());
            trials += bounds;
        }
    }
    let all = declared::all();
    let missed: Vec<_> = all.iter().map(|limit| &limit.id).filter(|id| !tried.contains(*id)).collect();
    assert!(missed.is_empty(), "no fixture holds {missed:?}: add one, so that these limits are tried");
    println!("{} limits, tried at {trials} places", all.len());
}
