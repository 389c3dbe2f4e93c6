//! What ends something early: the caller's signal, or the clock.

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

use super::attempt::Attempt;
use super::host::{call, global, is_aborted};

/// Why something was over before it was done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Aborted,
    Timeout,
}

/// What came of waiting.
pub(super) enum Came {
    Value(JsValue),
    Threw(JsValue),
    Over(Why),
}

/// A bound for all that is awaited under it. Dropped, it ends the request and takes its timer and listener back.
pub(super) struct Limits {
    controller: Option<AbortController>,
    signal: Option<AbortSignal>,
    over: Promise,
    mark: JsValue,
    end: JsValue,
    timer: JsValue,
}

impl Limits {
    pub(super) fn new(signal: Option<&AbortSignal>, milliseconds: Option<i64>) -> Self {
        let mut end = JsValue::UNDEFINED;
        let over = Promise::new(&mut |resolve: Function, _| end = resolve.into());
        let mark: JsValue = Object::new().into();
        let mut timer = JsValue::UNDEFINED;
        if let Some(milliseconds) = milliseconds {
            #[allow(clippy::cast_precision_loss, reason = "timers end long before")]
            let wait = JsValue::from_f64(milliseconds as f64);
            timer = global("setTimeout", &Array::of3(&end, &wait, &mark)).unwrap_or(JsValue::UNDEFINED);
        }
        if let Some(signal) = signal {
            let _ = call(signal, "addEventListener", &Array::of2(&"abort".into(), &end));
        }
        Self { controller: AbortController::new().ok(), signal: signal.cloned(), over, mark, end, timer }
    }

    /// For what can be told to stop.
    pub(super) fn signal(&self) -> JsValue {
        self.controller.as_ref().map_or(JsValue::UNDEFINED, |controller| controller.signal().into())
    }

    /// Waits for `promise`, or until it is over: a `fetch` that ignores its signal holds up nobody.
    pub(super) async fn race(&self, promise: &JsValue) -> Came {
        if self.is_aborted() {
            return Came::Over(Why::Aborted);
        }
        let race = Promise::race(&Array::of2(promise, &self.over));
        let came = JsFuture::from(race).await;
        match came {
            _ if self.is_aborted() => Came::Over(Why::Aborted),
            Ok(value) if value == self.mark => Came::Over(Why::Timeout),
            Ok(value) => Came::Value(value),
            Err(error) => Came::Threw(error),
        }
    }

    fn is_aborted(&self) -> bool {
        self.signal.as_ref().is_some_and(is_aborted)
    }
}

impl Drop for Limits {
    fn drop(&mut self) {
        let _ = global("clearTimeout", &Array::of1(&self.timer));
        if let Some(signal) = &self.signal {
            let _ = call(signal, "removeEventListener", &Array::of2(&"abort".into(), &self.end));
        }
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// Sleeps; gives an attempt that was not made if the caller did not want to wait any longer.
pub(super) async fn rest(milliseconds: i64, signal: Option<&AbortSignal>) -> Option<Attempt> {
    let limits = Limits::new(signal, Some(milliseconds));
    if !limits.timer.is_undefined() {
        if let Came::Over(Why::Timeout) = limits.race(&Promise::new(&mut |_, _| ())).await {
            return None;
        }
        return Some(Attempt::unsent(true));
    }
    Some(Attempt::unsent(false))
}
