//! Every rule that the check reports is known to the types and to the documentation.

use std::collections::{HashMap, HashSet};

use wamid::check::{Options, check};
use wamid::issue::{Code, Issue};
use wamid::rules::{ROOTS, root};
use wamid_export::catalog::Catalog;
use wamid_export::examples;
use wamid_export::generate::Messages;
use wamid_export::known::{self, Known};

fn known() -> HashMap<String, Known> {
    let groups = known::groups(&Catalog::of(ROOTS));
    let all = groups.into_iter().flat_map(|group| {
        let members = group.members.into_iter().flat_map(|(_, rules)| rules);
        group.own.into_iter().chain(members).collect::<Vec<_>>()
    });
    all.map(|rule| (rule.id.clone(), rule)).collect()
}

/// What the check says of `count` messages.
fn each_issue(count: usize, mut say: impl FnMut(&str, &Issue<'_>)) {
    let examples: Vec<_> = examples::all().unwrap_or_default().into_iter().map(|example| example.message).collect();
    for message in Messages::new(7, &examples).take(count) {
        let text = message.to_string();
        let report = check(root(&text), &text, &Options::default());
        report.issues.iter().chain(&report.warnings).for_each(|issue| say(&text, issue));
    }
}

#[test]
fn every_rule_that_is_reported_is_known_with_its_facts() {
    let known = known();
    each_issue(10_000, |text, issue| {
        let Some(rule) = known.get(&*issue.rule) else { panic!("{}: {text}", issue.rule) };
        let facts = &issue.facts;
        // Members that exclude one another are reported as missing when none of them is there.
        let none_there = rule.code == Code::Conflict && issue.code == Code::Required;
        assert!(rule.code == issue.code || none_there, "{}: {text}", issue.rule);
        assert_eq!(rule.severity, issue.severity, "{}: {text}", issue.rule);
        assert_eq!(rule.meta_code, facts.meta_code, "{}: {text}", issue.rule);
        assert_eq!(rule.page.path, facts.page, "{}: {text}", issue.rule);
        if facts.limit.is_some() {
            assert_eq!(rule.limit, facts.limit, "{}: {text}", issue.rule);
            assert_eq!(rule.unit, facts.unit, "{}: {text}", issue.rule);
        }
    });
}

#[test]
fn the_messages_are_wrong_in_many_ways() {
    let mut seen: HashSet<String> = HashSet::new();
    each_issue(10_000, |_, issue| {
        seen.insert(issue.rule.clone());
    });
    assert!(seen.len() * 3 > known().len(), "{} of {}", seen.len(), known().len());
}
