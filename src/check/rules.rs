//! Rules that look into an object again: along a way, over all that it leads to.

use alloc::vec::Vec;

use super::select::{select, steps};
use crate::issue::Step;
use crate::json::Value;
use crate::schema::Findings;
use crate::schema::plan::Rule;
use crate::schema::table::test;

/// Tests a rule on the object `here`.
#[inline(never)]
pub(super) fn walk(rule: &'static Rule, here: Value<'_>, findings: &mut Findings) {
    if let Some(walk) = rule.walk {
        return walk(here, findings);
    }
    let way = rule.way.as_slice();
    let mut found = Vec::with_capacity(16);
    select(here, way, &mut found);
    let mut broken = |index| findings.add(&steps(here, way, index));
    match rule.test {
        test::UNIQUE => {
            for (index, value) in found.iter().take(MOST_COMPARED).enumerate() {
                if found.iter().take(index).any(|before| before.is_like(*value)) {
                    broken(index);
                }
            }
        }
        test::ALIKE => {
            for (index, value) in found.iter().enumerate() {
                if found.first().is_some_and(|first| !first.is_like(*value)) {
                    broken(index);
                }
            }
        }
        test::TOTAL => {
            if rule.limit.is_some_and(|limit| i64::try_from(found.len()).unwrap_or(i64::MAX) > limit) {
                findings.count(&[Step::Key(way.first().map_or("", |name| name.text))], found.len());
            }
        }
        test::SEVERAL_NEED => {
            let Some(member) = rule.members.first() else { return };
            for (index, value) in found.iter().enumerate() {
                if found.len() > 1 && value.member(member).is_none() {
                    let mut path = steps(here, way, index);
                    path.push(Step::Key(member.text));
                    findings.add(&path);
                }
            }
        }
        _ => {
            let holds = |value: &Value<'_>| rule.words.is_empty() || rule.words.iter().any(|word| value.is_name(word));
            if found.iter().any(holds) {
                for member in &rule.members {
                    if here.member(member).is_some() == (rule.test != test::NEEDS) {
                        findings.key(member.text);
                    }
                }
            }
        }
    }
}

/// How many values are held against each other: more are too many anyway.
const MOST_COMPARED: usize = 500;
