//! The sentences: what is there, what is allowed, what to do. Never a value of the caller's.

use alloc::string::String;

use super::{Code, Facts, Issue, Severity, Step};
use crate::json::write::integer;

/// The sentence for an issue.
pub(super) fn of(issue: &Issue<'_>) -> String {
    let mut out = String::with_capacity(256);
    name(&mut out, issue.path.last());
    body(&mut out, issue.code, issue.severity, &issue.facts);
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
        Some(Step::Key(key) | Step::Written(key)) => {
            out.push('`');
            out.push_str(key);
            out.push('`');
        }
    }
}

fn body(out: &mut String, code: Code, severity: Severity, facts: &Facts) {
    match code {
        Code::TooLong | Code::TooMany => measured(out, facts, " has ", MOST),
        Code::TooShort | Code::TooFew => measured(out, facts, " has ", LEAST),
        Code::TooBig => measured(out, facts, " is ", MOST),
        Code::TooSmall => measured(out, facts, " is ", LEAST),
        _ if !facts.found.is_empty() => {
            out.push_str(" is ");
            out.push_str(facts.found);
            out.push_str("; it must be ");
            out.push_str(facts.says);
            out.push('.');
        }
        _ => {
            // What lacks a member is there itself.
            let lacks = code == Code::Required && !facts.says.is_empty() && !facts.allowed.is_empty();
            let missing = code == Code::Required && severity == Severity::Warning;
            let verb = if lacks { " lacks a member" } else { fixed(code) };
            out.push_str(if missing && !lacks { " is missing" } else { verb });
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
        Code::TemplateMismatch => " does not fit the template",
        Code::Blank => " is white space only; WhatsApp may treat it as empty",
        Code::LoneSurrogate => " holds half of a surrogate pair; a character was cut in two",
        Code::Doubtful => " may not do what it looks like",
        Code::NotJson => " is not JSON",
        Code::TooDeep => " has too many arrays and objects inside one another",
        Code::TooLarge => " is too large: no message has as many bytes, or values",
        _ => "",
    }
}

/// How a limit is put: before its number, and after.
type Bound = (&'static str, &'static str);

const MOST: Bound = ("at most ", " allowed");
const LEAST: Bound = ("at least ", " needed");

fn measured(out: &mut String, facts: &Facts, verb: &str, (before, after): Bound) {
    let known = facts.actual.is_some();
    out.push_str(if known { verb } else { " takes " });
    if let Some(actual) = facts.actual {
        integer(out, actual);
        unit(out, facts.unit, actual);
        out.push_str("; ");
    }
    out.push_str(before);
    if let Some(limit) = facts.limit {
        integer(out, limit);
        if !known {
            unit(out, facts.unit, limit);
        }
    }
    if known {
        out.push_str(after);
    }
    if !facts.says.is_empty() {
        out.push_str(": ");
        out.push_str(facts.says);
    }
    out.push('.');
}

fn unit(out: &mut String, unit: &str, count: i64) {
    if !unit.is_empty() && unit != "value" {
        out.push(' ');
        out.push_str(unit);
        if count == 1 {
            out.pop();
        }
    }
}

fn remedy(out: &mut String, facts: &Facts) {
    if let Some(suggestion) = facts.suggestion {
        out.push_str(" Did you mean `");
        out.push_str(suggestion);
        out.push_str("`?");
        return;
    }
    for (index, word) in facts.allowed.iter().enumerate() {
        allowed(out, index, word);
    }
    let mut count = facts.allowed.len();
    if let Some(against) = &facts.against {
        for (index, word) in against.names.iter().enumerate() {
            allowed(out, index, word);
        }
        count += against.names.len();
    }
    if count > 0 {
        out.push('.');
    }
    if let Some(against) = facts.against.as_ref().filter(|against| !against.place.is_empty()) {
        defined(out, &against.place);
    }
}

#[inline(never)]
fn allowed(out: &mut String, index: usize, word: &str) {
    out.push_str(if index == 0 { " Allowed: `" } else { ", `" });
    out.push_str(word);
    out.push('`');
}

/// Where to look in the definition: ``See `components[1].buttons[0]` of the definition.``
fn defined(out: &mut String, steps: &[Step<'_>]) {
    out.push_str(" See `");
    for (at, step) in steps.iter().enumerate() {
        match step {
            Step::Index(index) => {
                out.push('[');
                integer(out, i64::try_from(*index).unwrap_or(i64::MAX));
                out.push(']');
            }
            Step::Key(key) | Step::Written(key) => {
                if at > 0 {
                    out.push('.');
                }
                out.push_str(key);
            }
        }
    }
    out.push_str("` of the definition.");
}
