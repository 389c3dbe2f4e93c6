//! What was found, put into the report in the order of the message.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::level::Level;
use super::rule::Rule;
use crate::check::{MOST_ISSUES, Options, Report, put_in_order};
use crate::issue::{Against, Code, Facts, Issue, Severity, Step};
use crate::json::Value;
use crate::rules::pages;
use crate::text::until;

/// What was found so far, and where the check stands: in the message, and in the definition.
pub(super) struct Findings<'r, 't, 'o> {
    report: &'r mut Report<'t>,
    message: Value<'t>,
    options: &'o Options<'o>,
    here: Vec<Step<'static>>,
    there: Vec<Step<'static>>,
    /// The item that `*` stands for in a way.
    pub item: usize,
    /// What the next finding says is allowed.
    pub names: Vec<String>,
    /// How many issues and warnings the message alone has.
    known: [usize; 2],
}

impl Drop for Findings<'_, '_, '_> {
    fn drop(&mut self) {
        // They stand behind what the message alone tells.
        let [issues, warnings] = self.known;
        put_in_order(self.report.issues.get_mut(issues..).unwrap_or_default(), self.message);
        put_in_order(self.report.warnings.get_mut(warnings..).unwrap_or_default(), self.message);
    }
}

impl<'r, 't, 'o> Findings<'r, 't, 'o> {
    pub(super) fn new(report: &'r mut Report<'t>, message: Value<'t>, options: &'o Options<'o>) -> Self {
        let (here, there, names) = (Vec::new(), Vec::new(), Vec::new());
        let known = [report.issues.len(), report.warnings.len()];
        Self { report, message, options, here, there, item: 0, names, known }
    }

    /// Stands at the message as a whole, and at `there` in the definition.
    #[inline(never)]
    pub(super) fn aside(&mut self, there: &'static str) {
        self.here.clear();
        self.there.clear();
        walk(&mut self.there, there, 0);
    }

    /// Stands at a component that is sent, or at all of them; and at one of the definition, or nowhere.
    #[inline(never)]
    pub(super) fn stand(&mut self, level: &Level<'_>, sent: Option<usize>, defined: Option<usize>) {
        self.here.clear();
        self.there.clear();
        walk(&mut self.here, "template.components", 0);
        if let Some(card) = &level.card {
            for (list, [carousel, card]) in [(&mut self.here, card.sent), (&mut self.there, card.defined)] {
                if list.is_empty() {
                    walk(list, "components", 0);
                }
                walk(list, "*.cards", carousel);
                walk(list, "*.components", card);
            }
        }
        if let Some(sent) = sent {
            self.here.push(Step::Index(sent));
        }
        if let Some(defined) = defined {
            if self.there.is_empty() {
                walk(&mut self.there, "components", 0);
            }
            self.there.push(Step::Index(defined));
        } else {
            self.there.clear();
        }
    }

    /// Goes on to a button in the definition.
    pub(super) fn button(&mut self, index: usize) {
        walk(&mut self.there, "buttons.*", index);
    }

    /// A rule is broken: `way` leads on, to the culprit.
    #[inline(never)]
    pub(super) fn add(&mut self, rule: &'static Rule, way: &'static str) {
        self.count(rule, way, 0, 0);
    }

    /// The same, where there are `actual` items or characters instead of `limit`.
    #[inline(never)]
    pub(super) fn count(&mut self, rule: &'static Rule, way: &'static str, limit: usize, actual: usize) {
        let names = core::mem::take(&mut self.names);
        let Some(severity) = self.options.severity(rule.id, rule.severity) else { return };
        let mut path = self.here.clone();
        walk(&mut path, way, self.item);
        let mut facts = Facts { says: rule.says, meta_code: rule.meta_code, ..Facts::default() };
        let mut code = rule.code;
        if limit != actual {
            [facts.limit, facts.actual] = [limit, actual].map(|number| i64::try_from(number).ok());
            facts.unit = if code == Code::TooLong { "characters" } else { "items" };
            if code == Code::TooMany && actual < limit {
                code = Code::TooFew;
            }
        }
        facts.page = pages::TEMPLATE_COMPONENTS.path;
        facts.against = Some(Box::new(Against { names, place: self.there.clone() }));
        let (list, known) = match (severity, &self.known) {
            (Severity::Error, [errors, _]) => (&mut self.report.issues, errors),
            (Severity::Warning, [_, warnings]) => (&mut self.report.warnings, warnings),
        };
        // What the message alone already tells is not told twice; but Meta's answer is that of the definition. Doubts of
        // the same place are of different things.
        let told = |issue: &&mut Issue<'_>| code != Code::Doubtful && issue.code == code && same(&issue.path, &path);
        let told = list.iter_mut().take(*known).find(told);
        if let Some(issue) = told {
            (issue.facts.meta_code, issue.facts.against) = (facts.meta_code, facts.against);
            return;
        }
        if list.len() < MOST_ISSUES {
            list.push(Issue { code, severity, rule: rule.id.into(), path, facts });
        }
    }
}

/// Goes along a way of keys and digits, with a `*` for `item`.
#[inline(never)]
fn walk(path: &mut Vec<Step<'static>>, mut way: &'static str, item: usize) {
    while !way.is_empty() {
        let (step, rest) = until(way, b'.');
        path.push(match step {
            "*" => Step::Index(item),
            "0" => Step::Index(0),
            _ => Step::Key(step),
        });
        way = rest;
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
