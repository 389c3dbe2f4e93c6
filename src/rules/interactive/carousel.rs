//! `type: "carousel"`: cards side by side, of media with buttons or of products.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-media-carousel-messages>

pub mod card;

use alloc::vec::Vec;

use self::card::Card;
use super::body::Body;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::pages;
use crate::schema::{Findings, Rule, items, object};

object! {
    /// Cards side by side. All of them are of one kind, with the same buttons.
    Carousel "carousel" on &pages::MEDIA_CAROUSEL => {
        /// The words of the message, above the cards.
        body: Body,
        /// The cards.
        action: CarouselAction,
    }
}

object! {
    /// The cards.
    CarouselAction "carousel_action" on &pages::MEDIA_CAROUSEL => {
        /// The cards, from left to right.
        cards: Vec<Card> = items(2, 10),
    }
    rules [
        Rule::unique("unique_index", &["cards", "*", "card_index"]).says("number the cards from 0"),
        Rule::walk("index", Code::Doubtful, out_of_place).warns().meta(0)
            .says("it is not the card's position; number the cards from 0, in order"),
        Rule::alike("kind", &["cards", "*", "type"]).says("all cards must be of one type"),
        Rule::walk("buttons", Code::Mismatch, other_buttons)
            .says("all cards need the same kind and number of buttons"),
        Rule::alike("header", &["cards", "*", "header", "type"]).warns().meta(0)
            .says("an earlier edition wants all images or all videos"),
        Rule::alike("catalog", &["cards", "*", "action", "catalog_id"])
            .says("all products must be of one catalog"),
        Rule::unique("unique_ids", &["cards", "*", "action", "buttons", "*", "quick_reply", "id"]).warns().meta(0)
            .says("the webhook cannot tell buttons of the same id apart"),
    ]
}

fn out_of_place(action: Value<'_>, findings: &mut Findings) {
    let Some(cards) = action.get("cards") else { return };
    for (position, card) in cards.items().enumerate() {
        let index = card.get("card_index").and_then(Value::integer);
        if index.is_some_and(|index| i64::try_from(position) != Ok(index)) {
            findings.add(&[Step::Key("cards"), Step::Index(position), Step::Key("card_index")]);
        }
    }
}

/// A card has one link, or some quick replies; as many as the first.
fn other_buttons(action: Value<'_>, findings: &mut Findings) {
    let Some(cards) = action.get("cards") else { return };
    let mut first = None;
    for (position, card) in cards.items().enumerate() {
        let buttons = card.find(&["action", "buttons"]).map(|buttons| buttons.items().count());
        if *first.get_or_insert(buttons) != buttons {
            findings.add(&[Step::Key("cards"), Step::Index(position), Step::Key("action")]);
        }
    }
}

#[cfg(test)]
mod tests;
