//! What a failed `fetch` says of itself: names, codes and messages, of whatever was thrown.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};

use super::host::get;
use crate::json::write::{self, Object};

/// How far down causes are followed, how many errors are read, and how many characters of each message.
const DEPTH: usize = 4;
const MOST: usize = 16;
const LONGEST: usize = 500;

#[derive(Default)]
pub(super) struct Fault {
    names: Vec<String>,
    codes: Vec<String>,
    messages: Vec<String>,
}

impl Fault {
    pub(super) fn read(thrown: &JsValue) -> Self {
        let mut fault = Self::default();
        match thrown.as_string() {
            Some(text) => fault.messages.push(short(&text)),
            None => fault.visit(thrown, 1),
        }
        fault
    }

    fn visit(&mut self, at: &JsValue, depth: usize) {
        if !at.is_object() || depth > DEPTH || self.names.len() >= MOST {
            return;
        }
        let word = |name: &str| get(at, name).as_string().map(|text| short(&text));
        self.names.push(word("name").unwrap_or_default());
        self.messages.push(word("message").unwrap_or_default());
        match get(at, "errors").dyn_into::<Array>() {
            // Its own code is that of one member; all of them count.
            Ok(errors) if errors.length() > 0 => {
                for at in 0..errors.length().min(u32::try_from(MOST).unwrap_or(0)) {
                    let member = get(&errors, &alloc::format!("{at}"));
                    if get(&member, "code").as_string().is_none() {
                        self.codes.push(String::new());
                    }
                    self.visit(&member, depth + 1);
                }
            }
            _ => {
                self.codes.extend(word("code"));
                self.visit(&get(at, "cause"), depth + 1);
            }
        }
    }

    pub(super) fn write(&self, event: &mut Object<'_>) {
        for (key, words) in [("names", &self.names), ("codes", &self.codes), ("messages", &self.messages)] {
            event.array(key, words, |out, word| write::string(out, word));
        }
    }
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
