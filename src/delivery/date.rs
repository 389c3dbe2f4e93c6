//! Dates of HTTP, in the one shape that is still written (RFC 9110, section 5.6.7).

use crate::errors::row::place;

use super::wait::natural;

const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

/// Milliseconds since 1970 began, of `Sun, 06 Nov 1994 08:49:37 GMT`.
pub fn millis(text: &str) -> Option<u64> {
    let mut numbers = [0; 5];
    for (number, (at, length)) in numbers.iter_mut().zip([(5, 2), (12, 4), (17, 2), (20, 2), (23, 2)]) {
        *number = natural(text.get(at..at + length)?)?;
    }
    let [day, year, hours, minutes, seconds] = numbers;
    let month = place(MONTHS, text.get(8..11)?)?;
    let sane = (1..=31).contains(&day) && year >= 1970 && hours < 24 && minutes < 60 && seconds <= 60;
    if !sane || text.get(25..) != Some(" GMT") {
        return None;
    }
    // The year is reckoned from March, so that the leap day is its last.
    let year = if month < 2 { year - 1 } else { year };
    let days = (153 * ((month as u64 + 10) % 12) + 2) / 5 + day - 1;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + days - 719_468;
    Some((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000)
}

#[cfg(test)]
mod tests {
    use super::millis;

    #[test]
    fn leap_days_and_turns_of_the_year_are_right() {
        for (text, seconds) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
            ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
            ("Thu, 31 Dec 2026 23:59:59 GMT", 1_798_761_599),
            ("Fri, 01 Jan 2027 00:00:00 GMT", 1_798_761_600),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
        ] {
            assert_eq!(millis(text), Some(seconds * 1_000), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_date() {
        for text in [
            "",
            "soon",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1994",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 anF 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 99 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 10:60:00 GMT",
            "Sun, 06 Nov 1994 10:00:61 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 08:49:37 GMT+1",
            "Sun, -6 Nov 1994 08:49:37 GMT",
            "Sün, 06 Nov 1994 08:49:37 GMT",
            "éééééééééééééééé",
        ] {
            assert_eq!(millis(text), None, "{text}");
        }
    }
}
