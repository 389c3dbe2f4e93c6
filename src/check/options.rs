//! What the caller may change about a check.

use crate::issue::Severity;
use crate::json::Value;

/// What the caller may change about a check.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'o> {
    /// Let members through that nothing declares.
    pub keep_unknown: bool,
    /// The message goes to Meta itself, not through Kapso.
    pub to_meta: bool,
    /// Severities by the id of a rule: an object of `"error"`, `"warning"`, `"off"`.
    pub rules: Option<Value<'o>>,
}

impl Options<'_> {
    /// How much breaking the rule `id` weighs; nothing if the rule is off.
    pub(crate) fn severity(&self, id: &str, declared: Severity) -> Option<Severity> {
        let Some(wanted) = self.rules.and_then(|rules| rules.get(id)) else {
            return Some(declared);
        };
        if wanted.is("off") {
            None
        } else if wanted.is("warning") {
            Some(Severity::Warning)
        } else if wanted.is("error") {
            Some(Severity::Error)
        } else {
            Some(declared)
        }
    }
}
