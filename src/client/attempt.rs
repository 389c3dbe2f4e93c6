//! One request and what came of it, as an event for the machine. It never fails.

use alloc::string::String;

use gloo_net::http::Headers;
use js_sys::{Array, JSON, Object as JsObject, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::AbortSignal;

use super::fault::Fault;
use super::host::{get, global, is_aborted};
use super::limits::{Came, Limits, Why};
use super::read::body_of;
use crate::delivery::wait;
use crate::json::write::Object;
use crate::json::{Document, Value};

/// What is sent each time.
pub(super) struct Request<'t> {
    pub(super) url: String,
    pub(super) headers: Option<Value<'t>>,
    pub(super) body: String,
}

impl Request<'_> {
    pub(super) fn is_receipt(&self) -> bool {
        let document = Document::read(&self.body).ok();
        document.is_some_and(|document| document.root().get("status").is_some_and(|status| status.is("read")))
    }

    fn init(&self, signal: &JsValue) -> JsValue {
        let init = JsObject::new();
        let headers = self.headers.and_then(|headers| JSON::parse(headers.raw()).ok()).unwrap_or(JsValue::UNDEFINED);
        // No more than this: Workers throw on `mode`, `credentials` and `redirect: "error"`.
        let members: [(&str, JsValue); 5] = [
            ("method", "POST".into()),
            ("headers", headers),
            ("body", self.once()),
            ("signal", signal.clone()),
            ("redirect", "manual".into()),
        ];
        for (name, value) in members {
            // A plain object takes any member.
            let _ = Reflect::set(&init, &name.into(), &value);
        }
        init.into()
    }

    /// Deno sends a text a second time by itself when the connection breaks under it; a Blob it sends once.
    fn once(&self) -> JsValue {
        let text = JsValue::from_str(&self.body);
        if get(&js_sys::global(), "Deno").is_undefined() {
            return text;
        }
        web_sys::Blob::new_with_str_sequence(&Array::of1(&text)).map_or(text, Into::into)
    }
}

/// What came of one request.
#[derive(Default)]
pub(super) struct Attempt {
    answer: Option<Answer>,
    fault: Fault,
    over: Option<Why>,
    sent: bool,
}

struct Answer {
    status: u16,
    headers: String,
    /// None if it broke.
    body: Option<String>,
}

impl Attempt {
    /// One that was not made: the caller aborted before it, or it could not be made.
    pub(super) fn unsent(aborted: bool) -> Self {
        Self { over: aborted.then_some(Why::Aborted), ..Self::default() }
    }

    fn ended(mut self, came: Came) -> Self {
        match came {
            Came::Over(why) => self.over = Some(why),
            Came::Threw(error) => self.fault = Fault::read(&error),
            // Something else than an answer: nothing is known of it.
            Came::Value(_) => {}
        }
        self
    }

    pub(super) fn body(&self) -> &str {
        let body = self.answer.as_ref().and_then(|answer| answer.body.as_deref()).unwrap_or("{}");
        body.strip_prefix('\u{feff}').unwrap_or(body)
    }

    pub(super) fn write(&self, event: &mut Object<'_>) {
        event.string("event", if self.answer.is_some() { "answer" } else { "failure" });
        if let Some(answer) = &self.answer {
            event.integer("status", i64::from(answer.status));
            event.key("headers").push_str(&answer.headers);
            event.boolean("bodyFailed", answer.body.is_none());
        }
        event.boolean("sent", self.sent);
        event.boolean("aborted", self.over == Some(Why::Aborted));
        event.boolean("timeout", self.over == Some(Why::Timeout));
        self.fault.write(event);
    }
}

pub(super) async fn make(request: &Request<'_>, timeout: Option<i64>, signal: Option<&AbortSignal>) -> Attempt {
    if signal.is_some_and(is_aborted) {
        return Attempt::unsent(true);
    }
    if !get(&js_sys::global(), "fetch").is_function() {
        return Attempt::unsent(false);
    }
    let limits = Limits::new(signal, timeout);
    let asked = global("fetch", &Array::of2(&request.url.as_str().into(), &request.init(&limits.signal())));
    let mut attempt = Attempt { sent: true, ..Attempt::default() };
    let came = match asked {
        Ok(promise) => limits.race(&promise).await,
        Err(error) => Came::Threw(error),
    };
    let response = match came {
        Came::Value(value) if value.is_instance_of::<web_sys::Response>() => value,
        came => return attempt.ended(came),
    };
    let body = body_of(&response, &limits).await;
    let (status, headers) = head(&response);
    let (body, ended) = body.map_or_else(|came| (None, Some(came)), |body| (Some(body), None));
    attempt.answer = Some(Answer { status, headers, body });
    match ended {
        Some(came) => attempt.ended(came),
        None => attempt,
    }
}

/// The status, and the headers as JSON. Browsers hide the status of a redirect that they do not follow.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
fn head(response: &JsValue) -> (u16, String) {
    let hidden = get(response, "type").as_string().is_some_and(|kind| kind == "opaqueredirect");
    let status = get(response, "status").as_f64().map_or(0, |status| status as u16);
    let mut headers = String::new();
    let mut object = Object::open(&mut headers);
    if let Some(given) = headers_of(response) {
        for name in wait::HEADERS {
            // It panics at a name that is none; these are.
            if let Some(value) = given.get(name) {
                object.string(name, &value);
            }
        }
    }
    object.close();
    (if hidden { 302 } else { status }, headers)
}

/// A copy of the headers: gloo-net would panic at what a mock has put upon them, and a copy has none of that.
fn headers_of(response: &JsValue) -> Option<Headers> {
    let given = get(response, "headers").dyn_into::<web_sys::Headers>().ok()?;
    web_sys::Headers::new_with_headers(&given).ok().map(Headers::from_raw)
}
