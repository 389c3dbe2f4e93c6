//! What the recipient reads: the definition's texts with the message's values in them.

use alloc::string::String;
use alloc::vec::Vec;

use super::MOST;
use super::button;
use super::definition::{is_word, part, shown, word};
use super::special::offer_text;
use super::variables::filled;
use crate::json::write::Object;
use crate::json::{Document, Value};
use crate::rules::template::list::{components, items, says};

/// From `{"definition": …, "message": …}` to what is read, as `RenderedTemplate` of the TypeScript API has it.
pub fn render_json(input: &str) -> String {
    let mut out = String::new();
    let mut json = Object::open(&mut out);
    if let Ok(document) = Document::read(input) {
        let nothing = Value::nothing();
        let message = document.root().get("message").unwrap_or(nothing);
        let template = message.get("template").unwrap_or(nothing);
        let definition = shown(document.root().get("definition").unwrap_or(nothing), template);
        parts(&mut json, definition, template, is_word(definition, "category", "AUTHENTICATION"));
        if let Some((_, offer)) = part(definition, "LIMITED_TIME_OFFER") {
            let sent = values(template, "LIMITED_TIME_OFFER");
            let time = sent.first().and_then(|value| value.find(&["limited_time_offer", "expiration_time_ms"]));
            json.object("limitedTimeOffer", |json| {
                json.string("text", &offer_text(offer));
                if let Some(time) = time.filter(|time| time.integer().is_some()) {
                    json.value("expiresAt", time);
                }
            });
        }
        if let Some((_, carousel)) = part(definition, "CAROUSEL") {
            cards(&mut json, carousel, template);
        }
    }
    json.close();
    out
}

/// The values that are sent for a part.
fn values<'v>(holder: Value<'v>, kind: &str) -> Vec<Value<'v>> {
    part(holder, kind).map_or(Vec::new(), |(_, component)| items(component, "parameters").take(MOST_VALUES).collect())
}

const MOST_VALUES: usize = 200;

/// Header, body, footer and buttons.
fn parts(json: &mut Object<'_>, definition: Value<'_>, sent: Value<'_>, code: bool) {
    if let Some((_, header)) = part(definition, "HEADER") {
        let values = values(sent, "HEADER");
        json.object("header", |json| {
            let format = word(header, "format");
            let format = if format.is_empty() { "TEXT" } else { &*format };
            json.string("format", &format.to_ascii_uppercase());
            if format.eq_ignore_ascii_case("TEXT") {
                return json.string("text", &filled(&says(header, "text"), &values));
            }
            if let Some(shown) = values.first().and_then(|value| value.get(&says(*value, "type").to_ascii_lowercase()))
            {
                json.value("value", shown);
            }
        });
    }
    if let Some((_, body)) = part(definition, "BODY") {
        let text = says(body, "text");
        let text = if text.is_empty() && code { "{{1}}" } else { &*text };
        json.string("body", &filled(text, &values(sent, "BODY")));
    }
    if let Some((_, footer)) = part(definition, "FOOTER") {
        json.string("footer", &says(footer, "text"));
    }
    let of = |index| {
        components(sent).find(|component| {
            is_word(*component, "type", "BUTTON")
                && crate::json::value::whole(&says(*component, "index")) == Some(index)
        })
    };
    json.array("buttons", (0..).zip(button::list(definition)), |out, (index, button)| {
        let values: Vec<_> = of(index).map_or(Vec::new(), |component| items(component, "parameters").take(1).collect());
        let mut json = Object::open(out);
        json.string("type", &word(button, "type").to_ascii_uppercase());
        json.string("text", &word(button, "text"));
        if !word(button, "url").is_empty() {
            json.string("url", &filled(&word(button, "url"), &values));
        }
        if !word(button, "phone_number").is_empty() {
            json.string("phoneNumber", &word(button, "phone_number"));
        }
        if let Some(code) = values.first().and_then(|value| value.get("coupon_code")) {
            json.value("code", code);
        }
        json.close();
    });
}

/// The cards that are sent, each by its definition; where none is sent, those of the template.
fn cards(json: &mut Object<'_>, carousel: Value<'_>, template: Value<'_>) {
    let sent = part(template, "CAROUSEL").map(|(_, sent)| sent);
    let holder = sent.unwrap_or(carousel);
    json.array("cards", items(holder, "cards").take(MOST).enumerate(), |out, (at, card)| {
        let index = card.get("card_index").and_then(Value::integer).and_then(|index| usize::try_from(index).ok());
        let mut defined = items(carousel, "cards");
        let first = defined.clone().next().unwrap_or_else(Value::nothing);
        let products = part(first, "HEADER").is_some_and(|(_, header)| is_word(header, "format", "PRODUCT"));
        let own = defined.nth(if products { 0 } else { index.unwrap_or(at) }).unwrap_or_else(Value::nothing);
        let mut json = Object::open(out);
        parts(&mut json, own, if sent.is_some() { card } else { Value::nothing() }, false);
        json.close();
    });
}
