//! Sending from Rust on a JavaScript host: Leptos, Yew, workers-rs, any wasm-bindgen program.
//!
//! The same machine decides here as in the npm package ([`crate::delivery`]); this drives it with the host's own
//! `fetch` and timers. Nothing that the host throws, and nothing that a server answers, panics.
//!
//! ```no_run
//! use wamid::client::{Error, Options, Sent, send};
//! use wamid::rules::message::Message;
//!
//! async fn tell(api_key: &str) -> Result<Sent, Error> {
//!     send(&Message::text("+15550101234", "Your order is ready"), &Options::kapso("106540352242922", api_key)).await
//! }
//! ```
//!
//! A future that is dropped aborts its request; what was sent by then may have arrived. It belongs to its thread, as all
//! of JavaScript does; [`Options`] and messages go anywhere.

mod attempt;
mod check;
mod error;
mod fault;
mod host;
mod limits;
mod options;
mod read;

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde::Serialize;
use web_sys::AbortSignal;

use crate::delivery::{prepare_json, settle_json};
use crate::json::write::Object;
use crate::json::{Document, Value};
use attempt::{Attempt, Request};

pub use crate::delivery::policy::{Mode, Setting};
pub use crate::errors::Outcome;
pub use check::{body, check_value};
pub use error::{Error, SendError};
pub use options::Options;

/// A message that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Its id, `wamid.…`; of a read receipt the empty string, since it has none.
    pub id: String,
    /// How many requests it took.
    pub attempts: u32,
    /// Whether an earlier attempt may have arrived, too.
    pub possible_duplicate: bool,
    /// The whole answer, as JSON.
    pub response: String,
}

/// Checks `message`, sends it, and resends it as [`Options::retry`] allows.
///
/// # Errors
/// [`Error::Invalid`] and [`Error::Config`] before anything left; then only [`Error::Send`], which says whether the
/// message may have been sent nonetheless.
pub async fn send<M: Serialize + ?Sized>(message: &M, options: &Options) -> Result<Sent, Error> {
    checked(message, options, None).await
}

/// The same, unless `signal` aborts it before, whatever it is at: it then ends at once, with an [`Error::Send`].
///
/// # Errors
/// As [`send`].
pub async fn send_unless<M: Serialize + ?Sized>(
    signal: &AbortSignal,
    message: &M,
    options: &Options,
) -> Result<Sent, Error> {
    checked(message, options, Some(signal)).await
}

async fn checked<M: Serialize + ?Sized>(
    message: &M,
    options: &Options,
    signal: Option<&AbortSignal>,
) -> Result<Sent, Error> {
    let prepared = prepare_json(&options.json());
    let document = Document::read(&prepared).ok();
    let prepared = document.as_ref().map_or(Value::nothing(), Document::root);
    if prepared.get("ok").and_then(Value::boolean) != Some(true) {
        return Err(Error::config(prepared));
    }
    let target = prepared.find(&["request", "target"]);
    let body = check::body_of(&check::text(message)?, target.is_some_and(|target| target.is("meta")))?;
    let request = Request {
        url: said(prepared.find(&["request", "url"])),
        headers: prepared.find(&["request", "headers"]),
        body,
    };
    deliver(&request, prepared, signal).await
}

async fn deliver(request: &Request<'_>, prepared: Value<'_>, signal: Option<&AbortSignal>) -> Result<Sent, Error> {
    let started = host::now();
    let mut state = raw(prepared.get("state"));
    let mut timeout = prepared.get("timeoutMs").and_then(Value::integer);
    let mut came: Option<Attempt> = None;
    loop {
        let began = host::now();
        let attempt = match came.take() {
            Some(attempt) => attempt,
            None => attempt::make(request, timeout, signal).await,
        };
        let command = settle_json(&told(&attempt, request, &state, started, began), attempt.body());
        let document = Document::read(&command).ok();
        let command = document.as_ref().map_or(Value::nothing(), Document::root);
        let action = |word: &str| command.get("action").is_some_and(|action| action.is(word));
        if action("done") {
            return Ok(read_sent(command, &attempt, &state));
        }
        if !action("sleep") {
            return Err(Error::Send(SendError::read(command.get("error")).into()));
        }
        state = raw(command.get("state"));
        timeout = command.get("timeoutMs").and_then(Value::integer);
        came = limits::rest(command.get("ms").and_then(Value::integer).unwrap_or(0), signal).await;
    }
}

/// The event, with what the machine has to know beside it.
fn told(attempt: &Attempt, request: &Request<'_>, state: &str, started: i64, began: i64) -> String {
    let mut out = String::new();
    let mut event = Object::open(&mut out);
    attempt.write(&mut event);
    event.boolean("read", request.is_receipt());
    if !state.is_empty() {
        event.key("state").push_str(state);
    }
    event.integer("startedAt", started);
    event.integer("now", host::now());
    event.integer("ms", (host::now() - began).max(0));
    event.integer("random", host::luck());
    event.close();
    out
}

fn read_sent(command: Value<'_>, attempt: &Attempt, state: &str) -> Sent {
    let sent = command.get("sent");
    let of = |key: &str| sent.and_then(|sent| sent.get(key));
    let number = of("attempts").or_else(|| command.find(&["attempt", "n"]));
    Sent {
        id: said(of("id")),
        attempts: number.and_then(Value::integer).and_then(|number| u32::try_from(number).ok()).unwrap_or(1),
        // Of a read receipt only the state knows: it has no `sent`.
        possible_duplicate: of("possibleDuplicate")
            .and_then(Value::boolean)
            .unwrap_or_else(|| state.contains(r#""outcome":"unknown""#)),
        response: attempt.body().to_owned(),
    }
}

fn said(value: Option<Value<'_>>) -> String {
    value.and_then(Value::text).map(alloc::borrow::Cow::into_owned).unwrap_or_default()
}

fn raw(value: Option<Value<'_>>) -> String {
    value.map_or("", Value::raw).to_owned()
}
