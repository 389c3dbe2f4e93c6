//! Every rule that can be broken, under its stable id.

pub mod value;

use wamid::issue::{Code, Severity};
use wamid::schema::{Field, Object, Page, Rule, Unknown};

use crate::catalog::Catalog;

/// A rule that an issue can name.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its stable id: `text.body.too_long`.
    pub id: String,
    /// The last part of the id.
    pub name: &'static str,
    /// The code of its issues.
    pub code: Code,
    /// How much it weighs, unless the caller says otherwise.
    pub severity: Severity,
    /// The most or the least that is allowed.
    pub limit: Option<i64>,
    /// What is counted.
    pub unit: &'static str,
    /// What Meta answers; 0 if nothing is known.
    pub meta_code: i32,
    /// Where it was read.
    pub page: &'static Page,
    /// What it takes, in words of the declaration.
    pub says: &'static str,
}

/// The rules of an object and of each of its members.
#[derive(Debug)]
pub struct Group {
    /// The object.
    pub object: &'static Object,
    /// What can be said of the object itself.
    pub own: Vec<Known>,
    /// What can be said of its members, by key.
    pub members: Vec<(&'static str, Vec<Known>)>,
}

/// Every rule of every object, in the order of declaration.
pub fn groups(catalog: &Catalog) -> Vec<Group> {
    catalog.objects().into_iter().map(|object| group(catalog, object)).collect()
}

fn group(catalog: &Catalog, object: &'static Object) -> Group {
    let mut own = Vec::new();
    if catalog.is_root(object) {
        let codes = [Code::NotJson, Code::TooDeep, Code::TooLarge, Code::LoneSurrogate, Code::WrongType];
        own.extend(codes.map(|code| of_object(object, code)));
    }
    match object.unknown {
        Unknown::Reject => own.push(of_object(object, Code::UnknownKey)),
        Unknown::Doubt => {
            own.push(Known { meta_code: 0, severity: Severity::Warning, ..of_object(object, Code::UnknownKey) });
        }
        Unknown::Pass => {}
    }
    if object.content.is_some() {
        own.extend([Code::WrongType, Code::NotAllowed].map(|code| of_object(object, code)));
        let required = of_object(object, Code::Required);
        own.push(Known { id: format!("{}.type.required", object.name), name: "type.required", ..required });
    }
    own.extend(object.rules.iter().map(|rule| of_rule(object, rule)));
    let fields = object.fields.iter().map(|field| (field.name, of_member(object, field, false)));
    let contents = object.content.map_or(&[][..], |content| content.variants);
    let contents = contents.iter().map(|field| (field.name, of_member(object, field, true)));
    let members = fields.chain(contents).collect();
    Group { object, own: once_each(own), members }
}

/// The first of those that share an id.
fn once_each(all: Vec<Known>) -> Vec<Known> {
    let mut once: Vec<Known> = Vec::new();
    for known in all {
        if !once.iter().any(|other| other.id == known.id) {
            once.push(known);
        }
    }
    once
}

fn of_object(object: &'static Object, code: Code) -> Known {
    Known {
        id: format!("{}.{}", object.name, code.name()),
        name: code.name(),
        code,
        severity: Severity::Error,
        limit: None,
        unit: "",
        meta_code: code.meta_code(),
        page: object.page,
        says: "",
    }
}

/// A rule over the members of an object.
pub fn of_rule(object: &'static Object, rule: &'static Rule) -> Known {
    Known {
        id: format!("{}.{}", object.name, rule.id),
        name: rule.id,
        severity: rule.severity,
        limit: rule.limit,
        unit: if rule.limit.is_some() { rule.unit.name() } else { "" },
        meta_code: rule.meta_code,
        says: rule.says,
        ..of_object(object, rule.code)
    }
}

fn of_member(object: &'static Object, field: &'static Field, content: bool) -> Vec<Known> {
    let mut all = Vec::new();
    let page = field.limits.page.unwrap_or(object.page);
    let base = |code: Code| Known {
        id: format!("{}.{}.{}", object.name, field.name, code.name()),
        page,
        ..of_object(object, code)
    };
    if content || (!field.optional && field.default.is_none()) {
        all.push(base(Code::Required));
    }
    if content && object.content.is_some_and(|content| content.variants.len() > 1) {
        all.push(base(Code::Unexpected));
    }
    if let Some(says) = field.limits.doubt {
        all.push(Known { says, severity: Severity::Warning, ..base(Code::Doubtful) });
    }
    all.extend(value::found(&field.kind, field.limits).into_iter().map(|found| {
        let known = base(found.code);
        let meta_code = match found.severity {
            Severity::Warning => 0,
            Severity::Error if found.meta_code != 0 => found.meta_code,
            Severity::Error => known.meta_code,
        };
        let id = format!("{}.{}.{}", object.name, field.name, found.name);
        let value::Found { name, severity, limit, unit, says, .. } = found;
        Known { id, name, severity, limit, unit, meta_code, says, ..known }
    }));
    once_each(all)
}
