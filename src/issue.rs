//! What is wrong, where, and what to do: for programs by code, for people by sentence.

mod code;
mod path;
mod sentence;
#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

pub use code::Code;
pub use path::{Path, Step};

use crate::json::write::{self, Object};

/// How much an issue weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Breaks the message: it is not built, and not sent.
    Error,
    /// Worth a look: the sources dispute it, or Meta accepts it and loses something.
    Warning,
}

impl Severity {
    /// Its name in an issue.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing wrong in one place.
#[derive(Clone, Debug)]
pub struct Issue<'t> {
    /// Never changes its meaning.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The stable id of the rule that was broken: `text.body.too_long`.
    pub rule: String,
    /// From the root to the culprit.
    pub path: Vec<Step<'t>>,
    /// What the sentence is made of, and what programs may ask for.
    pub facts: Facts,
}

/// What is known about an issue beside its code and its place.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What it takes, in words of the declaration.
    pub says: &'static str,
    /// What was found there, as a kind of value: "a string".
    pub found: &'static str,
    /// The most or the least that is allowed.
    pub limit: Option<i64>,
    /// How many there are.
    pub actual: Option<i64>,
    /// What is counted; empty if nothing is.
    pub unit: &'static str,
    /// What is allowed instead.
    pub allowed: Vec<&'static str>,
    /// What was probably meant.
    pub suggestion: Option<&'static str>,
    /// What of a template's definition it does not agree with.
    pub against: Option<Box<Against>>,
    /// What Meta would have answered; 0 if that is not known.
    pub meta_code: i32,
    /// Where it is documented, after [`Page::SITE`](crate::schema::Page::SITE); empty if nowhere.
    pub page: &'static str,
}

/// What of a template's definition an issue does not agree with.
#[derive(Clone, Debug, Default)]
pub struct Against {
    /// What the definition names that is allowed instead.
    pub names: Vec<String>,
    /// The place in the definition; empty if there is none.
    pub place: Vec<Step<'static>>,
}

impl Issue<'_> {
    /// The sentence for people.
    #[inline(never)]
    pub fn message(&self) -> String {
        sentence::of(self)
    }

    /// Appends the issue as JSON, as `Issue` of the TypeScript API has it.
    pub fn write(&self, out: &mut String) {
        let facts = &self.facts;
        let mut json = Object::open(out);
        json.string("code", self.code.name());
        json.string("severity", self.severity.name());
        json.string("rule", &self.rule);
        json.array("path", &self.path, |out, step| step.write(out));
        json.string("message", &self.message());
        if let Some(limit) = facts.limit {
            json.integer("limit", limit);
        }
        if let Some(actual) = facts.actual {
            json.integer("actual", actual);
        }
        if !facts.unit.is_empty() && facts.limit.is_some() {
            json.string("unit", facts.unit);
        }
        if !facts.allowed.is_empty() {
            json.array("allowed", &facts.allowed, |out, word| write::string(out, word));
        }
        if let Some(against) = &facts.against {
            if !against.names.is_empty() {
                json.array("allowed", &against.names, |out, name| write::string(out, name));
            }
            if !against.place.is_empty() {
                json.array("definition", &against.place, |out, step| step.write(out));
            }
        }
        if let Some(suggestion) = facts.suggestion {
            json.string("suggestion", suggestion);
        }
        if facts.meta_code != 0 {
            json.integer("metaCode", i64::from(facts.meta_code));
        }
        if !facts.page.is_empty() {
            let docs = json.key("docs");
            docs.push('"');
            docs.push_str(crate::schema::Page::SITE);
            docs.push_str(facts.page);
            docs.push('"');
        }
        json.close();
    }
}
