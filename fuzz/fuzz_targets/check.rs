//! Any text as a message. What must hold is said in tests/odd_texts.

#![no_main]

#[path = "../../tests/odd_texts/check.rs"]
mod check;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| check::holds(text));
