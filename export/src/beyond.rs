//! What JSON Schema cannot say.

use wamid::issue::Severity;
use wamid::schema::{Field, Kind, Limits, Object, Rule};

use crate::catalog::members;
use crate::known::{Group, Known};
use crate::schema::rules::constraint;

/// The rules of an object that are errors, and that its schema does not hold.
pub fn rules(object: &'static Object) -> impl Iterator<Item = &'static Rule> {
    object.rules.iter().filter(move |rule| rule.severity == Severity::Error && constraint(object, rule).is_none())
}

/// The formats of an object's members that are errors, and that no regular expression says.
pub fn formats(group: &Group) -> impl Iterator<Item = &Known> {
    let object = group.object;
    group
        .members
        .iter()
        .flat_map(|(_, rules)| rules)
        .filter(move |rule| rule.severity == Severity::Error && members(object).any(|field| unsaid(field, rule.name)))
}

fn unsaid(field: &Field, name: &str) -> bool {
    fn within(kind: &Kind, limits: &Limits, name: &str) -> bool {
        let own = limits.formats.iter().any(|format| format.id == name && format.pattern.is_none());
        let each = limits.each.unwrap_or(&Limits::NONE);
        own || matches!(kind, Kind::Array(item) | Kind::Map(item) if within(item, each, name))
    }
    within(&field.kind, field.limits, name)
}

/// The ids of everything that is an error and that the schema does not hold.
pub fn ids(groups: &[Group]) -> Vec<String> {
    let mut ids = Vec::new();
    for group in groups {
        ids.extend(rules(group.object).map(|rule| format!("{}.{}", group.object.name, rule.id)));
        ids.extend(formats(group).map(|rule| rule.id.clone()));
    }
    ids
}
