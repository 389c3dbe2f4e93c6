use std::collections::{BTreeMap, BTreeSet};
use std::vec::Vec;

use super::judge::by_code;
use super::{Facts, Outcome, Retry, Row, Verdict, judge, own, rows};

/// What sort of trouble a row may be about.
const KINDS: [&str; 32] = [
    "auth",
    "permission",
    "config",
    "integrity",
    "rate_limit",
    "pair_rate_limit",
    "spam_limit",
    "registration",
    "flow",
    "maintenance",
    "conflict",
    "unknown",
    "invalid_parameter",
    "rejected",
    "recipient",
    "window",
    "marketing_cap",
    "opted_out",
    "webhook",
    "group",
    "template",
    "media",
    "payment",
    "calling",
    "server",
    "legacy",
    "network",
    "timeout",
    "aborted",
    "tls",
    "malformed_response",
    "response_lost",
];

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

/// The numbers, and the ends of the ranges, of a row that is known by codes alone.
fn numbers(row: &Row) -> Vec<u32> {
    if !row.sign().bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'-') {
        return Vec::new();
    }
    row.sign().split([',', '-']).map(|number| number.parse().unwrap()).collect()
}

#[test]
fn every_line_of_the_table_is_a_row() {
    let mut count = 0;
    for row in rows() {
        count += 1;
        assert!(!row.sign().is_empty() && !row.reason().is_empty(), "{row:?}");
        assert!(KINDS.contains(&row.kind()), "{row:?}");
        assert!(["no", "no_or_drop", "drop", "unknown", "part", "not_applicable"].contains(&row.sent()), "{row:?}");
        assert!(["request", "recipient", "template", "number", "account", "key"].contains(&row.scope()), "{row:?}");
        assert!(["", "run", "template"].contains(&row.stop()), "{row:?}");
    }
    assert_eq!(count, 144);
}

#[test]
fn no_line_names_a_cure_that_is_none() {
    let tables = super::TABLES.iter().flat_map(|table| table.lines());
    for line in tables {
        let cure = line.split(' ').nth(4).unwrap();
        assert!(Retry::named(cure).is_some_and(|retry| retry.name() == cure), "{line}");
    }
}

#[test]
fn each_code_of_the_table_finds_its_row_whatever_the_http_status() {
    for row in rows() {
        for number in numbers(&row) {
            let own = by_code(number, None).unwrap();
            // A range gives way to a code that has a row of its own.
            if !row.sign().contains('-') {
                assert_eq!(own, row, "{number}");
            }
            for status in [200, 206, 400, 403, 404, 429, 500, 503] {
                let verdict = coded(status, number);
                assert_eq!((verdict.row, verdict.retry), (own, own.retry()), "{number} with {status}");
            }
        }
    }
}

#[test]
fn no_number_has_two_rows() {
    let mut seen = BTreeSet::new();
    for row in rows().filter(|row| !row.sign().contains('-')) {
        for number in numbers(&row) {
            assert!(seen.insert(number), "{number}");
        }
    }
}

#[test]
fn every_row_can_be_reached() {
    for row in rows() {
        let sign = row.sign();
        let (list, words) = sign.split_once(':').unwrap_or((sign, ""));
        let (list, subcode) = list.split_once('/').unwrap_or((list, ""));
        let (mark, rest) = list.split_at(usize::from(!list.starts_with(|char: char| char.is_ascii_digit())));
        // The ends of ranges have no rows of their own, but a status does where its range begins.
        let (from, to) = rest.split(',').next().unwrap().split_once('-').unwrap_or((rest, rest));
        let number = if mark == "#" { from } else { to }.split(',').next().unwrap().parse().ok();
        let status = number.and_then(|number: u32| u16::try_from(number).ok()).unwrap_or(400);
        let facts = Facts { status, subcode: subcode.parse().ok(), says: words, ..Facts::default() };
        let found = match mark {
            "" | "~" => judge(&Facts { status: 400, code: number, ..facts }),
            "=" => judge(&Facts { proxy: Some(rest), ..facts }),
            "!" => judge(&Facts { flat: true, ..facts }),
            "#" => judge(&facts),
            "@" => own(rest),
            _ => panic!("{sign}"),
        };
        // The last of these calling codes has a row of its own.
        assert!(found.reason == row.reason() || sign == "138001-138025", "{sign}");
    }
}

#[test]
fn rows_of_one_reason_agree() {
    let mut by_reason = BTreeMap::new();
    for row in rows().filter(|row| !matches!(row.reason(), "calling_other" | "tls" | "aborted")) {
        let of = (row.kind(), row.sent(), row.retry(), row.scope(), row.stop(), row.hint());
        assert_eq!(*by_reason.entry(row.reason()).or_insert(of), of, "{}", row.reason());
    }
}

#[test]
fn reasons_are_snake_case_and_hints_are_one_sentence_of_one_line() {
    for row in rows() {
        assert!(row.reason().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", row.reason());
        assert!(row.hint().ends_with('.') && row.hint().len() <= 80 && !row.hint().contains('\n'), "{}", row.hint());
    }
}

#[test]
fn only_what_was_certainly_not_sent_is_resent_by_itself() {
    for row in rows() {
        assert!(!row.retry().is_automatic() || row.sent() == "no", "{}", row.reason());
    }
}

#[test]
fn every_unknown_is_to_be_reconciled_or_left_alone() {
    for row in rows().filter(|row| row.sent() == "unknown") {
        assert!(matches!(row.retry(), Retry::Reconcile | Retry::Never), "{}", row.reason());
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
fn a_row_is_found_by_code_and_subcode() {
    assert_eq!(by_code(100, None).unwrap().reason(), "invalid_parameter");
    assert_eq!(by_code(100, Some(33)).unwrap().reason(), "object_unreachable");
    assert_eq!(by_code(999_999, None), None);
}

#[test]
fn metas_usage_header_tells_when_limits_of_calls_end() {
    let usage: BTreeSet<_> = rows().filter(|row| row.usage()).map(Row::reason).collect();
    let expected = ["app_rate_limit", "buc_rate_limit", "call_rate_limit", "waba_rate_limit"];
    assert_eq!(usage.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn ranges_of_the_table_hold() {
    for code in [200, 210, 299] {
        assert_eq!((coded(403, code).row.kind(), coded(403, code).outcome), ("permission", Outcome::NotSent));
    }
    assert_eq!(coded(400, 138_002).reason, "calling_other");
    assert_eq!(coded(400, 138_006).reason, "call_permission_missing");
    assert_eq!(coded(400, 2_388_100).reason, "template_management");
    assert_eq!(coded(400, 147_003).reason, "username_api");
}

#[test]
fn unlisted_codes_are_known_by_their_hundreds_and_settled_by_the_status() {
    for (code, kind) in [
        (132_999, "template"),
        (133_500, "registration"),
        (134_500, "template"),
        (138_900, "calling"),
        (139_050, "flow"),
        (2_388_400, "template"),
        (2_494_200, "config"),
        (131_250, "group"),
        (1010, "legacy"),
        (2005, "legacy"),
    ] {
        let refused = coded(400, code);
        assert_eq!(
            (refused.row.kind(), refused.outcome, refused.retry),
            (kind, Outcome::NotSent, Retry::Fix),
            "{code}"
        );
        let failed = coded(500, code);
        assert_eq!(
            (failed.row.kind(), failed.outcome, failed.retry),
            (kind, Outcome::Unknown, Retry::Reconcile),
            "{code}"
        );
        assert_eq!(coded(200, code).outcome, Outcome::Unknown, "{code}");
    }
}

#[test]
fn a_code_nobody_knows_is_settled_by_the_status() {
    for status in [400, 401, 403, 404, 408, 409, 422, 499] {
        let verdict = coded(status, 999_999);
        assert_eq!((verdict.reason, verdict.row.kind()), ("rejected", "rejected"), "{status}");
        assert_eq!((verdict.outcome, verdict.retry), (Outcome::NotSent, Retry::Fix), "{status}");
    }
    assert_eq!(coded(429, 999_999).retry, Retry::Throttle);
    assert_eq!((coded(500, 999_999).row.kind(), coded(500, 999_999).outcome), ("server", Outcome::Unknown));
    assert_eq!(coded(200, 999_999).outcome, Outcome::Unknown);
}

#[test]
fn a_status_without_a_code_says_what_it_can() {
    for status in [400, 404, 405, 406, 411, 413, 414, 415, 422, 431] {
        let verdict = bare(status);
        assert_eq!((verdict.outcome, verdict.retry), (Outcome::NotSent, Retry::Fix), "{status}");
    }
    for (status, kind, outcome, retry) in [
        (401, "auth", Outcome::NotSent, Retry::Fix),
        (402, "payment", Outcome::NotSent, Retry::Fix),
        (403, "permission", Outcome::NotSent, Retry::Fix),
        (408, "server", Outcome::Unknown, Retry::Reconcile),
        (409, "conflict", Outcome::Unknown, Retry::Reconcile),
        (421, "network", Outcome::NotSent, Retry::Once),
        (425, "network", Outcome::NotSent, Retry::Once),
        (429, "rate_limit", Outcome::NotSent, Retry::Throttle),
        (499, "server", Outcome::Unknown, Retry::Reconcile),
        (301, "config", Outcome::NotSent, Retry::Fix),
        (500, "server", Outcome::Unknown, Retry::Reconcile),
        (502, "server", Outcome::Unknown, Retry::Reconcile),
        (525, "server", Outcome::Unknown, Retry::Reconcile),
        (599, "server", Outcome::Unknown, Retry::Reconcile),
    ] {
        let verdict = bare(status);
        assert_eq!((verdict.row.kind(), verdict.outcome, verdict.retry), (kind, outcome, retry), "{status}");
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
    let nested = judge(&Facts { status: 401, kapso: true, ..Facts::default() });
    assert_eq!(nested.reason, "kapso_key_invalid");
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
    let stop = |code| by_code(code, None).unwrap().stop();
    for code in [
        0, 3, 10, 102, 104, 190, 200, 299, 131_005, 33, 803, 368, 131_031, 131_064, 131_042, 131_045, 133_010, 131_037,
        134_011, 131_048,
    ] {
        assert_eq!(stop(code), "run", "{code}");
    }
    for code in [132_000, 132_001, 132_007, 132_012, 132_015, 132_016, 132_018, 132_068, 131_063, 134_102] {
        assert_eq!(stop(code), "template", "{code}");
    }
    let words: BTreeSet<_> = rows().filter(|row| row.stop() == "run").map(Row::reason).collect();
    assert!(words.contains("kapso_insufficient_credits") && words.contains("kapso_key_invalid"));
    let stopping = rows().filter(|row| !row.stop().is_empty());
    assert_eq!(stopping.map(Row::reason).collect::<BTreeSet<_>>().len(), 31);
}
