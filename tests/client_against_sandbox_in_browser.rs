//! The same from a page, which has to be let: the sandbox is at another port than the page.
#![cfg(all(target_family = "wasm", feature = "client"))]

#[path = "client_against_sandbox.rs"]
mod client_against_sandbox;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
