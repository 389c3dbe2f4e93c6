//! Any text as an answer, with any status. What must hold is said in tests/odd_texts.

#![no_main]

#[path = "../../tests/odd_texts/answer.rs"]
mod answer;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, &str)| answer::holds(input.0, input.1));
