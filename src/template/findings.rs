//! What was found, put into the report in the order of the message.

use alloc::vec::Vec;

use super::rule::Rule;
use crate::check::{MOST_ISSUES, Options, Report};
use crate::issue::{Code, Facts, Issue, Severity, Step};
use crate::json::Value;
use crate::rules::pages;

/// A step to a member.
pub(super) const fn key(name: &'static str) -> Step<'static> {
    Step::Key(name)
}

/// What was found so far.
pub(super) struct Findings<'r, 't, 'o> {
    report: &'r mut Report<'t>,
    message: Value<'t>,
    options: &'o Options<'o>,
    /// Where in the text the issues and the warnings lie that were added here.
    places: [Vec<usize>; 2],
}

impl<'r, 't, 'o> Findings<'r, 't, 'o> {
    pub(super) fn new(report: &'r mut Report<'t>, message: Value<'t>, options: &'o Options<'o>) -> Self {
        Self { report, message, options, places: [Vec::new(), Vec::new()] }
    }

    /// A rule is broken at `here` in the message, by what is `there` in the definition.
    #[inline(never)]
    pub(super) fn add(&mut self, rule: &'static Rule, here: &[Step<'static>], there: &[Step<'static>]) {
        self.with(rule, here, there, Facts::default());
    }

    /// The same, where `limit` was to be kept by `actual` items or characters.
    #[inline(never)]
    pub(super) fn count(
        &mut self,
        rule: &'static Rule,
        here: &[Step<'static>],
        there: &[Step<'static>],
        limit: usize,
        actual: usize,
    ) {
        let [limit, actual] = [limit, actual].map(|number| i64::try_from(number).ok());
        let unit = if rule.code == Code::TooLong { "characters" } else { "items" };
        self.with(rule, here, there, Facts { limit, actual, unit, ..Facts::default() });
    }

    /// The same, with more to say.
    #[inline(never)]
    pub(super) fn with(
        &mut self,
        rule: &'static Rule,
        here: &[Step<'static>],
        there: &[Step<'static>],
        mut facts: Facts,
    ) {
        let Some(severity) = self.options.severity(rule.id, rule.severity) else { return };
        let code = if rule.code == Code::TooMany && facts.actual < facts.limit { Code::TooFew } else { rule.code };
        facts.says = rule.says;
        facts.meta_code = rule.meta_code;
        facts.page = pages::TEMPLATE_COMPONENTS.path;
        facts.defined = there.to_vec();
        let (list, places) = match (severity, &mut self.places) {
            (Severity::Error, [errors, _]) => (&mut self.report.issues, errors),
            (Severity::Warning, [_, warnings]) => (&mut self.report.warnings, warnings),
        };
        // What the message alone already tells is not told twice.
        let mut before = list.iter().take(list.len() - places.len());
        if list.len() >= MOST_ISSUES || before.any(|issue| issue.code == code && same(&issue.path, here)) {
            return;
        }
        let place = place(self.message, here);
        let after = places.iter().rev().take_while(|other| **other > place).count();
        places.insert(places.len() - after, place);
        let issue = Issue { code, severity, rule: rule.id.into(), path: here.to_vec(), facts };
        list.insert(list.len() - after, issue);
    }
}

/// Whether both lead to the same place.
fn same(a: &[Step<'_>], b: &[Step<'_>]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|steps| match steps {
            (Step::Key(a) | Step::Written(a), Step::Key(b) | Step::Written(b)) => a == b,
            (Step::Index(a), Step::Index(b)) => a == b,
            _ => false,
        })
}

/// Where in the text a path leads. What is not there would stand at the end of what should hold it.
fn place(mut value: Value<'_>, path: &[Step<'_>]) -> usize {
    for step in path {
        let inside = match step {
            Step::Key(name) | Step::Written(name) => value.get(name),
            Step::Index(index) => value.items().nth(*index),
        };
        match inside {
            Some(inside) => value = inside,
            None => return value.span().end,
        }
    }
    value.span().start
}
