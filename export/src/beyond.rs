//! What JSON Schema cannot say.

use wamid::issue::Severity;
use wamid::schema::{Object, Rule};

use crate::schema::rules::constraint;

/// The rules of an object that are errors, and that its schema does not hold.
pub fn rules(object: &Object) -> impl Iterator<Item = &Rule> {
    object.rules.iter().filter(|rule| rule.severity == Severity::Error && constraint(rule).is_none())
}
