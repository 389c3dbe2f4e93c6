//! To whom: a phone number, a business-scoped user id, or a group.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages>

use alloc::string::String;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{Findings, Format, Rule, words};

words! {
    /// Whether `to` is a person or a group.
    RecipientType {
        /// One person.
        Individual = "individual",
        /// A group.
        Group = "group",
    }
}

/// Punctuation of a phone number does not go on the wire.
pub const PUNCTUATION: &Format = &Format::must("punctuation", "", |_| true).wire(|text| {
    let punctuation = |byte: u8| matches!(byte, b'(' | b')' | b'-' | b' ');
    if !text.bytes().any(punctuation) || !is_phone(text) {
        return String::from(text);
    }
    text.chars().filter(|char| !char.is_ascii() || !punctuation(*char as u8)).collect()
});

/// A business-scoped user id, or that of a parent.
pub const BSUID: &Format = &Format::must(
    "bsuid",
    "a business-scoped user id: two capital letters, a dot, up to 128 letters and digits (`US.13491208655302741918`)",
    is_bsuid,
)
.pattern("^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$");

/// Somebody must be addressed.
pub const SOMEBODY: Rule = Rule::at_least_one("recipient", &["to", "recipient"])
    .says("a phone number or group id in `to`, or a business-scoped user id in `recipient`")
    .meta(131_008);

/// Meta uses `to` and forgets `recipient`.
pub const BOTH: Rule =
    Rule::at_most_one("both", &["to", "recipient"]).says("Meta uses `to` and ignores `recipient`").warns().meta(0);

/// What is addressed must be a phone number; its walk looks at `to` once for all rules behind it.
pub const PHONE: Rule = Rule::walk("phone", Code::InvalidFormat, to)
    .about(&["to"])
    .says("a phone number: `+`, country code and number, 7 to 15 digits. For a group, set `recipient_type` to `group`")
    .schema(concat!(
        r#"{ "if": { "properties": { "recipient_type": { "const": "group" } }, "required": ["recipient_type"] },"#,
        r#" "else": { "properties": { "to": { "pattern": "^(?: *\\+?(?:[ ()-]*[0-9]){7,15}[ ()-]*"#,
        r#"|[A-Z]{2}\\.(?:ENT\\.)?[A-Za-z0-9]{1,128}|user\\.[A-Za-z0-9]{1,256}|)$" } } } }"#,
    ));

/// Without `+`, Meta may put its own guess in front.
pub const COUNTRY_CODE: Rule = Rule::told("country_code", Code::Doubtful)
    .says("without `+`, Meta may take the number for a local one and put your own country code in front")
    .warns()
    .meta(0);

/// A number that no country has.
pub const LEADING_ZERO: Rule = Rule::told("leading_zero", Code::Doubtful)
    .says("no country code starts with 0; write the number as it is dialled from abroad")
    .warns()
    .meta(0);

/// Meta accepts it with 200 and delivers nothing.
pub const BSUID_IN_TO: Rule = Rule::told("bsuid_in_to", Code::Doubtful)
    .says("a business-scoped user id in `to` is accepted and never delivered; put it in `recipient`")
    .warns()
    .meta(0);

/// The id of a group is no phone number.
pub const GROUP_IS_A_PHONE: Rule =
    Rule::told("group_id", Code::Doubtful).says("the recipient is a group, but this is a phone number").warns().meta(0);

fn to(message: Value<'_>, findings: &mut Findings) {
    let Some(to) = message.get("to").and_then(Value::text).filter(|to| !to.is_empty()) else { return };
    let mut tell = |after| findings.tell(after, &[Step::Key("to")]);
    let phone = is_phone(&to);
    if message.get("recipient_type").is_some_and(|kind| kind.is("group")) {
        if phone {
            tell(4);
        }
    } else if phone {
        if !to.bytes().any(|byte| byte == b'+') {
            tell(1);
        }
        if to.bytes().find(u8::is_ascii_digit) == Some(b'0') {
            tell(2);
        }
    } else if is_bsuid(&to) || is_old_bsuid(&to) {
        tell(3);
    } else {
        tell(0);
    }
}

/// A phone number as people write it: a plus in front at most, 7 to 15 digits (E.164), and the punctuation that Meta
/// documents.
pub fn is_phone(text: &str) -> bool {
    let (mut digits, mut started) = (0, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'+' if !started => {}
            b'(' | b')' | b'-' | b' ' => {}
            _ => return false,
        }
        started |= byte != b' ';
    }
    (7..=15).contains(&digits)
}

/// `CC.` or `CC.ENT.`, then up to 128 letters and digits.
pub fn is_bsuid(text: &str) -> bool {
    let [b'A'..=b'Z', b'A'..=b'Z', b'.', ..] = text.as_bytes() else { return false };
    let rest = text.get(3..).unwrap_or("");
    is_plain(rest.strip_prefix("ENT.").unwrap_or(rest), 128)
}

/// As they were in 2025: `user.`, then letters and digits.
fn is_old_bsuid(text: &str) -> bool {
    text.strip_prefix("user.").is_some_and(|id| is_plain(id, 256))
}

fn is_plain(id: &str, most: usize) -> bool {
    (1..=most).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::check::{Options, check};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn to(to: &str) -> Value {
        let mut message = message("text", &json!({ "body": "Hello" }));
        message["to"] = json!(to);
        message
    }

    fn recipient(recipient: &str) -> Value {
        let mut message = to("");
        message.as_object_mut().unwrap().remove("to");
        message["recipient"] = json!(recipient);
        message
    }

    fn wire(message: &Value) -> Value {
        let text = message.to_string();
        let report = check(crate::rules::MESSAGE, &text, &Options::default());
        assert!(report.issues.is_empty(), "{text}");
        serde_json::from_str(&report.body.of(&text)).unwrap()
    }

    #[test]
    fn a_number_with_plus_and_country_code_is_right() {
        for number in ["+16505551234", "+1234567", "+123456789012345"] {
            accepts(&to(number));
        }
    }

    #[test]
    fn punctuation_is_left_at_home() {
        for (number, sent) in [
            ("+1 (650) 555-1234", "+16505551234"),
            (" +1 650 555 1234 ", "+16505551234"),
            ("+44-20-7946-0958", "+442079460958"),
            ("1 (650) 555-1234", "16505551234"),
        ] {
            assert_eq!(wire(&to(number))["to"], sent);
        }
    }

    #[test]
    fn anything_else_is_no_number() {
        for number in [
            " ",
            "+",
            "()",
            "-",
            "+1234567890123456",
            "1234567890123456",
            "+1.650.555.1234",
            "+1 650 555 1234 ext 7",
            "++16505551234",
            "1+6505551234",
            "(+1) 650 555 1234",
            "+1\t6505551234",
            "whatsapp:+16505551234",
            "+١٦٥٠٥٥٥١٢٣٤",
            "US",
            "+1650\u{a0}5551234",
            "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOQZD",
            "us.13491208655302741918",
        ] {
            refuses(&to(number), &["invalid_format to"]);
        }
        refuses(&to(""), &["too_short to"]);
        for number in [json!(16_505_551_234_u64), json!(["+16505551234"]), json!(true)] {
            let mut message = to("");
            message["to"] = number;
            refuses(&message, &["wrong_type to"]);
        }
    }

    #[test]
    fn without_a_plus_meta_may_guess_the_country() {
        for number in ["16505551234", "(650) 555-1234"] {
            warns(&to(number), &["message.country_code to"]);
        }
    }

    #[test]
    fn numbers_of_six_digits_are_none() {
        for number in ["+123456", "+1", "12", "123456", "+0"] {
            refuses(&to(number), &["invalid_format to"]);
        }
        accepts(&to("+1234567"));
    }

    #[test]
    fn leading_zeros_are_doubted() {
        warns(&to("+06505551234"), &["message.leading_zero to"]);
        for number in ["0650 5551234", "(0)650-5551234"] {
            warns(&to(number), &["message.country_code to", "message.leading_zero to"]);
        }
    }

    #[test]
    fn a_business_scoped_user_id_is_a_recipient() {
        for id in ["US.13491208655302741918", "US.ENT.11815799212886844830", "BR.a", "BR.ENT"] {
            accepts(&recipient(id));
        }
        accepts(&recipient(&format!("US.{}", "a".repeat(128))));
        for id in [
            "US.",
            "U.1",
            "USA.1",
            "us.1",
            "US.1-2",
            "US.ENT.",
            "US",
            "16505551234",
            "+16505551234",
            "US.EN T.1",
            "US.1.2",
            " US.1",
            "user.0123456789abcdef",
        ] {
            refuses(&recipient(id), &["invalid_format recipient"]);
        }
        refuses(&recipient(&format!("US.{}", "a".repeat(129))), &["invalid_format recipient"]);
        refuses(&recipient(""), &["too_short recipient"]);
    }

    #[test]
    fn in_to_it_is_never_delivered() {
        let old = format!("user.{}", "0f".repeat(32));
        for id in ["US.13491208655302741918", "US.ENT.11815799212886844830", &old] {
            warns(&to(id), &["message.bsuid_in_to to"]);
        }
    }

    #[test]
    fn somebody_is_addressed_and_to_wins() {
        let mut both = to("+16505551234");
        both["recipient"] = json!("US.13491208655302741918");
        warns(&both, &["message.both "]);
        both.as_object_mut().unwrap().remove("to");
        accepts(&both);
        both.as_object_mut().unwrap().remove("recipient");
        refuses(&both, &["required "]);
    }
}
