//! Labels: short texts that WhatsApp shows as they are, on one line.

use crate::issue::Severity;
use crate::schema::Format;

/// Formatting does not work here: the marks are shown.
pub const NO_MARKDOWN: &Format =
    &Format::should("markdown", "formatting does not work here; leave out the `*`, `_`, `~` and backticks", |text| {
        !has_markdown(text.as_bytes())
    });

/// Formatting is refused here.
pub const NEVER_MARKDOWN: &Format =
    &Format { severity: Severity::Error, says: "free of formatting, as `*bold*` is", ..*NO_MARKDOWN };

/// Line breaks do not work here.
pub const ONE_LINE: &Format =
    &Format::should("line_break", "it is shown on one line; leave out the line breaks", |text| {
        !text.bytes().any(|byte| matches!(byte, b'\n' | b'\r'))
    })
    .pattern("^[^\\n\\r]*$");

/// Line breaks are refused here.
pub const ONLY_ONE_LINE: &Format = &Format { severity: Severity::Error, says: "free of line breaks", ..*ONE_LINE };

/// Whether a pair of marks stands around something, as WhatsApp reads it: `*bold*`, but not `snake_case_name`.
fn has_markdown(text: &[u8]) -> bool {
    b"*_~`".iter().any(|mark| {
        let mut open = false;
        let mut before = b' ';
        for (at, byte) in text.iter().enumerate() {
            let after = text.get(at + 1).copied().unwrap_or(b' ');
            if byte == mark {
                if open && !before.is_ascii_whitespace() && !is_word(after) {
                    return true;
                }
                open |= !after.is_ascii_whitespace() && !is_word(before);
            }
            before = *byte;
        }
        false
    })
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::has_markdown;

    #[test]
    fn pairs_of_marks_are_formatting() {
        for text in ["*bold*", "so _it_ is", "~gone~!", "`code`", "a *b c*", "(*x*)", "**b**"] {
            assert!(has_markdown(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn marks_that_are_part_of_the_words_are_not() {
        for text in [
            "",
            "*",
            "snake_case_name",
            "5 * 3 * 2",
            "5* hotel",
            "~10 to ~20",
            "it`s",
            "é_é_é",
            "* *",
            "*a*b",
            "* a*",
            "a*b*",
        ] {
            assert!(!has_markdown(text.as_bytes()), "{text}");
        }
    }
}
