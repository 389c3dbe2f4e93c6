//! Dates of HTTP, in all three of their shapes (RFC 9110, section 5.6.7).

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Milliseconds since 1970 began.
///
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994` differ in order and
/// in separators: a month is a word, a time has colons, and of two numbers the first is the day.
pub fn millis(text: &str) -> Option<u64> {
    let (mut month, mut day, mut year, mut time) = (None, None, None, None);
    for word in text.split([' ', ',', '-']).filter(|word| !word.is_empty()) {
        if word.contains(':') {
            time = seconds(word);
        } else if word.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = word.parse::<u64>().ok()?;
            if day.is_none() { day = Some(number) } else { year = Some(full_year(number)) }
        } else if let Some(at) = MONTHS.iter().position(|name| word.eq_ignore_ascii_case(name)) {
            month = Some(at as u64);
        }
    }
    let (day, year) = (day?, year?);
    let sane = (1..=31).contains(&day) && (1970..=9999).contains(&year);
    if sane { Some((days(year, month?, day) * 86_400 + time?) * 1_000) } else { None }
}

/// Of years with two digits, those that would be far in the future are in the past.
fn full_year(year: u64) -> u64 {
    match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    }
}

fn seconds(text: &str) -> Option<u64> {
    let mut parts = text.split(':').map(str::parse::<u64>);
    let (hours, minutes, seconds) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let sane = hours < 24 && minutes < 60 && seconds <= 60 && parts.next().is_none();
    if sane { Some(hours * 3_600 + minutes * 60 + seconds) } else { None }
}

/// Days since 1970 began. The year is reckoned from March, so that the leap day is its last.
fn days(year: u64, month: u64, day: u64) -> u64 {
    let year = if month < 2 { year - 1 } else { year };
    let month = (month + 10) % 12;
    let before = (153 * month + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + before - 719_468
}

#[cfg(test)]
mod tests {
    use super::millis;

    #[test]
    fn all_three_shapes_are_read() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(millis(text), Some(784_111_777_000), "{text}");
        }
    }

    #[test]
    fn leap_days_and_turns_of_the_year_are_right() {
        for (text, seconds) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
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
            "Sun, 06 Nov 1994",
            "08:49:37",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 99 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 Nov 99999 08:49:37 GMT",
            "Sun, 06 Nov 1994 25:00:00 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37:00 GMT",
            "Sun, 99999999999999999999999 Nov 1994 08:49:37 GMT",
            "Nov : 6 1994",
            "é, 06 Nov 1994 ::: GMT",
        ] {
            assert_eq!(millis(text), None, "{text}");
        }
    }
}
