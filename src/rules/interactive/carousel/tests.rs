//! Carousels: what is accepted, and what all cards must have in common.

use alloc::vec::Vec;
use std::format;

use serde_json::{Value, json};

use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

const PLACE: &str = "interactive.action.cards";

fn carousel(cards: &[Value]) -> Value {
    interactive(&json!({ "type": "carousel", "body": { "text": "b" }, "action": { "cards": cards } }))
}

fn card(index: usize, action: &Value) -> Value {
    let header = json!({ "type": "image", "image": { "link": "https://a.b/c.png" } });
    json!({ "card_index": index, "type": "cta_url", "header": header, "action": action })
}

fn link(index: usize) -> Value {
    card(index, &json!({ "name": "cta_url", "parameters": { "display_text": "See", "url": "https://a.b" } }))
}

fn replies(index: usize, buttons: usize) -> Value {
    let reply = |n: usize| json!({ "id": format!("{index}-{n}"), "title": format!("Reply {n}") });
    let buttons: Vec<Value> = (0..buttons).map(|n| json!({ "type": "quick_reply", "quick_reply": reply(n) })).collect();
    card(index, &json!({ "buttons": buttons }))
}

fn product(index: usize, catalog: &str) -> Value {
    let action = json!({ "product_retailer_id": format!("SKU-{index}"), "catalog_id": catalog });
    json!({ "card_index": index, "type": "product", "action": action })
}

/// A carousel of two cards, the first of which was changed.
fn changed(mut first: Value, second: Value, key: &str, value: Value) -> Value {
    first[key] = value;
    carousel(&[first, second])
}

#[test]
fn cards_with_links_with_replies_and_with_products_are_accepted() {
    accepts(&carousel(&[link(0), link(1)]));
    accepts(&carousel(&[replies(0, 1), replies(1, 1), replies(2, 1)]));
    accepts(&carousel(&[replies(0, 2), replies(1, 2)]));
    accepts(&carousel(&[product(0, "1"), product(1, "1")]));
}

#[test]
fn there_are_two_to_ten_cards() {
    accepts(&carousel(&(0..10).map(link).collect::<Vec<_>>()));
    refuses(&carousel(&[link(0)]), &[&format!("too_few {PLACE}")]);
    let eleven: Vec<Value> = (0..11).map(link).collect();
    refuses(&carousel(&eleven), &[&format!("too_big {PLACE}[10].card_index"), &format!("too_many {PLACE}")]);
}

#[test]
fn cards_are_numbered_from_0_in_order() {
    refuses(&carousel(&[link(0), link(0)]), &[&format!("duplicate {PLACE}[1].card_index")]);
    warns(
        &carousel(&[link(1), link(0)]),
        &[
            &format!("carousel_action.index {PLACE}[0].card_index"),
            &format!("carousel_action.index {PLACE}[1].card_index"),
        ],
    );
    for (index, code) in [(json!(-1), "too_small"), (json!("0"), "wrong_type"), (json!(10), "too_big")] {
        refuses(&changed(link(0), link(1), "card_index", index), &[&format!("{code} {PLACE}[0].card_index")]);
    }
}

#[test]
fn all_cards_are_of_one_kind() {
    refuses(&carousel(&[link(0), product(1, "1")]), &[&format!("mismatch {PLACE}[1].type")]);
    refuses(
        &changed(link(0), link(1), "type", json!("quick_reply")),
        &[&format!("not_allowed {PLACE}[0].type"), &format!("mismatch {PLACE}[1].type")],
    );
}

#[test]
fn all_cards_have_the_same_kind_and_number_of_buttons() {
    refuses(&carousel(&[link(0), replies(1, 1)]), &[&format!("mismatch {PLACE}[1].action")]);
    refuses(&carousel(&[replies(0, 1), replies(1, 2)]), &[&format!("mismatch {PLACE}[1].action")]);
}

#[test]
fn all_products_are_of_one_catalog() {
    refuses(&carousel(&[product(0, "1"), product(1, "2")]), &[&format!("mismatch {PLACE}[1].action.catalog_id")]);
}

#[test]
fn headers_are_images_or_videos_and_better_of_one_kind() {
    let video = json!({ "type": "video", "video": { "link": "https://a.b/c.mp4" } });
    let mixed = changed(link(0), link(1), "header", video);
    warns(&mixed, &[&format!("carousel_action.header {PLACE}[1].header.type")]);
    let place = format!("{PLACE}[0].header");
    for (header, issues) in [
        (
            json!({ "type": "text", "text": "t" }),
            [format!("not_allowed {place}.type"), format!("unknown_key {place}.text")],
        ),
        (json!({ "type": "image", "image": {} }), [format!("required {place}.image"), std::string::String::new()]),
    ] {
        let issues: Vec<&str> = issues.iter().map(|issue| &**issue).filter(|issue| !issue.is_empty()).collect();
        let mut second = link(1);
        second["header"] = json!({ "type": header["type"], "image": { "link": "https://a.b/c.png" } });
        if header["type"] == "image" {
            refuses(&changed(link(0), second, "header", header), &issues);
        } else {
            refuses(&changed(link(0), link(1), "header", header), &issues);
        }
    }
}

#[test]
fn an_uploaded_file_is_a_warning() {
    let uploaded = json!({ "type": "image", "image": { "id": "1" } });
    let place = format!("card_media.id.doubtful {PLACE}[0].header.image.id");
    warns(&changed(link(0), link(1), "header", uploaded), &[&place]);
}

#[test]
fn the_body_of_a_card_has_up_to_160_characters_and_2_line_breaks() {
    let with = |text: &str| changed(link(0), link(1), "body", json!({ "text": text }));
    longest(160, &format!("{PLACE}[0].body.text"), with);
    accepts(&with("*one*\n\nthree"));
    accepts(&with("one\r\ntwo\r\nthree"));
    refuses(&with("1\n2\n3\n4"), &[&format!("too_many {PLACE}[0].body.text")]);
    refuses(&with(""), &[&format!("too_short {PLACE}[0].body.text")]);
}

#[test]
fn a_card_has_a_link_or_replies() {
    let place = format!("{PLACE}[0].action");
    let parameters = json!({ "display_text": "See", "url": "https://a.b" });
    for (action, issue) in [
        (json!({}), format!("required {place}")),
        (json!({ "name": "cta_url" }), format!("required {place}")),
        (json!({ "parameters": parameters }), format!("required {place}.name")),
        (json!({ "name": "url", "parameters": parameters }), format!("not_allowed {place}.name")),
    ] {
        refuses(&carousel(&[card(0, &action), link(1)]), &[&issue]);
    }
    let mut both = replies(0, 1);
    both["action"]["parameters"] = parameters;
    both["action"]["name"] = json!("cta_url");
    refuses(&carousel(&[both, replies(1, 1)]), &[&format!("conflict {place}"), &format!("unexpected {place}.name")]);
}

#[test]
fn links_have_a_text_and_an_absolute_url() {
    let place = format!("{PLACE}[0].action.parameters");
    let with = |text: &str, url: &str| {
        let parameters = json!({ "display_text": text, "url": url });
        carousel(&[card(0, &json!({ "name": "cta_url", "parameters": parameters })), link(1)])
    };
    longest(20, &format!("{place}.display_text"), |text| with(text, "https://a.b"));
    refuses(&with("See", "a.b"), &[&format!("invalid_format {place}.url")]);
}

#[test]
fn a_card_has_one_or_two_replies_and_never_more_than_three() {
    refuses(
        &carousel(&[replies(0, 0), replies(1, 0)]),
        &[&format!("too_few {PLACE}[0].action.buttons"), &format!("too_few {PLACE}[1].action.buttons")],
    );
    let rule = "card_action.buttons.doubtful_length";
    warns(
        &carousel(&[replies(0, 3), replies(1, 3)]),
        &[&format!("{rule} {PLACE}[0].action.buttons"), &format!("{rule} {PLACE}[1].action.buttons")],
    );
    refuses(
        &carousel(&[replies(0, 4), replies(1, 4)]),
        &[&format!("too_many {PLACE}[0].action.buttons"), &format!("too_many {PLACE}[1].action.buttons")],
    );
}

#[test]
fn replies_have_ids_and_titles() {
    let place = format!("{PLACE}[0].action.buttons[0]");
    let with = |id: &str, title: &str| {
        let button = json!({ "type": "quick_reply", "quick_reply": { "id": id, "title": title } });
        carousel(&[card(0, &json!({ "buttons": [button] })), replies(1, 1)])
    };
    longest(256, &format!("{place}.quick_reply.id"), |id| with(id, "A"));
    longest(20, &format!("{place}.quick_reply.title"), |title| with("a", title));
    warns(&with("1-0", "A"), &[&format!("carousel_action.unique_ids {PLACE}[1].action.buttons[0].quick_reply.id")]);
    let reply = json!({ "type": "reply", "reply": { "id": "a", "title": "A" } });
    refuses(
        &carousel(&[card(0, &json!({ "buttons": [reply] })), replies(1, 1)]),
        &[&format!("not_allowed {place}.type"), &format!("unknown_key {place}.reply")],
    );
}

#[test]
fn titles_are_unique_in_a_card_only() {
    let mut twice = replies(0, 2);
    twice["action"]["buttons"][1]["quick_reply"]["title"] = json!("Reply 0");
    let place = format!("{PLACE}[0].action.buttons[1].quick_reply.title");
    refuses(&carousel(&[twice, replies(1, 2)]), &[&format!("duplicate {place}")]);
}

#[test]
fn parts_of_other_messages_do_not_belong_here() {
    let mut media = carousel(&[link(0), link(1)]);
    media["interactive"]["header"] = json!({ "type": "text", "text": "t" });
    media["interactive"]["footer"] = json!({ "text": "f" });
    media["interactive"]["action"]["name"] = json!("carousel");
    refuses(
        &media,
        &["unknown_key interactive.header", "unknown_key interactive.footer", "unknown_key interactive.action.name"],
    );
    let place = format!("unknown_key {PLACE}[0].body");
    refuses(&changed(product(0, "1"), product(1, "1"), "body", json!({ "text": "t" })), &[&place]);
}
