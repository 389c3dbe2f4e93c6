//! Limits over several members: totals, and what only code can count.

use serde_json::{Value, json};
use wamid::schema::{Object, Rule, Test};

use crate::declared;
use crate::fixtures;
use crate::places;
use crate::trial::said;

#[test]
fn every_rule_that_counts_is_tried() {
    for (object, rule) in declared::rules() {
        let id = format!("{}.{}", object.name, rule.id);
        match rule.test {
            Test::Total(way) => total(object, rule, way, &id),
            _ => coded(rule, &id),
        }
    }
}

/// Fills the last array on the way up to the limit, and one over.
fn total(object: &'static Object, rule: &Rule, way: &[&str], id: &str) {
    let (message, pointer) = holder(object, way);
    let limit = rule.limit.unwrap();
    for count in [limit, limit + 1] {
        let mut message = message.clone();
        fill(message.pointer_mut(&pointer).unwrap(), way, usize::try_from(count).unwrap());
        let (issues, warnings) = said(&message, id, &format!("{pointer}/{}", way[0]));
        let found: Vec<_> =
            issues.into_iter().chain(warnings).map(|said| (said.limit, said.actual, said.unit)).collect();
        let expected: &[_] = if count > limit { &[(Some(limit), Some(count), "items")] } else { &[] };
        assert_eq!(found, expected, "{id}");
    }
}

/// Makes arrays of one item on the way, and the last of them one of `count`.
fn fill(value: &mut Value, way: &[&str], count: usize) {
    match (value, way) {
        (Value::Array(items), ["*", rest @ ..]) => {
            items.retain(|item| leads(item, rest));
            items.truncate(1);
            if rest.contains(&"*") {
                fill(&mut items[0], rest, count);
            } else {
                *items = vec![items[0].clone(); count];
            }
        }
        (value, [key, rest @ ..]) => fill(&mut value[*key], rest, count),
        _ => {}
    }
}

fn leads(value: &Value, way: &[&str]) -> bool {
    match way {
        [] => true,
        ["*", rest @ ..] => value.as_array().is_some_and(|items| items.iter().any(|item| leads(item, rest))),
        [key, rest @ ..] => value.get(key).is_some_and(|value| leads(value, rest)),
    }
}

/// A message that has the object, with something at the end of the way, and where.
fn holder(object: &Object, way: &[&str]) -> (Value, String) {
    for fixture in fixtures::right() {
        let objects = places::of(&fixture).objects;
        let led = |pointer: &str| leads(fixture.input.pointer(pointer).unwrap(), way);
        let found = objects.into_iter().find(|(name, pointer)| *name == object.name && led(pointer));
        if let Some((_, pointer)) = found {
            return (fixture.input, pointer);
        }
    }
    panic!("no fixture has {} with {way:?}", object.name)
}

/// Changes a right message so that it has so many of what the rule counts.
type Count = fn(&mut Value, usize);

/// The rules that are code: a fixture that each can be tried on, where, and what is counted.
const CODED: &[(&str, &str, &str, Count)] = &[
    ("message.authentication_ttl", "direct_send: a code", "/ttl_seconds", |at, n| *at = json!(n)),
    ("message.direct_send_text", "direct_send: a code", "/text/body", |at, n| *at = json!("😀".repeat(n))),
    ("message.buttons", "interactive.button: three buttons and all around them", "/interactive/action/buttons", repeat),
    ("reaction.one_emoji", "reaction: a family", "/reaction/emoji", |at, n| *at = json!("👨‍👩‍👧".repeat(n))),
    ("card_body.line_breaks", "interactive.carousel: links", "/interactive/action/cards/0/body/text", |at, n| {
        *at = json!(["line"].repeat(n + 1).join("\n"));
    }),
    (
        "order_details.reference_length",
        "interactive.order_details.india: by payu",
        "/interactive/action/parameters/reference_id",
        |at, n| {
            *at = json!("x".repeat(n));
        },
    ),
    (
        "order_details.one_setting",
        "interactive.order_details.india: by payu",
        "/interactive/action/parameters/payment_settings",
        repeat,
    ),
    (
        "order.items_with_images",
        "interactive.order_details.india: by gateway, with all that there is",
        "/interactive/action/parameters/order/items",
        repeat,
    ),
    (
        "template.offer_code",
        "template: an offer that ends",
        "/template/components/2/parameters/0/coupon_code",
        |at, n| {
            *at = json!("A".repeat(n));
        },
    ),
];

fn repeat(at: &mut Value, count: usize) {
    let one = at[0].clone();
    *at = json!(vec![one; count]);
}

fn coded(rule: &Rule, id: &str) {
    let (_, name, pointer, change) =
        CODED.iter().find(|row| row.0 == id).unwrap_or_else(|| panic!("{id} is not tried"));
    let fixture = fixtures::right().into_iter().find(|fixture| fixture.name == *name).unwrap();
    let limit = rule.limit.unwrap();
    for count in [limit, limit + 1] {
        let mut message = fixture.input.clone();
        change(message.pointer_mut(pointer).unwrap(), usize::try_from(count).unwrap());
        let (issues, _) = said(&message, id, pointer);
        let found: Vec<_> = issues.iter().map(|said| (said.code, said.limit, said.actual, said.unit)).collect();
        let expected = (rule.code.name(), Some(limit), Some(count), rule.unit.name());
        assert_eq!(found, if count > limit { vec![expected] } else { vec![] }, "{id}");
    }
}
