use super::{LONGEST, scrub};

#[test]
fn titles_lose_the_code_before_them() {
    for (message, title) in [
        ("(#130429) Rate limit hit", "Rate limit hit"),
        ("(#100)Invalid parameter", "Invalid parameter"),
        ("Something went wrong", "Something went wrong"),
        ("(#x) y", "(#x) y"),
        ("(#) y", "(#) y"),
        ("(#1", "(#1"),
        ("(#", "(#"),
        ("", ""),
    ] {
        assert_eq!(scrub(message), title);
    }
}

#[test]
fn phone_numbers_and_tokens_are_taken_out() {
    for (text, expected) in [
        ("to 15550101234 failed", "to [redacted] failed"),
        ("to +15550101234", "to [redacted]"),
        ("(+15550101234)", "([redacted])"),
        ("US.13491208655302741918", "[redacted]"),
        ("Bearer EAAabcdefghij0123456789ABCD", "Bearer [redacted]"),
        ("?access_token=EAAB1a2b3c4d5e6f7g8&x=1", "?[redacted]&x=1"),
        ("id wamid.HBgLMTU1NTAxMDEyMzQVAgAR", "id [redacted]"),
    ] {
        assert_eq!(scrub(text), expected);
    }
}

#[test]
fn what_helps_stays() {
    for text in [
        "Recipient phone number not in allowed list",
        "error code: 131030, subcode 2494073",
        "Param text['body'] must be at most 4096 characters long, not 5000",
        "1234567",
        "TTL 30-43200, 1 024 2 048 4 096",
        "é😀漢",
        "",
        "+",
    ] {
        assert_eq!(scrub(text), text);
    }
}

#[test]
fn long_text_is_cut() {
    assert_eq!(scrub(&"é".repeat(5000)).len(), LONGEST);
    assert_eq!(scrub(&"漢".repeat(5000)).len(), LONGEST - 2);
    assert!(scrub(&"12345678 ".repeat(5000)).len() <= 2 * LONGEST);
}
