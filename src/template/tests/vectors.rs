//! One message after the other, against the template that it is for.

use std::vec::Vec;

use serde_json::{Value, json};

use super::{button, definition, found, held, link, message, part, with};

fn body(text: &str) -> Value {
    definition(&json!([{ "type": "BODY", "text": text }]))
}

fn buttons(buttons: &Value) -> Value {
    definition(&json!([{ "type": "BODY", "text": "Hi" }, { "type": "BUTTONS", "buttons": buttons }]))
}

fn named(text: &str) -> Value {
    with(&body(text), &json!({ "parameter_format": "NAMED" }))
}

fn name(name: &str) -> Value {
    json!({ "type": "text", "parameter_name": name, "text": "x" })
}

fn media(kind: &str) -> Value {
    json!({ "type": "header", "parameters": [{ "type": kind, kind: { "id": "1" } }] })
}

fn authentication(kind: &str) -> Value {
    let components = json!([
        { "type": "BODY", "text": "*{{1}}* is your code.", "add_security_recommendation": true },
        { "type": "BUTTONS", "buttons": [{ "type": kind, "otp_type": "ONE_TAP", "url": "https://www.whatsapp.com/otp/code/" }] },
    ]);
    with(&definition(&components), &json!({ "category": "AUTHENTICATION" }))
}

fn code(body: &str, button: &str) -> Value {
    message(&json!([part("body", &[body]), link(0, button)]))
}

fn coupon(index: usize, code: &str) -> Value {
    button("copy_code", index, &json!({ "type": "coupon_code", "coupon_code": code }))
}

fn card(index: usize, header: &Value) -> Value {
    json!({ "card_index": index, "components": [{ "type": "header", "parameters": [header] }] })
}

fn cards(count: usize, header: &Value) -> Value {
    let cards: Vec<Value> = (0..count).map(|index| card(index, header)).collect();
    message(&json!([{ "type": "carousel", "cards": cards }]))
}

fn carousel(count: usize, format: &str) -> Value {
    let card = json!({ "components": [
        { "type": "HEADER", "format": format },
        { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "More" }] },
    ]});
    definition(&json!([{ "type": "BODY", "text": "Look" }, { "type": "CAROUSEL", "cards": std::vec![card; count] }]))
}

const NOTHING: [&str; 0] = [];

#[test]
fn variables_with_numbers_are_counted() {
    let two = with(&body("Hi {{1}}, {{2}}"), &json!({ "parameter_format": "POSITIONAL" }));
    assert_eq!(held(&message(&json!([part("body", &["a", "b"])])), &two), NOTHING); // 1
    assert_eq!(held(&message(&json!([part("body", &["a"])])), &two), ["body_count"]); // 2
    assert_eq!(held(&message(&json!([part("body", &["a"])])), &body("Hi")), ["body_count"]); // 3
}

#[test]
fn variables_with_names_are_known_by_them() {
    let hi = named("Hi {{first_name}}");
    assert_eq!(held(&message(&json!([part("body", &["a"])])), &hi), ["parameter_name"]); // 4
    let wrong = message(&json!([{ "type": "body", "parameters": [name("firstname")] }]));
    assert_eq!(held(&wrong, &hi), ["names"]); // 5
    let turned = message(&json!([{ "type": "body", "parameters": [name("b"), name("a")] }]));
    assert_eq!(held(&turned, &named("{{a}} and {{b}}")), NOTHING); // 6
}

#[test]
fn headers_are_of_one_kind() {
    let image = definition(&json!([{ "type": "HEADER", "format": "IMAGE" }, { "type": "BODY", "text": "{{1}}" }]));
    assert_eq!(held(&message(&json!([part("body", &["a"])])), &image), ["header"]); // 7
    assert_eq!(held(&message(&json!([media("video"), part("body", &["a"])])), &image), ["header_kind"]); // 8
    let text = definition(&json!([
        { "type": "HEADER", "format": "TEXT", "text": "Hi {{1}}" },
        { "type": "BODY", "text": "{{1}}x" },
    ]));
    assert_eq!(held(&message(&json!([part("header", &["a"]), part("body", &["b"])])), &text), NOTHING); // 9
}

#[test]
fn gifs_go_through_the_endpoint_of_marketing() {
    let gif = definition(&json!([{ "type": "HEADER", "format": "GIF" }, { "type": "BODY", "text": "Hi" }]));
    let gif = with(&gif, &json!({ "category": "MARKETING" }));
    let sent = message(&json!([media("gif")]));
    assert_eq!(held(&sent, &gif), ["?template_header.gif"]);
    assert_eq!(found(&sent, &json!({ "definition": gif, "endpoint": "marketing_messages" })), NOTHING);
}

#[test]
fn every_button_counts() {
    let call = json!({ "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+15550101234" });
    let open = json!({ "type": "URL", "text": "Open", "url": "https://a.b/{{1}}" });
    let both = buttons(&json!([call, open]));
    assert_eq!(held(&message(&json!([link(0, "x")])), &both), ["button", "button_fixed"]); // 10
    assert_eq!(held(&message(&json!([link(1, "x")])), &both), NOTHING); // 11
    let fixed = buttons(&json!([{ "type": "URL", "text": "Open", "url": "https://a.b" }]));
    assert_eq!(held(&message(&json!([link(0, "x")])), &fixed), ["button_fixed"]); // 12
    assert_eq!(held(&message(&json!([])), &buttons(&json!([open]))), ["button"]); // 13
    let reply = json!({ "type": "QUICK_REPLY", "text": "Yes" });
    assert_eq!(held(&message(&json!([])), &buttons(&json!([reply, reply]))), NOTHING); // 14
    let shifted = buttons(&json!([reply, { "type": "COPY_CODE" }]));
    assert_eq!(held(&message(&json!([coupon(0, "A")])), &shifted), ["button", "button_kind"]); // 15
}

#[test]
fn offers_have_shorter_codes() {
    let copy = json!({ "type": "BUTTONS", "buttons": [{ "type": "COPY_CODE", "text": "Copy" }] });
    let plain = definition(&json!([{ "type": "BODY", "text": "Hi" }, copy]));
    let long = message(&json!([coupon(0, "ABCDEFGHIJKLMNOPQR")]));
    assert_eq!(held(&long, &plain), NOTHING); // 16
    let offer = json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Now" } });
    assert_eq!(held(&long, &definition(&json!([{ "type": "BODY", "text": "Hi" }, offer, copy]))), ["offer_code"]); // 17
}

#[test]
fn cards_of_media_are_counted_and_those_of_products_are_not() {
    let (image, product) = (
        json!({ "type": "image", "image": { "id": "1" } }),
        json!({ "type": "product", "product": { "product_retailer_id": "p", "catalog_id": "1" } }),
    );
    assert_eq!(held(&cards(2, &image), &carousel(3, "IMAGE")), ["cards"]); // 18
    assert_eq!(held(&cards(7, &product), &carousel(2, "PRODUCT")), NOTHING); // 19
}

#[test]
fn one_time_passwords_are_sent_twice_and_to_phones() {
    let one_tap = authentication("OTP");
    assert_eq!(held(&message(&json!([part("body", &["123456"])])), &one_tap), ["button"]); // 20
    assert_eq!(held(&code("123456", "654321"), &one_tap), ["code_differs"]); // 21
    let mut user = code("123456", "123456");
    user.as_object_mut().unwrap().remove("to");
    user["recipient"] = json!("US.13491208655302741918");
    assert_eq!(held(&user, &one_tap), ["needs_phone"]); // 22
    assert_eq!(held(&code("123456", "123456"), &authentication("URL")), NOTHING); // 23
}

#[test]
fn templates_are_there_in_some_languages_and_with_some_status() {
    let hi = message(&json!([]));
    assert_eq!(held(&hi, &with(&body("Hi"), &json!({ "language": "en" }))), ["language"]); // 24
    assert_eq!(held(&hi, &with(&body("Hi"), &json!({ "status": "PAUSED" }))), ["paused"]); // 25
}

#[test]
fn bodies_are_counted_with_their_values() {
    let text = std::format!("{}{{{{1}}}}", "x".repeat(1000));
    let footer = json!({ "type": "FOOTER", "text": "Bye" });
    let long = message(&json!([part("body", &[&"y".repeat(30)])]));
    assert_eq!(held(&long, &definition(&json!([{ "type": "BODY", "text": text }, footer]))), ["body_length"]); // 26
    let longer = message(&json!([part("body", &[&"y".repeat(100)])]));
    assert_eq!(held(&longer, &body(&text)), ["?body_long"]); // 27
}

#[test]
fn values_are_one_line_with_four_spaces_in_a_row() {
    let says = |text| held(&message(&json!([part("body", &[text])])), &body("{{1}}!"));
    assert_eq!(says("a\nb"), ["template_body_parameter.text.whitespace"]); // 28
    assert_eq!(says("a     b"), ["template_body_parameter.text.whitespace"]); // 29
    assert_eq!(says("a    b"), NOTHING);
}

#[test]
fn what_only_the_caller_knows_counts_too() {
    let flow = buttons(&json!([{ "type": "FLOW", "text": "Go", "flow_id": 77, "flow_action": "navigate" }]));
    let opens = message(&json!([button("flow", 0, &json!({ "type": "action", "action": {} }))]));
    let blocked = json!({ "definition": flow, "flowStatus": { "77": "BLOCKED" } });
    assert_eq!(found(&opens, &blocked), ["flow_blocked"]); // 30
    let marketing = json!({ "definition": body("Hi"), "endpoint": "marketing_messages" });
    assert_eq!(found(&message(&json!([])), &marketing), ["endpoint"]); // 31
}

#[test]
fn what_the_message_alone_tells_is_told_as_ever() {
    let item = json!({ "product_retailer_id": "p" });
    let section = |count| json!({ "title": "T", "product_items": std::vec![item.clone(); count] });
    let action = json!({ "thumbnail_product_retailer_id": "p", "sections": [section(30), section(1)] });
    let products = message(&json!([button("mpm", 0, &json!({ "type": "action", "action": action }))]));
    let issues = held(&products, &buttons(&json!([{ "type": "MPM", "text": "View items" }])));
    assert!(issues.iter().any(|id| id.ends_with("products") || id.ends_with("total")), "{issues:?}"); // 32
    let call = json!({ "type": "button", "sub_type": "voice_call", "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 100 }] });
    let issues = held(&message(&json!([call])), &buttons(&json!([{ "type": "VOICE_CALL", "text": "Call" }])));
    assert!(issues.iter().all(|id| id.starts_with('?')), "{issues:?}"); // 33
    let loud = json!({ "type": "button", "sub_type": "COPY_CODE", "index": "1", "parameters": [{ "type": "coupon_code", "coupon_code": "A" }] });
    let second = buttons(&json!([{ "type": "QUICK_REPLY", "text": "Yes" }, { "type": "COPY_CODE" }]));
    assert_eq!(held(&message(&json!([loud])), &second), NOTHING); // 34
    let call = message(&json!([button("phone_number", 0, &json!({ "type": "text", "text": "x" }))]));
    let phone = buttons(&json!([{ "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+15550101234" }]));
    assert_eq!(held(&call, &phone), ["template.components.not_allowed", "button_fixed"]); // 35
}
