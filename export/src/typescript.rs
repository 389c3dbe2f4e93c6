//! TypeScript: what the editor completes, explains and refuses.

pub mod code;
pub mod comment;
pub mod ids;
pub mod object;

use wamid::rules::{ROOTS, VERSION};
use wamid::schema::{Content, Object, Words};

use crate::catalog::{Catalog, Entry};
use crate::describe;
use code::{Declaration, Member, Type};

/// `messages.d.ts`.
pub fn document(catalog: &Catalog) -> String {
    let mut out =
        String::from("// Written from the declarations in src/rules. Every limit is the one that is checked.\n");
    for declaration in declarations(catalog) {
        out.push('\n');
        declaration.write(&mut out);
    }
    out.push_str(&format!("\n{}\n{}", ids::codes(), ids::rules(catalog)));
    out.push_str(&format!("\n/** The day the rules were last held against Meta's documentation: {VERSION}. */\n"));
    out.push_str("export declare const rulesVersion: string;\n");
    out
}

fn declarations(catalog: &Catalog) -> Vec<Declaration> {
    let mut all = vec![input(catalog), wire(catalog)];
    for entry in &catalog.entries {
        let name = catalog.name(entry);
        match entry {
            Entry::Object(object, tag) => match object.content {
                Some(content) => all.extend(with_content(catalog, object, content, &name)),
                None => all.extend(object::own(catalog, object, *tag, &name)),
            },
            Entry::Union(union) => {
                let variants = Catalog::variants(union).map(|variant| Type::word(catalog.name(&variant)));
                let value = Type::either(variants.collect());
                all.push(plain(&describe::docs(&union.docs), name, value));
            }
            Entry::Words(words) => {
                all.push(plain(&describe::docs(&words.docs), name, word_list(words)));
            }
        }
    }
    all
}

/// Everything that may be given.
fn input(catalog: &Catalog) -> Declaration {
    let names = ROOTS.iter().flat_map(|root| catalog.kinds(root)).map(Type::word);
    let docs = "A message, told apart by its `type`, or a read receipt, told by its `status`.";
    plain(docs, "MessageInput".into(), Type::Either(names.collect()))
}

/// Everything that goes on the wire: the same, with what may be left out filled in.
fn wire(catalog: &Catalog) -> Declaration {
    let of = |root: &&'static Object| {
        let filled = root.fields.iter().filter(|field| field.default.is_some()).map(|field| Member {
            docs: vec![],
            optional: false,
            ..object::member(catalog, field)
        });
        Type::Both(vec![
            Type::either(catalog.kinds(root).into_iter().map(Type::word).collect()),
            Type::Object(filled.map(|member| Member { docs: vec![], ..member }).collect()),
        ])
    };
    let docs = "A message as it goes on the wire: what may be left out is filled in.";
    plain(docs, "Message".into(), Type::Either(ROOTS.iter().map(of).collect()))
}

/// One declaration for each content, and one for what they have in common.
fn with_content(catalog: &Catalog, object: &'static Object, content: &'static Content, name: &str) -> Vec<Declaration> {
    let root = catalog.is_root(object);
    let base = if root { "Envelope".to_owned() } else { format!("{name}Base") };
    let variants = catalog.contents(object, content, name);
    let several = variants.len() > 1;
    let mut all = Vec::new();
    if several && !root {
        let value = Type::Either(variants.iter().map(|(name, _)| Type::word(name)).collect());
        all.push(Declaration { docs: object::docs(object), name: name.to_owned(), extends: None, value });
    }
    if !object.fields.is_empty() {
        all.extend(object::own(catalog, object, None, &base));
    }
    // An interface can extend another, but not a choice of several.
    let extends = matches!(&all[..], [.., Declaration { value: Type::Object(_), name, .. }] if *name == base);
    for (name, variant) in variants {
        let (mut members, choices) = object::with_content(catalog, object, content, variant);
        let held = Member { optional: false, ..object::member(catalog, variant) };
        members.extend([object::tagged(content.tag, variant.name), held]);
        let between =
            (!extends && !object.fields.is_empty()).then(|| object::shared(object, content, variant.name, &base));
        let parts: Vec<Type> = between.into_iter().chain([Type::Object(members)]).chain(choices).collect();
        let docs = if several { vec![describe::docs(&variant.docs)] } else { object::docs(object) };
        let extends = (extends && parts.len() == 1).then(|| base.clone());
        all.push(Declaration { docs, name, extends, value: Type::both(parts) });
    }
    all
}

fn plain(docs: &str, name: String, value: Type) -> Declaration {
    Declaration { docs: vec![docs.to_owned()], name, extends: None, value }
}

fn word_list(words: &Words) -> Type {
    let mut all: Vec<Type> = words.all.iter().map(|word| Type::literal(word)).collect();
    if words.open || words.any_case {
        all.push(Type::word("(string & {})"));
    }
    Type::either(all)
}
