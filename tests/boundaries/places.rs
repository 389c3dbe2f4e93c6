//! Where in the fixtures a limit can be tried: one place for each limit and each file.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use wamid::rules::ROOTS;
use wamid::schema::{Kind, Object, Union};

use crate::declared::{Limit, members};
use crate::fixtures::{self, Fixture};

/// A place in a message that is right, and what limits it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The fixture.
    pub name: String,
    /// The message.
    pub message: Value,
    /// Where in the message, as a JSON pointer.
    pub pointer: String,
    /// The limit.
    pub limit: Limit,
}

impl Place {
    /// What lies there.
    pub fn value(&self) -> &Value {
        self.message.pointer(&self.pointer).unwrap()
    }

    /// The message with another value there.
    pub fn with(&self, value: Value) -> Value {
        let mut message = self.message.clone();
        *message.pointer_mut(&self.pointer).unwrap() = value;
        message
    }
}

/// All places.
pub fn all() -> Vec<Place> {
    let (mut seen, mut places) = (BTreeSet::new(), Vec::new());
    for fixture in fixtures::right() {
        let file = fixture.name.split(':').next().unwrap().to_owned();
        for place in of(&fixture).places {
            if seen.insert((file.clone(), place.limit.id.clone())) {
                places.push(place);
            }
        }
    }
    places
}

/// The places of one message.
pub fn of(fixture: &Fixture) -> Walk<'_> {
    let root = if fixture.input.get("status").is_some() { ROOTS.last() } else { ROOTS.first() };
    let mut walk = Walk { fixture, places: Vec::new(), objects: Vec::new() };
    walk.object(root.unwrap(), fixture.input.as_object().unwrap(), "");
    walk
}

/// A way through a message and its declarations at once.
pub struct Walk<'f> {
    fixture: &'f Fixture,
    /// What may be limited.
    pub places: Vec<Place>,
    /// The objects, each by its name and as a JSON pointer.
    pub objects: Vec<(&'static str, String)>,
}

impl Walk<'_> {
    fn object(&mut self, object: &'static Object, value: &Map<String, Value>, pointer: &str) {
        self.objects.push((object.name, pointer.to_owned()));
        for field in members(object) {
            if let Some(value) = value.get(field.name) {
                self.value(&Limit::of(object, field), value, &format!("{pointer}/{}", field.name));
            }
        }
    }

    fn value(&mut self, limit: &Limit, value: &Value, pointer: &str) {
        let Fixture { name, input, .. } = self.fixture.clone();
        self.places.push(Place { name, message: input, pointer: pointer.to_owned(), limit: limit.clone() });
        match (limit.kind, value) {
            (Kind::Object(object), Value::Object(value)) => self.object(object, value, pointer),
            (Kind::Union(union), Value::Object(value)) => self.union(union, value, pointer),
            (Kind::Array(_), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(&limit.each().unwrap(), item, &format!("{pointer}/{index}"));
                }
            }
            (Kind::Map(_), Value::Object(values)) => {
                for (key, value) in values {
                    self.value(&limit.each().unwrap(), value, &format!("{pointer}/{key}"));
                }
            }
            _ => {}
        }
    }

    fn union(&mut self, union: &'static Union, value: &Map<String, Value>, pointer: &str) {
        let word = value[union.tag].as_str().unwrap();
        let told = |known: &str| known == word || (union.any_case && known.eq_ignore_ascii_case(word));
        match union.variants.iter().find(|variant| told(variant.word)).unwrap().kind {
            Kind::Object(object) => self.object(object, value, pointer),
            Kind::Union(union) => self.union(union, value, pointer),
            ref other => panic!("{other:?} in a union"),
        }
    }
}
