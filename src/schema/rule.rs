//! What ties the members of an object together.

use super::finding::Findings;
use super::limits::Unit;
use super::object::Field;
use crate::issue::{Code, Severity};
use crate::json::Value;

/// A rule over the members of an object, known by its id.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name, the last part of the rule's id.
    pub id: &'static str,
    /// The code of the issue when it is broken.
    pub code: Code,
    /// How much breaking it weighs.
    pub severity: Severity,
    /// How it is tested.
    pub test: Test,
    /// What it takes, for people.
    pub says: &'static str,
    /// The most or least that is allowed, if it counts something.
    pub limit: Option<i64>,
    /// What it counts.
    pub unit: Unit,
    /// What Meta answers when it is broken, if known.
    pub meta_code: i32,
    /// Only where one of these members is there can it be broken; if there are none, anywhere.
    pub about: &'static [&'static str],
    /// Whether it holds only for what goes to Meta itself, not through Kapso.
    pub for_meta: bool,
    /// The same as a JSON Schema of the object, where the test is code and a schema can say it.
    #[cfg(feature = "docs")]
    pub schema: Option<&'static str>,
}

/// How a rule is tested.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// Exactly one of these members is there.
    ExactlyOne(Members),
    /// At least one of these members is there.
    AtLeastOne(Members),
    /// At most one of these members is there.
    AtMostOne(Members),
    /// No two values that the way leads to are the same.
    Unique(Way),
    /// All values that the way leads to are the same.
    Alike(Way),
    /// At most [`Rule::limit`] values lie where the way leads.
    Total(Way),
    /// If the way leads to several objects, each of them has this member.
    SeveralNeed(Way, &'static str),
    /// If the first way leads to one of the words, each of the members is there.
    Needs(When, &'static [&'static str]),
    /// If the first way leads to one of the words, none of the members is there.
    Forbids(When, &'static [&'static str]),
    /// Code that walks the object again.
    Walk(Walk),
    /// Nothing: the walk of a rule before this one tells whether it is broken.
    Told,
}

/// A rule as code: looks at the object, and adds the places where the rule is broken.
pub type Walk = fn(Value<'_>, &mut Findings);

/// A way into an object: keys, and `*` for every item of an array. `["sections", "*", "rows", "*", "id"]`.
pub type Way = &'static [&'static str];

/// A condition: the way leads to a text that is one of the words; without words, to anything at all.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// Where it looks.
    pub way: Way,
    /// What it wants to find there.
    pub words: &'static [&'static str],
}

/// The condition that `way` leads to one of `words`; without words, that it leads anywhere.
pub const fn when(way: Way, words: &'static [&'static str]) -> When {
    When { way, words }
}

/// Members of an object, by name and, once [`resolve`]d, as bits.
#[derive(Clone, Copy, Debug)]
pub struct Members {
    /// Their keys.
    pub names: &'static [&'static str],
    /// A bit for each.
    pub bits: u64,
}

impl Rule {
    const fn over(id: &'static str, code: Code, test: Test) -> Rule {
        let (severity, unit) = (Severity::Error, Unit::Value);
        Rule {
            id,
            code,
            severity,
            test,
            says: "",
            limit: None,
            unit,
            meta_code: 131_009,
            about: &[],
            for_meta: false,
            #[cfg(feature = "docs")]
            schema: None,
        }
    }

    /// Exactly one of these members must be there.
    pub const fn exactly_one(id: &'static str, names: &'static [&'static str]) -> Rule {
        Self::over(id, Code::Conflict, Test::ExactlyOne(Members { names, bits: 0 })).meta(100)
    }

    /// At least one of these members must be there.
    pub const fn at_least_one(id: &'static str, names: &'static [&'static str]) -> Rule {
        Self::over(id, Code::Required, Test::AtLeastOne(Members { names, bits: 0 })).meta(100)
    }

    /// At most one of these members may be there.
    pub const fn at_most_one(id: &'static str, names: &'static [&'static str]) -> Rule {
        Self::over(id, Code::Conflict, Test::AtMostOne(Members { names, bits: 0 })).meta(100)
    }

    /// No two of these values may be the same.
    pub const fn unique(id: &'static str, way: Way) -> Rule {
        Self::over(id, Code::Duplicate, Test::Unique(way))
    }

    /// All of these values must be the same.
    pub const fn alike(id: &'static str, way: Way) -> Rule {
        Self::over(id, Code::Mismatch, Test::Alike(way))
    }

    /// At most `limit` of these values may be there, counted over all arrays that lie on the way.
    pub const fn total(id: &'static str, way: Way, limit: i64) -> Rule {
        Self::over(id, Code::TooMany, Test::Total(way)).limit(limit, Unit::Items)
    }

    /// If there are several of these objects, each must have the member.
    pub const fn several_need(id: &'static str, way: Way, member: &'static str) -> Rule {
        Self::over(id, Code::Required, Test::SeveralNeed(way, member))
    }

    /// Where the condition holds, these members must be there.
    pub const fn needs(id: &'static str, when: When, members: &'static [&'static str]) -> Rule {
        Self::over(id, Code::Required, Test::Needs(when, members))
    }

    /// Where the condition holds, none of these members may be there.
    pub const fn forbids(id: &'static str, when: When, members: &'static [&'static str]) -> Rule {
        Self::over(id, Code::Unexpected, Test::Forbids(when, members)).meta(100)
    }

    /// A rule that code tests; it reports with [`Findings::add`].
    pub const fn walk(id: &'static str, code: Code, walk: Walk) -> Rule {
        Self::over(id, code, Test::Walk(walk))
    }

    /// It holds only for what goes to Meta itself, not through Kapso.
    #[must_use]
    pub const fn for_meta(self) -> Rule {
        Rule { for_meta: true, ..self }
    }

    /// Only where one of these members is there can it be broken: elsewhere it is not even tested.
    #[must_use]
    pub const fn about(self, members: &'static [&'static str]) -> Rule {
        Rule { about: members, ..self }
    }

    /// A rule that the walk of an earlier one of the same object reports, with [`Findings::tell`].
    pub const fn told(id: &'static str, code: Code) -> Rule {
        Self::over(id, code, Test::Told)
    }

    /// What it takes.
    #[must_use]
    pub const fn says(self, says: &'static str) -> Rule {
        Rule { says, ..self }
    }

    /// What it counts, and how many are allowed.
    #[must_use]
    pub const fn limit(self, limit: i64, unit: Unit) -> Rule {
        Rule { limit: Some(limit), unit, ..self }
    }

    /// Breaking it is only worth a warning.
    #[must_use]
    pub const fn warns(self) -> Rule {
        Rule { severity: Severity::Warning, ..self }
    }

    /// The same as a JSON Schema of the object: for a rule that code tests.
    #[must_use]
    #[cfg_attr(not(feature = "docs"), allow(unused_variables, reason = "the check calls the code"))]
    pub const fn schema(self, schema: &'static str) -> Rule {
        Rule {
            #[cfg(feature = "docs")]
            schema: Some(schema),
            ..self
        }
    }

    /// What Meta answers when it is broken; 0 where it accepts the message.
    #[must_use]
    pub const fn meta(self, code: i32) -> Rule {
        Rule { meta_code: code, ..self }
    }
}

/// Turns names of members into bits. A name that no field has stops the compilation.
pub const fn resolve<const N: usize>(mut rules: [Rule; N], fields: &[Field]) -> [Rule; N] {
    let mut at = 0;
    while at < N {
        #[allow(clippy::indexing_slicing, reason = "runs in the compiler")]
        let rule = &mut rules[at];
        match &mut rule.test {
            Test::ExactlyOne(members) | Test::AtLeastOne(members) | Test::AtMostOne(members) => {
                members.bits = bits(members.names, fields);
            }
            _ => {}
        }
        at += 1;
    }
    rules
}

#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler")]
const fn bits(names: &[&str], fields: &[Field]) -> u64 {
    let mut bits = 0;
    let mut at = 0;
    while at < names.len() {
        let mut field = 0;
        while !same(names[at].as_bytes(), fields[field].name.as_bytes()) {
            field += 1;
            assert!(field < fields.len(), "a rule names a member that is not declared");
        }
        bits |= 1 << field;
        at += 1;
    }
    bits
}

#[allow(clippy::indexing_slicing, reason = "runs in the compiler")]
pub(super) const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    a.len() == b.len()
}
