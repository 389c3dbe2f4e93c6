//! `docs/messages.md`: each type with an example, its members, its limits and Meta's page.

pub mod part;
pub mod sections;

use wamid::rules::{ROOTS, VERSION};
use wamid::schema::{Object, Page};

use crate::catalog::{Catalog, Entry};
use crate::describe;
use crate::examples::Example;
use crate::markdown::to_heading;
use crate::pretty;
use sections::Section;

const HEAD: &str = "\
<!-- Written by `cargo run -p wamid-export -- docs docs` from the declarations in src/rules. -->

# Messages

Everything that `POST /{phone_number_id}/messages` takes, as this package checks it: the same tables that are printed
here lead the check. A message is the envelope and the one content that its `type` names.

A limit that is broken is an error, unless it is called a warning: warnings never stop a message. Characters are
Unicode code points, as `maxLength` of JSON Schema counts them: most emoji are one. [rules.md](rules.md) lists every
rule by its id, with what Meta answers to it.
";

/// The declarations, and the headings under which they are found.
#[derive(Debug)]
pub struct Book<'b> {
    /// The declarations.
    pub catalog: &'b Catalog,
    headings: Vec<(Entry, String)>,
}

impl Book<'_> {
    /// A link to where an entry is explained.
    pub fn link(&self, entry: &Entry) -> String {
        let heading = self.headings.iter().find(|(known, _)| known.is(entry)).map(|(_, heading)| heading.clone());
        to_heading(&heading.unwrap_or_else(|| self.catalog.name(entry)))
    }
}

/// The page.
pub fn document(catalog: &Catalog, examples: &[Example]) -> String {
    let mut out = format!("{HEAD}\nThe rules are of {VERSION}.\n");
    for root in ROOTS {
        let name = catalog.name(&Entry::Object(root, None));
        let sections = root.content.map_or(Vec::new(), sections::of);
        let headings = sections.iter().filter_map(|section| Some((section.whole?, section.title.clone()))).collect();
        let book = Book { catalog, headings };
        out.push_str(&contents(&sections));
        out.push_str(&format!("\n## {}\n\n{}\n", if sections.is_empty() { &name } else { "Envelope" }, intro(root)));
        if sections.is_empty() {
            out.push_str(&example(examples, root.name));
        }
        out.push_str(&format!("\n{}", part::body(&book, &Entry::Object(root, None))));
        for section in &sections {
            out.push_str(&one(&book, section, examples));
        }
        if !sections.is_empty() {
            out.push_str("\n## Shared parts\n\nWhat several types are made of.\n");
            out.push_str(&parts(&book, &sections::shared(catalog, &sections)));
        }
    }
    out
}

fn contents(sections: &[Section]) -> String {
    let lines: Vec<String> = sections.iter().map(|section| format!("- {}\n", to_heading(&section.title))).collect();
    if lines.is_empty() { String::new() } else { format!("\n{}", lines.concat()) }
}

/// A type: one sentence, an example, its own objects.
fn one(book: &Book, section: &Section, examples: &[Example]) -> String {
    let docs: Vec<&str> = section.docs.iter().map(|line| line.trim()).collect();
    let mut out = format!("\n## {}\n\n{}\n", section.title, docs.join(" "));
    if let Some(object) = section.whole.as_ref().and_then(sections::object_of) {
        out.push_str(&format!("\n{}\n", source(object.page)));
    }
    out.push_str(&example(examples, &section.title));
    let (whole, rest): (Vec<Entry>, Vec<Entry>) =
        section.own.iter().partition(|entry| section.whole.is_some_and(|whole| whole.is(entry)));
    match &whole[..] {
        [whole] => out.push_str(&format!("\n{}", part::body(book, whole))),
        _ => out.push_str(&section.whole.map_or(String::new(), |whole| format!("\nSee {}.\n", book.link(&whole)))),
    }
    out.push_str(&parts(book, &rest));
    out
}

fn parts(book: &Book, entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries.iter().filter(|entry| sections::is_object(entry)) {
        let intro = match entry {
            Entry::Object(object, _) => describe::docs(&object.docs),
            Entry::Union(union) => describe::docs(&union.docs),
            Entry::Words(words) => describe::docs(&words.docs),
        };
        out.push_str(&format!("\n### {}\n\n{intro}\n\n{}", book.catalog.name(entry), part::body(book, entry)));
    }
    out
}

fn intro(object: &Object) -> String {
    format!("{}\n\n{}", describe::docs(&object.docs), source(object.page))
}

/// Where it was read, and when.
fn source(page: &Page) -> String {
    format!("[Meta's page]({}), read as of {}.", describe::address(page), page.read)
}

/// The examples of a type: that of its name, and those that go into detail (`carousel.product`).
fn example(examples: &[Example], title: &str) -> String {
    let mut out = String::new();
    for example in examples {
        let detail = example.name.strip_prefix(title).and_then(|rest| rest.strip_prefix('.'));
        if example.name == title || detail.is_some() {
            let lead = detail.map(|detail| format!("\nWith `{detail}`:\n")).unwrap_or_default();
            out.push_str(&format!("{lead}\n```json\n{}\n```\n", pretty::json(&example.message, 100)));
        }
    }
    out
}
