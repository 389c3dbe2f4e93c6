//! Everything that is declared, in the order of declaration, each under its name.

use wamid::schema::{Content, Field, Kind, Object, Union, Words};

/// Everything that can be reached from the roots.
#[derive(Debug, Default)]
pub struct Catalog {
    /// In the order in which a reader meets them: whole before part.
    pub entries: Vec<Entry>,
}

/// A declaration that has a name.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// An object; of a union it has the tag as a member of its own.
    Object(&'static Object, Option<Tag>),
    /// Objects told apart by a tag.
    Union(&'static Union),
    /// A list of words.
    Words(&'static Words),
}

/// The member that tells an object from its siblings.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    /// The union that it belongs to.
    pub union: &'static Union,
    /// What it says.
    pub word: &'static str,
}

impl Tag {
    /// The members that tell: that of the union around this one, and this one's own.
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.union.beside.into_iter().chain([(self.union.tag, self.word)])
    }
}

impl Catalog {
    /// Follows the declarations from `roots` on.
    pub fn of(roots: &[&'static Object]) -> Catalog {
        let mut catalog = Catalog::default();
        for root in roots {
            catalog.add(Entry::Object(root, None));
        }
        catalog
    }

    /// Every object, once, whatever tag it has.
    pub fn objects(&self) -> Vec<&'static Object> {
        let mut objects: Vec<&'static Object> = Vec::new();
        for entry in &self.entries {
            if let Entry::Object(object, _) = entry
                && !objects.iter().any(|known| known.name == object.name)
            {
                objects.push(object);
            }
        }
        objects
    }

    /// Whether nothing holds this object: it is a message itself.
    pub fn is_root(&self, object: &Object) -> bool {
        wamid::rules::ROOTS.iter().any(|root| root.name == object.name)
    }

    /// The shapes of a union: objects, each with the word that tells it, or further unions.
    pub fn variants(union: &'static Union) -> impl Iterator<Item = Entry> {
        union.variants.iter().filter_map(move |variant| match variant.kind {
            Kind::Object(object) => Some(Entry::Object(object, Some(Tag { union, word: variant.word }))),
            Kind::Union(inner) => Some(Entry::Union(inner)),
            _ => None,
        })
    }

    /// What an entry is called in TypeScript and in JSON Schema.
    pub fn name(&self, entry: &Entry) -> String {
        match entry {
            Entry::Object(object, Some(tag)) if self.uses(object) > 1 => {
                format!("{}{}", tag.union.docs.name, capitalised(tag.word))
            }
            // Rust has modules to keep namesakes apart; here the one that has a name of its own takes that.
            Entry::Object(object, _) if self.has_namesake(object) => capitalised(object.name),
            Entry::Object(object, _) => object.docs.name.to_owned(),
            Entry::Union(union) => union.docs.name.to_owned(),
            Entry::Words(words) => words.docs.name.to_owned(),
        }
    }

    fn has_namesake(&self, object: &Object) -> bool {
        self.entries.iter().any(|entry| match entry {
            Entry::Object(other, _) => other.docs.name == object.docs.name && other.name != object.name,
            Entry::Union(union) => union.docs.name == object.docs.name,
            Entry::Words(words) => words.docs.name == object.docs.name,
        })
    }

    /// What the contents of an object are called: `TextMessage` of a message, `HeaderWithText` of a part.
    pub fn contents(&self, object: &Object, content: &'static Content, name: &str) -> Vec<(String, &'static Field)> {
        let named = |variant: &'static Field| match content.variants {
            [_] => name.to_owned(),
            _ if self.is_root(object) => format!("{}{name}", variant.docs.name),
            _ => format!("{name}With{}", variant.docs.name),
        };
        content.variants.iter().map(|variant| (named(variant), variant)).collect()
    }

    /// The names of a root: its own, or one for each content.
    pub fn kinds(&self, root: &'static Object) -> Vec<String> {
        let name = self.name(&Entry::Object(root, None));
        match root.content {
            Some(content) => self.contents(root, content, &name).into_iter().map(|(name, _)| name).collect(),
            None => vec![name],
        }
    }

    /// In how many shapes an object is used: alone, or with a tag.
    fn uses(&self, object: &Object) -> usize {
        let same = |entry: &&Entry| matches!(entry, Entry::Object(other, _) if other.name == object.name);
        self.entries.iter().filter(same).count()
    }

    /// Adds an entry and everything that it holds.
    pub fn add(&mut self, entry: Entry) {
        if self.entries.iter().any(|known| known.is(&entry)) {
            return;
        }
        self.entries.push(entry);
        match entry {
            Entry::Object(object, _) => {
                for field in members(object) {
                    self.follow(&field.kind);
                }
            }
            Entry::Union(union) => {
                for variant in Self::variants(union) {
                    self.add(variant);
                }
            }
            Entry::Words(_) => {}
        }
    }

    fn follow(&mut self, kind: &Kind) {
        match kind {
            Kind::Object(object) => self.add(Entry::Object(object, None)),
            Kind::Union(union) => self.add(Entry::Union(union)),
            Kind::Words(words) if words.all.len() > 1 || words.open => self.add(Entry::Words(words)),
            Kind::Array(kind) | Kind::Map(kind) => self.follow(kind),
            _ => {}
        }
    }
}

impl Entry {
    /// Whether both are the same declaration.
    pub fn is(&self, other: &Entry) -> bool {
        match (self, other) {
            (Self::Object(a, None), Self::Object(b, None)) => a.name == b.name,
            (Self::Object(a, Some(x)), Self::Object(b, Some(y))) => {
                a.name == b.name && x.word == y.word && x.union.docs.name == y.union.docs.name
            }
            (Self::Union(a), Self::Union(b)) => a.docs.name == b.docs.name && a.tag == b.tag,
            (Self::Words(a), Self::Words(b)) => a.docs.name == b.docs.name && a.all == b.all,
            _ => false,
        }
    }
}

/// The members of an object, its contents last.
pub fn members(object: &'static Object) -> impl Iterator<Item = &'static Field> {
    object.fields.iter().chain(object.content.map_or(&[][..], |content| content.variants))
}

/// `order_details` as `OrderDetails`.
pub fn capitalised(snake: &str) -> String {
    let mut out = String::new();
    for part in snake.split(['_', '-']) {
        let mut chars = part.chars();
        out.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(chars.as_str());
    }
    out
}
