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

#[cfg(test)]
mod tests;

pub use render::render_json;
pub use rule::{ALL, Rule};

use crate::check::{Options, Report};
use crate::issue::{Code, Issue, Step};
use crate::json::Value;
use crate::json::value::{Kind, whole};
use crate::rules::template::list::{items, says};
use definition::{chosen, is_word, member, part, word};
use findings::Findings;
use level::{Card, Level};

/// More cards or buttons than these has no template.
const MOST: usize = 10;

/// Holds the template in `message` against the definition in `given`, and adds what it finds to `report`.
///
/// `given` has `definition`: one, a list, or Meta's whole answer. Beside it may stand what only the caller knows:
/// `endpoint`, `flowStatus`, `now`, `disableMarketingMessagesOnCloudApi`.
pub fn check<'t>(report: &mut Report<'t>, message: Value<'t>, given: Value<'_>, options: &Options<'_>) {
    let Some(definitions) = given.get("definition") else { return };
    let marketing = is_word(given, "endpoint", "marketing_messages");
    if marketing {
        report.issues.retain(|issue| !is_of_marketing(issue));
        report.warnings.retain(|issue| issue.rule != "template_header.gif");
    }
    let mut findings = Findings::new(report, message, options);
    let Some(template) = message.get("template") else {
        return if marketing && !is_word(message, "type", "TEMPLATE") {
            findings.add(&rule::TEMPLATES_ONLY, "type");
        } else {
            findings.add(&rule::NO_TEMPLATE, "");
        };
    };
    let Some(definition) = chosen(&mut findings, definitions, template) else { return };
    let components = member(definition, "components").filter(|list| list.kind() == Kind::Array);
    let level = Level {
        message,
        given,
        sent: template,
        defined: definition,
        card: None,
        code: is_word(definition, "category", "AUTHENTICATION"),
        named: is_named(definition, components.unwrap_or(definition)),
    };
    account::check(&mut findings, &level);
    if components.is_none() {
        findings.aside("");
        return findings.add(&rule::INCOMPLETE, "template");
    }
    level.check(&mut findings);
    cards(&mut findings, &level);
    special::check(&mut findings, &level);
}

/// Whether it is about a member that `/messages` does not know, and `/marketing_messages` does.
fn is_of_marketing(issue: &Issue<'_>) -> bool {
    let known = |name: &&str| ["product_policy", "message_activity_sharing"].contains(name);
    issue.code == Code::UnknownKey && matches!(&*issue.path, [Step::Key(name) | Step::Written(name)] if known(name))
}

/// The definition could not be read.
pub fn unread<'t>(report: &mut Report<'t>, message: Value<'t>, options: &Options<'_>) {
    Findings::new(report, message, options).add(&rule::INCOMPLETE, "template");
}

/// Whether the variables have names: as the definition says, or else as they look.
fn is_named(definition: Value<'_>, components: Value<'_>) -> bool {
    let format = word(definition, "parameter_format");
    if !format.is_empty() {
        return format.eq_ignore_ascii_case("NAMED");
    }
    components.items().any(|component| {
        is_word(component, "type", "HEADER BODY")
            && variables::of(&says(component, "text")).iter().any(|name| variables::number(name).is_none())
    })
}

/// Cards of media are as many as the template has, each with its own definition; cards of products all follow the first.
#[inline(never)]
fn cards(findings: &mut Findings<'_, '_, '_>, top: &Level<'_>) {
    let (sent, defined) = (part(top.sent, "CAROUSEL"), part(top.defined, "CAROUSEL"));
    let (here, there) = (sent.map(|(at, _)| at), defined.map(|(at, _)| at));
    findings.stand(top, here, there);
    let (Some((here, sent)), Some((there, carousel))) = (sent, defined) else {
        return match (here, there) {
            (None, None) => {}
            (None, _) => findings.add(&rule::CAROUSEL, ""),
            _ => findings.add(&rule::CAROUSEL_UNEXPECTED, ""),
        };
    };
    let products = is_of_products(carousel);
    let (most, count) = (items(carousel, "cards").count(), items(sent, "cards").count());
    if !products && count != most && sent.get("cards").is_some() {
        findings.count(&rule::CARDS, "cards", most, count);
    }
    for (at, card) in items(sent, "cards").take(MOST).enumerate() {
        let Some(index) = whole(&says(card, "card_index")) else { continue };
        let which = if products { 0 } else { usize::try_from(index).unwrap_or(usize::MAX) };
        if let Some(defined) = items(carousel, "cards").nth(which) {
            let card_at = Card { sent: [here, at], defined: [there, which] };
            Level { sent: card, defined, card: Some(card_at), ..*top }.check(findings);
        } else {
            findings.stand(top, Some(here), Some(there));
            findings.item = at;
            findings.add(&rule::CARD_INDEX, "cards.*.card_index");
        }
    }
}

/// Whether the cards of a definition show products.
fn is_of_products(carousel: Value<'_>) -> bool {
    let first = items(carousel, "cards").next().and_then(|card| part(card, "HEADER"));
    first.is_some_and(|(_, header)| is_word(header, "format", "PRODUCT"))
}
