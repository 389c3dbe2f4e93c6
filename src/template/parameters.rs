//! The values for the variables of a header or a body: how many there are, and what they are called.

use alloc::string::String;
use alloc::vec::Vec;

use super::definition::{is_word, part};
use super::findings::Findings;
use super::level::{Level, WORDS};
use super::rule::{self, Rule};
use super::variables;
use crate::json::Value;
use crate::json::value::Kind;
use crate::rules::template::list::{items, says};
use crate::text::until;

/// More values than any template takes; beyond them, only their number is told.
const MOST: usize = 200;

/// What is sent for a header or a body.
pub(super) struct Sent<'v> {
    /// Which component it is, if there is one.
    pub at: Option<usize>,
    /// Its values.
    pub values: Vec<Value<'v>>,
    /// How many there are.
    count: usize,
    /// Whether it can be told how many there are.
    pub readable: bool,
}

/// The values of a component.
#[inline(never)]
pub(super) fn values(component: Value<'_>) -> Vec<Value<'_>> {
    items(component, "parameters").take(MOST).collect()
}

impl<'v> Sent<'v> {
    #[inline(never)]
    pub(super) fn of(level: &Level<'v>, kind: &str) -> Sent<'v> {
        let found = part(level.sent, kind);
        let component = found.map_or(Value::nothing(), |(_, component)| component);
        let parameters = component.get("parameters");
        let readable = parameters.is_none_or(|parameters| parameters.kind() == Kind::Array);
        let count = parameters.filter(|_| readable).map_or(0, Value::count);
        Sent { at: found.map(|(at, _)| at), values: values(component), count, readable }
    }

    /// There is one value for each variable.
    #[inline(never)]
    pub(super) fn counted(&self, findings: &mut Findings<'_, '_, '_>, rule: &'static Rule, expected: usize) {
        if self.readable && self.count != expected {
            findings.count(rule, if self.at.is_some() { "parameters" } else { "" }, expected, self.count);
        }
    }

    /// All values are of these kinds; the first that is not is told.
    #[inline(never)]
    pub(super) fn all_are(&self, findings: &mut Findings<'_, '_, '_>, kinds: &'static str) -> bool {
        let other = self.values.iter().position(|value| !is_word(*value, "type", kinds));
        if let Some(at) = other {
            // Without a type, that is the first thing to say.
            if self.values.get(at).is_some_and(|value| value.get("type").is_some()) {
                findings.item = at;
                let mut kinds = kinds;
                while !kinds.is_empty() {
                    let (kind, rest) = until(kinds, b' ');
                    findings.names.push(String::from(kind));
                    kinds = rest;
                }
                findings.add(&rule::HEADER_KIND, "parameters.*.type");
            }
        }
        other.is_none()
    }

    /// The values have the names of the variables, or none.
    #[inline(never)]
    pub(super) fn named(&self, findings: &mut Findings<'_, '_, '_>, level: &Level<'_>, names: &[&str]) {
        if level.contradicts(names) {
            findings.add(&rule::FORMAT, "");
        }
        let known = names.iter().any(|name| variables::number(name).is_none());
        for (index, value) in self.values.iter().enumerate() {
            findings.item = index;
            let name = says(*value, "parameter_name");
            let rule = if !level.named {
                if name.is_empty() {
                    continue;
                }
                &rule::NUMBERED
            } else if name.is_empty() {
                if !is_word(*value, "type", WORDS) {
                    continue;
                }
                &rule::PARAMETER_NAME
            } else {
                if !known || names.contains(&&*name) {
                    continue;
                }
                findings.names = names.iter().take(MOST).map(|name| String::from(*name)).collect();
                &rule::NAMES
            };
            findings.add(rule, "parameters.*.parameter_name");
        }
    }
}
