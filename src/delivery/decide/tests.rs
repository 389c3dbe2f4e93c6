use crate::delivery::decide::{Decision, Found, Situation, decide};
use crate::delivery::delay::{Count, MS};
use crate::delivery::policy::{Mode, Policy};
use crate::errors::{Outcome, Retry, Verdict, rows};
use crate::json::value::parsed;

const MODES: [&str; 4] = [
    r#""never""#,
    r#""safe""#,
    r#"{"mode":"verified","reconcile":true,"maxAttempts":10,"deadlineMs":0}"#,
    r#""at-least-once""#,
];

fn policy(retry: &str) -> Policy {
    Policy::read(Some(parsed(retry))).unwrap()
}

fn first() -> Situation {
    Situation { count: Count { all: 1, in_a_row: 1 }, found: None, elapsed: 0, server: None, luck: MS / 2 }
}

/// Every verdict that any row can give, with any status.
fn every_verdict() -> impl Iterator<Item = Verdict> {
    rows().flat_map(|row| [0, 200, 400, 429, 500].map(|status| row.verdict(status)))
}

fn verdict(reason: &str) -> Verdict {
    rows().find(|row| row.reason() == reason).unwrap().verdict(400)
}

#[test]
fn the_mode_never_sends_once() {
    for verdict in every_verdict() {
        assert!(matches!(decide(&verdict, &first(), &policy(r#""never""#)), Decision::Stop(_)), "{}", verdict.reason);
    }
}

#[test]
fn safe_resends_exactly_what_was_not_sent_and_is_cured_by_time() {
    for verdict in every_verdict() {
        let resent = matches!(decide(&verdict, &first(), &policy(r#""safe""#)), Decision::Resend(_));
        let may = verdict.outcome == Outcome::NotSent && verdict.retry.is_automatic();
        assert_eq!(resent, may, "{}", verdict.reason);
    }
}

#[test]
fn safe_never_asks_and_never_resends_an_unknown() {
    for found in [None, Some(Found::Sent), Some(Found::NotSent), Some(Found::Unknown)] {
        for verdict in every_verdict().filter(|verdict| verdict.outcome == Outcome::Unknown) {
            let situation = Situation { found, ..first() };
            let decision = decide(&verdict, &situation, &policy(r#""safe""#));
            assert!(found == Some(Found::NotSent) || matches!(decision, Decision::Stop(_)), "{}", verdict.reason);
            assert_ne!(decision, Decision::Ask);
            assert_ne!(decision, Decision::Accept);
        }
    }
}

#[test]
fn verified_asks_before_it_resends_an_unknown() {
    let policy = policy(MODES[2]);
    for verdict in every_verdict().filter(|verdict| verdict.outcome == Outcome::Unknown) {
        let after = |found| decide(&verdict, &Situation { found, ..first() }, &policy);
        if verdict.retry != Retry::Reconcile || verdict.row.kind() == "aborted" {
            assert!(matches!(after(None), Decision::Stop(_)), "{}", verdict.reason);
            continue;
        }
        assert_eq!(after(None), Decision::Ask, "{}", verdict.reason);
        assert_eq!(after(Some(Found::Sent)), Decision::Accept, "{}", verdict.reason);
        assert!(matches!(after(Some(Found::NotSent)), Decision::Resend(_)), "{}", verdict.reason);
        assert!(matches!(after(Some(Found::Unknown)), Decision::Stop(_)), "{}", verdict.reason);
    }
}

#[test]
fn at_least_once_resends_an_unknown_but_nothing_that_cannot_help() {
    let policy = policy(MODES[3]);
    for verdict in every_verdict() {
        let resent = matches!(decide(&verdict, &first(), &policy), Decision::Resend(_));
        let hopeless = matches!(verdict.retry, Retry::Fix | Retry::Never | Retry::Wait)
            || matches!(verdict.row.kind(), "tls" | "aborted");
        assert_eq!(resent, !hopeless, "{}", verdict.reason);
    }
    assert_eq!(decide(&verdict("unknown_error"), &first(), &policy), Decision::Resend(250));
}

#[test]
fn what_the_caller_aborted_and_what_cannot_be_trusted_is_never_resent() {
    for mode in MODES {
        for verdict in every_verdict().filter(|verdict| matches!(verdict.row.kind(), "tls" | "aborted")) {
            assert!(matches!(decide(&verdict, &first(), &policy(mode)), Decision::Stop(_)), "{}", verdict.reason);
        }
    }
}

#[test]
fn a_server_that_asks_to_wait_makes_nothing_worth_resending() {
    for mode in MODES {
        for verdict in every_verdict() {
            let without = decide(&verdict, &first(), &policy(mode));
            let with = decide(&verdict, &Situation { server: Some(1_000), ..first() }, &policy(mode));
            assert_eq!(
                matches!(without, Decision::Resend(_)),
                matches!(with, Decision::Resend(_)),
                "{}",
                verdict.reason
            );
        }
    }
}

#[test]
fn attempts_run_out() {
    for (retry, most) in [(r#""safe""#, 3), (r#"{"maxAttempts":1}"#, 1), (r#"{"preset":"edge"}"#, 2)] {
        for all in 1..=10 {
            let situation = Situation { count: Count { all, in_a_row: 1 }, ..first() };
            let decision = decide(&verdict("not_connected"), &situation, &policy(retry));
            assert_eq!(matches!(decision, Decision::Resend(_)), all < most, "{retry} {all}");
        }
    }
}

#[test]
fn the_longest_wait_of_a_server_is_slept_and_one_millisecond_more_is_not() {
    let policy = policy(r#"{"maxRetryAfterMs":5000,"deadlineMs":0}"#);
    let after = |server| decide(&verdict("http_rate_limit"), &Situation { server: Some(server), ..first() }, &policy);
    assert_eq!(after(5_000), Decision::Resend(5_250));
    assert_eq!(after(5_001), Decision::Stop(Some(5_001)));
}

#[test]
fn nothing_is_slept_that_ends_too_close_to_the_deadline() {
    let policy = policy(r#"{"deadlineMs":2000}"#);
    let after = |elapsed| decide(&verdict("throughput_limit"), &Situation { elapsed, ..first() }, &policy);
    assert_eq!(after(249), Decision::Resend(750));
    assert_eq!(after(250), Decision::Stop(Some(750)));
    assert_eq!(after(u64::MAX), Decision::Stop(Some(750)));
}

#[test]
fn a_deadline_of_0_is_none() {
    let policy = policy(r#"{"deadlineMs":0}"#);
    let situation = Situation { elapsed: u64::MAX, ..first() };
    assert_eq!(decide(&verdict("throughput_limit"), &situation, &policy), Decision::Resend(750));
}

#[test]
fn whoever_stops_says_when_it_may_be_tried_again() {
    let stop = |reason, server| decide(&verdict(reason), &Situation { server, ..first() }, &policy(r#""never""#));
    assert_eq!(stop("throughput_limit", None), Decision::Stop(Some(750)));
    assert_eq!(stop("throughput_limit", Some(30_000)), Decision::Stop(Some(30_500)));
    assert_eq!(stop("marketing_cap", None), Decision::Stop(Some(86_400_000)));
    assert_eq!(stop("marketing_cap", Some(5_000)), Decision::Stop(Some(5_000)));
    assert_eq!(stop("invalid_parameter", Some(5_000)), Decision::Stop(None));
    assert_eq!(stop("spam_limit", Some(5_000)), Decision::Stop(None));
    assert_eq!(stop("unknown_error", None), Decision::Stop(None));
    assert_eq!(stop("edge_failure", Some(5_000)), Decision::Stop(Some(5_000)));
    assert_eq!(stop("service_down", None), Decision::Stop(Some(300_000)));
}

#[test]
fn the_pair_limit_stops_at_its_exponent() {
    let policy = policy(r#"{"maxAttempts":10,"deadlineMs":0,"pairMaxExponent":1}"#);
    let after = |n| {
        decide(
            &verdict("pair_rate_limit"),
            &Situation { count: Count { all: n, in_a_row: n }, luck: 0, ..first() },
            &policy,
        )
    };
    assert_eq!([after(1), after(2)], [Decision::Resend(1_000), Decision::Resend(4_000)]);
    assert_eq!(after(3), Decision::Stop(Some(16_000)));
}

#[test]
fn every_situation_has_an_answer() {
    for mode in MODES {
        let policy = policy(mode);
        assert!(Mode::ALL.contains(&policy.mode));
        for verdict in every_verdict() {
            for found in [None, Some(Found::Sent), Some(Found::NotSent), Some(Found::Unknown)] {
                for (all, server, luck) in [(0, None, 0), (u32::MAX, Some(u64::from(u32::MAX)), MS - 1)] {
                    let count = Count { all, in_a_row: all };
                    let _ = decide(&verdict, &Situation { count, found, elapsed: 0, server, luck }, &policy);
                }
            }
        }
    }
}
