//! What the recipient reads: the definition's texts with the message's values in them.

use alloc::string::String;
use alloc::vec::Vec;

use super::button;
use super::definition::{is_word, part, shown, word};
use super::parameters::values;
use super::special::offer_text;
use super::variables::filled;
use super::{MOST, is_of_products};
use crate::json::value::whole;
use crate::json::write::Object;
use crate::json::{Document, Value};
use crate::rules::template::list::{components, items, says};

/// From `{"definition": …, "message": …}` to what is read, as `RenderedTemplate` of the TypeScript API has it.
#[inline(never)]
pub fn render_json(input: &str) -> String {
    let mut out = String::new();
    let mut json = Object::open(&mut out);
    if let Ok(document) = Document::read(input) {
        let root = document.root();
        let template = root.find(&["message", "template"]).unwrap_or_else(Value::nothing);
        let definition = shown(root.get("definition").unwrap_or_else(Value::nothing), template);
        parts(&mut json, definition, template, is_word(definition, "category", "AUTHENTICATION"));
        if let Some((_, offer)) = part(definition, "LIMITED_TIME_OFFER") {
            let sent = of(template, "LIMITED_TIME_OFFER");
            let time = sent.first().and_then(|value| value.find(&["limited_time_offer", "expiration_time_ms"]));
            let mut json = Object::open(json.key("limitedTimeOffer"));
            json.string("text", &offer_text(offer));
            if let Some(time) = time.filter(|time| time.integer().is_some()) {
                json.value("expiresAt", time);
            }
            json.close();
        }
        if let Some((_, carousel)) = part(definition, "CAROUSEL") {
            cards(&mut json, carousel, template);
        }
    }
    json.close();
    out
}

/// The values that are sent for a part.
fn of<'v>(holder: Value<'v>, kind: &str) -> Vec<Value<'v>> {
    part(holder, kind).map_or(Vec::new(), |(_, component)| values(component))
}

/// Header, body, footer and buttons.
#[inline(never)]
fn parts(json: &mut Object<'_>, definition: Value<'_>, sent: Value<'_>, code: bool) {
    if let Some((_, header)) = part(definition, "HEADER") {
        let values = of(sent, "HEADER");
        let mut json = Object::open(json.key("header"));
        let format = word(header, "format");
        let format = if format.is_empty() { "TEXT" } else { &*format };
        json.string("format", &format.to_ascii_uppercase());
        if format.eq_ignore_ascii_case("TEXT") {
            json.string("text", &filled(&says(header, "text"), &values));
        } else if let Some(shown) =
            values.first().and_then(|value| value.get(&says(*value, "type").to_ascii_lowercase()))
        {
            json.value("value", shown);
        }
        json.close();
    }
    if let Some((_, body)) = part(definition, "BODY") {
        let text = says(body, "text");
        let text = if text.is_empty() && code { "{{1}}" } else { &*text };
        json.string("body", &filled(text, &of(sent, "BODY")));
    }
    // That of a one-time password has none here: Meta words it.
    let footer = part(definition, "FOOTER").map_or("".into(), |(_, footer)| says(footer, "text"));
    if !footer.is_empty() {
        json.string("footer", &footer);
    }
    json.array("buttons", (0..).zip(button::list(definition)), |out, (index, button)| {
        let sent = components(sent)
            .find(|sent| is_word(*sent, "type", "BUTTON") && whole(&says(*sent, "index")) == Some(index));
        let values = sent.map_or(Vec::new(), values);
        let mut json = Object::open(out);
        json.string("type", &word(button, "type").to_ascii_uppercase());
        json.string("text", &word(button, "text"));
        for (key, name) in [("url", "url"), ("phoneNumber", "phone_number")] {
            let text = word(button, name);
            if !text.is_empty() {
                json.string(key, &if key == name { filled(&text, &values) } else { text.into_owned() });
            }
        }
        if let Some(code) = values.first().and_then(|value| value.get("coupon_code")) {
            json.value("code", code);
        }
        json.close();
    });
}

/// The cards that are sent, each by its definition; where none is sent, those of the template.
#[inline(never)]
fn cards(json: &mut Object<'_>, carousel: Value<'_>, template: Value<'_>) {
    let sent = part(template, "CAROUSEL").map(|(_, sent)| sent);
    let products = is_of_products(carousel);
    json.array("cards", items(sent.unwrap_or(carousel), "cards").take(MOST).enumerate(), |out, (at, card)| {
        let index = whole(&says(card, "card_index")).and_then(|index| usize::try_from(index).ok());
        let which = if products && sent.is_some() { 0 } else { index.unwrap_or(at) };
        let own = items(carousel, "cards").nth(which).unwrap_or_else(Value::nothing);
        let mut json = Object::open(out);
        parts(&mut json, own, if sent.is_some() { card } else { Value::nothing() }, false);
        json.close();
    });
}
