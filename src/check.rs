//! The check: one pass over the JSON text of a message, led by its table.
//!
//! Knows no message: whatever is declared can be checked.
//!
//! ```
//! use wamid::check::{Options, check};
//! use wamid::rules::MESSAGE;
//!
//! let text = r#"{ "to": "+15550101234", "type": "text", "text": { "body": "", "previewUrl": true } }"#;
//! let report = check(MESSAGE, text, &Options::default());
//!
//! assert_eq!(report.issues[0].rule, "text.body.too_short");
//! let said: Vec<_> = report.issues.iter().map(|issue| issue.message()).collect();
//! assert_eq!(said, [
//!     "`body` has 0 characters; at least 1 needed.",
//!     "`previewUrl` is not a known key here. Did you mean `preview_url`?",
//! ]);
//! ```

mod edit;
mod number;
mod object;
mod options;
mod order;
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
pub(crate) use order::put_in_order;
pub use report::Report;

use crate::issue::{Code, Facts, Issue, Path, Severity, Step};
use crate::json::{Document, Fault, Value};
use crate::schema::Table;
use crate::schema::plan::{Field, Object};
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
    check_read(root, text, Document::read(text).as_ref(), options)
}

/// As [`check`], of `text` that was [read](Document::read) before.
pub fn check_read<'t>(
    root: Root,
    text: &'t str,
    document: Result<&Document<'t>, &Fault>,
    options: &Options<'_>,
) -> Report<'t> {
    let (issues, warnings, edits) = (Vec::new(), Vec::new(), Vec::new());
    let mut checker = Checker { text, options, issues, warnings, edits, front: Front::default() };
    if let Some(object) = root.table.plan().roots.get(root.index) {
        let place = Place { object, field: None, path: None };
        match document {
            Ok(document) => checker.whole(document, &place),
            Err(&fault) => checker.fault(fault, &place),
        }
    }
    checker.report()
}

/// A check under way.
struct Checker<'t, 'o> {
    text: &'t str,
    options: &'o Options<'o>,
    issues: Vec<Issue<'t>>,
    warnings: Vec<Issue<'t>>,
    edits: Vec<Edit>,
    front: Front,
}

/// Where the check is: the declaration that leads it, and the path for people.
#[derive(Clone, Copy)]
struct Place<'p, 't> {
    object: &'static Object,
    field: Option<&'static Field>,
    path: Option<&'p Path<'p, 't>>,
}

impl<'t> Checker<'t, '_> {
    fn whole(&mut self, document: &Document<'t>, place: &Place<'_, 't>) {
        self.object(place.object, None, document.root(), place);
        // In a text that is declared it was reported there; this one lies in a name, or in the caller's own.
        if document.halved && self.issues.is_empty() {
            self.broken(place, Code::LoneSurrogate, "");
        }
        put_in_order(&mut self.issues, document.root());
        put_in_order(&mut self.warnings, document.root());
    }

    /// The text cannot be read: that is all there is to say of it.
    fn fault(&mut self, fault: Fault, place: &Place<'_, 't>) {
        let (code, at) = match fault {
            Fault::NotJson(at) => (Code::NotJson, Some(at)),
            Fault::TooDeep(at) => (Code::TooDeep, Some(at)),
            Fault::TooLarge => (Code::TooLarge, None),
        };
        let actual = at.and_then(|at| i64::try_from(at).ok());
        self.weighed(place, code, code.name(), Severity::Error, Facts { actual, ..Facts::default() });
    }

    /// The step to the member that `key` names.
    fn step(&self, key: Value<'_>) -> Step<'t> {
        let span = key.span();
        Step::Written(self.text.get(span.start + 1..span.end.wrapping_sub(1)).unwrap_or(""))
    }
}
