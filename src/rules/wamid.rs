//! Ids of messages.

use crate::schema::Format;

/// Every id of a message starts like this; nothing documents the rest.
pub const WAMID: &Format =
    &Format::should("wamid", "ids of messages start with `wamid.`", |text| text.starts_with("wamid."))
        .pattern("^wamid\\.");
