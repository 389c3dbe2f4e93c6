//! What Meta, Kapso and the network answer when a message is not accepted: a table, one row a code.
//!
//! Nothing outside this module branches on a code or an HTTP status. [`judge`] finds the row.

pub(crate) mod row;

mod account;
mod auth;
mod content;
mod family;
mod integrity;
pub mod judge;
mod limits;
pub(crate) mod own;
mod proxy;
mod recipient;
mod server;
mod template;
#[cfg(test)]
mod tests;

pub use judge::{Facts, Outcome, Verdict, judge};
pub use row::{Channel, Kind, Retry, Row, Scope, Sent, Sign, Stop};

static TABLES: [&[Row]; 10] = [
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
];

/// Every row that an answer or a webhook can lead to.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.into_iter().flatten()
}

/// Every row that is found on this side of the network.
#[cfg(any(test, feature = "docs"))]
pub fn own_rows() -> impl Iterator<Item = &'static Row> {
    own::ROWS.iter().copied()
}
