//! Days of the calendar.

use crate::schema::Format;

/// A day that there was or will be.
pub const DATE: &Format = &Format::must("date", "a day of the calendar, `YYYY-MM-DD`", is_date).pattern(concat!(
    "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"
));

/// Whether `text` is a day of the Gregorian calendar, as ISO 8601 writes it.
pub fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let number = |start: usize, end: usize| {
        let digits = bytes.get(start..end).unwrap_or(b"");
        digits
            .iter()
            .try_fold(0_u32, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    };
    let (Some(year), Some(month), Some(day)) = (number(0, 4), number(5, 7), number(8, 10)) else { return false };
    let days = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    bytes.len() == 10
        && bytes.get(4) == Some(&b'-')
        && bytes.get(7) == Some(&b'-')
        && (1..=12).contains(&month)
        && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn days_of_the_calendar() {
        for date in ["1999-01-23", "2000-02-29", "2024-02-29", "1900-02-28", "2026-12-31", "0001-01-01", "2025-04-30"] {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn days_that_never_come() {
        for date in [
            "1900-02-29",
            "2023-02-29",
            "2026-02-30",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-01-32",
            "2026-04-31",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }

    #[test]
    fn other_ways_to_write_a_day() {
        for date in [
            "",
            "not a date",
            "1999-1-23",
            "1999/01/23",
            "23-01-1999",
            "19990123",
            "1999-01-23T00:00",
            " 1999-01-23",
            "1999-01-2３",
            "+999-01-23",
            "1999-01-2",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }

    #[test]
    fn every_day_of_a_long_cycle_is_there_once() {
        let mut days = 0;
        for year in 1600..2000 {
            for month in 0..=13 {
                for day in 0..=32 {
                    days += u32::from(is_date(&std::format!("{year:04}-{month:02}-{day:02}")));
                }
            }
        }
        assert_eq!(days, 146_097);
    }
}
