//! The exports of the npm build: integers over one buffer, nothing else crosses.
//!
//! A call is: [`reserve`], write the input there, one of [`check`] and [`run`], read the output. All memory of
//! a call is given back by the next [`reserve`]; nothing is kept from call to call but the plan of the check.

mod arena;

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::check::{Body, Options, check_read};
use crate::delivery;
use crate::json::Document;
use crate::rules;
use crate::template;

/// Bits of the flags of [`check`].
mod flag {
    /// Members that nothing declares pass.
    pub(super) const KEEP_UNKNOWN: u32 = 1;
    /// The output is a whole report, whatever comes of the check.
    pub(super) const REPORT: u32 = 2;
    /// The message goes to Meta itself.
    pub(super) const TO_META: u32 = 8;
}

/// What [`check`] answers.
mod status {
    /// The text is the body.
    pub(super) const SAME: u32 = 0;
    /// The output, then the text from its second byte on, is the body. The upper bits stand for the output.
    pub(super) const FRONT: u32 = 1;
    /// The output is the body.
    pub(super) const NEW: u32 = 2;
    /// The output is a report.
    pub(super) const REPORT: u32 = 3;
}

/// What [`run`] can do.
mod op {
    /// Trap: shows that the wrapper recovers.
    pub(super) const TRAP: u32 = 0;
    /// From options to a request.
    pub(super) const PREPARE: u32 = 1;
    /// From what happened to what to do.
    pub(super) const SETTLE: u32 = 2;
    /// From a template's definition and a message to what is read.
    pub(super) const RENDER: u32 = 3;
    /// From a success to the id of the message that it accepts.
    pub(super) const ACCEPTED: u32 = 4;
}

/// Gives all memory back, and lends `bytes` for an input; 0 if there is not so much.
#[wasm_bindgen]
pub fn reserve(bytes: u32) -> u32 {
    if arena::is_new() {
        rules::MESSAGE.table.plan();
        arena::keep();
    }
    arena::reserve(bytes)
}

/// Where the output lies.
#[wasm_bindgen]
pub fn out() -> u32 {
    arena::output().0
}

/// How many bytes the output has.
#[wasm_bindgen]
pub fn out_len() -> u32 {
    arena::output().1
}

/// Checks a message: `len` bytes of JSON, then `options_len` bytes of JSON with the options.
#[wasm_bindgen]
pub fn check(len: u32, options_len: u32, flags: u32) -> u32 {
    let text = arena::input(0, len);
    let given = if options_len == 0 { None } else { Document::read(arena::input(len, options_len)).ok() };
    let options = Options {
        keep_unknown: flags & flag::KEEP_UNKNOWN != 0,
        to_meta: flags & flag::TO_META != 0,
        rules: given.as_ref().and_then(|given| given.root().get("rules")),
    };
    let document = Document::read(text);
    let root = document.as_ref().map_or(rules::MESSAGE, |document| rules::root_of(document.root()));
    let mut report = check_read(root, text, document.as_ref(), &options);
    if let Ok(message) = &document {
        match &given {
            Some(given) => template::check(&mut report, message.root(), given.root(), &options),
            None if options_len > 0 => template::unread(&mut report, message.root(), &options),
            None => {}
        }
    }
    if flags & flag::REPORT != 0 || !report.issues.is_empty() {
        let mut out = String::with_capacity(ROOM);
        report.write(&mut out, text);
        return answer(status::REPORT, out);
    }
    match report.body {
        Body::Same => status::SAME,
        Body::Front { id, front } => answer(status::FRONT | id << 8, front),
        Body::New(body) => answer(status::NEW, body),
    }
}

/// Text in, text out, nearly all of it JSON: `len` bytes of input for the operation `op`, then `rest_len` bytes of text
/// that belongs to it.
#[wasm_bindgen]
pub fn run(len: u32, rest_len: u32, op: u32) -> u32 {
    let input = arena::input(0, len);
    let out = match op {
        op::TRAP => arena::trap(),
        op::PREPARE => delivery::prepare_json(input),
        op::SETTLE => delivery::settle_json(input, arena::input(len, rest_len)),
        op::RENDER => template::render_json(input),
        op::ACCEPTED => delivery::answer::accepted(input),
        _ => String::new(),
    };
    answer(status::SAME, out)
}

/// What a report of a few issues takes: no room has to be made for it while it is written.
const ROOM: usize = 8192;

fn answer(status: u32, out: String) -> u32 {
    arena::put(out);
    status
}
