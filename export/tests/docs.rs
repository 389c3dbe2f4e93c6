//! The pages in docs/ are what the generator writes today.

use std::fs;
use std::path::Path;

use wamid::rules::ROOTS;
use wamid_export::catalog::Catalog;
use wamid_export::{errors, examples, reference, rules_page};

#[track_caller]
fn is_up_to_date(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == text, "docs/{name} is out of date: cargo run -p wamid-export -- docs docs");
}

#[test]
fn the_reference_is_up_to_date() {
    is_up_to_date("messages.md", &reference::document(&Catalog::of(ROOTS), &examples::all().unwrap()));
}

#[test]
fn the_page_of_rules_is_up_to_date() {
    is_up_to_date("rules.md", &rules_page::document(&Catalog::of(ROOTS)));
}

#[test]
fn the_page_of_errors_is_up_to_date() {
    is_up_to_date("errors.md", &errors::page::document());
}

#[test]
fn every_link_within_a_page_leads_to_a_heading() {
    let page = reference::document(&Catalog::of(ROOTS), &examples::all().unwrap());
    let anchor = |heading: &str| {
        let kept = heading.trim().chars().filter(|char| char.is_alphanumeric() || "-_ ".contains(*char));
        kept.map(|char| if char == ' ' { '-' } else { char.to_ascii_lowercase() }).collect::<String>()
    };
    let headings: Vec<String> =
        page.lines().filter(|line| line.starts_with('#')).map(|line| anchor(line.trim_start_matches('#'))).collect();
    for link in page.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(headings.iter().any(|heading| heading == link), "{link}");
        assert_eq!(headings.iter().filter(|heading| *heading == link).count(), 1, "{link}");
    }
}
