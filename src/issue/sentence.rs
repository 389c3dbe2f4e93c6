//! The sentences: what is there, what is allowed, what to do. Never a value of the caller's.

use alloc::string::String;

use super::{Code, Facts, Issue, Step};
use crate::json::write::integer;

/// The sentence for an issue.
pub(super) fn of(issue: &Issue<'_>) -> String {
    let mut out = String::new();
    name(&mut out, issue.path.last());
    body(&mut out, issue.code, &issue.facts);
    remedy(&mut out, &issue.facts);
    out
}

/// What the sentence is about: the last step of the path.
fn name(out: &mut String, step: Option<&Step<'_>>) {
    match step {
        None => out.push_str("The message"),
        Some(Step::Index(index)) => {
            out.push_str("Item ");
            integer(out, i64::try_from(*index).unwrap_or(i64::MAX));
        }
        Some(Step::Key(key) | Step::Escaped(key)) => {
            out.push('`');
            out.push_str(key);
            out.push('`');
        }
    }
}

fn body(out: &mut String, code: Code, facts: &Facts) {
    match code {
        Code::TooLong | Code::TooMany => measured(out, facts, " has ", "at most "),
        Code::TooShort | Code::TooFew => measured(out, facts, " has ", "at least "),
        Code::TooLarge => measured(out, facts, " takes ", "at most "),
        Code::TooBig => measured(out, facts, " is ", "at most "),
        Code::TooSmall => measured(out, facts, " is ", "at least "),
        Code::WrongType => {
            out.push_str(" is ");
            out.push_str(facts.found);
            out.push_str("; it must be ");
            out.push_str(facts.says);
            out.push('.');
        }
        _ => {
            out.push_str(fixed(code));
            if !facts.says.is_empty() {
                out.push_str(if code == Code::InvalidFormat { " " } else { ": " });
                out.push_str(facts.says);
            }
            out.push('.');
        }
    }
}

const fn fixed(code: Code) -> &'static str {
    match code {
        Code::Required => " is required",
        Code::Null => " is null",
        Code::UnknownKey => " is not a known key here",
        Code::NotAllowed => " is not one of the allowed words",
        Code::InvalidFormat => " must be",
        Code::Duplicate => " is there twice",
        Code::Conflict => " has members that exclude one another",
        Code::Unexpected => " does not belong here",
        Code::Mismatch => " does not agree with the rest",
        Code::Blank => " is white space only; WhatsApp may treat it as empty",
        Code::LoneSurrogate => " holds half of a surrogate pair; a character was cut in two",
        Code::Doubtful => " may not do what it looks like",
        Code::NotJson => " is not JSON",
        Code::TooDeep => " has too many arrays and objects inside one another",
        _ => "",
    }
}

fn measured(out: &mut String, facts: &Facts, verb: &str, bound: &str) {
    out.push_str(verb);
    if let Some(actual) = facts.actual {
        integer(out, actual);
        unit(out, facts.unit);
        out.push_str("; ");
    }
    out.push_str(bound);
    if let Some(limit) = facts.limit {
        integer(out, limit);
        unit(out, facts.unit);
    }
    if facts.says.is_empty() {
        out.push_str(" allowed.");
    } else {
        out.push_str(" allowed: ");
        out.push_str(facts.says);
        out.push('.');
    }
}

fn unit(out: &mut String, unit: &str) {
    if !unit.is_empty() && unit != "value" {
        out.push(' ');
        out.push_str(unit);
    }
}

fn remedy(out: &mut String, facts: &Facts) {
    if let Some(suggestion) = facts.suggestion {
        out.push_str(" Did you mean `");
        out.push_str(suggestion);
        out.push_str("`?");
    } else if !facts.allowed.is_empty() {
        out.push_str(" Allowed: ");
        for (index, word) in facts.allowed.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            out.push('`');
            out.push_str(word);
            out.push('`');
        }
        out.push('.');
    }
}
