//! What ties the components of one list together: of a template, or of a card.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::json::value::Items;
use crate::schema::{Findings, Rule};

/// Every part has one component, buttons aside.
pub const ONE_OF_EACH: Rule = Rule::walk("one_of_each", Code::Duplicate, twice)
    .about(&["components"])
    .says("there is one component for each part, buttons aside")
    .meta(132_018);

/// Every button has one component.
pub const INDICES: Rule = Rule::walk("indices", Code::Duplicate, |holder, findings| {
    same_index(holder, findings, ["components", "index"]);
})
.about(&["components"])
.says("each button has an index of its own");

/// A template has no more buttons.
pub const BUTTONS: Rule =
    Rule::total("buttons", &["components", "*", "sub_type"], 10).says("templates have no more buttons").warns().meta(0);

/// So many parts are told apart: there are fewer kinds.
const MOST: usize = 20;

fn twice(holder: Value<'_>, findings: &mut Findings) {
    let mut before: Vec<Cow<'_, str>> = Vec::new();
    for (index, component) in components(holder).enumerate() {
        let kind = says(component, "type");
        if before.iter().any(|other| other.eq_ignore_ascii_case(&kind)) {
            findings.add(&[Step::Key("components"), Step::Index(index), Step::Key("type")]);
        } else if before.len() < MOST && !kind.eq_ignore_ascii_case("button") && !kind.is_empty() {
            before.push(kind);
        }
    }
}

/// Finds indices that are there before: a number and a string that says it are the same.
pub fn same_index(holder: Value<'_>, findings: &mut Findings, [list, key]: [&'static str; 2]) {
    let mut before = 0_u64;
    for (index, item) in items(holder, list).enumerate() {
        let &[digit @ b'0'..=b'9'] = says(item, key).as_bytes() else { continue };
        let bit = 1 << (digit & 15);
        if before & bit != 0 {
            findings.add(&[Step::Key(list), Step::Index(index), Step::Key(key)]);
        }
        before |= bit;
    }
}

/// The components that `holder` has.
#[inline(never)]
pub fn components(holder: Value<'_>) -> Items<'_> {
    items(holder, "components")
}

/// The items of the array called `key`; nothing if there is no such array.
#[inline(never)]
pub fn items<'t>(holder: Value<'t>, key: &str) -> Items<'t> {
    // What holds it is an object, and an object has no items.
    holder.get(key).unwrap_or(holder).items()
}

/// Whether the member `type` is this word, in any case.
#[inline(never)]
pub fn is(component: Value<'_>, kind: &str) -> bool {
    component
        .get("type")
        .is_some_and(|says| says.is(kind) || says.text().is_some_and(|says| says.eq_ignore_ascii_case(kind)))
}

/// What the member called `key` says: a string, or a number as it is written.
#[inline(never)]
pub fn says<'t>(holder: Value<'t>, key: &str) -> Cow<'t, str> {
    let Some(value) = holder.get(key) else { return Cow::Borrowed("") };
    value.number().map(Cow::Borrowed).or_else(|| value.text()).unwrap_or_default()
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
    fn so_many_parts_are_told_apart() {
        let parts = |count: usize| {
            let names = (0..count).chain([count - 1]).map(|number| std::format!("part{number}"));
            template(&names.map(|name| json!({ "type": name })).collect())
        };
        let unknown = |at| std::format!("not_allowed template.components[{at}].type");
        let all: std::vec::Vec<_> = (0..22).map(unknown).collect();
        let all: std::vec::Vec<_> = all.iter().map(std::string::String::as_str).collect();
        refuses(&parts(20), &[&all[..21], &["duplicate template.components[20].type"]].concat());
        refuses(&parts(21), &all);
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
