//! Which objects belong to which type, and which are shared by several.

use wamid::schema::{Content, Field, Kind, Object, Union};

use crate::catalog::{Catalog, Entry};

/// A type of message, or a sub-type, with the objects that only it has.
#[derive(Debug)]
pub struct Section {
    /// What its `type` says: `text`, or `interactive.list`.
    pub title: String,
    /// The object that it is about; for an array of objects, one of them.
    pub whole: Option<Entry>,
    /// The lines of its doc comment.
    pub docs: &'static [&'static str],
    /// The entries that belong to it alone, in the order of declaration.
    pub own: Vec<Entry>,
}

/// The sections of a root's content, one for each type, and for each sub-type where a type is a union of them.
pub fn of(content: &'static Content) -> Vec<Section> {
    let mut sections = Vec::new();
    for variant in content.variants {
        match inner(&variant.kind) {
            Kind::Union(union) => sections.extend(sub_types(variant, union)),
            kind => sections.push(section(variant.name.to_owned(), entry(kind), variant.docs.lines)),
        }
    }
    let reached: Vec<Vec<Entry>> = sections.iter().map(|section| reach(section.whole)).collect();
    for (at, section) in sections.iter_mut().enumerate() {
        let others = || reached.iter().enumerate().filter(|(other, _)| *other != at).flat_map(|(_, all)| all);
        let alone = |entry: &&Entry| !others().any(|other| other.is(entry));
        section.own = reached.get(at).map_or(Vec::new(), |all| all.iter().filter(alone).copied().collect());
    }
    sections
}

fn sub_types(variant: &'static Field, union: &'static Union) -> impl Iterator<Item = Section> {
    let words = union.variants.iter().map(|variant| variant.word);
    words.zip(Catalog::variants(union)).map(|(word, entry)| {
        let docs = match entry {
            Entry::Object(object, _) => object.docs.lines,
            Entry::Union(union) => union.docs.lines,
            Entry::Words(words) => words.docs.lines,
        };
        section(format!("{}.{word}", variant.name), Some(entry), docs)
    })
}

fn section(title: String, whole: Option<Entry>, docs: &'static [&'static str]) -> Section {
    Section { title, whole, docs, own: Vec::new() }
}

/// What an array is of.
fn inner(kind: &'static Kind) -> &'static Kind {
    match kind {
        Kind::Array(item) => inner(item),
        kind => kind,
    }
}

fn entry(kind: &'static Kind) -> Option<Entry> {
    match kind {
        Kind::Object(object) => Some(Entry::Object(object, None)),
        Kind::Union(union) => Some(Entry::Union(union)),
        _ => None,
    }
}

/// Everything that an entry holds, itself first.
fn reach(entry: Option<Entry>) -> Vec<Entry> {
    let mut part = Catalog::default();
    if let Some(entry) = entry {
        part.add(entry);
    }
    part.entries
}

/// The entries that no section has alone.
pub fn shared(catalog: &Catalog, sections: &[Section]) -> Vec<Entry> {
    let owned = |entry: &Entry| sections.iter().flat_map(|section| &section.own).any(|own| own.is(entry));
    let root = |entry: &Entry| matches!(entry, Entry::Object(object, _) if catalog.is_root(object));
    catalog.entries.iter().filter(|entry| !owned(entry) && !root(entry)).copied().collect()
}

/// Whether an entry is an object or a union: lists of words are told where they are used.
pub fn is_object(entry: &Entry) -> bool {
    !matches!(entry, Entry::Words(_))
}

/// The object of an entry.
pub fn object_of(entry: &Entry) -> Option<&'static Object> {
    match entry {
        Entry::Object(object, _) => Some(object),
        _ => None,
    }
}
