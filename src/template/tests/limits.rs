//! Every limit: kept to the last character, and passed by one. An emoji is one character.

use std::format;
use std::string::String;

use serde_json::{Value, json};

use super::{button, definition, held, link, message, part, with};

/// So many characters, an emoji among them.
fn text(count: usize) -> String {
    format!("{}😀", "x".repeat(count - 1))
}

/// A text with a variable at its end passes with so many characters, and one more breaks `rule`.
fn longest(limit: usize, rule: &str, definition: &Value, send: impl Fn(&str) -> Value) {
    assert!(held(&send(&text(limit)), definition).iter().all(|id| id.contains('.')), "{rule} at {limit}");
    let over = held(&send(&text(limit + 1)), definition);
    assert!(over.iter().any(|id| id == rule), "{rule} above {limit}: {over:?}");
}

fn body(more: &[Value]) -> Value {
    definition(&Value::from([&[json!({ "type": "BODY", "text": "👋{{1}}" })], more].concat()))
}

fn says(text: &str) -> Value {
    message(&json!([part("body", &[text])]))
}

#[test]
fn headers_have_60_characters_with_their_value() {
    let header = definition(&json!([{ "type": "HEADER", "format": "TEXT", "text": "👋 {{1}}" }]));
    longest(58, "header_length", &header, |text| message(&json!([part("header", &[text])])));
}

#[test]
fn bodies_have_as_many_as_stands_beside_them_allows() {
    let footer = json!({ "type": "FOOTER", "text": "Bye" });
    longest(1023, "body_length", &body(&[footer]), says);
    longest(1023, "?body_long", &body(&[]), says);
    longest(1023, "?body_long", &body(&[json!({ "type": "call_permission_request" })]), says);
    longest(599, "body_length", &body(&[json!({ "type": "LIMITED_TIME_OFFER" })]), says);
    longest(159, "body_length", &body(&[json!({ "type": "BUTTONS", "buttons": [{ "type": "SPM" }] })]), says);
    let product = json!({ "type": "product", "product": { "product_retailer_id": "p", "catalog_id": "1" } });
    longest(159, "body_length", &body(&[json!({ "type": "HEADER", "format": "PRODUCT" })]), |text| {
        message(&json!([{ "type": "header", "parameters": [product] }, part("body", &[text])]))
    });
}

#[test]
fn nothing_has_more_than_32768() {
    let two = definition(&json!([{ "type": "BODY", "text": "{{1}}{{2}}" }]));
    let says = |count| message(&json!([part("body", &[&"x".repeat(32_767), &"y".repeat(count)])]));
    assert_eq!(held(&says(1), &two), ["?body_long"]);
    assert_eq!(held(&says(2), &two), ["body_length"]);
}

#[test]
fn bodies_of_cards_have_160() {
    let card =
        json!({ "components": [{ "type": "HEADER", "format": "IMAGE" }, { "type": "BODY", "text": "👋{{1}}" }] });
    let cards = definition(&json!([{ "type": "CAROUSEL", "cards": [card, card] }]));
    longest(159, "body_length", &cards, |text| {
        let card = |index: usize| {
            let image = json!({ "type": "header", "parameters": [{ "type": "image", "image": { "id": "1" } }] });
            json!({ "card_index": index, "components": [image, part("body", &[text])] })
        };
        message(&json!([{ "type": "carousel", "cards": [card(0), card(1)] }]))
    });
}

#[test]
fn links_have_2000_and_codes_15() {
    let open = |url: &str| json!({ "type": "BUTTONS", "buttons": [{ "type": "URL", "url": url }] });
    longest(1988, "url_length", &definition(&json!([open("https://a.b/{{1}}")])), |text| {
        message(&json!([link(0, text)]))
    });
    let otp = definition(
        &json!([{ "type": "BODY", "text": "{{1}}" }, { "type": "BUTTONS", "buttons": [{ "type": "OTP" }] }]),
    );
    let otp = with(&otp, &json!({ "category": "AUTHENTICATION" }));
    let codes = |count| {
        let code = "é".repeat(count);
        held(&message(&json!([part("body", &[&code]), link(0, &code)])), &otp)
    };
    assert!(codes(15).iter().all(|id| id.starts_with('?')), "{:?}", codes(15));
    assert!(codes(16).contains(&"code_length".into()));
}

#[test]
fn codes_of_offers_have_15_even_where_the_offer_is_not_sent() {
    let components = json!([
        { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "!" } },
        { "type": "BUTTONS", "buttons": [{ "type": "COPY_CODE" }] },
    ]);
    let copies = |code: &str| {
        let coupon = button("copy_code", 0, &json!({ "type": "coupon_code", "coupon_code": code }));
        held(&message(&json!([coupon])), &definition(&components))
    };
    assert!(copies(&"A".repeat(15)).is_empty());
    assert_eq!(copies(&"A".repeat(16)), ["offer_code"]);
    // The message alone tells of more than 20.
    assert_eq!(copies(&"A".repeat(21)), ["template_coupon_parameter.coupon_code.too_long"]);
}
