use std::collections::{BTreeMap, BTreeSet};
use std::vec::Vec;

use super::judge::by_code;
use super::{Facts, Kind, Outcome, Retry, Sent, Sign, Stop, Verdict, judge, own_rows, rows};

fn coded(status: u16, code: u32) -> Verdict {
    judge(&Facts { status, code: Some(code), ..Facts::default() })
}

fn bare(status: u16) -> Verdict {
    judge(&Facts { status, ..Facts::default() })
}

fn flat(status: u16, says: &str) -> Verdict {
    judge(&Facts { status, kapso: true, flat: true, says, ..Facts::default() })
}

fn proxied(status: u16, word: &str) -> Verdict {
    judge(&Facts { status, kapso: true, flat: true, proxy: Some(word), ..Facts::default() })
}

/// The first and last numbers that a sign stands for.
fn numbers(sign: Sign) -> Vec<u32> {
    match sign {
        Sign::Code(code) => vec![code],
        Sign::Codes(codes) => codes.to_vec(),
        Sign::Range(from, to) => vec![from, to],
        _ => Vec::new(),
    }
}

#[test]
fn each_code_of_the_table_finds_its_row_whatever_the_http_status() {
    for row in rows() {
        for number in numbers(row.sign) {
            let own = by_code(number, None).unwrap();
            // A range gives way to a code that has a row of its own.
            if !matches!(row.sign, Sign::Range(..)) {
                assert_eq!(own.reason, row.reason, "{number}");
            }
            for status in [200, 206, 400, 403, 404, 429, 500, 503] {
                let verdict = coded(status, number);
                assert_eq!(verdict.reason, own.reason, "{number} with {status}");
                assert_eq!(verdict.retry, own.retry, "{number} with {status}");
            }
        }
    }
}

#[test]
fn no_number_has_two_rows() {
    let mut seen = BTreeSet::new();
    for row in rows().filter(|row| !matches!(row.sign, Sign::Range(..))) {
        for number in numbers(row.sign) {
            assert!(seen.insert(number), "{number}");
        }
    }
}

#[test]
fn rows_of_one_reason_agree() {
    let mut by_reason = BTreeMap::new();
    for row in rows() {
        let of = (row.kind, row.sent, row.retry, row.scope, row.stop, row.hint);
        let first = by_reason.entry(row.reason).or_insert(of);
        let calling = matches!(row.reason, "calling_other" | "template_management");
        assert!(calling || *first == of, "{}", row.reason);
    }
}

#[test]
fn reasons_are_snake_case_and_hints_are_one_sentence_of_one_line() {
    for row in rows().chain(own_rows()) {
        assert!(row.reason.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", row.reason);
        assert!(row.hint.ends_with('.') && row.hint.len() <= 115 && !row.hint.contains('\n'), "{}", row.hint);
    }
}

#[test]
fn only_what_was_certainly_not_sent_is_resent_by_itself() {
    for row in rows().chain(own_rows()) {
        assert!(!row.retry.is_automatic() || row.sent == Sent::No, "{}", row.reason);
    }
}

#[test]
fn every_unknown_is_to_be_reconciled_or_left_alone() {
    for row in rows().chain(own_rows()).filter(|row| row.sent == Sent::Unknown) {
        assert!(matches!(row.retry, Retry::Reconcile | Retry::Never), "{}", row.reason);
    }
}

#[test]
fn subcodes_and_words_choose_among_the_meanings_of_100() {
    assert_eq!(coded(400, 100).reason, "invalid_parameter");
    let with = |subcode, says| judge(&Facts { status: 400, code: Some(100), subcode, says, ..Facts::default() }).reason;
    assert_eq!(with(Some(33), ""), "object_unreachable");
    assert_eq!(with(Some(2_494_073), ""), "invalid_parameter");
    assert_eq!(with(None, "API calls from the server require an appsecret_proof argument"), "appsecret_proof_required");
}

#[test]
fn ranges_of_the_table_hold() {
    for code in [200, 210, 299] {
        assert_eq!((coded(403, code).kind, coded(403, code).outcome), (Kind::Permission, Outcome::NotSent));
    }
    assert_eq!(coded(400, 138_002).reason, "calling_other");
    assert_eq!(coded(400, 138_006).reason, "call_permission_missing");
    assert_eq!(coded(400, 2_388_100).reason, "template_management");
    assert_eq!(coded(400, 147_003).reason, "username_api");
}

#[test]
fn unlisted_codes_are_known_by_their_hundreds_and_settled_by_the_status() {
    for (code, kind) in [
        (132_999, Kind::Template),
        (133_500, Kind::Registration),
        (134_500, Kind::Template),
        (138_900, Kind::Calling),
        (139_050, Kind::Flow),
        (2_388_400, Kind::Template),
        (2_494_200, Kind::Config),
        (131_250, Kind::Group),
        (1010, Kind::Legacy),
        (2005, Kind::Legacy),
    ] {
        let refused = coded(400, code);
        assert_eq!((refused.kind, refused.outcome, refused.retry), (kind, Outcome::NotSent, Retry::Fix), "{code}");
        let failed = coded(500, code);
        assert_eq!((failed.kind, failed.outcome, failed.retry), (kind, Outcome::Unknown, Retry::Reconcile), "{code}");
        assert_eq!(coded(200, code).outcome, Outcome::Unknown, "{code}");
    }
}

#[test]
fn a_code_nobody_knows_is_settled_by_the_status() {
    for status in [400, 401, 403, 404, 408, 409, 422, 499] {
        let verdict = coded(status, 999_999);
        assert_eq!((verdict.reason, verdict.kind), ("rejected", Kind::Rejected), "{status}");
        assert_eq!((verdict.outcome, verdict.retry), (Outcome::NotSent, Retry::Fix), "{status}");
    }
    assert_eq!(coded(429, 999_999).retry, Retry::Throttle);
    assert_eq!((coded(500, 999_999).kind, coded(500, 999_999).outcome), (Kind::Server, Outcome::Unknown));
    assert_eq!(coded(200, 999_999).outcome, Outcome::Unknown);
}

#[test]
fn a_status_without_a_code_says_what_it_can() {
    for status in [400, 404, 405, 406, 411, 413, 414, 415, 422, 431] {
        let verdict = bare(status);
        assert_eq!((verdict.outcome, verdict.retry), (Outcome::NotSent, Retry::Fix), "{status}");
    }
    for (status, kind, outcome, retry) in [
        (401, Kind::Auth, Outcome::NotSent, Retry::Fix),
        (402, Kind::Payment, Outcome::NotSent, Retry::Fix),
        (403, Kind::Permission, Outcome::NotSent, Retry::Fix),
        (408, Kind::Server, Outcome::Unknown, Retry::Reconcile),
        (409, Kind::Conflict, Outcome::Unknown, Retry::Reconcile),
        (421, Kind::Network, Outcome::NotSent, Retry::Once),
        (425, Kind::Network, Outcome::NotSent, Retry::Once),
        (429, Kind::RateLimit, Outcome::NotSent, Retry::Throttle),
        (499, Kind::Server, Outcome::Unknown, Retry::Reconcile),
        (301, Kind::Config, Outcome::NotSent, Retry::Fix),
        (500, Kind::Server, Outcome::Unknown, Retry::Reconcile),
        (502, Kind::Server, Outcome::Unknown, Retry::Reconcile),
        (525, Kind::Server, Outcome::Unknown, Retry::Reconcile),
        (599, Kind::Server, Outcome::Unknown, Retry::Reconcile),
    ] {
        let verdict = bare(status);
        assert_eq!((verdict.kind, verdict.outcome, verdict.retry), (kind, outcome, retry), "{status}");
    }
    for status in [502, 503, 504, 520, 527, 530] {
        assert_eq!(bare(status).reason, "edge_failure", "{status}");
    }
    for status in [0, 100, 199, 200, 299, 1000, u16::MAX] {
        assert_eq!(bare(status).outcome, Outcome::Unknown, "{status}");
    }
}

#[test]
fn kapso_is_understood_when_it_speaks_for_itself() {
    assert_eq!(flat(401, "Invalid or missing API key").reason, "kapso_key_invalid");
    assert_eq!(flat(403, "Active sandbox session required to send messages ").reason, "sandbox_session_required");
    assert_eq!(flat(403, "Forbidden").reason, "forbidden");
    assert_eq!((flat(409, "").reason, flat(409, "").outcome), ("conversation_busy", Outcome::NotSent));
    assert_eq!((flat(500, "").reason, flat(500, "").outcome), ("kapso_internal", Outcome::Unknown));
    assert_eq!((flat(504, "").reason, flat(504, "").outcome), ("kapso_timeout", Outcome::Unknown));
    assert_eq!(flat(429, "Rate limit exceeded").reason, "http_rate_limit");
    assert_eq!(proxied(402, "insufficient_credits").reason, "kapso_insufficient_credits");
    assert_eq!(proxied(422, "marketing_preference_stopped").reason, "marketing_preference_stopped");
    assert_eq!(proxied(422, "messaging_account_mismatch").reason, "kapso_account_mismatch");
    assert_eq!(proxied(401, "invalid_api_key").reason, "kapso_key_invalid");
}

#[test]
fn a_word_nobody_knows_is_settled_by_the_status() {
    for (status, outcome) in
        [(400, Outcome::NotSent), (422, Outcome::NotSent), (500, Outcome::Unknown), (200, Outcome::Unknown)]
    {
        let verdict = proxied(status, "new_word");
        assert_eq!((verdict.reason, verdict.outcome), ("proxy_error", outcome), "{status}");
    }
    assert_eq!(proxied(429, "new_word").retry, Retry::Throttle);
}

#[test]
fn a_409_is_not_sent_only_in_kapsos_flat_shape() {
    let nested = judge(&Facts { status: 409, kapso: true, ..Facts::default() });
    assert_eq!((nested.reason, nested.outcome), ("conflict", Outcome::Unknown));
}

#[test]
fn transient_softens_the_advice_and_never_the_outcome() {
    let transient = |status, code| judge(&Facts { status, code: Some(code), transient: true, ..Facts::default() });
    assert_eq!(transient(400, 999_999).retry, Retry::Wait);
    assert_eq!((transient(500, 131_000).outcome, transient(500, 131_000).retry), (Outcome::Unknown, Retry::Reconcile));
    assert_eq!(transient(400, 100).retry, Retry::Fix);
}

#[test]
fn codes_of_webhooks_refuse_when_they_come_as_an_answer() {
    assert_eq!((coded(400, 131_049).outcome, coded(400, 131_049).retry), (Outcome::NotSent, Retry::Wait));
    assert_eq!(coded(500, 131_049).outcome, Outcome::Unknown);
    assert_eq!(coded(206, 131_201).outcome, Outcome::Unknown);
}

#[test]
fn a_run_stops_at_the_codes_that_are_the_same_for_everybody() {
    let stop = |code| by_code(code, None).unwrap().stop;
    for code in [
        0, 3, 10, 102, 104, 190, 200, 299, 131_005, 33, 803, 368, 131_031, 131_064, 131_042, 131_045, 133_010, 131_037,
        134_011, 131_048,
    ] {
        assert_eq!(stop(code), Stop::Run, "{code}");
    }
    for code in [132_000, 132_001, 132_007, 132_012, 132_015, 132_016, 132_018, 132_068, 131_063, 134_102] {
        assert_eq!(stop(code), Stop::Template, "{code}");
    }
    let words: BTreeSet<_> = rows().filter(|row| row.stop == Stop::Run).map(|row| row.reason).collect();
    assert!(words.contains("kapso_insufficient_credits") && words.contains("kapso_key_invalid"));
    let stopping = rows().filter(|row| row.stop != Stop::No);
    assert_eq!(stopping.map(|row| row.reason).collect::<BTreeSet<_>>().len(), 31);
}
