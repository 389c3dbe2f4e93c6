//! Ways into an object, followed through the tables instead of through a message.

use wamid::schema::{Kind, Object};

use crate::catalog::members;

/// The words that may lie at the end of `way`, if it ends at a tag or at a closed list of words.
pub fn words(object: &'static Object, way: &[&str]) -> Option<Vec<&'static str>> {
    let (key, rest) = way.split_first()?;
    match object.content {
        Some(content) if content.tag == *key && rest.is_empty() => {
            Some(content.variants.iter().map(|variant| variant.name).collect())
        }
        _ => of_kind(&members(object).find(|field| field.name == *key)?.kind, rest),
    }
}

fn of_kind(kind: &Kind, way: &[&str]) -> Option<Vec<&'static str>> {
    match (kind, way) {
        (Kind::Array(item), ["*", rest @ ..]) => of_kind(item, rest),
        (Kind::Words(list), []) if !list.open && !list.any_case => Some(list.all.to_vec()),
        (Kind::Object(object), [_, ..]) => words(object, way),
        (Kind::Union(union), [key]) if *key == union.tag && !union.any_case => {
            Some(union.variants.iter().map(|variant| variant.word).collect())
        }
        _ => None,
    }
}
