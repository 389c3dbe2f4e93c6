//! What JSON Schema cannot say.

use wamid::issue::Severity;
use wamid::schema::{Object, Rule};

use crate::schema::rules::constraint;

/// The rules of an object that are errors, and that its schema does not hold.
pub fn rules(object: &'static Object) -> impl Iterator<Item = &'static Rule> {
    object.rules.iter().filter(move |rule| rule.severity == Severity::Error && constraint(object, rule).is_none())
}
