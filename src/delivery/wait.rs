//! How long a server asks to wait.

use crate::json::{Document, Value, value};
use crate::text::until;

use super::date;

/// Longer waits than a day are a mistake.
const LONGEST: u64 = 24 * 60 * 60 * 1_000;

/// The headers of an answer that are read, and nothing that a proxy may have put beside them.
pub const HEADERS: [&str; 3] = ["date", "retry-after", "x-business-use-case-usage"];

/// The milliseconds that `headers` ask for: `Retry-After`, or else what Meta's usage header says if `usage`.
pub fn asked(headers: Option<Value<'_>>, now: Option<u64>, usage: bool) -> Option<u64> {
    let text = |name: &str| Some(headers?.get(name)?.string()?.raw);
    let date = || text("date").and_then(date::millis).or(now);
    let after = text("retry-after").and_then(|text| retry_after(text.trim_ascii(), date));
    after.or_else(|| if usage { usage_minutes(headers?) } else { None })
}

/// Seconds, or a date.
fn retry_after(text: &str, now: impl Fn() -> Option<u64>) -> Option<u64> {
    let (seconds, fraction) = until(text, b'.');
    let ms = match (natural(seconds), fraction) {
        (Some(seconds), "") => seconds.saturating_mul(1_000),
        (Some(seconds), fraction) => seconds.saturating_add(natural(fraction)?.min(1)).saturating_mul(1_000),
        (None, _) => date::millis(text)?.checked_sub(now()?)?,
    };
    Some(ms).filter(|ms| *ms <= LONGEST)
}

/// The most minutes that any part of the header names. It is JSON text, and no failure if it is not.
fn usage_minutes(headers: Value<'_>) -> Option<u64> {
    let header = headers.get("x-business-use-case-usage")?.text()?;
    let mut most = 0;
    for (_, uses) in Document::read(&header).ok()?.root().members() {
        for minutes in uses.items().filter_map(|of| of.get("estimated_time_to_regain_access")) {
            most = most.max(minutes.number().and_then(natural).unwrap_or(0));
        }
    }
    Some(most.min(LONGEST) * 60_000).filter(|ms| *ms > 0)
}

/// A whole number, not negative.
#[inline(never)]
pub(super) fn natural(text: &str) -> Option<u64> {
    value::whole(text).and_then(|number| u64::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::{asked, retry_after};
    use crate::json::value::parsed;

    fn of(headers: &str, now: Option<u64>, usage: bool) -> Option<u64> {
        asked(Some(parsed(headers)), now, usage)
    }

    #[test]
    fn seconds_are_whole_and_not_negative() {
        for (text, ms) in [
            ("0", Some(0)),
            ("30", Some(30_000)),
            ("007", Some(7_000)),
            ("1.5", Some(2_000)),
            ("1.0", Some(1_000)),
            ("86400", Some(86_400_000)),
            ("86401", None),
            ("86400.1", None),
            ("-1", None),
            ("+1", None),
            ("1e3", None),
            ("NaN", None),
            ("1.", Some(1_000)),
            (".5", None),
            ("1.5.2", None),
            ("", None),
            ("99999999999999999999999", None),
            ("18446744073709551615", None),
            ("60, 60", None),
            ("soon", None),
        ] {
            assert_eq!(retry_after(text, || Some(0)), ms, "{text:?}");
        }
    }

    #[test]
    fn a_date_is_compared_with_the_answers_own() {
        let headers = r#"{"retry-after":"Sun, 06 Nov 1994 08:50:07 GMT","date":"Sun, 06 Nov 1994 08:49:37 GMT"}"#;
        assert_eq!(of(headers, Some(0), false), Some(30_000));
    }

    #[test]
    fn a_date_is_compared_with_the_clock_where_the_answer_has_none() {
        let headers = r#"{"retry-after":"Sun, 06 Nov 1994 08:49:37 GMT"}"#;
        assert_eq!(of(headers, Some(784_111_776_250), false), Some(750));
        assert_eq!(of(headers, None, false), None);
        // The past, and more than a day.
        assert_eq!(of(headers, Some(784_111_777_001), false), None);
        assert_eq!(of(headers, Some(784_111_777_000 - 86_400_001), false), None);
    }

    #[test]
    fn meta_counts_in_minutes_and_the_worst_counts() {
        let usage = |header: &str| {
            let headers = format!("{{\"x-business-use-case-usage\":{}}}", serde_json::to_string(header).unwrap());
            of(&headers, None, true)
        };
        let one = r#"{"1":[{"type":"a","call_count":100,"estimated_time_to_regain_access":3},{"estimated_time_to_regain_access":7}],"2":[{"estimated_time_to_regain_access":0}]}"#;
        assert_eq!(usage(one), Some(420_000));
        for none in [
            "",
            "{",
            "[]",
            "{}",
            r#"{"1":[]}"#,
            r#"{"1":{}}"#,
            r#"{"1":[{"estimated_time_to_regain_access":0}]}"#,
            r#"{"1":[{"estimated_time_to_regain_access":-3}]}"#,
            r#"{"1":[{"estimated_time_to_regain_access":"3"}]}"#,
            r#"{"1":[{"call_count":99}]}"#,
        ] {
            assert_eq!(usage(none), None, "{none}");
        }
        assert!(usage(r#"{"1":[{"estimated_time_to_regain_access":9223372036854775807}]}"#).is_some());
    }

    #[test]
    fn the_usage_header_counts_only_where_it_means_something() {
        let headers = r#"{"x-business-use-case-usage":"{\"1\":[{\"estimated_time_to_regain_access\":1}]}"}"#;
        assert_eq!(of(headers, None, false), None);
        assert_eq!(of(headers, None, true), Some(60_000));
    }

    #[test]
    fn retry_after_goes_before_the_usage_header() {
        let headers =
            r#"{"retry-after":"5","x-business-use-case-usage":"{\"1\":[{\"estimated_time_to_regain_access\":1}]}"}"#;
        assert_eq!(of(headers, None, true), Some(5_000));
    }
}
