//! From a checked message to what became of it: no clock, no sockets, no luck, all of which are told.
//!
//! Two operations, JSON text in and JSON text out. Neither fails: what cannot be read is answered with an error.
//!
//! # `prepare`: options → request
//!
//! ```text
//! {"phoneNumberId":…, "apiKey":…, "accessToken":…, "baseUrl":…, "apiVersion":…, "headers":{…}}
//!     only the members that the caller gave, of whatever type; baseUrl as a string
//! → {"ok":true, "request":{"url":"https://…/messages", "headers":{"content-type":"application/json",…},
//!        "target":"kapso"|"meta"|"other"}}
//! → {"ok":false, "option":"phoneNumberId", "message":"…"}          ConfigError; never holds a secret
//! ```
//!
//! # `settle`: what happened → what to do
//!
//! ```text
//! {"event":"answer", "status":200, "headers":{"retry-after":"…", "date":"…"}, "body":"…"}
//!     an answer; header names in lower case. A redirect that a browser hides has status 302.
//! {"event":"answer", "status":200, "headers":{…}, "bodyFailed":true, "aborted":bool}
//!     the head of an answer came, its body did not: it broke, ran out of time, or the caller aborted
//! {"event":"failure", "sent":bool, "aborted":bool, "timeout":bool,
//!  "names":["TypeError"], "codes":["ECONNREFUSED"], "messages":["fetch failed"]}
//!     fetch rejected, or was not called ("sent":false). "aborted": the caller's signal; "timeout": our timer.
//!     names, codes (strings) and messages of the error and its causes, in any order; of an AggregateError
//!     those of its members instead of its own, and an empty code for each member that has none.
//! ```
//!
//! Every event may hold `"read":bool`, whether the request was a read receipt (where absent, either success will do),
//! and `"ms":12`, how long the attempt took.
//!
//! ```text
//! → {"action":"done", "sent":{"id":…, "status"?:…, "contacts":[…], "response":{…},
//!        "attempts":1, "possibleDuplicate":false}, "attempt":{…}}
//! → {"action":"done", "read":true, "attempt":{…}}
//! → {"action":"fail", "error":{"kind", "reason", "code"?, "subcode"?, "status"?, "source", "outcome", "advice",
//!        "retryAfterMs"?, "scope", "proxyCode"?, "title"?, "details"?, "fbtraceId"?, "hint", "attempts":[…]},
//!        "attempt"?:{…}}
//! ```
//!
//! An entry of `attempts` is `{"n":1, "ms"?:12, "status"?:400, "code"?:100, "outcome":"not_sent"}`. `attempt` is the
//! same for what just ended, and holds `fbtraceId`, too: what a log may know. `response` is the whole answer.

pub mod answer;
pub mod failure;
pub mod request;
pub mod scrub;
pub mod settle;
pub mod transport;

pub use request::prepare_json;
pub use settle::settle_json;
