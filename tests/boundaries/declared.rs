//! The limits that the declarations have.

use std::collections::BTreeSet;

use wamid::rules::ROOTS;
use wamid::schema::{Field, Kind, Limits, Object, Rule};

/// A limit of a member, of the items of an array, or of the values of a map.
#[derive(Clone, Debug)]
pub struct Limit {
    /// `list_row.title`; of what is in an array or a map, `razorpay.notes[]`.
    pub id: String,
    /// What is limited.
    pub kind: &'static Kind,
    /// Its numbers.
    pub limits: &'static Limits,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sort {
    /// Characters.
    Text,
    /// Items or members.
    Count,
    /// The number itself.
    Number,
    /// Nothing.
    Nothing,
}

impl Limit {
    /// The limit of a member of an object.
    pub fn of(object: &Object, field: &'static Field) -> Self {
        Self { id: format!("{}.{}", object.name, field.name), kind: &field.kind, limits: field.limits }
    }

    /// The limit of each item or value, of an array or a map.
    pub fn each(&self) -> Option<Self> {
        let (Kind::Array(kind) | Kind::Map(kind)) = self.kind else { return None };
        Some(Self { id: format!("{}[]", self.id), kind, limits: self.limits.each.unwrap_or(&Limits::NONE) })
    }

    /// The rule that is broken where this limit is: without the marks of items.
    pub fn rule(&self, name: &str) -> String {
        format!("{}.{name}", self.id.trim_end_matches("[]"))
    }

    /// The least, the most, and what is doubtful above.
    pub fn numbers(&self) -> [Option<i64>; 3] {
        let Limits { min, max, doubtful_over, .. } = *self.limits;
        let there = |number: i64| (number != i64::MIN && number != i64::MAX).then_some(number);
        // No text and no array has less than nothing.
        let least = there(min).filter(|min| *min > 0 || self.counts_itself());
        [least, there(max), there(doubtful_over)]
    }

    /// What it counts.
    pub fn sort(&self) -> Sort {
        if self.numbers() == [None; 3] {
            return Sort::Nothing;
        }
        match self.kind {
            Kind::Text => Sort::Text,
            Kind::Array(_) | Kind::Map(_) | Kind::AnyObject => Sort::Count,
            Kind::Integer | Kind::IntegerOrText | Kind::Degrees => Sort::Number,
            other => panic!("{}: nobody knows how to count {other:?}", self.id),
        }
    }

    fn counts_itself(&self) -> bool {
        matches!(self.kind, Kind::Integer | Kind::IntegerOrText | Kind::Degrees)
    }
}

/// Every limit that has a number.
pub fn all() -> Vec<Limit> {
    let mut limits = Vec::new();
    for object in objects() {
        for field in members(object) {
            let mut limit = Some(Limit::of(object, field));
            while let Some(one) = limit {
                limit = one.each();
                if one.sort() != Sort::Nothing {
                    limits.push(one);
                }
            }
        }
    }
    limits
}

/// Every rule over several members that has a number.
pub fn rules() -> Vec<(&'static Object, &'static Rule)> {
    let each = |object: &'static Object| object.rules.iter().map(move |rule| (object, rule));
    objects().into_iter().flat_map(each).filter(|(_, rule)| rule.limit.is_some()).collect()
}

/// The members of an object, its contents last.
pub fn members(object: &'static Object) -> impl Iterator<Item = &'static Field> {
    object.fields.iter().chain(object.content.map_or(&[][..], |content| content.variants))
}

fn objects() -> Vec<&'static Object> {
    let (mut seen, mut objects) = (BTreeSet::new(), Vec::new());
    for root in ROOTS {
        follow(&Kind::Object(root), &mut seen, &mut objects);
    }
    objects
}

fn follow(kind: &Kind, seen: &mut BTreeSet<&'static str>, objects: &mut Vec<&'static Object>) {
    match kind {
        Kind::Object(object) if seen.insert(object.name) => {
            objects.push(object);
            for field in members(object) {
                follow(&field.kind, seen, objects);
            }
        }
        Kind::Union(union) => {
            for variant in union.variants {
                follow(&variant.kind, seen, objects);
            }
        }
        Kind::Array(kind) | Kind::Map(kind) => follow(kind, seen, objects),
        _ => {}
    }
}
