//! The declaration language: what a message is, as data.
//!
//! An object is declared once, with the macro `object!`: fields, limits, rules, documentation.
//! The tables that come of it are read by the check, by the exporter (JSON Schema, TypeScript, docs) and by
//! tests; the struct that comes of it is for Rust callers.

mod declare;
pub mod finding;
pub mod format;
pub mod free;
pub mod kind;
pub mod limits;
pub mod object;
pub mod pack;
pub mod page;
pub mod plan;
mod reader;
pub mod rule;
mod setters;
pub mod table;

pub(crate) use declare::{content, object, union, words};
pub use finding::{Finding, Findings};
pub use format::Format;
pub use kind::{Kind, Shape, Union, Variant, Words};
pub use limits::{Limits, Unit, chars, items, nonempty, range};
pub use object::{Content, Field, Object, Unknown};
pub use page::Page;
pub use rule::{Rule, Test, when};
pub(crate) use setters::setters;
pub use table::Table;
pub(crate) use table::table;
