//! The core inside WebAssembly, in a browser.
#![cfg(target_family = "wasm")]

mod wasm;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
