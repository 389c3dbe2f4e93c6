use serde_json::{Value as Json, json};
use std::string::ToString;

use super::classify;
use crate::errors::Outcome;
use crate::json::value::parsed;

fn of(event: &Json) -> (&'static str, Outcome) {
    let text = event.to_string();
    let failure = classify(parsed(&text));
    (failure.verdict.row.kind(), failure.verdict.outcome)
}

/// What Node says: a `TypeError`, and a cause with a code.
fn node(code: &str, message: &str) -> (&'static str, Outcome) {
    of(
        &json!({ "sent": true, "names": ["TypeError", "Error"], "codes": [code], "messages": ["fetch failed", message] }),
    )
}

/// Errors of one name and text, without codes.
fn bare(name: &str, message: &str) -> (&'static str, Outcome) {
    of(&json!({ "sent": true, "names": [name], "codes": [], "messages": [message] }))
}

fn codes(codes: &[&str]) -> (&'static str, Outcome) {
    of(&json!({ "sent": true, "names": ["Error"], "codes": codes, "messages": [] }))
}

const NOT_SENT: (&str, Outcome) = ("network", Outcome::NotSent);
const UNKNOWN: (&str, Outcome) = ("network", Outcome::Unknown);
const UNTRUSTED: (&str, Outcome) = ("tls", Outcome::NotSent);

#[test]
fn node_names_connections_that_were_not_made() {
    for (code, message) in [
        ("ENOTFOUND", "getaddrinfo ENOTFOUND graph.facebook.com"),
        ("EAI_AGAIN", "getaddrinfo EAI_AGAIN graph.facebook.com"),
        ("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1"),
        ("EHOSTUNREACH", "connect EHOSTUNREACH 10.0.0.1:443"),
        ("ENETUNREACH", "connect ENETUNREACH 10.0.0.1:443"),
        ("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error"),
    ] {
        assert_eq!(node(code, message), NOT_SENT, "{code}");
    }
}

#[test]
fn node_names_connections_that_broke() {
    for (code, message) in [
        ("ECONNRESET", "read ECONNRESET"),
        ("EPIPE", "write EPIPE"),
        ("UND_ERR_SOCKET", "other side closed"),
        ("ETIMEDOUT", "connect ETIMEDOUT 10.0.0.1:443"),
        ("ETIMEDOUT", "read ETIMEDOUT"),
        ("UND_ERR_BODY_TIMEOUT", "Body Timeout Error"),
        ("HPE_INVALID_CONSTANT", "Parse Error"),
        ("ECONNREFUSEDX", ""),
        ("econnrefused", ""),
        ("", ""),
    ] {
        assert_eq!(node(code, message), UNKNOWN, "{code}");
    }
    assert_eq!(node("UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error"), ("timeout", Outcome::Unknown));
}

#[test]
fn a_route_that_is_lost_after_the_request_left_is_unknown() {
    assert_eq!(node("EHOSTUNREACH", "read EHOSTUNREACH"), UNKNOWN);
    assert_eq!(node("ENETUNREACH", "write ENETUNREACH"), UNKNOWN);
}

#[test]
fn certificates_that_are_refused_are_no_network_trouble() {
    for code in [
        "CERT_HAS_EXPIRED",
        "CERT_NOT_YET_VALID",
        "ERR_TLS_CERT_ALTNAME_INVALID",
        "DEPTH_ZERO_SELF_SIGNED_CERT",
        "SELF_SIGNED_CERT_IN_CHAIN",
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    ] {
        assert_eq!(node(code, ""), UNTRUSTED, "{code}");
        assert_eq!(codes(&[code]), UNTRUSTED, "{code}");
    }
    assert_eq!(codes(&["CERT_HAS_EXPIRED", "ECONNREFUSED"]), UNTRUSTED);
    assert_eq!(codes(&["CERT_HAS_EXPIRED", "ECONNRESET"]), ("tls", Outcome::Unknown));
}

#[test]
fn deno_has_no_codes_and_is_taken_at_its_word() {
    for (message, expected) in [
        (
            "error sending request for url (https://x/): client error (Connect): dns error: failed to lookup address information: Name or service not known",
            NOT_SENT,
        ),
        (
            "error sending request for url (https://x/): client error (Connect): tcp connect error: Connection refused (os error 111)",
            NOT_SENT,
        ),
        ("error sending request for url (https://x/): client error (Connect): deadline has elapsed", NOT_SENT),
        (
            "error sending request for url (https://x/): client error (Connect): invalid peer certificate: UnknownIssuer",
            UNTRUSTED,
        ),
        (
            "error sending request for url (https://x/): client error (SendRequest): connection closed before message completed",
            UNKNOWN,
        ),
        (
            "error sending request for url (https://x/): client error (SendRequest): connection error: Connection reset by peer (os error 104)",
            UNKNOWN,
        ),
        ("connection refused", UNKNOWN),
    ] {
        assert_eq!(bare("TypeError", message), expected, "{message}");
    }
    // Not from Deno's fetch.
    assert_eq!(bare("Error", "client error (Connect)"), UNKNOWN);
    let coded = json!({ "names": ["TypeError"], "codes": ["EPIPE"], "messages": ["client error (Connect)"] });
    assert_eq!(of(&coded), UNKNOWN);
}

#[test]
fn bun_spells_codes_its_own_way() {
    for code in ["ConnectionRefused", "FailedToOpenSocket", "ENOTFOUND"] {
        assert_eq!(codes(&[code]), NOT_SENT, "{code}");
    }
    for code in ["ConnectionClosed", "ECONNRESET", "ConnectionTimeout", "Timeout"] {
        assert_eq!(codes(&[code]), UNKNOWN, "{code}");
    }
    assert_eq!(bare("TimeoutError", "The operation timed out."), ("timeout", Outcome::Unknown));
}

#[test]
fn workers_and_browsers_say_nothing_that_could_be_relied_on() {
    for (name, message) in [
        ("Error", "Network connection lost."),
        ("TypeError", "Failed to fetch"),
        ("TypeError", "NetworkError when attempting to fetch resource."),
        ("TypeError", "Load failed"),
        ("TypeError", "fetch failed"),
        ("Error", ""),
        ("", ""),
        ("AbortError", "This operation was aborted"),
    ] {
        assert_eq!(bare(name, message), UNKNOWN, "{message}");
    }
}

#[test]
fn of_several_addresses_every_one_must_have_been_out_of_reach() {
    assert_eq!(codes(&["ECONNREFUSED", "ENETUNREACH"]), NOT_SENT);
    assert_eq!(codes(&["ECONNREFUSED", "ETIMEDOUT"]), UNKNOWN);
    assert_eq!(codes(&["ETIMEDOUT", "ECONNREFUSED"]), UNKNOWN);
    // One of them has no code.
    assert_eq!(codes(&["ECONNREFUSED", ""]), UNKNOWN);
    assert_eq!(codes(&[]), UNKNOWN);
}

#[test]
fn our_own_clock_and_the_callers_signal_go_first() {
    let with = |more: Json| {
        let mut event = json!({ "names": ["TypeError"], "codes": ["ECONNREFUSED"], "messages": [] });
        for (name, value) in more.as_object().unwrap() {
            event[name] = value.clone();
        }
        of(&event)
    };
    assert_eq!(with(json!({ "sent": true, "timeout": true })), ("timeout", Outcome::Unknown));
    assert_eq!(with(json!({ "sent": true, "aborted": true })), ("aborted", Outcome::Unknown));
    assert_eq!(with(json!({ "sent": true, "aborted": true, "timeout": true })), ("aborted", Outcome::Unknown));
    assert_eq!(with(json!({ "sent": false, "aborted": true })), ("aborted", Outcome::NotSent));
    assert_eq!(with(json!({ "sent": false })), ("config", Outcome::NotSent));
    // Nobody said that nothing had left.
    assert_eq!(with(json!({ "aborted": true })), ("aborted", Outcome::Unknown));
}

#[test]
fn events_of_the_wrong_shape_are_unknown() {
    for event in [
        json!({}),
        json!([]),
        json!({ "codes": "ECONNREFUSED" }),
        json!({ "codes": [7, null, {}] }),
        json!({ "codes": { "0": "ECONNREFUSED" } }),
        json!({ "names": 1, "messages": 2 }),
    ] {
        assert_eq!(of(&event), UNKNOWN, "{event}");
    }
}
