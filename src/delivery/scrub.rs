//! Text of others, before it is passed on: without secrets, without phone numbers, not too long.

use alloc::string::String;

/// What stands where something was taken out.
const HIDDEN: &str = "[redacted]";

/// How many bytes of one text are passed on.
const LONGEST: usize = 512;

/// Names whose value is a secret, wherever they stand.
const SECRETS: [&str; 6] = ["access_token", "input_token", "client_secret", "appsecret_proof", "x-api-key", "code"];

/// From how many digits in a row a number may be somebody's phone.
const PHONE: usize = 8;

/// `text` without secrets and phone numbers.
pub fn scrub(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(char) = rest.chars().next() {
        if out.len() >= LONGEST {
            out.push('…');
            break;
        }
        let (shown, hidden) = secret(rest, before);
        if hidden > shown {
            out.push_str(rest.get(..shown).unwrap_or(""));
            out.push_str(HIDDEN);
            before = ']';
            rest = rest.get(hidden..).unwrap_or("");
        } else {
            let length = shown.max(char.len_utf8());
            let kept = rest.get(..length).unwrap_or("");
            out.extend(kept.chars().map(|char| if char.is_control() { ' ' } else { char }));
            before = kept.chars().next_back().unwrap_or(char);
            rest = rest.get(length..).unwrap_or("");
        }
    }
    out
}

/// How much of the start of `rest` to show, and up to where to hide.
fn secret(rest: &str, before: char) -> (usize, usize) {
    let digits = phone(rest);
    if digits.0 > 0 {
        return if digits.1 >= PHONE { (0, digits.0) } else { (digits.0, 0) };
    }
    if before.is_ascii_alphanumeric() || before == '_' {
        return (0, 0);
    }
    let token = run(rest, |char| char.is_ascii_alphanumeric());
    if rest.starts_with("EAA") && token >= 23 {
        return (0, token);
    }
    if starts_with(rest, "bearer ") {
        return (7, 7 + run(rest.get(7..).unwrap_or(""), is_value));
    }
    for name in SECRETS {
        if let Some(at) = value_of(rest, name) {
            return (at, at + run(rest.get(at..).unwrap_or(""), is_value));
        }
    }
    (0, 0)
}

/// Where the value starts, if `name` and then `=` or `:` stand here.
fn value_of(rest: &str, name: &str) -> Option<usize> {
    if !starts_with(rest, name) {
        return None;
    }
    let after = rest.get(name.len()..)?;
    let quoted = |text: &str| run(text, |char| matches!(char, '"' | '\'' | ' ' | '\\'));
    let gap = quoted(after);
    let sign = after.get(gap..)?.chars().next()?;
    // "code: 100" is what errors say of themselves.
    if sign != '=' && (sign != ':' || name == "code") {
        return None;
    }
    let at = name.len() + gap + 1;
    Some(at + quoted(rest.get(at..)?))
}

/// How long the number at the start of `rest` is, in bytes and in digits. One with a plus may have separators.
fn phone(rest: &str) -> (usize, usize) {
    let plus = rest.starts_with('+');
    let (mut end, mut digits, mut gap) = (0, 0, 0);
    for (at, char) in rest.char_indices() {
        if char.is_ascii_digit() {
            digits += 1;
            gap = 0;
            end = at + 1;
        } else if at > 0 && !(plus && gap < 2 && matches!(char, ' ' | '-' | '.' | '(' | ')')) {
            break;
        } else if at > 0 {
            gap += 1;
        } else if !plus {
            break;
        }
    }
    (end, digits)
}

fn is_value(char: char) -> bool {
    !char.is_whitespace() && !matches!(char, '&' | '"' | '\'' | ',' | ';' | '}' | ')' | '\\' | '<')
}

fn run(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|char| !holds(char)).unwrap_or(text.len())
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, scrub};

    #[test]
    fn secrets_are_taken_out() {
        for (text, expected) in [
            ("GET /x?access_token=abc&y=1", "GET /x?access_token=[redacted]&y=1"),
            ("{\"client_secret\": \"abc\"}", "{\"client_secret\": \"[redacted]\"}"),
            ("appsecret_proof=12ab, more", "appsecret_proof=[redacted], more"),
            ("?code=AQD", "?code=[redacted]"),
            ("X-API-Key: k_1.2", "X-API-Key: [redacted]"),
            ("x-api-key=k", "x-api-key=[redacted]"),
            ("Authorization: Bearer abc.def", "Authorization: Bearer [redacted]"),
            ("bearer x", "bearer [redacted]"),
            ("token EAAabcdefghij0123456789ABCD is bad", "token [redacted] is bad"),
            ("input_token = 'a b'", "input_token = '[redacted] b'"),
        ] {
            assert_eq!(scrub(text), expected);
        }
    }

    #[test]
    fn phone_numbers_are_taken_out() {
        for (text, expected) in [
            ("to 15550101234 failed", "to [redacted] failed"),
            ("to +15550101234.", "to [redacted]."),
            ("to +1 (555) 010-1234!", "to [redacted]!"),
            ("US.13491208655302741918", "US.[redacted]"),
            ("a+1555010123", "a[redacted]"),
        ] {
            assert_eq!(scrub(text), expected);
        }
    }

    #[test]
    fn what_helps_stays() {
        for text in [
            "(#131030) Recipient phone number not in allowed list",
            "error code: 100, error_code=1",
            "Param text['body'] must be at most 4096 characters long, not 5000",
            "EAA is short, bearer",
            "23-Nov-26 10:00:00",
            "TTL 30-43200, 1 024 2 048 4 096",
            "encode=1 + 2",
            "é😀漢",
            "",
            "+",
        ] {
            assert_eq!(scrub(text), text);
        }
    }

    #[test]
    fn long_text_is_cut_and_control_characters_are_blanks() {
        assert!(scrub(&"é".repeat(5000)).len() <= LONGEST + 4);
        assert_eq!(scrub("a\u{1b}[31m\nb"), "a [31m b");
    }
}
