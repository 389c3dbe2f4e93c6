//! The check: one pass over the JSON text of a message, led by its table.
//!
//! Knows no message: whatever is declared can be checked.

mod edit;
mod number;
mod object;
mod options;
mod presence;
mod report;
mod rules;
mod suggest;
#[cfg(test)]
mod tests;
mod text;
mod value;

use alloc::vec::Vec;

pub use edit::Body;
pub use options::Options;
pub use report::Report;

use crate::issue::{Code, Facts, Issue, Path, Severity};
use crate::json::{Fault, Scanner};
use crate::schema::{Field, Object};
use edit::{Edit, Front};

/// After so many issues the rest is counted no more.
pub const MOST_ISSUES: usize = 1000;

/// Checks `text`, the JSON of a message, against the declaration of the outermost object.
pub fn check<'t>(object: &'static Object, text: &'t str, options: &Options<'_>) -> Report<'t> {
    let mut checker = Checker::new(text, options);
    if let Err(fault) = checker.whole(object) {
        checker.fault(object, fault);
    }
    checker.report(text)
}

/// A check under way.
struct Checker<'t, 'o> {
    scan: Scanner<'t>,
    options: &'o Options<'o>,
    issues: Vec<Issue<'t>>,
    warnings: Vec<Issue<'t>>,
    edits: Vec<Edit<'t>>,
    front: Front,
}

/// Where the check is: the declaration that leads it, and the path for people.
#[derive(Clone, Copy)]
struct Place<'p, 't> {
    object: &'static Object,
    field: Option<&'static Field>,
    path: Option<&'p Path<'p, 't>>,
}

impl<'t, 'o> Checker<'t, 'o> {
    fn new(text: &'t str, options: &'o Options<'o>) -> Self {
        let (issues, warnings, edits) = (Vec::new(), Vec::new(), Vec::new());
        Self { scan: Scanner::new(text), options, issues, warnings, edits, front: Front::default() }
    }

    fn whole(&mut self, object: &'static Object) -> Result<(), Fault> {
        self.object(object, None, &Place { object, field: None, path: None })?;
        self.scan.end()
    }

    /// The text is not JSON: that is all there is to say of it.
    fn fault(&mut self, object: &'static Object, fault: Fault) {
        let (code, at) = match fault {
            Fault::NotJson(at) => (Code::NotJson, at),
            Fault::TooDeep(at) => (Code::TooDeep, at),
        };
        self.issues.clear();
        self.warnings.clear();
        let facts = Facts { actual: i64::try_from(at).ok(), ..Facts::default() };
        let place = Place { object, field: None, path: None };
        self.weighed(&place, code, code.name(), Severity::Error, facts);
    }
}
