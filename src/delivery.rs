//! From a checked message to what became of it: no clock, no sockets, no luck, all of which are told.
//!
//! Two operations, JSON text in and JSON text out. Neither fails: what cannot be read is answered with an error.
//!
//! # `prepare`: options → request
//!
//! ```text
//! {"phoneNumberId":…, "apiKey":…, "accessToken":…, "baseUrl":…, "apiVersion":…, "headers":{…},
//!  "retry":"safe" | {"mode":…, "preset":…, "maxAttempts":…, …, "reconcile":true}}
//!     only the members that the caller gave, of whatever type; baseUrl as a string. Functions in `retry` are given
//!     as `true`.
//!     with "templates":true, "businessAccountId" instead of "phoneNumberId": the request for that account's templates
//! → {"ok":true, "request":{"url":"https://…/messages", "headers":{"content-type":"application/json",…},
//!        "target":"kapso"|"meta"|"other"}, "timeoutMs":30000, "state":{…}}
//! → {"ok":false, "option":"retry.maxAttempts", "message":"must be …"}        ConfigError; never holds a secret
//! ```
//!
//! `timeoutMs` is for the first attempt. `state` may be kept and used for many messages: it holds `retry`.
//!
//! # `settle`: what happened → what to do
//!
//! ```text
//! {"event":"answer", "status":200, "headers":{"retry-after":"…", "date":"…"}}
//!     an answer, whose body is a text of its own; header names in lower case. A redirect that a browser hides has
//!     status 302.
//! {"event":"answer", "status":200, "headers":{…}, "bodyFailed":true, "aborted":bool}
//!     the head of an answer came, its body did not: it broke, ran out of time, or the caller aborted
//! {"event":"failure", "sent":bool, "aborted":bool, "timeout":bool,
//!  "names":["TypeError"], "codes":["ECONNREFUSED"], "messages":["fetch failed"]}
//!     fetch rejected, or was not called ("sent":false: no attempt is counted). "aborted": by the caller's signal,
//!     also while sleeping; "timeout": by our timer. names, codes (strings) and messages of the error and its
//!     causes, in any order; of an AggregateError those of its members instead of its own, and an empty code for
//!     each member that has none.
//! ```
//!
//! Every event may hold
//!
//! ```text
//! "read":bool        whether it is a read receipt, which may be resent without harm and is answered without an id;
//!                    where absent, it is not resent as one, and either success will do
//! "lists":bool       whether it asked for a list: a GET, which sends nothing, may be asked again, and is answered with `data`
//! "ms":12            how long the attempt took
//! "state":{…}        from `prepare`, or from the last "sleep"; without it nothing is resent
//! "startedAt":…, "now":…      milliseconds since 1970: when the first attempt began, and now
//! "random":500000000 a random number below 1, in billionths: Math.floor(random() * 1e9)
//! "reconciled":{"outcome":"sent"|"not_sent"|"unknown", "messageId"?:"…"}
//!     after "reconcile": the same event once more, with what the hook answered, and a new "now"
//! ```
//!
//! ```text
//! → {"action":"done", "sent":{"id":…, "attempts":1, "possibleDuplicate":false}, "attempt":{…}}
//! → {"action":"done", "read":true, "attempt":{…}}
//! → {"action":"sleep", "ms":750, "timeoutMs":30000, "state":{…}, "attempt":{…}}
//!        then send the same bytes again; `timeoutMs` is for that attempt, `state` for its event
//! → {"action":"reconcile", "error":{…}, "attempt":{…}}
//! → {"action":"fail", "error":{"kind", "reason", "code"?, "subcode"?, "status"?, "source", "outcome", "advice",
//!        "retryAfterMs"?, "scope", "proxyCode"?, "title"?, "details"?, "fbtraceId"?, "hint", "attempts":[…]},
//!        "attempt"?:{…}}
//! ```
//!
//! An entry of `attempts` is `{"n":1, "ms"?:12, "status"?:400, "code"?:100, "outcome":"not_sent"}`. `attempt` is the
//! same for what just ended, and holds `fbtraceId`, too: what a log may know. It is absent where nothing was
//! attempted, and after "reconciled", when it was told before. A message that `reconcile` found has an empty id if the
//! hook gave none.

pub mod answer;
pub mod date;
pub mod decide;
pub mod delay;
pub mod failure;
pub mod policy;
pub mod request;
pub mod settle;
pub mod state;
pub mod transport;
pub mod wait;

pub use request::prepare_json;
pub use settle::settle_json;
