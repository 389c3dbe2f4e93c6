//! What is read of a message.

use serde_json::{Value, json};

use super::{button, definition, link, message, part, with};
use crate::template::render_json;

fn rendered(definition: &Value, message: &Value) -> Value {
    serde_json::from_str(&render_json(&json!({ "definition": definition, "message": message }).to_string())).unwrap()
}

fn body(text: &str, values: &Value) -> Value {
    let sent = message(&json!([{ "type": "body", "parameters": values }]));
    rendered(&definition(&json!([{ "type": "BODY", "text": text }])), &sent)["body"].clone()
}

#[test]
fn values_take_the_place_of_variables() {
    let texts = json!([{ "type": "text", "text": "A\"é😀" }, { "type": "text", "text": "{{1}}" }]);
    assert_eq!(body("{{2}} {{ 1 }} {{1}}{{3}} {{}} {{{1}}} {x}", &texts), "{{1}} A\"é😀 A\"é😀{{3}} {{}} {A\"é😀} {x}");
    let money = json!([
        { "type": "currency", "currency": { "fallback_value": "$1", "code": "USD", "amount_1000": 1000 } },
        { "type": "date_time", "date_time": { "fallback_value": "May 1" } },
    ]);
    assert_eq!(body("{{1}} on {{2}}", &money), "$1 on May 1");
    let named = json!([
        { "type": "text", "parameter_name": "b", "text": "B" },
        { "type": "text", "parameter_name": "a", "text": "A" },
    ]);
    assert_eq!(body("{{a}} {{b}} {{c}}", &named), "A B {{c}}");
    let nameless = json!([{ "type": "text", "text": "A" }, { "type": "text", "text": "B" }]);
    assert_eq!(body("{{b}} {{a}}", &nameless), "A B");
    // With gaps in the numbers, the values still come in their order.
    assert_eq!(
        body("{{3}} {{1}}", &json!([{ "type": "text", "text": "1st" }, { "type": "text", "text": "2nd" }])),
        "2nd 1st"
    );
}

#[test]
fn each_part_is_shown() {
    let template = definition(&json!([
        { "type": "header", "text": "Hi {{1}}" },
        { "type": "BODY", "text": "Body" },
        { "type": "FOOTER", "text": "Bye" },
        { "type": "BUTTONS", "buttons": [{ "type": "COPY_CODE", "text": "Copy" }, { "type": "URL", "text": "Go", "url": "https://a.b/{{1}}" }] },
    ]));
    let sent = message(&json!([
        part("header", &["Ana"]),
        link(1, "x"),
        button("copy_code", 0, &json!({ "type": "coupon_code", "coupon_code": "SAVE" })),
    ]));
    let expected = json!({
        "header": { "format": "TEXT", "text": "Hi Ana" },
        "body": "Body",
        "footer": "Bye",
        "buttons": [{ "type": "COPY_CODE", "text": "Copy", "code": "SAVE" }, { "type": "URL", "text": "Go", "url": "https://a.b/x" }],
    });
    assert_eq!(rendered(&template, &sent), expected);
}

#[test]
fn a_footer_that_meta_words_is_not_shown() {
    let code = definition(&json!([
        { "type": "BODY", "add_security_recommendation": true },
        { "type": "FOOTER", "code_expiration_minutes": 5 },
    ]));
    let shown =
        rendered(&with(&code, &json!({ "category": "AUTHENTICATION" })), &message(&json!([part("body", &["123456"])])));
    assert_eq!(shown, json!({ "body": "123456", "buttons": [] }));
}

#[test]
fn cards_are_shown_by_their_index_and_those_of_products_by_the_first() {
    let cards = |format: &str| {
        let card = |text: &str| json!({ "components": [{ "type": "HEADER", "format": format }, { "type": "BODY", "text": text }] });
        definition(&json!([{ "type": "CAROUSEL", "cards": [card("a {{1}}"), card("b {{1}}")] }]))
    };
    let card = |index: usize| json!({ "card_index": index, "components": [part("body", &["x"])] });
    let sent = message(&json!([{ "type": "carousel", "cards": [card(1), card(0), card(2)] }]));
    let bodies =
        |shown: &Value| shown["cards"].as_array().unwrap().iter().map(|card| card["body"].clone()).collect::<Value>();
    assert_eq!(bodies(&rendered(&cards("IMAGE"), &sent)), json!(["b x", "a x", null]));
    assert_eq!(bodies(&rendered(&cards("PRODUCT"), &sent)), json!(["a x", "a x", "a x"]));
    assert_eq!(bodies(&rendered(&cards("IMAGE"), &message(&json!([])))), json!(["a {{1}}", "b {{1}}"]));
}

#[test]
fn of_several_definitions_the_right_one_is_shown_and_a_single_one_always() {
    let one = |language: &str| {
        with(&definition(&json!([{ "type": "FOOTER", "text": language }])), &json!({ "language": language }))
    };
    let sent = message(&json!([]));
    assert_eq!(rendered(&json!([one("es"), one("en_US")]), &sent)["footer"], "en_US");
    assert_eq!(rendered(&json!({ "data": [one("es")] }), &sent)["footer"], "es");
    assert_eq!(rendered(&json!([one("es"), one("fr")]), &sent)["footer"], Value::Null);
}

#[test]
fn a_code_is_shown_where_its_text_is_metas_own() {
    let code = with(&definition(&json!([{ "type": "BODY" }])), &json!({ "category": "AUTHENTICATION" }));
    let sent = message(&json!([part("body", &["123"])]));
    assert_eq!(rendered(&code, &sent)["body"], "123");
    let own = with(&code, &json!({ "components": [{ "type": "BODY", "text": "It is {{1}}." }] }));
    assert_eq!(rendered(&own, &sent)["body"], "It is 123.");
    assert_eq!(rendered(&definition(&json!([{ "type": "BODY" }])), &sent)["body"], "");
}

#[test]
fn an_offer_is_shown_with_the_time_that_it_ends() {
    let offer = json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Now!" } });
    let value = json!({ "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": 7 } });
    let ends = message(&json!([{ "type": "limited_time_offer", "parameters": [value] }]));
    let shown = |message| rendered(&definition(&json!([offer])), message)["limitedTimeOffer"].clone();
    assert_eq!(shown(&ends), json!({ "text": "Now!", "expiresAt": 7 }));
    assert_eq!(shown(&message(&json!([]))), json!({ "text": "Now!" }));
}
