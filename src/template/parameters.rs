//! The values for the variables of a header or a body: how many there are, and what they are called.

use alloc::string::String;
use alloc::vec::Vec;

use super::definition::{is_word, part};
use super::findings::{Findings, key};
use super::level::{Level, contradicts};
use super::rule::{self, Rule};
use super::variables;
use crate::issue::{Facts, Step};
use crate::json::Value;
use crate::json::value::Kind;
use crate::rules::template::list::{items, says};

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

impl<'v> Sent<'v> {
    pub(super) fn of(level: &Level<'v>, kind: &str) -> Sent<'v> {
        let found = part(level.sent, kind);
        let parameters = found.and_then(|(_, component)| component.get("parameters"));
        let values = found.map_or(Vec::new(), |(_, component)| items(component, "parameters").take(MOST).collect());
        let readable = parameters.is_none_or(|parameters| parameters.kind() == Kind::Array);
        let count = parameters.filter(|_| readable).map_or(0, Value::count);
        Sent { at: found.map(|(at, _)| at), values, count, readable }
    }

    /// There is one value for each variable.
    pub(super) fn counted(
        &self,
        findings: &mut Findings<'_, '_, '_>,
        rule: &'static Rule,
        level: &Level<'_>,
        there: &[Step<'static>],
        expected: usize,
    ) {
        if self.readable && self.count != expected {
            findings.count(rule, &level.here(self.at, &[key("parameters")]), there, expected, self.count);
        }
    }

    /// The values have the names of the variables, or none.
    pub(super) fn named(
        &self,
        findings: &mut Findings<'_, '_, '_>,
        level: &Level<'_>,
        there: &[Step<'static>],
        names: &[&str],
    ) {
        if contradicts(level, names) {
            findings.add(&rule::FORMAT, &level.here(self.at, &[]), there);
        }
        let known = names.iter().any(|name| variables::number(name).is_none());
        for (index, value) in self.values.iter().enumerate() {
            let here = level.here(self.at, &[key("parameters"), Step::Index(index), key("parameter_name")]);
            let name = says(*value, "parameter_name");
            if !level.named {
                if !name.is_empty() {
                    findings.add(&rule::NUMBERED, &here, there);
                }
            } else if name.is_empty() {
                if is_words(*value) {
                    findings.add(&rule::PARAMETER_NAME, &here, there);
                }
            } else if known && !names.contains(&&*name) {
                let names = names.iter().take(MOST).map(|name| String::from(*name)).collect();
                findings.with(&rule::NAMES, &here, there, Facts { names, ..Facts::default() });
            }
        }
    }
}

/// Whether a value takes the place of a variable in a text.
pub(super) fn is_words(value: Value<'_>) -> bool {
    ["text", "currency", "date_time"].iter().any(|kind| is_word(value, "type", kind))
}
