//! Regular expressions for numbers that are written as strings, with their bounds.

/// Whole numbers from `min` to `max`, written in decimal.
pub fn whole(min: i64, max: i64) -> String {
    let mut ways = Vec::new();
    if min < 0 {
        ways.extend(digits(0.max(max.saturating_neg()), min.saturating_neg()).map(|digits| format!("-0*{digits}")));
    }
    if max >= 0 {
        ways.extend(digits(min.max(0), max).map(|digits| format!("0*{digits}")));
    }
    if min <= 0 && max >= 0 {
        ways.push("-?0+".to_owned());
    }
    format!("^(?:{})$", ways.join("|"))
}

/// Decimal degrees from `-most` to `most`.
pub fn degrees(most: i64) -> String {
    let below = digits(0, most - 1).unwrap_or_default();
    format!("^-?(?:0*{below}(?:\\.[0-9]+)?|0*{most}(?:\\.0+)?)$")
}

/// The numbers from `min` to `max` without leading zeros, neither below zero.
fn digits(min: i64, max: i64) -> Option<String> {
    if max < min {
        return None;
    }
    if max == i64::MAX {
        return Some(if min <= 0 { "[0-9]+".to_owned() } else { at_least(&min.to_string()) });
    }
    let mut ways = Vec::new();
    let mut low = min;
    while low <= max {
        // As many numbers as share their first digits with `low` and end in any digits.
        let mut span = 1;
        while low % (span * 10) == 0 && low != 0 && low + span * 10 - 1 <= max {
            span *= 10;
        }
        let lead = low / span;
        let last = (lead - lead % 10 + 9).min(max / span - i64::from(max % span != span - 1));
        let tail = "[0-9]".repeat(span.to_string().len() - 1);
        let head = if lead >= 10 { (lead / 10).to_string() } else { String::new() };
        let (from, to) = (lead % 10, last % 10);
        let digit = if from == to { from.to_string() } else { format!("[{from}-{to}]") };
        ways.push(format!("{head}{digit}{tail}"));
        low = (last + 1) * span;
    }
    Some(format!("(?:{})", ways.join("|")))
}

/// Numbers of as many digits as `min` that are not less, and all that are longer.
fn at_least(min: &str) -> String {
    let mut ways = vec![format!("[1-9][0-9]{{{},}}", min.len())];
    let mut head = String::new();
    for (at, digit) in min.bytes().map(|digit| digit - b'0').enumerate() {
        if digit < 9 {
            ways.push(format!("{head}[{}-9][0-9]{{{}}}", digit + 1, min.len() - at - 1));
        }
        head.push(char::from(b'0' + digit));
    }
    ways.push(head);
    format!("(?:{})", ways.join("|"))
}
