//! What Meta, Kapso and the network answer when a message is not accepted: a table, one row a code.
//!
//! Nothing outside this module branches on a code or an HTTP status. [`mod@judge`] finds the row.
//!
//! ```
//! use wamid::errors::{Outcome, judge::by_code};
//!
//! // A webhook told of this code.
//! let row = by_code(131_047, None).expect("it is in the table");
//! assert_eq!(row.reason(), "window_closed");
//! assert_eq!(row.hint(), "More than 24 hours since they wrote: send a template.");
//! assert_eq!(row.verdict(400).outcome, Outcome::NotSent);
//! ```

mod account;
mod auth;
mod content;
mod family;
mod integrity;
pub mod judge;
mod limits;
mod own;
mod proxy;
mod recipient;
pub(crate) mod row;
mod server;
mod status;
mod template;
#[cfg(test)]
mod tests;

use crate::text::until;
pub use judge::{Facts, Outcome, Verdict, judge, own};
pub use row::{Retry, Row};

/// The first row that fits counts: what says more comes before what says less.
static TABLES: [&str; 12] = [
    auth::ROWS,
    integrity::ROWS,
    limits::ROWS,
    content::ROWS,
    recipient::ROWS,
    template::ROWS,
    account::ROWS,
    server::ROWS,
    proxy::ROWS,
    family::ROWS,
    status::ROWS,
    own::ROWS,
];

/// Every row.
pub fn rows() -> impl Iterator<Item = Row> {
    lines().map(Row)
}

fn lines() -> impl Iterator<Item = &'static str> {
    let mut tables = TABLES.into_iter();
    let mut table = "";
    core::iter::from_fn(move || {
        while table.is_empty() {
            table = tables.next()?;
        }
        let (line, rest) = until(table, b'\n');
        table = rest;
        Some(line)
    })
}

/// How a row is answered, for the docs and the sandbox.
#[cfg(feature = "docs")]
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// The row's sign.
    pub sign: &'static str,
    /// The documented HTTP status; 0 where none is.
    pub http: u16,
    /// Where it is reported: `sync`, `webhook` or `both`.
    pub channel: &'static str,
    /// Meta's title; empty where none is known.
    pub title: &'static str,
}

/// How every row is answered, in the order of [`rows`].
#[cfg(feature = "docs")]
pub fn answers() -> impl Iterator<Item = &'static Answer> {
    [
        auth::ANSWERS,
        integrity::ANSWERS,
        limits::ANSWERS,
        content::ANSWERS,
        recipient::ANSWERS,
        template::ANSWERS,
        account::ANSWERS,
        server::ANSWERS,
        proxy::ANSWERS,
        family::ANSWERS,
        status::ANSWERS,
        own::ANSWERS,
    ]
    .into_iter()
    .flatten()
}
