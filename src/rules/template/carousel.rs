//! `type: "carousel"`: values for cards side by side.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/media-card-carousel-templates>

use alloc::vec::Vec;

use super::body::TemplateBody;
use super::button::{INDEX, TemplateButton};
use super::header::{TemplateMedia, TemplateProduct};
use super::list::{self, components, is, says};
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::json::value::whole;
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Findings, Rule, content, items, object, union};

object! {
    /// Values for the cards. Beside it, the template only has a body.
    TemplateCarousel "template_carousel" on &pages::CAROUSEL_TEMPLATES => {
        /// The cards: as many as the template has, or up to ten if they show products.
        cards: Vec<TemplateCard> = items(1, 10),
    }
    unknown Doubt;
    rules [
        Rule::walk("unique_index", Code::Duplicate, |carousel, findings| {
            list::same_index(carousel, findings, ["cards", "card_index"]);
        }).about(&["cards"]).says("each card has an index of its own"),
        Rule::walk("count", Code::Doubtful, miscounted).warns().meta(0)
            .says("templates have at least two cards, counted from 0 without a gap"),
        Rule::walk("alike", Code::Mismatch, unlike).says("the cards of a template have the same parts").warns().meta(0),
        Rule::unique(
            "unique_orders",
            &["cards", "*", "components", "*", "parameters", "*", "action", "order_details", "reference_id"],
        ).says("each order has an id of its own"),
    ]
}

object! {
    /// Values for one card.
    TemplateCard "template_card" on &pages::CAROUSEL_TEMPLATES => {
        /// Which card it is, counted from 0.
        card_index: WholeNumber = INDEX,
        /// Values for its parts: always for the header.
        components: Vec<CardComponent> = items(1, i64::MAX),
    }
    unknown Doubt;
    rules [
        list::ONE_OF_EACH,
        list::INDICES,
        Rule::walk("header", Code::Required, without_header).meta(132_012)
            .says("with a header, for every card shows an image, a video or a product"),
        Rule::total("buttons", &["components", "*", "sub_type"], 2).says("Meta documents two buttons for a card").warns().meta(0),
    ]
}

union! {
    /// Values for one part of a card.
    CardComponent by "type" else "cards have a header, a body and buttons" {
        /// For the header.
        Header "header": CardHeader,
        /// For the body.
        Body "body": TemplateBody,
        /// For one button.
        Button "button": TemplateButton,
    }
    any_case;
}

object! {
    /// What the card shows.
    CardHeader "template_card_header" on &pages::CAROUSEL_TEMPLATES => {
        /// What it shows: just one thing.
        parameters: Vec<TemplateCardHeaderParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// What the card shows.
    TemplateCardHeaderParameter "template_card_header_parameter" on &pages::CAROUSEL_TEMPLATES => {}
    content CardHeaderValue;
    unknown Pass;
}

content! {
    /// What the card shows.
    CardHeaderValue by "type" {
        /// An image.
        Image "image": TemplateMedia,
        /// A video.
        Video "video": TemplateMedia,
        /// A product.
        Product "product": TemplateProduct,
    }
    any_case;
}

/// Cards leave room for a body only.
pub const ALONE: Rule = Rule::walk("carousel_alone", Code::Unexpected, |template, findings| {
    if !components(template).any(|component| is(component, "carousel")) {
        return;
    }
    for (index, component) in components(template).enumerate() {
        if ["header", "button", "limited_time_offer"].iter().any(|kind| is(component, kind)) {
            findings.add(&[Step::Key("components"), Step::Index(index)]);
        }
    }
})
.about(&["components"])
.says("beside its cards, a carousel template has a body only")
.meta(132_012);

fn miscounted(carousel: Value<'_>, findings: &mut Findings) {
    let (mut count, mut last) = (0, 0);
    for card in list::items(carousel, "cards") {
        count += 1;
        last = last.max(whole(&says(card, "card_index")).unwrap_or(0));
    }
    if count == 1 || (count > 1 && (count..10).contains(&last)) {
        findings.key("cards");
    }
}

/// So many parts are held against each other: more are wrong anyway.
const MOST: usize = 20;

fn unlike(carousel: Value<'_>, findings: &mut Findings) {
    let mut cards = list::items(carousel, "cards");
    let Some(first) = cards.next() else { return };
    let count = components(first).count();
    for (index, card) in cards.enumerate().take(10) {
        let known = |part| components(first).any(|other| same_part(part, other));
        if count > MOST || components(card).count() != count || !components(card).all(known) {
            findings.add(&[Step::Key("cards"), Step::Index(index + 1)]);
        }
    }
}

/// Whether two components are for the same part, whatever the values.
fn same_part(a: Value<'_>, b: Value<'_>) -> bool {
    ["type", "sub_type", "index"].iter().all(|key| says(a, key).eq_ignore_ascii_case(&says(b, key)))
}

fn without_header(card: Value<'_>, findings: &mut Findings) {
    let mut some = false;
    for part in components(card) {
        if is(part, "header") {
            return;
        }
        some = true;
    }
    if some {
        findings.key("components");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::brazil;
    use crate::rules::template::samples::{at, template};
    use crate::rules::testing::{accepts, judge, refuses, warns};

    fn carousel(cards: &Value) -> Value {
        template(&json!([{ "type": "carousel", "cards": cards }]))
    }

    fn header() -> Value {
        json!({ "type": "header", "parameters": [{ "type": "image", "image": { "id": "1" } }] })
    }

    fn reply(index: usize) -> Value {
        let payload = json!({ "type": "payload", "payload": "p" });
        json!({ "type": "button", "sub_type": "quick_reply", "index": index, "parameters": [payload] })
    }

    fn card(index: usize, more: &[Value]) -> Value {
        let components: Value = [&[header()], more].concat().into();
        json!({ "card_index": index, "components": components })
    }

    fn bare(count: usize) -> Value {
        carousel(&(0..count).map(|index| card(index, &[])).collect())
    }

    #[test]
    fn a_carousel_has_two_to_ten_cards() {
        accepts(&bare(2));
        accepts(&bare(10));
        warns(&bare(1), &[&at("template_carousel.count", ".cards")]);
        refuses(&bare(11), &[&at("too_many", ".cards"), &at("too_big", ".cards[10].card_index")]);
        refuses(&bare(0), &[&at("too_few", ".cards")]);
    }

    #[test]
    fn cards_are_counted_from_0() {
        refuses(&carousel(&json!([card(0, &[]), card(0, &[])])), &[&at("duplicate", ".cards[1].card_index")]);
        warns(&carousel(&json!([card(0, &[]), card(2, &[])])), &[&at("template_carousel.count", ".cards")]);
        let counted = |index: Value| json!([{ "card_index": index, "components": [header()] }, card(1, &[])]);
        accepts(&carousel(&counted(json!("0"))));
        warns(&carousel(&counted(json!("2"))), &[&at("template_carousel.count", ".cards")]);
        refuses(&carousel(&counted(json!("1"))), &[&at("duplicate", ".cards[1].card_index")]);
        refuses(&carousel(&counted(json!("one"))), &[&at("wrong_type", ".cards[0].card_index")]);
    }

    #[test]
    fn cards_have_a_header_a_body_and_buttons() {
        let body = json!({ "type": "body", "parameters": [{ "type": "text", "text": "x" }] });
        let full = |index| card(index, &[body.clone(), reply(0), reply(1)]);
        accepts(&carousel(&json!([full(0), full(1)])));
        let headless = |index: usize| json!({ "card_index": index, "components": [reply(0)] });
        refuses(
            &carousel(&json!([headless(0), headless(1)])),
            &[&at("required", ".cards[0].components"), &at("required", ".cards[1].components")],
        );
        let empty = json!({ "card_index": 0, "components": [] });
        refuses(&carousel(&json!([empty])), &[&at("too_few", ".cards[0].components")]);
    }

    #[test]
    fn cards_hold_no_carousel_and_no_offer() {
        for kind in ["carousel", "limited_time_offer", "order_status", "tap_target_configuration", "footer"] {
            let inner = json!({ "type": kind });
            let more = [inner];
            let cards = json!([card(0, &more), card(1, &more)]);
            refuses(
                &carousel(&cards),
                &[
                    &at("not_allowed", ".cards[0].components[1].type"),
                    &at("not_allowed", ".cards[1].components[1].type"),
                ],
            );
        }
    }

    #[test]
    fn a_card_shows_an_image_a_video_or_a_product() {
        for kind in ["text", "document", "location", "gif"] {
            let header = json!({ "type": "header", "parameters": [{ "type": kind }] });
            let cards = json!([{ "card_index": 0, "components": [header] }, card(1, &[])]);
            let place = at("not_allowed", ".cards[0].components[0].parameters[0].type");
            refuses(&carousel(&cards), &[&place]);
        }
    }

    #[test]
    fn parts_of_a_card_are_there_once() {
        let twice = json!([card(0, &[header()]), card(1, &[header()])]);
        refuses(
            &carousel(&twice),
            &[&at("duplicate", ".cards[0].components[1].type"), &at("duplicate", ".cards[1].components[1].type")],
        );
        let same = json!([card(0, &[reply(1), reply(1)]), card(1, &[reply(1), reply(1)])]);
        refuses(
            &carousel(&same),
            &[&at("duplicate", ".cards[0].components[2].index"), &at("duplicate", ".cards[1].components[2].index")],
        );
    }

    #[test]
    fn cards_are_alike_and_have_two_buttons() {
        let unlike = json!([card(0, &[reply(0)]), card(1, &[])]);
        warns(&carousel(&unlike), &[&at("template_carousel.alike", ".cards[1]")]);
        let elsewhere = json!([card(0, &[reply(0)]), card(1, &[reply(1)])]);
        warns(&carousel(&elsewhere), &[&at("template_carousel.alike", ".cards[1]")]);
        let three = |index| card(index, &[reply(0), reply(1), reply(2)]);
        warns(
            &carousel(&json!([three(0), three(1)])),
            &[
                &at("template_card.buttons", ".cards[0].components"),
                &at("template_card.buttons", ".cards[1].components"),
            ],
        );
    }

    #[test]
    fn cards_of_so_many_parts_are_not_held_against_each_other() {
        let alike = |count: usize| {
            let parts: std::vec::Vec<_> =
                (1..count).map(|_| json!({ "type": "button", "sub_type": "voice_call" })).collect();
            let (_, warnings) = judge(&carousel(&json!([card(0, &parts), card(1, &parts)])));
            !warnings.contains(&at("template_carousel.alike", ".cards[1]"))
        };
        assert!(alike(20));
        assert!(!alike(21));
    }

    #[test]
    fn beside_the_cards_there_is_a_body_only() {
        let cards = json!({ "type": "carousel", "cards": [card(0, &[]), card(1, &[])] });
        accepts(&template(&json!([{ "type": "body" }, cards])));
        refuses(
            &template(&json!([header(), cards, reply(0)])),
            &["unexpected template.components[0]", "unexpected template.components[2]"],
        );
        let mut loud = header();
        loud["type"] = json!("HEADER");
        refuses(&template(&json!([loud, cards])), &["unexpected template.components[0]"]);
    }

    #[test]
    fn each_card_pays_an_order_of_its_own() {
        let pays = |index| {
            let action = json!({ "type": "action", "action": { "order_details": brazil() } });
            card(index, &[json!({ "type": "button", "sub_type": "order_details", "index": 0, "parameters": [action] })])
        };
        let place = ".cards[1].components[1].parameters[0].action.order_details.reference_id";
        refuses(&carousel(&json!([pays(0), pays(1)])), &[&at("duplicate", place)]);
    }
}
