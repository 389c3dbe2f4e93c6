#![cfg(test)]

use std::vec::Vec;

use serde_json::{Value, json};

use crate::rules::testing::{longest, message, refuses, warns};

const DOUBT: &[&str] = &["message.category.doubtful category"];

/// The message with Direct Send's members.
fn with(mut message: Value, members: &Value) -> Value {
    for (key, value) in members.as_object().unwrap() {
        message[key] = value.clone();
    }
    message
}

fn text() -> Value {
    message("text", &json!({ "body": "Your order is on its way." }))
}

fn utility(kind: &str, content: &Value) -> Value {
    with(message(kind, content), &json!({ "category": "utility" }))
}

fn buttons(links: usize, replies: usize) -> Value {
    let link = |n| json!({ "type": "cta_url", "cta_url": { "display_text": n_th(n), "url": "https://a.b" } });
    let reply = |n| json!({ "type": "reply", "reply": { "id": n_th(n), "title": n_th(n) } });
    let all: Vec<Value> = (0..links).map(link).chain((0..replies).map(reply)).collect();
    let content = json!({ "type": "button", "body": { "text": "Hello" }, "action": { "buttons": all } });
    message("interactive", &content)
}

fn n_th(n: usize) -> std::string::String {
    std::format!("Number {n}")
}

#[test]
fn a_category_is_for_accounts_with_direct_send() {
    for category in ["utility", "authentication", "service"] {
        warns(&with(text(), &json!({ "category": category })), DOUBT);
    }
    refuses(&with(text(), &json!({ "category": "marketing" })), &["not_allowed category"]);
    refuses(&with(text(), &json!({ "category": "UTILITY" })), &["not_allowed category"]);
}

#[test]
fn utility_messages_have_30_to_43200_seconds() {
    let ttl = |seconds: Value| with(text(), &json!({ "category": "utility", "ttl_seconds": seconds }));
    warns(&ttl(json!(30)), DOUBT);
    warns(&ttl(json!(43_200)), DOUBT);
    refuses(&ttl(json!(29)), &["too_small ttl_seconds"]);
    refuses(&ttl(json!(43_201)), &["too_big ttl_seconds"]);
    refuses(&ttl(json!("60")), &["wrong_type ttl_seconds"]);
}

#[test]
fn authentication_messages_have_30_to_900_seconds() {
    let ttl = |seconds: i64| with(text(), &json!({ "category": "authentication", "ttl_seconds": seconds }));
    warns(&ttl(30), DOUBT);
    warns(&ttl(900), DOUBT);
    refuses(&ttl(29), &["too_small ttl_seconds"]);
    refuses(&ttl(901), &["too_big ttl_seconds"]);
}

#[test]
fn without_a_category_there_is_no_direct_send() {
    refuses(&with(text(), &json!({ "ttl_seconds": 60 })), &["required category"]);
    refuses(&with(text(), &json!({ "direct_send_config": {} })), &["required category"]);
    refuses(&with(text(), &json!({ "category": "service", "ttl_seconds": 60 })), &["unexpected ttl_seconds"]);
}

#[test]
fn utility_messages_name_a_template() {
    let named = |name: &str, category: &str| {
        with(text(), &json!({ "category": category, "direct_send_config": { "template_name": name } }))
    };
    warns(&named("order_update_2", "utility"), DOUBT);
    warns(&named(&"a".repeat(512), "utility"), DOUBT);
    refuses(&named(&"a".repeat(513), "utility"), &["too_long direct_send_config.template_name"]);
    refuses(&named("", "utility"), &["too_short direct_send_config.template_name"]);
    for name in ["Order", "order-update", "order update", "é"] {
        refuses(&named(name, "utility"), &["invalid_format direct_send_config.template_name"]);
    }
    refuses(&named("a", "authentication"), &["unexpected direct_send_config"]);
    refuses(&named("a", "service"), &["unexpected direct_send_config"]);
}

#[test]
fn text_has_1024_characters() {
    longest(1024, "text.body", |body| utility("text", &json!({ "body": body })));
    longest(4096, "text.body", |body| {
        with(message("text", &json!({ "body": body })), &json!({ "category": "service" }))
    });
}

#[test]
fn buttons_links_and_calls_are_the_interactive_messages_it_takes() {
    let body = json!({ "text": "Hello" });
    let link = json!({ "name": "cta_url", "parameters": { "display_text": "Track", "url": "https://a.b" } });
    warns(&utility("interactive", &json!({ "type": "cta_url", "body": body, "action": link })), DOUBT);
    let call = json!({ "name": "voice_call", "parameters": { "display_text": "Call us" } });
    let call = utility("interactive", &json!({ "type": "voice_call", "body": body, "action": call }));
    warns(&call, DOUBT);
    let place = json!({ "type": "location_request_message", "body": body, "action": { "name": "send_location" } });
    refuses(&utility("interactive", &place), &["not_allowed interactive.type"]);
}

#[test]
fn it_takes_no_other_type() {
    for (kind, content) in [
        ("image", json!({ "id": "1" })),
        ("video", json!({ "id": "1" })),
        ("audio", json!({ "id": "1" })),
        ("document", json!({ "id": "1" })),
        ("sticker", json!({ "id": "1" })),
        ("location", json!({ "latitude": 1, "longitude": 2 })),
        ("contacts", json!([{ "name": { "formatted_name": "A" } }])),
        ("reaction", json!({ "message_id": "wamid.A", "emoji": "👍" })),
    ] {
        refuses(&utility(kind, &content), &[&["unexpected ", kind].concat()]);
    }
}

#[test]
fn ten_buttons_with_it_and_three_without() {
    warns(&with(buttons(2, 8), &json!({ "category": "utility" })), DOUBT);
    refuses(&with(buttons(2, 9), &json!({ "category": "utility" })), &["too_many interactive.action.buttons"]);
    refuses(&buttons(0, 4), &["too_many interactive.action.buttons"]);
    refuses(&with(buttons(0, 4), &json!({ "category": "service" })), &["too_many interactive.action.buttons"]);
    refuses(&buttons(0, 11), &["too_many interactive.action.buttons"]);
}

#[test]
fn buttons_that_open_links_stand_beside_others_only_with_it() {
    refuses(&buttons(1, 1), &["required category"]);
    warns(&with(buttons(1, 1), &json!({ "category": "utility" })), DOUBT);
}

#[test]
fn a_code_goes_to_a_phone_number() {
    let mut code = with(text(), &json!({ "category": "authentication", "recipient": "US.13491208655302741918" }));
    code.as_object_mut().unwrap().remove("to");
    refuses(&code, &["unexpected recipient"]);
    code["category"] = json!("utility");
    warns(&code, DOUBT);
}
