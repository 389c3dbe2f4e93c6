//! Rules over presence as cases: which members are there, and which are not.
//!
//! `exactly one of id, link` becomes two cases, `id` without `link` and `link` without `id`.

mod content;
mod rule;

use wamid::issue::Severity;
use wamid::schema::{Content, Object, Rule, Test};

use content::Held;

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

/// More cases than a reader of a compiler's message can stand.
const READABLE: usize = 8;
/// More cases than help.
const MANY: usize = 64;

/// The rules of `object` over its own members, as groups that have no member in common.
pub fn groups(object: &'static Object) -> Vec<Group> {
    let mut groups = join(
        errors(object).filter(|rule| certain(object, rule)).filter_map(|rule| rule::cases(object, rule)),
        READABLE,
    );
    groups.retain(|group| group.cases.len() > 1);
    groups
}

/// What further rules leave of the members where the object holds the content `held`.
pub fn with_content(object: &'static Object, content: &'static Content, held: &'static str) -> Vec<Group> {
    let certain = errors(object).filter(|rule| certain(object, rule));
    join(certain.filter_map(|rule| Held { object, content, holds: held }.cases(rule)), READABLE)
}

/// Both, and what is doubtful: all that is known of the members of an object with the content that it holds.
pub fn all(object: &'static Object, held: Option<&'static str>) -> Vec<Group> {
    let own = errors(object).filter_map(|rule| rule::cases(object, rule));
    let held = object.content.zip(held).map(|(content, holds)| Held { object, content, holds });
    let of_content = held.into_iter().flat_map(|held| errors(object).filter_map(move |rule| held.cases(rule)));
    join(own.chain(of_content), MANY)
}

fn errors(object: &'static Object) -> impl Iterator<Item = &'static Rule> {
    object.rules.iter().filter(|rule| rule.severity == Severity::Error)
}

/// Whether a rule ties no member whose mere presence is doubtful: few have such, and all would read of it.
fn certain(object: &Object, rule: &Rule) -> bool {
    let doubtful = |key: &&str| object.fields.iter().any(|field| field.name == *key && field.limits.doubt.is_some());
    match rule.test {
        Test::Needs(when, members) | Test::Forbids(when, members) => !when.way.iter().chain(members).any(doubtful),
        _ => true,
    }
}

/// Cases that are about the same members are taken together, unless too many would come of it.
fn join(all: impl Iterator<Item = Vec<Vec<Part>>>, most: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for cases in all {
        let (related, rest): (Vec<Group>, Vec<Group>) =
            groups.iter().cloned().partition(|group| group.shares(&Group { cases: cases.clone() }));
        let joined = related.iter().fold(Group { cases }, |joined, group| group.and(&joined));
        if (1..=most).contains(&joined.cases.len()) {
            groups = rest;
            groups.push(joined);
        }
    }
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
        Group { cases: united(cases) }
    }
}

/// Two cases that only differ in the words of one member are one, if together the words are all that there are.
fn united(mut cases: Vec<Vec<Part>>) -> Vec<Vec<Part>> {
    let pairs = (0..cases.len()).flat_map(|a| (a + 1..cases.len()).map(move |b| (a, b)));
    let found = pairs.into_iter().find_map(|(a, b)| Some((a, b, union(cases.get(a)?, cases.get(b)?)?)));
    let Some((a, b, union)) = found else { return cases };
    cases.remove(b);
    cases.splice(a..=a, [union]);
    united(cases)
}

/// The case that two cases are together, if they leave one member as it was declared.
fn union(a: &[Part], b: &[Part]) -> Option<Vec<Part>> {
    let differ = |part: &&Part| !b.contains(part);
    let mut different = a.iter().filter(differ);
    let (one, None) = (different.next()?, different.next()) else { return None };
    let other = b.iter().find(|part| part.key == one.key).filter(|_| a.len() == b.len())?;
    let (holds, fails) = if one.presence == Presence::There { (one, other) } else { (other, one) };
    // Of a condition and its contrary, the contrary says `Declared` (see `rule::condition`).
    let contrary = holds.presence == Presence::There && fails.presence == Presence::Declared;
    let all = contrary && holds.words.is_some() && fails.words.is_some();
    let declared =
        |part: &Part| if part.key == one.key { self::part(part.key, Presence::Declared) } else { part.clone() };
    all.then(|| a.iter().map(declared).collect())
}

/// Whether both cases can hold at once.
pub fn agree(a: &[Part], b: &[Part]) -> bool {
    merge(a, b).is_some()
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

fn is_field(object: &Object, key: &str) -> bool {
    object.fields.iter().any(|field| field.name == key)
}

fn part(key: &'static str, presence: Presence) -> Part {
    Part { key, presence, words: None }
}
