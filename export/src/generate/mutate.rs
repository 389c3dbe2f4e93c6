//! Small changes that may break a message.

use serde_json::{Map, Value, json};

use super::random::Random;
use super::text;
use wamid::schema::Limits;

/// Changes one place of `message`.
pub fn mutate(random: &mut Random, message: &mut Value) {
    let places = count(message);
    let mut at = random.below(places);
    if let Some(place) = nth(message, &mut at) {
        change(random, place);
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The place with this number, counted from outside in.
fn nth<'v>(value: &'v mut Value, at: &mut usize) -> Option<&'v mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Value::Object(members) => members.values_mut().find_map(|member| nth(member, at)),
        _ => None,
    }
}

fn change(random: &mut Random, place: &mut Value) {
    match place {
        Value::Object(members) if random.chance(85) => change_object(random, members),
        Value::Array(items) if random.chance(70) => change_array(random, items),
        Value::String(words) if random.chance(60) => change_text(random, words),
        Value::Number(number) if random.chance(50) => {
            let whole = number.as_i64().unwrap_or_default();
            // Never whole: JavaScript writes 2.0 as 2.
            let fraction = number.as_f64().unwrap_or_default().trunc() + 0.5;
            *place = [json!(fraction), json!(whole + 1), json!(-whole), json!(number.to_string())]
                .into_iter()
                .nth(random.below(4))
                .unwrap_or_default();
        }
        place => {
            let others =
                [json!(null), json!(true), json!(0), json!(7), json!(1.5), json!("x"), json!(""), json!([]), json!({})];
            *place = random.pick(&others).cloned().unwrap_or_default();
        }
    }
}

fn change_object(random: &mut Random, members: &mut Map<String, Value>) {
    let keys: Vec<String> = members.keys().cloned().collect();
    let key = random.pick(&keys).cloned().unwrap_or_default();
    match random.below(5) {
        0 | 1 => {
            members.shift_remove(&key);
        }
        2 => {
            members.insert("previewUrl".to_owned(), json!(true));
        }
        3 => {
            // A key that some other object knows.
            let known = ["id", "link", "type", "name", "text", "body", "image", "parameters", "recipient", "context"];
            let value = members.get(&key).cloned().unwrap_or_default();
            members.insert(random.pick(&known).copied().unwrap_or_default().to_owned(), value);
        }
        _ => {
            let value = members.shift_remove(&key);
            members.extend(value.map(|value| (key.to_ascii_uppercase(), value)));
        }
    }
}

fn change_array(random: &mut Random, items: &mut Vec<Value>) {
    let item = random.pick(items).cloned();
    match random.below(4) {
        0 => items.clear(),
        1 => items.extend(item),
        2 => items.extend(item.into_iter().flat_map(|item| vec![item; 31])),
        _ => {
            let at = random.below(items.len());
            if at < items.len() {
                items.remove(at);
            }
        }
    }
}

fn change_text(random: &mut Random, words: &mut String) {
    match random.below(5) {
        0 => words.clear(),
        1 => *words = words.to_ascii_uppercase(),
        2 => words.push('😀'),
        3 => *words = words.repeat(random.below(30) + 2),
        _ => *words = text::text(random, &Limits::NONE, true),
    }
}
