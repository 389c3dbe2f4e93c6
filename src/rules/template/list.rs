//! What ties the components of one list together: of a template, or of a card.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{Findings, Rule};

/// Every part has one component, buttons aside.
pub const ONE_OF_EACH: Rule = Rule::walk("one_of_each", Code::Duplicate, twice)
    .about(&["components"])
    .says("there is one component for each part, buttons aside")
    .meta(132_018);

/// Every button has one component.
pub const INDICES: Rule = Rule::walk("indices", Code::Duplicate, same_index)
    .about(&["components"])
    .says("each button has an index of its own");

/// A template has no more buttons.
pub const BUTTONS: Rule =
    Rule::total("buttons", &["components", "*", "sub_type"], 10).says("templates have no more buttons").warns().meta(0);

/// The most components that are looked at: more are wrong anyway.
const MOST: usize = 100;

fn twice<'t>(holder: Value<'t>, findings: &mut Findings<'t>) {
    let mut before: Vec<Cow<'_, str>> = Vec::new();
    for (index, component) in components(holder) {
        let kind = says(component, "type");
        if before.iter().any(|other| other.eq_ignore_ascii_case(&kind)) {
            findings.add(&[Step::Key("components"), Step::Index(index), Step::Key("type")]);
        } else if !kind.is_empty() && !kind.eq_ignore_ascii_case("button") {
            before.push(kind);
        }
    }
}

fn same_index<'t>(holder: Value<'t>, findings: &mut Findings<'t>) {
    let mut before = 0_u16;
    for (index, component) in components(holder) {
        let Ok(place @ 0..10) = says(component, "index").parse::<u8>() else { continue };
        if before & (1 << place) != 0 {
            findings.add(&[Step::Key("components"), Step::Index(index), Step::Key("index")]);
        }
        before |= 1 << place;
    }
}

/// The components that `holder` has, each with its index.
pub fn components(holder: Value<'_>) -> impl Iterator<Item = (usize, Value<'_>)> {
    holder.get("components").into_iter().flat_map(Value::items).take(MOST).enumerate()
}

/// What the member called `key` says: a string, or a number as it is written.
#[inline(never)]
pub fn says<'t>(holder: Value<'t>, key: &str) -> Cow<'t, str> {
    let value = holder.get(key);
    let number = value.and_then(Value::number).map(Cow::Borrowed);
    number.or_else(|| value.and_then(Value::text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::template;
    use crate::rules::testing::{accepts, refuses, warns};

    fn flows(indices: &[Value]) -> Value {
        let button = |index| json!({ "type": "button", "sub_type": "flow", "index": index });
        template(&indices.iter().map(button).collect())
    }

    #[test]
    fn every_part_has_one_component() {
        let body = json!({ "type": "body" });
        refuses(&template(&json!([body, body])), &["duplicate template.components[1].type"]);
        let loud = json!({ "type": "BODY" });
        refuses(
            &template(&json!([body, loud, body])),
            &["duplicate template.components[1].type", "duplicate template.components[2].type"],
        );
    }

    #[test]
    fn buttons_have_indices_of_their_own() {
        accepts(&flows(&[json!(0), json!("1"), json!(9)]));
        refuses(&flows(&[json!(0), json!("0")]), &["duplicate template.components[1].index"]);
    }

    #[test]
    fn indices_are_whole_numbers_from_0_to_9() {
        for (index, code) in [
            (json!(-1), "too_small"),
            (json!(10), "too_big"),
            (json!("10"), "too_big"),
            (json!(1.5), "wrong_type"),
            (json!("one"), "wrong_type"),
            (json!(""), "wrong_type"),
            (json!(true), "wrong_type"),
        ] {
            refuses(&flows(&[index]), &[&std::format!("{code} template.components[0].index")]);
        }
    }

    #[test]
    fn more_than_ten_buttons_are_doubtful() {
        let call = json!({ "type": "button", "sub_type": "voice_call" });
        let calls: Value = (0..11).map(|_| call.clone()).collect();
        let missing = (0..11).map(|at| std::format!("template_voice_call.index template.components[{at}].index"));
        let all: std::vec::Vec<_> = missing.chain(["template.buttons template.components".into()]).collect();
        let all: std::vec::Vec<_> = all.iter().map(std::string::String::as_str).collect();
        warns(&template(&calls), &all);
    }
}
