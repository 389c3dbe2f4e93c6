//! From a message of Rust's or JavaScript's to the bytes that are sent.

use alloc::string::String;

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::error::Error;
use crate::check::{Options, check};
use crate::rules;

/// The exact JSON body of a message: a struct of [`rules`], or anything that serializes to one.
///
/// # Errors
/// [`Error::Invalid`] with every issue at once.
pub fn body<M: Serialize + ?Sized>(message: &M) -> Result<String, Error> {
    body_of(&text(message)?, false)
}

/// The exact JSON body of a message that JavaScript gave: as [`body`], of a `JsValue`.
///
/// # Errors
/// [`Error::Invalid`] with every issue at once, or because the value cannot be written as JSON.
pub fn check_value(message: &JsValue) -> Result<String, Error> {
    body_of(&stringify(message)?, false)
}

pub(super) fn body_of(text: &str, to_meta: bool) -> Result<String, Error> {
    let options = Options { to_meta, ..Options::default() };
    let report = check(rules::root(text), text, &options);
    if let Some(first) = report.issues.first() {
        let mut json = String::new();
        report.write(&mut json, text);
        return Err(Error::Invalid { message: first.message(), report: json });
    }
    Ok(report.body.of(text))
}

/// The message as JSON, as serde and then the host write it.
pub(super) fn text<M: Serialize + ?Sized>(message: &M) -> Result<String, Error> {
    match message.serialize(&Serializer::json_compatible()) {
        Ok(value) => stringify(&value),
        Err(_) => Err(unwritable()),
    }
}

fn stringify(value: &JsValue) -> Result<String, Error> {
    // It throws at a circle or a BigInt, and is undefined for a function: neither is a string.
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string()).ok_or_else(unwritable)
}

fn unwritable() -> Error {
    Error::Invalid {
        message: "The message cannot be written as JSON: give an object of plain values.".into(),
        report: String::new(),
    }
}
