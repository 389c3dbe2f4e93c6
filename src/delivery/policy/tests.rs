use std::string::String;

use super::{Mode, Policy, Setting};
use crate::json::value::parsed;

fn read(retry: &str) -> Result<Policy, String> {
    Policy::read(Some(parsed(retry))).map_err(|error| error.option)
}

#[test]
fn safe_and_interactive_are_the_default() {
    let policy = Policy::read(None).unwrap();
    assert_eq!(policy.mode, Mode::Safe);
    assert_eq!(read("{}"), Ok(policy));
    let numbers = Setting::ALL.iter().map(|setting| policy.number(*setting));
    assert!(numbers.eq([3, 30_000, 60_000, 500, 8_000, 1_000, 30_000, 60_000, 2]));
}

#[test]
fn every_mode_has_its_name() {
    for (name, mode) in [("never", Mode::Never), ("safe", Mode::Safe), ("at-least-once", Mode::AtLeastOnce)] {
        assert_eq!(read(&std::format!("\"{name}\"")).unwrap().mode, mode);
        assert_eq!(read(&std::format!("{{\"mode\":\"{name}\"}}")).unwrap().mode, mode);
    }
    assert_eq!(read(r#"{"mode":"verified","reconcile":true}"#).unwrap().mode, Mode::Verified);
}

#[test]
fn presets_are_starting_points() {
    let of = |retry: &str, setting| read(retry).unwrap().number(setting);
    for (preset, attempts, timeout, deadline, throttle, server, pair) in [
        ("interactive", 3, 30_000, 60_000, 30_000, 60_000, 2),
        ("bulk", 6, 30_000, 600_000, 60_000, 120_000, 4),
        ("edge", 2, 10_000, 20_000, 30_000, 60_000, 2),
    ] {
        let retry = std::format!("{{\"preset\":\"{preset}\"}}");
        for (setting, number) in [
            (Setting::MaxAttempts, attempts),
            (Setting::AttemptTimeout, timeout),
            (Setting::Deadline, deadline),
            (Setting::ThrottleMax, throttle),
            (Setting::MaxRetryAfter, server),
            (Setting::PairMaxExponent, pair),
        ] {
            assert_eq!(of(&retry, setting), number, "{preset}");
        }
    }
    assert_eq!(of(r#"{"maxAttempts":9,"preset":"bulk"}"#, Setting::MaxAttempts), 9);
}

#[test]
fn numbers_have_their_bounds() {
    for (name, most, over) in [
        ("maxAttempts", 10_u64, 11_u64),
        ("attemptTimeoutMs", 2_147_483_647, 2_147_483_648),
        ("deadlineMs", 2_147_483_647, 2_147_483_648),
        ("baseDelayMs", 2_147_483_647, 2_147_483_648),
        ("pairMaxExponent", 8, 9),
    ] {
        assert!(read(&std::format!("{{\"{name}\":{most}}}")).is_ok(), "{name}");
        for wrong in [std::format!("{over}"), "-1".into(), "1.5".into(), "\"1\"".into(), "null".into(), "1e2".into()] {
            assert_eq!(read(&std::format!("{{\"{name}\":{wrong}}}")), Err(std::format!("retry.{name}")), "{wrong}");
        }
    }
    for name in ["maxAttempts", "attemptTimeoutMs"] {
        assert_eq!(read(&std::format!("{{\"{name}\":0}}")), Err(std::format!("retry.{name}")));
    }
    for name in ["deadlineMs", "baseDelayMs", "maxRetryAfterMs", "pairMaxExponent"] {
        assert!(read(&std::format!("{{\"{name}\":0}}")).is_ok(), "{name}");
    }
}

#[test]
fn what_cannot_work_is_named() {
    for (retry, option) in [
        ("\"always\"", "retry"),
        ("7", "retry"),
        ("null", "retry"),
        ("true", "retry"),
        ("[]", "retry"),
        (r#"{"mode":"Safe"}"#, "retry.mode"),
        (r#"{"mode":null}"#, "retry.mode"),
        (r#"{"preset":"slow"}"#, "retry.preset"),
        (r#"{"maxAttempt":1}"#, "retry.maxAttempt"),
        (r#"{"a b":1}"#, "retry"),
        (r#"{"reconcile":"x"}"#, "retry.reconcile"),
        (r#"{"random":0.5}"#, "retry.random"),
        (r#"{"onAttempt":null}"#, "retry.onAttempt"),
        ("\"verified\"", "retry.reconcile"),
        (r#"{"mode":"verified"}"#, "retry.reconcile"),
    ] {
        assert_eq!(read(retry), Err(String::from(option)), "{retry}");
    }
}

#[test]
fn functions_are_given_as_true() {
    let all = r#"{"random":true,"now":true,"sleep":true,"onAttempt":true,"reconcile":true}"#;
    assert_eq!(read(all).unwrap().mode, Mode::Safe);
}
