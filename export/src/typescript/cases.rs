//! Rules over presence as cases: which members are there, and which are not.
//!
//! `exactly one of id, link` becomes two cases, `id` without `link` and `link` without `id`.

use wamid::issue::Severity;
use wamid::schema::rule::When;
use wamid::schema::{Kind, Object, Rule, Test};

/// A member in a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its key.
    pub key: &'static str,
    /// Whether it is there.
    pub presence: Presence,
    /// The words that it may say, if this case is only about some of them.
    pub words: Option<Vec<&'static str>>,
}

/// Whether a member is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is.
    There,
    /// It may be, as it was declared.
    Declared,
    /// It is not.
    Absent,
}

/// Members that rules tie together, and the cases that the rules leave.
#[derive(Clone, Debug)]
pub struct Group {
    /// One of these holds.
    pub cases: Vec<Vec<Part>>,
}

/// More cases than a reader of an error message can stand.
const MOST_CASES: usize = 12;

/// The rules of `object` over its own members, as groups that have no member in common.
pub fn groups(object: &'static Object) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for rule in object.rules.iter().filter(|rule| rule.severity == Severity::Error) {
        let Some(cases) = cases(object, rule) else { continue };
        let mut joined = Group { cases };
        let mut rest = Vec::new();
        for group in groups {
            if group.shares(&joined) {
                joined = group.and(&joined);
            } else {
                rest.push(group);
            }
        }
        rest.push(joined);
        groups = rest;
    }
    groups.retain(|group| (2..=MOST_CASES).contains(&group.cases.len()));
    groups
}

impl Group {
    /// The members that it is about, in the order of the cases.
    pub fn keys(&self) -> Vec<&'static str> {
        let mut keys = Vec::new();
        for part in self.cases.iter().flatten() {
            if !keys.contains(&part.key) {
                keys.push(part.key);
            }
        }
        keys
    }

    fn shares(&self, other: &Group) -> bool {
        let keys = other.keys();
        self.keys().iter().any(|key| keys.contains(key))
    }

    /// Both at once: every case of the one with every case of the other, where they can agree.
    fn and(&self, other: &Group) -> Group {
        let pairs = self.cases.iter().flat_map(|a| other.cases.iter().map(move |b| merge(a, b)));
        let mut cases: Vec<Vec<Part>> = Vec::new();
        for case in pairs.flatten() {
            if !cases.contains(&case) {
                cases.push(case);
            }
        }
        Group { cases }
    }
}

fn merge(a: &[Part], b: &[Part]) -> Option<Vec<Part>> {
    let mut case = a.to_vec();
    for part in b {
        let Some(known) = case.iter_mut().find(|known| known.key == part.key) else {
            case.push(part.clone());
            continue;
        };
        known.presence = match (known.presence, part.presence) {
            (Presence::Declared, other) | (other, Presence::Declared) => other,
            (one, other) if one == other => one,
            _ => return None,
        };
        known.words = match (known.words.take(), &part.words) {
            (Some(mine), Some(theirs)) => Some(mine.into_iter().filter(|word| theirs.contains(word)).collect()),
            (mine, theirs) => mine.or_else(|| theirs.clone()),
        };
        if known.words.as_ref().is_some_and(Vec::is_empty) {
            return None;
        }
    }
    Some(case)
}

fn cases(object: &'static Object, rule: &Rule) -> Option<Vec<Vec<Part>>> {
    let each = |others: Presence, names: &[&'static str]| -> Vec<Vec<Part>> {
        let presence = |one: &str, name: &str| if one == name { Presence::There } else { others };
        names.iter().map(|one| names.iter().map(|name| part(name, presence(one, name))).collect()).collect()
    };
    match rule.test {
        Test::ExactlyOne(members) => Some(each(Presence::Absent, members.names)),
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

/// If `when` holds the members are as told, else as declared. Only for conditions on one member of this object.
fn conditional(
    object: &'static Object,
    when: When,
    members: &[&'static str],
    told: Presence,
) -> Option<Vec<Vec<Part>>> {
    let [key] = when.way else { return None };
    let field = object.fields.iter().find(|field| field.name == *key)?;
    if !members.iter().all(|member| object.fields.iter().any(|field| field.name == *member)) {
        return None;
    }
    let with = |mut case: Vec<Part>, presence| {
        case.extend(members.iter().map(|member| part(member, presence)));
        case
    };
    if when.words.is_empty() {
        let there = with(vec![part(key, Presence::There)], told);
        let absent = with(vec![part(key, Presence::Absent)], Presence::Declared);
        return Some(vec![there, absent]);
    }
    let Kind::Words(words) = field.kind else { return None };
    if words.open || words.any_case {
        return None;
    }
    let others = words.all.iter().copied().filter(|word| !when.words.contains(word)).collect();
    let say = |presence, words| vec![Part { key, presence, words: Some(words) }];
    let holds = with(say(Presence::There, when.words.to_vec()), told);
    Some(vec![holds, with(say(Presence::Declared, others), Presence::Declared)])
}

fn part(key: &'static str, presence: Presence) -> Part {
    Part { key, presence, words: None }
}
