//! The host's clock, luck and functions. Nothing is taken for granted: a value may be anything, a call may throw.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::AbortSignal;

/// Milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, reason = "a date has no fraction worth keeping")]
pub(super) fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// A random number below 1, in billionths.
#[allow(clippy::cast_possible_truncation, reason = "it is below a billion")]
pub(super) fn luck() -> i64 {
    (js_sys::Math::random() * 1e9) as i64
}

/// A member, or `undefined` where there is none or a getter threw.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    if of.is_object() || of.is_function() {
        Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}

/// Calls a method, if it is one.
///
/// # Errors
/// What it threw, or `undefined` where there is no such method.
pub(super) fn call(of: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let method = get(of, name).dyn_into::<Function>().map_err(|_| JsValue::UNDEFINED)?;
    Reflect::apply(&method, of, arguments)
}

/// As [`call`], of a global function, which wants no `this`.
///
/// # Errors
/// What it threw, or `undefined` where the host has no such function.
pub(super) fn global(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let function = get(&js_sys::global(), name).dyn_into::<Function>().map_err(|_| JsValue::UNDEFINED)?;
    Reflect::apply(&function, &JsValue::UNDEFINED, arguments)
}

/// Whether the caller wants no more of it.
pub(super) fn is_aborted(signal: &AbortSignal) -> bool {
    get(signal, "aborted").is_truthy()
}
