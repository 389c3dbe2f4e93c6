//! Any text as a template's definition. What must hold is said in tests/odd_texts.

#![no_main]

#[path = "../../tests/odd_texts/definition.rs"]
mod definition;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| definition::holds(text));
