//! The client on a real JavaScript host, with a `fetch` that does what no specification allows.
#![cfg(all(target_family = "wasm", feature = "client"))]

use std::task::{Context, Waker};
use std::time::Duration;

use js_sys::{Function, Reflect};
use wamid::client::{Error, Mode, Options, Outcome, SendError, Sent, Setting, check_value, send, send_unless};
use wamid::rules::message::Message;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const ACCEPTED: &str = r#"new Response('{"messages":[{"id":"wamid.A"}]}')"#;

/// Sends while `fetch` is the function of this body.
async fn with(fetch: &str, options: Options) -> Result<Sent, Error> {
    set_fetch(fetch);
    send(&hello(), &options).await
}

fn set_fetch(body: &str) {
    set("fetch", &Function::new_with_args("url, init", body));
}

/// A global of the host.
fn set(name: &str, value: &JsValue) {
    Reflect::set(&js_sys::global(), &name.into(), value).unwrap();
}

fn hello() -> Message {
    Message::text("+1 (555) 010-1234", "Hello")
}

fn once() -> Options {
    Options::kapso("106540352242922", "key").retry(Mode::Never)
}

async fn fails(fetch: &str) -> SendError {
    match with(fetch, once()).await {
        Err(Error::Send(error)) => *error,
        other => panic!("{fetch}: {other:?}"),
    }
}

#[wasm_bindgen_test]
async fn what_is_sent_is_the_checked_body() {
    let echo = r#"return Promise.resolve(new Response(JSON.stringify({
        messages: [{ id: "wamid.A" }], url, method: init.method, key: init.headers["x-api-key"], sent: JSON.parse(init.body),
    })))"#;
    let sent = with(echo, once()).await.unwrap();
    assert_eq!((sent.id.as_str(), sent.attempts, sent.possible_duplicate), ("wamid.A", 1, false));
    let parts = ["/v24.0/106540352242922/messages", r#""method":"POST""#, r#""key":"key""#, r#""to":"+15550101234""#];
    for part in parts {
        assert!(sent.response.contains(part), "{part}: {}", sent.response);
    }
}

#[wasm_bindgen_test]
async fn whatever_is_thrown_is_an_error_that_says_the_message_may_have_been_sent() {
    for thrown in ["'text'", "undefined", "null", "7", "Symbol('s')", "{}", "Object.create(null)", "10n", "[]"] {
        for how in ["throw", "return Promise.reject"] {
            let error = fails(&format!("{how} ({thrown})")).await;
            assert_eq!((error.outcome, error.attempts), (Outcome::Unknown, 1), "{how} {thrown}");
        }
    }
    fails("throw new Proxy({}, { get() { throw 1 } })").await;
    fails("const e = new Error('a'); e.cause = e; throw e").await;
}

#[wasm_bindgen_test]
async fn whatever_is_answered_is_an_error() {
    for answer in ["undefined", "null", "7", "'text'", "{}", "{ status: 200, body: null }", "() => 1"] {
        assert_eq!(fails(&format!("return ({answer})")).await.outcome, Outcome::Unknown, "{answer}");
    }
    for body in ["null", "''", "'<html>'", "new Uint8Array([255, 254])"] {
        assert_eq!(fails(&format!("return new Response({body})")).await.outcome, Outcome::Unknown, "{body}");
    }
    for stream in ["c.error('text')", "c.error(undefined)", "c.error(null)", "c.enqueue('no bytes')"] {
        let fetch = format!("return new Response(new ReadableStream({{ start(c) {{ {stream} }} }}))");
        assert_eq!(fails(&fetch).await.outcome, Outcome::Unknown, "{stream}");
    }
    fails("const r = new Response('{}'); r.body.getReader(); return r").await;
}

#[wasm_bindgen_test]
async fn an_answer_that_was_tampered_with_is_read_as_far_as_it_goes() {
    let throws = "{ get() { throw 1 } }";
    for spoilt in [
        format!("Object.defineProperty(r, 'headers', {throws})"),
        "Object.defineProperty(r, 'headers', { value: null })".into(),
        "Object.defineProperty(r, 'headers', { value: { get: () => 'text' } })".into(),
        "r.headers.get = () => { throw 'text' }".into(),
        "r.headers[Symbol.iterator] = () => { throw 'text' }".into(),
        format!("Object.defineProperty(r, 'type', {throws})"),
    ] {
        let sent = with(&format!("const r = {ACCEPTED}; {spoilt}; return r"), once()).await;
        assert_eq!(sent.unwrap().id, "wamid.A", "{spoilt}");
    }
    for spoilt in [format!("'status', {throws}"), "'status', { value: 'text' }".into(), format!("'body', {throws}")] {
        fails(&format!("const r = {ACCEPTED}; Object.defineProperty(r, {spoilt}); return r")).await;
    }
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_by_its_code() {
    let error =
        fails(r#"return new Response('{"error":{"code":131047,"message":"Re-engagement"}}', { status: 400 })"#).await;
    assert_eq!((error.code, error.status, error.outcome), (Some(131_047), Some(400), Outcome::NotSent));
}

#[wasm_bindgen_test]
async fn what_was_not_sent_is_sent_again() {
    let fetch = format!(
        "if (!globalThis.refused) {{ globalThis.refused = true; throw Object.assign(new Error('a'), {{ code: 'ECONNREFUSED' }}) }} return {ACCEPTED}"
    );
    let sent = with(&fetch, once().retry(Mode::Safe)).await.unwrap();
    assert_eq!((sent.attempts, sent.possible_duplicate), (2, false));
}

#[wasm_bindgen_test]
async fn an_abort_ends_a_fetch_that_ignores_it_whatever_its_reason() {
    for reason in ["'text'", "null", "{}", "Symbol('s')"] {
        let controller = web_sys::AbortController::new().unwrap();
        set("controller", &controller);
        set_fetch(&format!(
            "queueMicrotask(() => globalThis.controller.abort({reason})); return new Promise(() => {{}})"
        ));
        let Err(Error::Send(error)) = send_unless(&controller.signal(), &hello(), &once()).await else {
            panic!("{reason}")
        };
        assert_eq!((error.kind.as_str(), error.outcome), ("aborted", Outcome::Unknown));
        let Err(Error::Send(before)) = send_unless(&controller.signal(), &hello(), &once()).await else {
            panic!("{reason}")
        };
        assert_eq!((before.outcome, before.attempts), (Outcome::NotSent, 0));
    }
}

#[wasm_bindgen_test]
async fn time_runs_out_of_a_fetch_that_never_ends_and_of_a_body_that_never_does() {
    let soon = || once().attempt_timeout(Duration::from_millis(1));
    for fetch in ["return new Promise(() => {})", "return new Response(new ReadableStream({}))"] {
        let Err(Error::Send(error)) = with(fetch, soon()).await else { panic!("{fetch}") };
        assert_eq!((error.outcome, error.attempts), (Outcome::Unknown, 1), "{fetch}");
    }
    let late = with("return new Promise(() => {})", soon()).await;
    assert!(matches!(late, Err(Error::Send(ref error)) if error.kind == "timeout"), "{late:?}");
}

#[wasm_bindgen_test]
async fn a_future_that_is_dropped_aborts_its_request() {
    set_fetch("globalThis.asked = init.signal; return new Promise(() => {})");
    let (message, options) = (hello(), once());
    let mut sending = Box::pin(send(&message, &options));
    assert!(sending.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    let asked = Reflect::get(&js_sys::global(), &"asked".into()).unwrap();
    let aborted = || Reflect::get(&asked, &"aborted".into()).unwrap();
    assert_eq!(aborted(), JsValue::FALSE);
    drop(sending);
    assert_eq!(aborted(), JsValue::TRUE);
}

#[wasm_bindgen_test]
async fn deno_is_given_a_body_that_it_sends_once() {
    set("Deno", &js_sys::Object::new());
    let fetch = "return init.body.text().then((sent) => new Response(JSON.stringify({ messages: [{ id: 'wamid.A' }], blob: init.body instanceof Blob, sent })))";
    let sent = with(fetch, once()).await;
    Reflect::delete_property(&js_sys::global(), &"Deno".into()).unwrap();
    let response = sent.unwrap().response;
    assert!(response.contains(r#""blob":true"#) && response.contains(r#"\"to\":\"+15550101234\""#), "{response}");
}

#[wasm_bindgen_test]
async fn what_cannot_work_is_refused_before_anything_is_sent() {
    let wrong = with("", Options::kapso("+1555", "key")).await;
    assert!(matches!(wrong, Err(Error::Config { ref option, .. }) if option == "phoneNumberId"), "{wrong:?}");
    for (options, wrong) in [
        (once().setting(Setting::MaxAttempts, 11), "retry.maxAttempts"),
        (once().deadline(Duration::MAX), "retry.deadlineMs"),
        (once().retry(Mode::Verified), "retry.reconcile"),
        (once().api_version("24"), "apiVersion"),
    ] {
        let refused = with("", options).await;
        assert!(matches!(refused, Err(Error::Config { ref option, .. }) if option == wrong), "{wrong}: {refused:?}");
    }
    let empty = send(&Message::text("+15550101234", ""), &once()).await;
    assert!(matches!(empty, Err(Error::Invalid { ref report, .. }) if report.contains("text.body")), "{empty:?}");
}

#[wasm_bindgen_test]
fn values_of_javascript_are_checked_whatever_they_are() {
    let value = |text: &str| Function::new_no_args(text).call0(&JsValue::NULL).unwrap();
    let right = value("return { to: '+15550101234', text: { body: 'Hello' } }");
    assert!(check_value(&right).unwrap().starts_with(r#"{"messaging_product":"whatsapp""#));
    for wrong in
        ["1", "undefined", "null", "10n", "() => 1", "Symbol()", "(() => { const a = {}; a.a = a; return a })()"]
    {
        assert!(matches!(check_value(&value(&format!("return {wrong}"))), Err(Error::Invalid { .. })), "{wrong}");
    }
}

#[wasm_bindgen_test]
fn options_and_errors_go_anywhere() {
    fn anywhere<T: Clone + std::fmt::Debug + Send + Sync + 'static>() {}
    anywhere::<(Options, Sent, Error)>();
    let error: Box<dyn std::error::Error + Send + Sync> = check_value(&JsValue::NULL).unwrap_err().into();
    assert!(!error.to_string().is_empty() && error.source().is_none());
    assert!(!format!("{:?}", once()).contains("key"), "the credential is told");
}
