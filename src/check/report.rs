//! What a check comes to.

use alloc::string::String;
use alloc::vec::Vec;

use super::edit::{self, Body};
use super::{Checker, MOST_ISSUES, Place};
use crate::issue::{Code, Facts, Issue, Path, Severity, Step};
use crate::json::write::Object as Json;
use crate::schema::plan::Rule;

/// What a check comes to.
#[derive(Debug)]
pub struct Report<'t> {
    /// What breaks the message, in the order of the text.
    pub issues: Vec<Issue<'t>>,
    /// What is worth a look, in the order of the text.
    pub warnings: Vec<Issue<'t>>,
    /// What goes on the wire, if there are no issues.
    pub body: Body,
}

impl Report<'_> {
    /// Appends the report as JSON, as `Checked` of the TypeScript API has it.
    pub fn write(&self, out: &mut String, text: &str) {
        let mut json = Json::open(out);
        json.boolean("ok", self.issues.is_empty());
        if self.issues.is_empty() {
            self.body.write(json.key("message"), text);
        } else {
            json.array("issues", &self.issues, |out, issue| issue.write(out));
        }
        json.array("warnings", &self.warnings, |out, issue| issue.write(out));
        json.close();
    }
}

impl<'t> Checker<'t, '_> {
    pub(super) fn report(self) -> Report<'t> {
        let body = edit::body(self.text, &self.edits, &self.front);
        Report { issues: self.issues, warnings: self.warnings, body }
    }

    /// A rule that every declaration has is broken here.
    #[cold]
    #[inline(never)]
    pub(super) fn broken(&mut self, place: &Place<'_, 't>, code: Code, says: &'static str) {
        self.weighed(place, code, code.name(), Severity::Error, Facts { says, ..Facts::default() });
    }

    /// Something here deserves a look; `id` names the rule.
    #[cold]
    #[inline(never)]
    pub(super) fn doubtful(&mut self, place: &Place<'_, 't>, code: Code, id: &'static str, says: &'static str) {
        self.weighed(place, code, id, Severity::Warning, Facts { says, ..Facts::default() });
    }

    /// A rule that is not told by its code alone, or has more to say.
    #[cold]
    #[inline(never)]
    pub(super) fn weighed(
        &mut self,
        place: &Place<'_, 't>,
        code: Code,
        id: &'static str,
        severity: Severity,
        mut facts: Facts,
    ) {
        let mut rule = rule_of(place);
        facts.page = place.object.page;
        if let Some(field) = place.field {
            rule.push('.');
            rule.push_str(field.name.text);
            if !field.item.limits.page.is_empty() {
                facts.page = field.item.limits.page;
            }
        }
        rule.push('.');
        rule.push_str(id);
        if facts.meta_code == 0 && severity == Severity::Error {
            facts.meta_code = code.meta_code();
        }
        self.push(rule, code, severity, Path::steps(place.path), facts);
    }

    /// A rule over the members of an object is broken; `steps` lead on from the object.
    #[cold]
    #[inline(never)]
    pub(super) fn rule_broken(
        &mut self,
        place: &Place<'_, 't>,
        rule: &Rule,
        code: Code,
        steps: &[Step<'static>],
        mut facts: Facts,
    ) {
        let mut id = rule_of(place);
        facts.page = place.object.page;
        id.push('.');
        id.push_str(rule.id);
        let mut path = Path::steps(place.path);
        path.extend_from_slice(steps);
        facts.says = rule.says;
        facts.limit = rule.limit;
        facts.unit = rule.unit.name();
        facts.meta_code = rule.meta_code;
        self.push(id, code, rule.severity, path, facts);
    }

    #[inline(never)]
    fn push(&mut self, rule: String, code: Code, severity: Severity, path: Vec<Step<'t>>, facts: Facts) {
        let Some(severity) = self.options.severity(&rule, severity) else { return };
        let list = if severity == Severity::Error { &mut self.issues } else { &mut self.warnings };
        if list.len() < MOST_ISSUES {
            list.push(Issue { code, severity, rule, path, facts });
        }
    }
}

/// The start of a rule's id, with room for the rest.
#[inline(never)]
fn rule_of(place: &Place<'_, '_>) -> String {
    let mut rule = String::with_capacity(64);
    rule.push_str(place.object.name);
    rule
}
