//! The table of what can be answered instead of an acceptance, for people, for TypeScript, and for the sandbox.

pub mod codes;
pub mod page;
pub mod types;

use wamid::errors::{Answer, Row, answers, rows};

/// Every row, with how it is answered.
fn all() -> impl Iterator<Item = (Row, &'static Answer)> {
    rows().zip(answers())
}

/// The numbers and ranges that a row of Meta's is known by; nothing for other rows.
fn numbers(row: Row) -> Vec<(u32, u32)> {
    let list = row.sign().split([':', '/']).next().unwrap_or("");
    let range = |item: &str| {
        let (from, to) = item.split_once('-').unwrap_or((item, item));
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    list.split(',').map_while(range).collect()
}
