//! To whom: a phone number, a business-scoped user id, or a group.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages>

use alloc::borrow::Cow;
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

/// The most digits of a phone number (E.164).
const MOST_DIGITS: usize = 15;
/// The fewest digits of a phone number that is no short code.
const FEWEST_DIGITS: usize = 7;

/// Punctuation of a phone number does not go on the wire.
pub const PUNCTUATION: &Format = &Format::must("punctuation", "", |_| true).wire(|text| {
    if is_phone(text) {
        text.chars().filter(|char| matches!(char, '+' | '0'..='9')).collect()
    } else {
        String::from(text)
    }
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

/// What is addressed must be a phone number.
pub const PHONE: Rule = Rule::walk("phone", Code::InvalidFormat, not_a_phone)
    .says("a phone number: `+`, country code and number, 7 to 15 digits");

/// Without `+`, Meta may put its own guess in front.
pub const COUNTRY_CODE: Rule = Rule::walk("country_code", Code::Doubtful, no_plus)
    .says("without `+`, Meta may take the number for a local one and put your own country code in front")
    .warns()
    .meta(0);

/// Meta accepts it with 200 and delivers nothing.
pub const BSUID_IN_TO: Rule = Rule::walk("bsuid_in_to", Code::Doubtful, bsuid_in_to)
    .says("it looks like a business-scoped user id; in `to` it is accepted and never delivered, put it in `recipient`")
    .warns()
    .meta(0);

/// A group is addressed by `to` alone.
pub const GROUP_WITH_RECIPIENT: Rule = Rule::walk("group_recipient", Code::Unexpected, group_with_recipient)
    .says("a group is addressed by `to` alone")
    .meta(100);

/// The id of a group is no phone number.
pub const GROUP_IS_A_PHONE: Rule = Rule::walk("group_id", Code::Doubtful, group_is_a_phone)
    .says("the recipient is a group, but this is a phone number")
    .warns()
    .meta(0);

fn is_group(message: Value<'_>) -> bool {
    message.get("recipient_type").is_some_and(|kind| kind.is("group"))
}

/// What `to` says, if that is a text.
fn to(message: Value<'_>) -> Option<Cow<'_, str>> {
    message.get("to").and_then(Value::text).filter(|to| !to.trim().is_empty())
}

/// What `to` says, if it should be a phone number.
fn phone(message: Value<'_>) -> Option<Cow<'_, str>> {
    to(message).filter(|to| !is_group(message) && !is_bsuid(to))
}

fn not_a_phone<'t>(message: Value<'t>, findings: &mut Findings<'t>) {
    if phone(message).is_some_and(|to| !is_phone(&to)) {
        findings.add(&[Step::Key("to")]);
    }
}

fn no_plus<'t>(message: Value<'t>, findings: &mut Findings<'t>) {
    if phone(message).is_some_and(|to| is_phone(&to) && !to.trim_start().starts_with('+')) {
        findings.add(&[Step::Key("to")]);
    }
}

fn bsuid_in_to<'t>(message: Value<'t>, findings: &mut Findings<'t>) {
    if !is_group(message) && to(message).is_some_and(|to| is_bsuid(&to)) {
        findings.add(&[Step::Key("to")]);
    }
}

fn group_with_recipient<'t>(message: Value<'t>, findings: &mut Findings<'t>) {
    if is_group(message) && message.get("recipient").is_some() {
        findings.add(&[Step::Key("recipient")]);
    }
}

fn group_is_a_phone<'t>(message: Value<'t>, findings: &mut Findings<'t>) {
    if is_group(message) && to(message).is_some_and(|to| is_phone(&to)) {
        findings.add(&[Step::Key("to")]);
    }
}

/// A phone number as people write it: a plus in front at most, digits, and the punctuation that Meta documents.
pub fn is_phone(text: &str) -> bool {
    let rest = text.trim_matches(' ');
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    rest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'(' | b')' | b'-' | b' '))
        && (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits)
}

/// `CC.` or `CC.ENT.`, then up to 128 letters and digits.
pub fn is_bsuid(text: &str) -> bool {
    let Some((country, rest)) = text.split_once('.') else { return false };
    let id = rest.strip_prefix("ENT.").unwrap_or(rest);
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=128).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
