//! The same in a browser, whose `Response`, `AbortSignal` and errors are its own.
#![cfg(all(target_family = "wasm", feature = "client"))]

#[path = "client.rs"]
mod client;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
