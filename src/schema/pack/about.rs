//! Where a rule need not even be tested: none of the members that it is about is there.
#![allow(clippy::indexing_slicing, reason = "runs in the compiler")]

use super::same;
use crate::schema::object::{Field, Object};
use crate::schema::rule::{Rule, Test};

/// The fields and the contents of which one must be there for the rule to be broken, as bits; nothing if it can be
/// broken whatever is there.
pub(super) const fn about(object: &Object, rule: &Rule) -> Option<(u32, u32)> {
    if !rule.about.is_empty() {
        return any_of(object, rule.about);
    }
    match rule.test {
        Test::Unique(way) | Test::Alike(way) | Test::Total(way) | Test::SeveralNeed(way, _) => first_of(object, way),
        Test::Needs(when, _) => first_of(object, when.way),
        Test::Forbids(when, members) => {
            // Whichever is rarer: a member that is filled in is always there.
            if filled_in(object, when.way) { any_of(object, members) } else { first_of(object, when.way) }
        }
        Test::Told => Some((0, 0)),
        _ => None,
    }
}

const fn any_of(object: &Object, members: &[&str]) -> Option<(u32, u32)> {
    let (mut fields, mut contents) = (0, 0);
    let mut at = 0;
    while at < members.len() {
        let Some((field, content)) = member(object, members[at]) else { return None };
        fields |= field;
        contents |= content;
        at += 1;
    }
    Some((fields, contents))
}

const fn filled_in(object: &Object, way: &[&str]) -> bool {
    let mut at = 0;
    while at < object.fields.len() {
        if !way.is_empty() && same(object.fields[at].name, way[0]) {
            return object.fields[at].default.is_some();
        }
        at += 1;
    }
    false
}

const fn first_of(object: &Object, way: &[&str]) -> Option<(u32, u32)> {
    if way.is_empty() { None } else { member(object, way[0]) }
}

/// The bit of a member; nothing for one that is always there to be told apart by.
const fn member(object: &Object, name: &str) -> Option<(u32, u32)> {
    if let Some(bit) = bit(object.fields, name) {
        return Some((bit, 0));
    }
    if let Some(content) = object.content
        && let Some(bit) = bit(content.variants, name)
    {
        return Some((0, bit));
    }
    None
}

const fn bit(fields: &[Field], name: &str) -> Option<u32> {
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].name, name) {
            return Some(1 << at);
        }
        at += 1;
    }
    None
}
