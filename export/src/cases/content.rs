//! A rule that is about the content of an object, as cases of its fields.

use wamid::schema::rule::When;
use wamid::schema::{Content, Object, Rule, Test};

use super::rule::condition;
use super::{Part, Presence, is_field, part};

/// An object that holds one of its contents.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub(super) object: &'static Object,
    pub(super) content: &'static Content,
    pub(super) holds: &'static str,
}

impl Held {
    /// The cases of a rule that is about the content; nothing for rules that are not.
    pub(super) fn cases(&self, rule: &Rule) -> Option<Vec<Vec<Part>>> {
        match rule.test {
            Test::Needs(when, members) => self.conditional(when, members, Presence::There),
            Test::Forbids(when, members) => self.conditional(when, members, Presence::Absent),
            _ => None,
        }
    }

    fn conditional(&self, when: When, members: &[&'static str], told: Presence) -> Option<Vec<Vec<Part>>> {
        let [key] = when.way else { return None };
        let contents = members.iter().filter(|member| !is_field(self.object, member));
        // The content is there, all others are not.
        let possible = contents.clone().all(|member| (*member == self.holds) == (told == Presence::There));
        let fields = members.iter().filter(|member| is_field(self.object, member));
        let told: Vec<Part> = fields.map(|member| part(member, told)).collect();
        match self.object.fields.iter().find(|field| field.name == *key) {
            Some(_) if contents.count() == 0 || (possible && told.is_empty()) => None,
            Some(field) => {
                let (holds, fails) = condition(field, when.words)?;
                let holds = possible.then(|| [vec![holds], told].concat());
                Some(holds.into_iter().chain([vec![fails]]).collect())
            }
            None => (self.is_so(key, when.words) && possible && !told.is_empty()).then(|| vec![told]),
        }
    }

    /// Whether a condition on the tag, or on the presence of a content, holds.
    fn is_so(&self, key: &str, words: &[&str]) -> bool {
        if key == self.content.tag {
            words.is_empty() || words.contains(&self.holds)
        } else {
            key == self.holds && words.is_empty()
        }
    }
}
