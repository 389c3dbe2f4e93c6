//! An object as TypeScript: its members, and the cases that its rules leave.

use wamid::schema::{Content, Field, Kind, Object};

use super::code::{Declaration, Member, Type};
use crate::cases::{self, Group, Part, Presence};
use crate::catalog::{Catalog, Entry, Tag, capitalised};
use crate::describe;

/// An object's own members, without content: one declaration, or one for each case and one for what they share.
pub fn own(catalog: &Catalog, object: &'static Object, tag: Option<Tag>, name: &str) -> Vec<Declaration> {
    let groups = cases::groups(object);
    let tied: Vec<&str> = groups.iter().flat_map(Group::keys).collect();
    let mut plain: Vec<Member> = tag.iter().flat_map(Tag::members).map(|(key, word)| tagged(key, word)).collect();
    plain.extend(object.fields.iter().filter(|field| !tied.contains(&field.name)).map(|field| member(catalog, field)));
    let declared = |name: &str, value| Declaration { docs: docs(object), name: name.to_owned(), extends: None, value };
    if let [group] = &groups[..]
        && let Some(names) = case_names(group, name)
    {
        let all = Type::either(names.iter().map(Type::word).collect());
        let base = (!plain.is_empty()).then(|| format!("{name}Base"));
        let shared = base.iter().map(|base| declared(base, Type::Object(plain.clone())));
        let cases = names.iter().zip(&group.cases).map(|(name, case)| {
            let value = Type::Object(parts(catalog, object, case).collect());
            Declaration { extends: base.clone(), ..declared(name, value) }
        });
        return [declared(name, all)].into_iter().chain(shared).chain(cases).collect();
    }
    let mut all = Vec::new();
    if !plain.is_empty() || groups.is_empty() {
        all.push(Type::Object(plain));
    }
    all.extend(groups.iter().map(|group| choice(catalog, object, group)));
    vec![declared(name, Type::both(all))]
}

/// Names for cases: `ImageWithLink`, by the first member that only this case has. Nothing where one has no such.
fn case_names(group: &Group, name: &str) -> Option<Vec<String>> {
    let has = |case: &[Part], key: &str, presence| case.iter().any(|part| part.key == key && part.presence == presence);
    let tells = |at: usize, part: &&Part| {
        let others = group.cases.iter().enumerate().filter(|(other, _)| *other != at);
        part.presence == Presence::There && !others.clone().any(|(_, case)| has(case, part.key, Presence::There))
    };
    let first = |(at, case): (usize, &Vec<Part>)| {
        Some(format!("{name}With{}", capitalised(case.iter().find(|part| tells(at, part))?.key)))
    };
    group.cases.iter().enumerate().map(first).collect()
}

/// What an object shares between its contents, as far as it can be with this one: `name`, or some of its cases.
pub fn shared(object: &'static Object, content: &'static Content, held: &'static str, name: &str) -> Type {
    let groups = cases::groups(object);
    let [group] = &groups[..] else { return Type::word(name) };
    let Some(names) = case_names(group, name) else { return Type::word(name) };
    let told = cases::with_content(object, content, held);
    let possible = |case: &[Part]| told.iter().all(|group| group.cases.iter().any(|other| cases::agree(case, other)));
    let left = names.iter().zip(&group.cases).filter(|(_, case)| possible(case)).map(|(name, _)| Type::word(name));
    let left: Vec<Type> = left.collect();
    if left.len() == names.len() { Type::word(name) } else { Type::either(left) }
}

/// The comment of an object: what it means, and where it is documented.
pub fn docs(object: &Object) -> Vec<String> {
    vec![describe::docs(&object.docs), format!("@see {}", describe::address(object.page))]
}

/// What an object's rules say of its members where it holds this content: members, and choices between some.
pub fn with_content(
    catalog: &Catalog,
    object: &'static Object,
    content: &'static Content,
    held: &'static Field,
) -> (Vec<Member>, Vec<Type>) {
    let (mut members, mut choices) = (Vec::new(), Vec::new());
    for group in cases::with_content(object, content, held.name) {
        match &group.cases[..] {
            // The envelope explains them.
            [only] => members.extend(parts(catalog, object, only).map(|member| Member { docs: vec![], ..member })),
            _ => choices.push(choice(catalog, object, &group)),
        }
    }
    (members, choices)
}

fn choice(catalog: &Catalog, object: &'static Object, group: &Group) -> Type {
    Type::either(group.cases.iter().map(|case| Type::Object(parts(catalog, object, case).collect())).collect())
}

/// The members of a case, in the order of declaration.
fn parts(catalog: &Catalog, object: &'static Object, case: &[Part]) -> impl Iterator<Item = Member> {
    object
        .fields
        .iter()
        .filter_map(|field| Some(told(catalog, field, case.iter().find(|part| part.key == field.name)?)))
}

/// The member that says which of several objects this is.
pub fn tagged(key: &str, word: &str) -> Member {
    Member { docs: vec![], key: key.to_owned(), optional: false, value: Type::literal(word) }
}

/// A member as it was declared.
pub fn member(catalog: &Catalog, field: &Field) -> Member {
    let optional = field.optional || field.default.is_some();
    Member { docs: explained(field), key: field.name.to_owned(), optional, value: value(catalog, &field.kind) }
}

/// A member in one of the cases.
fn told(catalog: &Catalog, field: &Field, part: &Part) -> Member {
    let declared = member(catalog, field);
    let words = part.words.as_ref().map(|words| Type::either(words.iter().map(|word| Type::literal(word)).collect()));
    let value = words.unwrap_or(declared.value.clone());
    match part.presence {
        Presence::There => Member { optional: false, value, ..declared },
        Presence::Declared => Member { value, ..declared },
        Presence::Absent => Member { docs: vec![], optional: true, value: Type::word("never"), ..declared },
    }
}

/// The comment of a member: what it means, its limits, what is doubtful, its own page.
fn explained(field: &Field) -> Vec<String> {
    let mut lines = vec![describe::docs(&field.docs)];
    lines.extend(describe::limits(&field.kind, field.limits).map(|limits| describe::sentence(&limits)));
    lines.extend(describe::remarks(field.limits));
    lines.extend(field.limits.page.map(|page| format!("@see {}", describe::address(page))));
    lines.retain(|line| !line.is_empty());
    lines
}

/// An editor may know the reader's own templates: `npx wamid types` writes them (pkg-template/api/own.d.ts).
fn own_or_any(name: &str) -> &str {
    if name == "Template" { "OwnTemplate" } else { name }
}

/// The type of a value.
pub fn value(catalog: &Catalog, kind: &Kind) -> Type {
    match kind {
        Kind::Text => Type::word("string"),
        Kind::Boolean => Type::word("boolean"),
        Kind::Integer => Type::word("number"),
        Kind::IntegerOrText | Kind::Degrees => Type::Either(vec![Type::word("number"), Type::word("string")]),
        Kind::Words(words) if words.all.len() > 1 || words.open => Type::word(catalog.name(&Entry::Words(words))),
        Kind::Words(words) => Type::either(words.all.iter().map(|word| Type::literal(word)).collect()),
        Kind::Object(object) => Type::word(own_or_any(&catalog.name(&Entry::Object(object, None)))),
        Kind::Union(union) => Type::word(catalog.name(&Entry::Union(union))),
        Kind::Array(item) => Type::Array(Box::new(value(catalog, item))),
        Kind::Map(item) => Type::Map(Box::new(value(catalog, item))),
        Kind::AnyObject => Type::Map(Box::new(Type::word("unknown"))),
        Kind::Any => Type::word("unknown"),
    }
}
