//! Writes what the declarations of wamid say in other languages.
//!
//! ```text
//! tables of wamid ─ catalog ─▶ schema, typescript, reference, tools   (text)
//! ```

#![allow(clippy::format_push_string, reason = "pages are written once, and read more often than that")]

pub mod beyond;
pub mod cases;
pub mod catalog;
pub mod describe;
pub mod errors;
pub mod examples;
pub mod generate;
pub mod known;
pub mod markdown;
pub mod number_pattern;
pub mod pretty;
pub mod reference;
pub mod rules_page;
pub mod schema;
pub mod tools;
pub mod typescript;
pub mod ways;
