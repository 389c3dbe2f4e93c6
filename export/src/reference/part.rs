//! An object in the reference: its members in a table, its rules in a list.

use wamid::issue::Severity;
use wamid::schema::{Field, Kind, Object};

use super::Book;
use crate::catalog::{Catalog, Entry};
use crate::describe;
use crate::known::{self, Known};
use crate::markdown::{code, table};

/// The members and the rules of an entry.
pub fn body(book: &Book, entry: &Entry) -> String {
    match entry {
        Entry::Object(object, tag) => {
            let told = tag.iter().flat_map(|tag| tag.members().collect::<Vec<_>>());
            members(book, object, told.collect()) + &rules(object)
        }
        Entry::Union(union) => {
            let rows = union.variants.iter().zip(Catalog::variants(union));
            let row = |(variant, entry): (&wamid::schema::Variant, Entry)| vec![code(variant.word), book.link(&entry)];
            table(&[&code(union.tag), "is"], &rows.map(row).collect::<Vec<_>>())
        }
        Entry::Words(_) => String::new(),
    }
}

fn members(book: &Book, object: &'static Object, told: Vec<(&str, &str)>) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (key, word) in told {
        rows.push(vec![code(key), code(&format!("{word:?}")), "yes".into(), String::new(), String::new()]);
    }
    rows.extend(object.fields.iter().map(|field| row(book, field, required(field))));
    if let Some(content) = object.content {
        let words: Vec<String> = content.variants.iter().map(|variant| code(&format!("{:?}", variant.name))).collect();
        let needed = if content.implied { "implied" } else { "yes" };
        let said = "Names the member that holds the content.".to_owned();
        rows.push(vec![code(content.tag), words.join(", "), needed.into(), String::new(), said]);
        if !book.catalog.is_root(object) {
            rows.extend(content.variants.iter().map(|field| row(book, field, "if named")));
        }
    }
    table(&["Member", "Type", "Required", "Limits", "Meaning"], &rows)
}

fn required(field: &Field) -> &'static str {
    match (field.optional, field.default) {
        (false, None) => "yes",
        (false, Some(_)) => "filled in",
        (true, _) => "",
    }
}

fn row(book: &Book, field: &Field, required: &str) -> Vec<String> {
    let limits = describe::limits(&field.kind, field.limits).unwrap_or_default();
    let mut meaning = vec![describe::docs(&field.docs)];
    meaning.extend(describe::remarks(field.limits));
    vec![code(field.name), kind(book, &field.kind), required.to_owned(), limits, meaning.join(" ").trim().to_owned()]
}

/// A kind of value, for people.
fn kind(book: &Book, kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Boolean => "`true`, `false`".to_owned(),
        Kind::Integer => "whole number".to_owned(),
        Kind::IntegerOrText => "whole number, or a text that says one".to_owned(),
        Kind::Degrees => "degrees, as a number or a text".to_owned(),
        Kind::Words(words) => {
            let words_of: Vec<String> = words.all.iter().map(|word| code(&format!("{word:?}"))).collect();
            let more = if words.open { ", or another" } else { "" };
            let any_case = if words.any_case { ", in any case" } else { "" };
            format!("{}{more}{any_case}", words_of.join(", "))
        }
        Kind::Object(object) => book.link(&Entry::Object(object, None)),
        Kind::Union(union) => book.link(&Entry::Union(union)),
        Kind::Array(item) => format!("list of {}", self::kind(book, item)),
        Kind::Map(item) => format!("keys of yours, each with {}", self::kind(book, item)),
        Kind::AnyObject => "object of yours".to_owned(),
        Kind::Any => "anything".to_owned(),
    }
}

/// The rules that tie members together.
fn rules(object: &'static Object) -> String {
    if object.rules.is_empty() {
        return String::new();
    }
    let lines: Vec<String> =
        object.rules.iter().map(|rule| known::of_rule(object, rule)).map(|rule| line(&rule)).collect();
    format!("\nRules:\n\n{}", lines.concat())
}

fn line(rule: &Known) -> String {
    let weight = if rule.severity == Severity::Error { "" } else { " (warning)" };
    let says = if rule.says.is_empty() { rule.code.name().replace('_', " ") } else { rule.says.to_owned() };
    let limit = rule.limit.map(|limit| format!(" At most {}.", describe::count(limit, rule.unit))).unwrap_or_default();
    format!("- `{}`{weight}: {}{limit}\n", rule.id, describe::sentence(&says))
}
