#![doc = include_str!("lib.md")]
#![cfg_attr(not(test), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(clippy::single_char_pattern, reason = "a char brings its decoder along, a string does not")]

extern crate alloc;

pub mod build;
pub mod check;
#[cfg(feature = "client")]
pub mod client;
pub mod delivery;
pub mod errors;
pub mod issue;
pub mod json;
pub mod rules;
pub mod schema;
pub mod template;
mod text;
#[cfg(all(target_family = "wasm", feature = "wasm"))]
pub mod wasm;

/// The guide, so that its code compiles.
#[cfg(all(doctest, feature = "client"))]
#[doc = include_str!("../docs/rust.md")]
struct Guide;
