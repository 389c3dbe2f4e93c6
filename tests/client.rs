//! The client on a real JavaScript host, with a `fetch` that does what no specification allows.
#![cfg(all(target_family = "wasm", feature = "client"))]

use js_sys::{Function, Reflect};
use wamid::client::{Error, Options, SendError, Sent, check_value, send};
use wamid::delivery::policy::Mode;
use wamid::rules::message::Message;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const ACCEPTED: &str = r#"new Response('{"messages":[{"id":"wamid.A"}]}')"#;

/// Sends while `fetch` is the function of this body.
async fn with(fetch: &str, options: Options) -> Result<Sent, Error> {
    let fetch = Function::new_with_args("url, init", fetch);
    Reflect::set(&js_sys::global(), &"fetch".into(), &fetch).unwrap();
    send(&Message::text("+1 (555) 010-1234", "Hello"), &options).await
}

fn once() -> Options {
    Options::kapso("106540352242922", "key").retry(Mode::Never)
}

async fn fails(fetch: &str) -> SendError {
    match with(fetch, once()).await {
        Err(Error::Send(error)) => error,
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
            assert_eq!((error.outcome.as_str(), error.attempts), ("unknown", 1), "{how} {thrown}");
        }
    }
    fails("throw new Proxy({}, { get() { throw 1 } })").await;
    fails("const e = new Error('a'); e.cause = e; throw e").await;
}

#[wasm_bindgen_test]
async fn whatever_is_answered_is_an_error() {
    for answer in ["undefined", "null", "7", "'text'", "{}", "{ status: 200, body: null }", "() => 1"] {
        assert_eq!(fails(&format!("return ({answer})")).await.outcome, "unknown", "{answer}");
    }
    for body in ["null", "''", "'<html>'", "new Uint8Array([255, 254])"] {
        assert_eq!(fails(&format!("return new Response({body})")).await.outcome, "unknown", "{body}");
    }
    for stream in ["c.error('text')", "c.error(undefined)", "c.error(null)", "c.enqueue('no bytes')"] {
        let fetch = format!("return new Response(new ReadableStream({{ start(c) {{ {stream} }} }}))");
        assert_eq!(fails(&fetch).await.outcome, "unknown", "{stream}");
    }
    fails("const r = new Response('{}'); r.body.getReader(); return r").await;
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_by_its_code() {
    let error =
        fails(r#"return new Response('{"error":{"code":131047,"message":"Re-engagement"}}', { status: 400 })"#).await;
    assert_eq!((error.code, error.status, error.outcome.as_str()), (Some(131_047), Some(400), "not_sent"));
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
        Reflect::set(&js_sys::global(), &"controller".into(), &controller).unwrap();
        let fetch =
            format!("queueMicrotask(() => globalThis.controller.abort({reason})); return new Promise(() => {{}})");
        let Err(Error::Send(error)) = with(&fetch, once().signal(controller.signal())).await else {
            panic!("{reason}")
        };
        assert_eq!((error.kind.as_str(), error.outcome.as_str()), ("aborted", "unknown"));
        let Err(Error::Send(before)) = with("", once().signal(controller.signal())).await else { panic!("{reason}") };
        assert_eq!((before.outcome.as_str(), before.attempts), ("not_sent", 0));
    }
}

#[wasm_bindgen_test]
async fn what_cannot_work_is_refused_before_anything_is_sent() {
    let wrong = with("", Options::kapso("+1555", "key")).await;
    assert!(matches!(wrong, Err(Error::Config { ref option, .. }) if option == "phoneNumberId"), "{wrong:?}");
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
