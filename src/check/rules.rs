//! Rules that look into an object again: along a way, over all that it leads to.

use alloc::vec::Vec;

use crate::issue::Step;
use crate::json::Value;
use crate::schema::rule::{Way, When};
use crate::schema::{Findings, Rule, Test};

/// What a way leads to: the steps, and the value.
type Found<'t> = (Vec<Step<'t>>, Value<'t>);

/// Tests a rule on the object `here`.
#[inline(never)]
pub(super) fn walk<'t>(rule: &Rule, here: Value<'t>, findings: &mut Findings<'t>) {
    match rule.test {
        Test::Unique(way) => unique(&select(here, way), findings),
        Test::Alike(way) => {
            let found = select(here, way);
            for (steps, value) in &found {
                if found.first().is_some_and(|(_, first)| first.raw() != value.raw()) {
                    findings.add(steps);
                }
            }
        }
        Test::Total(way) => {
            let count = select(here, way).len();
            let name = way.first().copied().unwrap_or("");
            if rule.limit.is_some_and(|limit| i64::try_from(count).unwrap_or(i64::MAX) > limit) {
                findings.count(&[Step::Key(name)], count);
            }
        }
        Test::SeveralNeed(way, member) => {
            let found = select(here, way);
            for (steps, value) in &found {
                if found.len() > 1 && value.get(member).is_none() {
                    add_member(findings, steps, member);
                }
            }
        }
        Test::Needs(when, members) => present(when, members, here, false, findings),
        Test::Forbids(when, members) => present(when, members, here, true, findings),
        Test::Walk(walk) => walk(here, findings),
        Test::ExactlyOne(_) | Test::AtLeastOne(_) | Test::AtMostOne(_) => {}
    }
}

/// Everything that `way` leads to from `here`.
#[inline(never)]
fn select<'t>(here: Value<'t>, way: Way) -> Vec<Found<'t>> {
    let mut found = Vec::new();
    found.push((Vec::new(), here));
    for key in way {
        let mut further = Vec::new();
        for (steps, value) in found {
            if *key == "*" {
                for (index, item) in value.items().enumerate() {
                    further.push((longer(&steps, Step::Index(index)), item));
                }
            } else if let Some(value) = value.get(key) {
                further.push((longer(&steps, Step::Key(key)), value));
            }
        }
        found = further;
    }
    found
}

#[inline(never)]
fn longer<'t>(steps: &[Step<'t>], step: Step<'t>) -> Vec<Step<'t>> {
    let mut longer = Vec::with_capacity(steps.len() + 1);
    longer.extend_from_slice(steps);
    longer.push(step);
    longer
}

fn add_member<'t>(findings: &mut Findings<'t>, steps: &[Step<'t>], member: &'static str) {
    findings.add(&longer(steps, Step::Key(member)));
}

/// How many values are held against each other: more are too many anyway.
const MOST_COMPARED: usize = 500;

fn unique<'t>(found: &[Found<'t>], findings: &mut Findings<'t>) {
    let mut before: Vec<&str> = Vec::new();
    for (steps, value) in found.iter().take(MOST_COMPARED) {
        let raw = value.raw();
        if before.contains(&raw) {
            findings.add(steps);
        }
        before.push(raw);
    }
}

fn present<'t>(when: When, members: &[&'static str], here: Value<'t>, there: bool, findings: &mut Findings<'t>) {
    let holds = select(here, when.way)
        .iter()
        .any(|(_, value)| when.words.is_empty() || when.words.iter().any(|word| value.is(word)));
    for member in members {
        if holds && here.get(member).is_some() == there {
            findings.add(&[Step::Key(member)]);
        }
    }
}
