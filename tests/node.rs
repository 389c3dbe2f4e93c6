//! The core inside WebAssembly, in Node.
#![cfg(target_family = "wasm")]

mod wasm;
