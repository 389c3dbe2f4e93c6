//! Templates as Meta keeps them: a template message is held against the template's definition, and put together as the
//! recipient will read it.
//!
//! Nothing of this is asked of the network: the caller hands in what `GET /{waba_id}/message_templates` answered.
//! What is not known in a definition is passed over, for Meta adds to them.

mod account;
mod button;
mod definition;
mod findings;
mod level;
mod parameters;
mod render;
mod rule;
mod special;
mod variables;

use alloc::vec;
use alloc::vec::Vec;

use crate::check::{Options, Report};
use crate::issue::Step;
use crate::json::Value;
use crate::json::value::Kind;
use crate::rules::template::list::{items, says};
use definition::{chosen, is_word, member, part, word};
use findings::{Findings, key};
use level::Level;

#[cfg(test)]
mod tests;

pub use render::render_json;
pub use rule::{ALL, Rule};

/// More cards or buttons than these has no template.
const MOST: usize = 10;

/// Holds the template in `message` against the definition in `given`, and adds what it finds to `report`.
///
/// `given` has `definition`: one, a list, or Meta's whole answer. Beside it may stand what only the caller knows:
/// `endpoint`, `flowStatus`, `now`, `disableMarketingMessagesOnCloudApi`.
pub fn check<'t>(report: &mut Report<'t>, message: Value<'t>, given: Value<'_>, options: &Options<'_>) {
    let Some(definitions) = given.get("definition") else { return };
    let mut findings = Findings::new(report, message, options);
    let Some(template) = message.get("template") else {
        return findings.add(&rule::NO_TEMPLATE, &[], &[]);
    };
    let Some(definition) = chosen(&mut findings, definitions, template) else { return };
    let whole = Whole { message, template, definition, given };
    account::check(&mut findings, &whole);
    let Some(components) = member(definition, "components").filter(|list| list.kind() == Kind::Array) else {
        return findings.add(&rule::INCOMPLETE, &[key("template")], &[]);
    };
    let level = Level {
        sent: template,
        defined: definition,
        here: vec![key("template")],
        there: Vec::new(),
        card: false,
        code: whole.is("category", "AUTHENTICATION"),
        named: is_named(definition, components),
    };
    level.check(&mut findings, given);
    cards(&mut findings, &whole, &level);
    special::check(&mut findings, &whole, &level);
}

/// The definition could not be read.
pub fn unread<'t>(report: &mut Report<'t>, message: Value<'t>, options: &Options<'_>) {
    Findings::new(report, message, options).add(&rule::INCOMPLETE, &[key("template")], &[]);
}

/// What is held against what.
struct Whole<'v> {
    message: Value<'v>,
    template: Value<'v>,
    definition: Value<'v>,
    given: Value<'v>,
}

impl Whole<'_> {
    /// Whether a member of the definition is this word.
    fn is(&self, name: &str, word: &str) -> bool {
        is_word(self.definition, name, word)
    }
}

/// Whether the variables have names: as the definition says, or else as they look.
fn is_named(definition: Value<'_>, components: Value<'_>) -> bool {
    let format = word(definition, "parameter_format");
    if !format.is_empty() {
        return format.eq_ignore_ascii_case("NAMED");
    }
    components.items().any(|component| {
        (is_word(component, "type", "HEADER") || is_word(component, "type", "BODY"))
            && variables::of(&says(component, "text")).iter().any(|name| variables::number(name).is_none())
    })
}

/// Cards of media are as many as the template has, each with its own definition; cards of products all follow the first.
fn cards(findings: &mut Findings<'_, '_, '_>, whole: &Whole<'_>, top: &Level<'_>) {
    let (sent, defined) = (part(whole.template, "CAROUSEL"), part(whole.definition, "CAROUSEL"));
    let components = key("components");
    let Some((there, carousel)) = defined else {
        if let Some((here, _)) = sent {
            findings.add(&rule::CAROUSEL_UNEXPECTED, &[key("template"), components, Step::Index(here)], &[]);
        }
        return;
    };
    let there = [components, Step::Index(there), key("cards")];
    let Some((here, sent)) = sent else {
        return findings.add(&rule::CAROUSEL, &[key("template"), components], there.get(..2).unwrap_or(&there));
    };
    let here = [key("template"), components, Step::Index(here), key("cards")];
    let first = items(carousel, "cards").next().unwrap_or_else(Value::nothing);
    let products = part(first, "HEADER").is_some_and(|(_, header)| is_word(header, "format", "PRODUCT"));
    let (most, count) = (items(carousel, "cards").count(), items(sent, "cards").count());
    if !products && count != most && sent.get("cards").is_some() {
        findings.count(&rule::CARDS, &here, &there, most, count);
    }
    for (at, card) in items(sent, "cards").take(MOST).enumerate() {
        let index = card.get("card_index").and_then(Value::integer).and_then(|index| usize::try_from(index).ok());
        let Some(index) = index else { continue };
        let mut here = here.to_vec();
        here.push(Step::Index(at));
        let which = if products { 0 } else { index };
        let mut there = there.to_vec();
        let Some(defined) = items(carousel, "cards").nth(which) else {
            here.push(key("card_index"));
            findings.add(&rule::CARD_INDEX, &here, &there);
            continue;
        };
        there.push(Step::Index(which));
        let level = Level { sent: card, defined, here, there, card: true, ..*top };
        level.check(findings, whole.given);
    }
}
