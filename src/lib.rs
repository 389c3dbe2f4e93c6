#![doc = include_str!("lib.md")]
#![cfg_attr(not(test), no_std)]

extern crate alloc;

pub mod check;
pub mod delivery;
pub mod errors;
pub mod issue;
pub mod json;
pub mod rules;
pub mod schema;
mod text;
#[cfg(all(target_family = "wasm", feature = "wasm"))]
pub mod wasm;
