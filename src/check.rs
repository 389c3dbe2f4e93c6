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
mod select;
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
use crate::schema::Table;
use crate::schema::table::{Field, Object};
use edit::{Edit, Front};

/// After so many issues the rest is counted no more.
pub const MOST_ISSUES: usize = 1000;

/// Where a check starts: a table, and the outermost object in it.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    /// The declarations.
    pub table: &'static Table,
    /// Which of the roots of the table.
    pub index: usize,
}

/// Checks `text`, the JSON of a message, against a declaration.
pub fn check<'t>(root: Root, text: &'t str, options: &Options<'_>) -> Report<'t> {
    let mut checker = Checker::new(root.table, text, options);
    let object = root.table.object(root.table.roots.get(root.index).copied().unwrap_or(0));
    if let Err(fault) = checker.whole(&object) {
        checker.fault(&object, fault);
    }
    checker.report(text)
}

/// A check under way.
struct Checker<'t, 'o> {
    table: &'static Table,
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
    object: &'p Object,
    field: Option<&'p Field>,
    path: Option<&'p Path<'p, 't>>,
}

impl<'t, 'o> Checker<'t, 'o> {
    fn new(table: &'static Table, text: &'t str, options: &'o Options<'o>) -> Self {
        let (issues, warnings, edits) = (Vec::new(), Vec::new(), Vec::new());
        Self { table, scan: Scanner::new(text), options, issues, warnings, edits, front: Front::default() }
    }

    fn whole(&mut self, object: &Object) -> Result<(), Fault> {
        let place = &Place { object, field: None, path: None };
        self.object(object, None, place)?;
        // In a text that is declared it was reported there; this one lies in a name, or in the caller's own.
        if self.scan.halved && self.issues.is_empty() {
            self.broken(place, Code::LoneSurrogate, "");
        }
        self.scan.end()
    }

    /// The text is not JSON: that is all there is to say of it.
    fn fault(&mut self, object: &Object, fault: Fault) {
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
