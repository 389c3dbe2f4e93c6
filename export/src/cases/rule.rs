//! A rule over the fields of an object, as cases.

use std::cmp::Ordering;

use wamid::schema::rule::When;
use wamid::schema::{Field, Kind, Object, Rule, Test};

use super::{Part, Presence, is_field, part};

/// The cases that a rule leaves; nothing if it looks deeper than the object's own fields.
pub(super) fn cases(object: &'static Object, rule: &Rule) -> Option<Vec<Vec<Part>>> {
    let each = |others: Presence, names: &[&'static str]| -> Vec<Vec<Part>> {
        let presence = |one: usize, at: usize| match one.cmp(&at) {
            Ordering::Equal => Presence::There,
            // Told apart by what comes before, the cases do not overlap: an editor knows which of them it is in.
            Ordering::Greater => Presence::Absent,
            Ordering::Less => others,
        };
        let case = |one| names.iter().enumerate().map(|(at, name)| part(name, presence(one, at))).collect();
        (0..names.len()).map(case).collect()
    };
    match rule.test {
        Test::ExactlyOne(members) => Some(each(Presence::Absent, members.names)),
        Test::AtLeastOne(members) if one_too_many(object, members.names) => Some(each(Presence::Absent, members.names)),
        Test::AtLeastOne(members) => Some(each(Presence::Declared, members.names)),
        Test::AtMostOne(members) => {
            let mut cases = each(Presence::Absent, members.names);
            cases.push(members.names.iter().map(|name| part(name, Presence::Absent)).collect());
            Some(cases)
        }
        Test::Needs(when, members) => conditional(object, when, members, Presence::There),
        Test::Forbids(when, members) => conditional(object, when, members, Presence::Absent),
        _ => None,
    }
}

/// Whether these members had better not be there together: that is worth a warning, and always a mistake.
fn one_too_many(object: &Object, names: &[&str]) -> bool {
    object.rules.iter().any(|rule| matches!(rule.test, Test::AtMostOne(members) if members.names == names))
}

/// If `when` holds the members are as told, else as declared. Only for conditions on one member of this object.
fn conditional(
    object: &'static Object,
    when: When,
    members: &[&'static str],
    told: Presence,
) -> Option<Vec<Vec<Part>>> {
    let [key] = when.way else { return None };
    let field = object.fields.iter().find(|field| field.name == *key)?;
    if !members.iter().all(|member| is_field(object, member)) {
        return None;
    }
    let (holds, fails) = condition(field, when.words)?;
    let with = |condition, presence| {
        let mut case = vec![condition];
        case.extend(members.iter().map(|member| part(member, presence)));
        case
    };
    Some(vec![with(holds, told), with(fails, Presence::Declared)])
}

/// The member when the condition on it holds, and when it does not.
pub(super) fn condition(field: &'static Field, words: &[&'static str]) -> Option<(Part, Part)> {
    let key = field.name;
    if words.is_empty() {
        return Some((part(key, Presence::There), part(key, Presence::Absent)));
    }
    let Kind::Words(list) = field.kind else { return None };
    if list.open || list.any_case {
        return None;
    }
    let others = list.all.iter().copied().filter(|word| !words.contains(word)).collect();
    let say = |presence, words| Part { key, presence, words: Some(words) };
    Some((say(Presence::There, words.to_vec()), say(Presence::Declared, others)))
}
