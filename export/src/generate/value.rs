//! Values of a declared kind.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use wamid::rules::ROOTS;
use wamid::schema::{Field, Kind, Limits, Object, Test, Union, Variant};

use super::random::Random;
use super::text;
use crate::cases::{self, Group, Part, Presence};

/// The cases of objects that were met before: they are costly to find out.
pub type Known = HashMap<(&'static str, Option<&'static str>), Vec<Group>>;

/// Makes values.
#[derive(Debug)]
pub struct Maker<'r> {
    /// Where chance comes from.
    pub random: &'r mut Random,
    /// What is known of objects.
    pub known: &'r mut Known,
    /// Whether limits may be broken.
    pub wild: bool,
}

impl Maker<'_> {
    /// Anything that `POST /{phone_number_id}/messages` might take.
    pub fn message(&mut self) -> Value {
        let receipt = self.random.chance(5);
        let root = if receipt { ROOTS.last() } else { ROOTS.first() };
        root.map_or(Value::Null, |root| self.object(root, &[], 0))
    }

    /// An object that keeps what its rules say of presence.
    pub fn object(&mut self, object: &'static Object, tags: &[(&str, &str)], index: usize) -> Value {
        let variant = object.content.and_then(|content| self.random.pick(content.variants));
        let held = variant.map(|variant| variant.name);
        let groups = self.known.entry((object.name, held)).or_insert_with(|| cases::all(object, held));
        let cases = groups.iter().filter_map(|group| self.random.pick(&group.cases));
        let told: Vec<Part> = cases.flatten().cloned().collect();
        let told = if self.wild && self.random.chance(5) { Vec::new() } else { told };
        let mut members: Vec<(String, Value)> = Vec::new();
        members.extend(tags.iter().map(|(key, word)| ((*key).to_owned(), json!(word))));
        for field in object.fields {
            let part = told.iter().find(|part| part.key == field.name);
            let there = match part.map(|part| part.presence) {
                Some(Presence::There) => true,
                Some(Presence::Absent) => false,
                _ if !field.optional && field.default.is_none() => true,
                // What is doubtful is rare: a warning each.
                _ => self.random.chance(if field.limits.doubt.is_some() { 5 } else { 30 }),
            };
            if there {
                let words = part.and_then(|part| part.words.as_ref());
                let value = match words.and_then(|words| self.random.pick(words)) {
                    Some(word) => json!(word),
                    None => self.value(&field.kind, field.limits, index),
                };
                members.push((field.name.to_owned(), value));
            }
        }
        if let Some(content) = object.content
            && let Some(variant) = variant
        {
            if !content.implied || self.random.chance(90) {
                members.push((content.tag.to_owned(), json!(variant.name)));
            }
            members.push((variant.name.to_owned(), self.member(variant)));
            if self.wild && self.random.chance(5) {
                let other = self.random.pick(content.variants).unwrap_or(variant);
                members.push((other.name.to_owned(), self.member(other)));
            }
        }
        if self.random.chance(10) {
            members.reverse();
        }
        let mut value = Value::Object(members.into_iter().collect::<Map<_, _>>());
        self.align(object, &mut value);
        value
    }

    /// One of the shapes of a union.
    fn variant(&mut self, union: &Union, variant: &Variant, index: usize) -> Value {
        let mut tags: Vec<(&str, &str)> = union.beside.into_iter().collect();
        tags.push((union.tag, variant.word));
        match variant.kind {
            Kind::Object(object) => self.object(object, &tags, index),
            ref other => self.value(other, &Limits::NONE, index),
        }
    }

    fn member(&mut self, field: &Field) -> Value {
        self.value(&field.kind, field.limits, 0)
    }

    fn value(&mut self, kind: &Kind, limits: &Limits, index: usize) -> Value {
        let random = &mut *self.random;
        match kind {
            Kind::Text => json!(text::text(random, limits, self.wild)),
            Kind::Boolean => json!(random.chance(50)),
            Kind::Integer => json!(self.number(limits, index)),
            Kind::IntegerOrText => {
                let number = self.number(limits, index);
                if self.random.chance(50) { json!(number) } else { json!(number.to_string()) }
            }
            Kind::Degrees => {
                let number = format!("{}.{}", self.number(limits, 0), self.random.below(10));
                if self.random.chance(50) { json!(number) } else { json!(number.parse::<f64>().unwrap_or_default()) }
            }
            Kind::Words(words) => random.pick(words.all).map_or(Value::Null, |word| json!(word)),
            Kind::Object(object) => self.object(object, &[], index),
            Kind::Union(union) => {
                random.pick(union.variants).map_or(Value::Null, |variant| self.variant(union, variant, index))
            }
            Kind::Array(item) => self.array(item, limits),
            Kind::Map(_) | Kind::AnyObject | Kind::Any => self.free(kind, limits),
        }
    }

    fn array(&mut self, item: &Kind, limits: &Limits) -> Value {
        let each = limits.each.unwrap_or(&Limits::NONE);
        let count = self.count(limits);
        // Items of one union are mostly of one shape: several rules want that.
        let only = match item {
            Kind::Union(union) if self.random.chance(80) => self.random.pick(union.variants).map(|one| (*union, one)),
            _ => None,
        };
        let item = |index| match only {
            Some((union, variant)) => self.variant(union, variant, index),
            None => self.value(item, each, index),
        };
        Value::Array((0..count).map(item).collect())
    }

    fn free(&mut self, kind: &Kind, limits: &Limits) -> Value {
        let mut members = Map::new();
        for at in 0..self.count(limits) {
            let value = match kind {
                Kind::Map(inner) => self.value(inner, limits.each.unwrap_or(&Limits::NONE), at),
                _ => json!([at, { "previewUrl": null }]),
            };
            members.insert(format!("key{at}"), value);
        }
        Value::Object(members)
    }

    fn count(&mut self, limits: &Limits) -> usize {
        let min = limits.min.max(0);
        let max = limits.max.min(min + 40);
        let count = match self.random.below(20) {
            0 if self.wild => min - 1,
            1 if self.wild => max + 1,
            2 => min,
            3 => max,
            _ => self.random.between(min, max.min(min + 2)),
        };
        usize::try_from(count).unwrap_or(0)
    }

    fn number(&mut self, limits: &Limits, index: usize) -> i64 {
        let (min, max) = (limits.min.max(-1_000_000), limits.max.min(1_000_000_000));
        let index = i64::try_from(index).unwrap_or(0);
        match self.random.below(20) {
            0 if self.wild => min - 1,
            1 if self.wild => max + 1,
            2 => min,
            3 => max,
            4..12 if (min..=max).contains(&index) => index,
            _ => self.random.between(min, max),
        }
    }

    /// Makes alike what a rule wants alike, as far as one array holds it.
    fn align(&mut self, object: &Object, value: &mut Value) {
        for rule in object.rules {
            let Test::Alike([array, "*", path @ ..]) = rule.test else { continue };
            let Some(Value::Array(items)) = value.get_mut(array) else { continue };
            let pointer = path.iter().fold(String::new(), |pointer, key| pointer + "/" + key);
            let first = items.first().and_then(|item| item.pointer(&pointer)).cloned();
            for item in items.iter_mut().skip(1).filter(|_| path.last() != Some(&"type")) {
                if let (Some(place), Some(first)) = (item.pointer_mut(&pointer), &first)
                    && self.random.chance(90)
                {
                    *place = first.clone();
                }
            }
        }
    }
}
