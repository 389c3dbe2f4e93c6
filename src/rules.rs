//! What a message is: one file for each type, in Meta's words.

pub mod audio;
pub mod contacts;
pub mod context;
pub mod direct_send;
pub mod document;
mod emoji;
pub mod group;
pub mod image;
pub mod interactive;
pub mod kapso;
pub mod location;
pub mod media;
pub mod message;
pub mod order;
pub mod pages;
pub mod pin;
pub mod reaction;
pub mod read;
pub mod recipient;
pub mod sticker;
pub mod template;
#[cfg(test)]
mod testing;
pub mod text;
pub mod url;
pub mod video;
pub mod wamid;

use crate::check::Root;
use crate::json::{Document, Value};
use crate::schema::{Object, table};

/// The day the rules were last held against the documentation.
pub const VERSION: &str = "2026-11-23";

/// Everything that `POST /{phone_number_id}/messages` takes.
pub const ROOTS: &[&Object] = &[message::Message::OBJECT, read::ReadReceipt::OBJECT];

table! {
    /// All declarations, packed.
    TABLE = [message::Message::OBJECT, read::ReadReceipt::OBJECT]
}

/// A message to somebody.
pub const MESSAGE: Root = Root { table: &TABLE, index: 0 };
/// A read receipt.
pub const READ_RECEIPT: Root = Root { table: &TABLE, index: 1 };

/// Which of the roots `text` is meant to be. A read receipt is known by its `status`, or by what only it has.
pub fn root(text: &str) -> Root {
    Document::read(text).map_or(MESSAGE, |document| root_of(document.root()))
}

/// As [`root`], of what was read before.
pub fn root_of(message: Value<'_>) -> Root {
    let telling = |key: &str| matches!(key, "type" | "status" | "typing_indicator");
    let first = message.members().map(|(key, _)| key.inside_quotes()).find(|key| telling(key));
    if first.is_some_and(|key| key != "type") { READ_RECEIPT } else { MESSAGE }
}
