//! Reads a body, with a bound: an error page may be a stream without an end.
//!
//! Not by gloo-net's own `text()`, which panics if the stream throws something that is no `Error`.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

use super::host::{call, get};
use super::limits::{Came, Limits};
use crate::delivery::answer::LONGEST;

/// The body as text; bytes that are no UTF-8 are replaced.
pub(super) async fn body_of(response: &JsValue, limits: &Limits) -> Result<String, Came> {
    let stream = get(response, "body");
    if stream.is_null() {
        return Ok(String::new());
    }
    let nothing = Array::new();
    let reader = call(&stream, "getReader", &nothing).map_err(Came::Threw)?;
    let mut bytes = Vec::new();
    while bytes.len() < LONGEST {
        let step = call(&reader, "read", &nothing).map_err(Came::Threw)?;
        let step = match limits.race(&step).await {
            Came::Value(step) => step,
            came => return Err(came),
        };
        if get(&step, "done").is_truthy() {
            break;
        }
        let Ok(chunk) = get(&step, "value").dyn_into::<Uint8Array>() else { return Err(Came::Value(step)) };
        let left = u32::try_from(LONGEST - bytes.len()).unwrap_or(0);
        bytes.extend(chunk.subarray(0, left.min(chunk.length())).to_vec());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
