//! The variables in a text: `{{1}}`, `{{first_name}}`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Value;
use crate::json::value::whole;
use crate::rules::template::list::says;

/// More than any text has room for that a template can have; what comes after these stays as it is.
const MOST: usize = 500;

/// A variable in a text.
pub(super) struct Place<'t> {
    /// What stands before it.
    pub before: &'t str,
    /// Its name or number.
    pub name: &'t str,
    /// What stands behind it.
    pub rest: &'t str,
}

/// The first variable in `text`.
#[inline(never)]
pub(super) fn next(text: &str) -> Option<Place<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.windows(2).position(|two| two == b"{{")?;
        let inside = at + 2;
        let end = inside + bytes.get(inside..)?.iter().position(|byte| matches!(byte, b'{' | b'}'))?;
        let name = text.get(inside..end)?.trim_ascii();
        if !name.is_empty() && bytes.get(end..end + 2) == Some(b"}}") {
            return Some(Place { before: text.get(..at)?, name, rest: text.get(end + 2..)? });
        }
        at += 1;
    }
}

/// The names of all variables, each once.
#[inline(never)]
pub(super) fn of(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let mut rest = text;
    for _ in 0..MOST {
        let Some(place) = next(rest) else { break };
        if !names.contains(&place.name) {
            names.push(place.name);
        }
        rest = place.rest;
    }
    names
}

/// The number of a variable that has no name.
pub(super) fn number(name: &str) -> Option<i64> {
    whole(name).filter(|number| *number >= 0)
}

/// The text as it is read: with values in the place of variables. What has no value stays.
#[inline(never)]
pub(super) fn filled(text: &str, values: &[Value<'_>]) -> String {
    let names = of(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    for _ in 0..MOST {
        let Some(place) = next(rest) else { break };
        out.push_str(place.before);
        match value(&names, place.name, values).and_then(shown) {
            Some(words) => out.push_str(&words),
            None => out.push_str(rest.get(place.before.len()..rest.len() - place.rest.len()).unwrap_or("")),
        }
        rest = place.rest;
    }
    out.push_str(rest);
    out
}

/// The value of a variable: the one of its name, or the one whose turn it is.
fn value<'v>(names: &[&str], name: &str, values: &[Value<'v>]) -> Option<Value<'v>> {
    if let Some(value) = values.iter().find(|value| says(**value, "parameter_name") == name) {
        return Some(*value);
    }
    let before = match number(name) {
        Some(own) => names.iter().filter(|other| number(other).is_some_and(|other| other < own)).count(),
        None => names.iter().position(|other| *other == name)?,
    };
    values.get(before).filter(|value| value.get("parameter_name").is_none()).copied()
}

/// What is read of a value; nothing where it has yet to be written. A group's id becomes a link that only Meta knows.
fn shown(value: Value<'_>) -> Option<String> {
    let inside = ["currency", "date_time"].iter().find_map(|kind| value.get(kind));
    let words = match inside {
        Some(inside) => says(inside, "fallback_value"),
        None => says(value, "text"),
    };
    (!words.is_empty() || value.get("group_id").is_some()).then(|| words.into_owned())
}

/// How many characters a text has.
#[inline(never)]
pub(super) fn chars(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}
