//! Declarations in words: what a doc comment says, and limits with their units.

use wamid::issue::Severity;
use wamid::schema::object::Docs;
use wamid::schema::{Kind, Limits, Page};

/// What stands before the reason why a member's mere presence is doubtful.
pub const DOUBT: &str = "Always warns:";

/// A doc comment as one paragraph.
pub fn docs(docs: &Docs) -> String {
    let lines: Vec<&str> = docs.lines.iter().map(|line| line.trim()).collect();
    lines.join(" ").trim().to_owned()
}

/// The address of a page.
pub fn address(page: &Page) -> String {
    format!("{}{}", Page::SITE, page.path)
}

/// The limits of a value: "1–20 characters", "1–10 items of 1–20 characters each".
pub fn limits(kind: &Kind, limits: &Limits) -> Option<String> {
    let own = bounds(limits, unit(kind));
    let each = match kind {
        Kind::Array(item) | Kind::Map(item) => limits.each.and_then(|each| self::limits(item, each)),
        _ => None,
    };
    match (own, each) {
        (Some(own), Some(each)) => Some(format!("{own}, each {each}")),
        (None, Some(each)) => Some(format!("each {each}")),
        (own, None) => own,
    }
}

fn bounds(limits: &Limits, unit: &str) -> Option<String> {
    let text = match (limits.min, limits.max) {
        (i64::MIN, i64::MAX) => return None,
        (1, i64::MAX) if !unit.is_empty() => return Some("not empty".to_owned()),
        (min, i64::MAX) => format!("at least {min}"),
        (i64::MIN, max) => format!("at most {max}"),
        (0, max) if !unit.is_empty() => format!("at most {max}"),
        (min, max) if min == max => format!("exactly {min}"),
        (min, max) => format!("{min}–{max}"),
    };
    let unit = if text.ends_with(" 1") { unit.trim_end_matches('s') } else { unit };
    Some(if unit.is_empty() { text } else { format!("{text} {unit}") })
}

/// What the limits of a kind count.
pub fn unit(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Words(_) => "characters",
        Kind::Array(_) => "items",
        Kind::Map(_) | Kind::AnyObject => "members",
        _ => "",
    }
}

/// So many of a unit.
pub fn count(number: i64, unit: &str) -> String {
    match (number, unit) {
        (_, "" | "value") => number.to_string(),
        (1, unit) => format!("1 {}", unit.trim_end_matches('s')),
        (_, unit) => format!("{number} {unit}"),
    }
}

/// `text` with a capital at its start and a full stop at its end.
pub fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", chars.as_str())
}

/// What else the declaration says of a value: what it must look like, and what is doubtful.
pub fn remarks(limits: &Limits) -> Vec<String> {
    let mut out = Vec::new();
    for format in limits.formats.iter().filter(|format| !format.says.is_empty()) {
        out.push(match format.severity {
            Severity::Error => format!("Must be {}.", format.says),
            Severity::Warning => format!("May warn: {}.", format.says),
        });
    }
    if limits.doubtful_over < limits.max {
        out.push(format!("Warns above {}: the sources disagree.", limits.doubtful_over));
    }
    out.extend(limits.doubt.map(|doubt| format!("{DOUBT} {doubt}.")));
    out
}
