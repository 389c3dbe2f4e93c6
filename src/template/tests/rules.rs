//! Every rule by its id: a message that keeps it, and one that breaks it.

use std::collections::BTreeSet;
use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::{Value, json};

use super::{button, definition, found, link, message, part, with};
use crate::template::ALL;

/// A rule, and twice a message and what it is held against: right, then wrong.
struct Case {
    id: &'static str,
    right: (Value, Value),
    wrong: (Value, Value),
}

/// A case of one definition and two messages.
fn sent(id: &'static str, definition: &Value, right: Value, wrong: Value) -> Case {
    let given = json!({ "definition": definition });
    Case { id, right: (right, given.clone()), wrong: (wrong, given) }
}

/// A case of one message, held twice against something.
fn given(id: &'static str, message: &Value, right: Value, wrong: Value) -> Case {
    Case { id, right: (message.clone(), right), wrong: (message.clone(), wrong) }
}

/// The same, where only members of the definition differ.
fn kept(id: &'static str, message: &Value, definition: &Value, right: &Value, wrong: &Value) -> Case {
    let held = |members| json!({ "definition": with(definition, members) });
    given(id, message, held(right), held(wrong))
}

fn text(text: &str) -> Value {
    json!({ "type": "BODY", "text": text })
}

fn body(says: &str) -> Value {
    definition(&json!([text(says)]))
}

fn has(kind: &Value) -> Value {
    definition(&json!([text("Hi"), { "type": "BUTTONS", "buttons": [kind] }]))
}

fn image() -> Value {
    json!({ "type": "header", "parameters": [{ "type": "image", "image": { "id": "1" } }] })
}

fn to(mut message: Value, to: &str) -> Value {
    message["to"] = json!(to);
    message
}

fn action(sub_type: &str, action: &Value) -> Value {
    message(&json!([button(sub_type, 0, &json!({ "type": "action", "action": action }))]))
}

fn of_the_template() -> Vec<Case> {
    let (hi, none) = (message(&json!([])), json!({}));
    let marketing = with(&body("Hi"), &json!({ "category": "MARKETING" }));
    let ours = |id, wrong: &Value| kept(id, &hi, &body("Hi"), &none, wrong);
    let somebody = |to: &str| {
        let code = json!([part("body", &["1"]), link(0, "1")]);
        let mut message = message(&code);
        message.as_object_mut().unwrap().remove("to");
        message[to] = json!(if to == "to" { "+15550101234" } else { "US.13491208655302741918" });
        message
    };
    let code = definition(&json!([text("{{1}}"), { "type": "BUTTONS", "buttons": [{ "type": "OTP" }] }]));
    let code = with(&code, &json!({ "category": "AUTHENTICATION" }));
    let group = |format: &str| {
        let header = json!({ "type": "HEADER", "format": format, "text": "Hi" });
        json!({ "definition": definition(&json!([header, text("Hi")])) })
    };
    let mut in_group = to(hi.clone(), "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
    in_group["recipient_type"] = json!("group");
    let plain = json!({ "to": "+15550101234", "type": "text", "text": { "body": "Hi" } });
    let at = |endpoint: &str, off: bool, definition: &Value| json!({ "definition": definition, "endpoint": endpoint, "disableMarketingMessagesOnCloudApi": off });
    let ana = message(&json!([part("body", &["Ana"])]));
    let format = |format: &str| json!({ "parameter_format": format });
    std::vec![
        sent("no_template", &body("Hi"), hi.clone(), plain.clone()),
        given(
            "templates_only",
            &plain,
            at("messages", false, &body("Hi")),
            at("marketing_messages", false, &body("Hi"))
        ),
        ours("name", &json!({ "name": "u" })),
        ours("language", &json!({ "language": "en" })),
        ours("incomplete", &json!({ "components": null })),
        kept("format", &ana, &body("{{1}}"), &format("POSITIONAL"), &format("NAMED")),
        ours("paused", &json!({ "status": "PAUSED" })),
        ours("disabled", &json!({ "status": "DISABLED" })),
        ours("not_approved", &json!({ "status": "PENDING" })),
        ours("status", &json!({ "status": "LOCKED" })),
        ours("health", &json!({ "health_status": { "can_send_message": "BLOCKED" } })),
        given(
            "endpoint",
            &hi,
            at("marketing_messages", false, &marketing),
            at("marketing_messages", false, &body("Hi"))
        ),
        given("marketing_off", &hi, at("marketing_messages", true, &marketing), at("messages", true, &marketing)),
        sent("needs_phone", &code, somebody("to"), somebody("recipient")),
        sent("us_number", &marketing, to(hi.clone(), "+14165550123"), to(hi.clone(), "+1 (212) 555-0123")),
        given("group", &in_group, group("TEXT"), group("LOCATION")),
        kept("library", &ana, &body("{{1}}"), &none, &json!({ "library_template_name": "delivery_update_1" })),
    ]
}

fn of_texts() -> Vec<Case> {
    let header = |format: &str, text: &str| definition(&json!([{ "type": "HEADER", "format": format, "text": text }]));
    let (shows, greets) = (header("IMAGE", ""), header("TEXT", "Hi {{1}}"));
    let says = |kind, values: &[&str]| message(&json!([part(kind, values)]));
    let named = with(&body("{{a}}"), &json!({ "parameter_format": "NAMED" }));
    let value = |name: &Value| {
        let value = with(&json!({ "type": "text", "text": "x" }), name);
        message(&json!([{ "type": "body", "parameters": [value] }]))
    };
    let long = |count| says("body", &[&"x".repeat(count)]);
    let signed = definition(&json!([text("{{1}}"), { "type": "FOOTER", "text": "Bye" }]));
    let answered = definition(
        &json!([text("{{1}}"), { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "Yes!" }] }]),
    );
    std::vec![
        sent("header", &shows, message(&json!([image()])), message(&json!([]))),
        sent("header_kind", &shows, message(&json!([image()])), says("header", &["a"])),
        sent("header_count", &greets, says("header", &["a"]), message(&json!([]))),
        sent("header_unexpected", &header("TEXT", "Hi"), message(&json!([])), says("header", &["a"])),
        sent("header_length", &greets, says("header", &[&"x".repeat(57)]), says("header", &[&"x".repeat(58)])),
        sent("body_count", &body("{{1}} {{2}} {{1}}"), says("body", &["a", "b"]), says("body", &["a", "b", "c"])),
        sent("body_length", &signed, long(1024), long(1025)),
        sent("body_long", &body("{{1}}"), long(1024), long(1025)),
        sent("all_long", &answered, long(1020), long(1021)),
        sent("parameter_name", &named, value(&json!({ "parameter_name": "a" })), value(&json!({}))),
        sent("names", &named, value(&json!({ "parameter_name": "a" })), value(&json!({ "parameter_name": "A" }))),
        sent("numbered", &body("{{1}}"), value(&json!({})), value(&json!({ "parameter_name": "a" }))),
    ]
}

fn of_buttons() -> Vec<Case> {
    let none = || message(&json!([]));
    let open = |url: &str| has(&json!({ "type": "URL", "text": "Open", "url": url }));
    let ends = |text: &str| message(&json!([link(0, text)]));
    let empty = message(&json!([{ "type": "button", "sub_type": "url", "index": 0, "parameters": [] }]));
    let coupon = |count| {
        message(&json!([button("copy_code", 0, &json!({ "type": "coupon_code", "coupon_code": "A".repeat(count) }))]))
    };
    let offer = json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Now" } });
    let offer = definition(&json!([text("Hi"), offer, { "type": "BUTTONS", "buttons": [{ "type": "COPY_CODE" }] }]));
    let asks = has(&json!({ "type": "FLOW", "flow_id": "7", "flow_action": "data_exchange" }));
    let (starts, with_data) = (action("flow", &json!({})), action("flow", &json!({ "flow_action_data": { "a": 1 } })));
    let flow = |status: &str| json!({ "definition": asks, "flowStatus": { "7": status } });
    let known = |id, status| given(id, &starts, flow("PUBLISHED"), flow(status));
    let products = has(&json!({ "type": "SPM", "text": "View" }));
    let long = format!("https://a.b/{}{{{{1}}}}", "x".repeat(1987));
    std::vec![
        sent("button", &open("https://a.b/{{1}}"), ends("x"), none()),
        sent("button_wanted", &has(&json!({ "type": "CATALOG" })), action("catalog", &json!({})), none()),
        sent("button_index", &open("https://a.b/{{1}}"), ends("x"), message(&json!([link(0, "x"), link(1, "y")]))),
        sent("button_kind", &has(&json!({ "type": "QUICK_REPLY" })), none(), ends("x")),
        sent("button_fixed", &open("https://a.b"), none(), ends("x")),
        sent("button_idle", &products, none(), ends("x")),
        sent("button_value", &open("https://a.b/{{1}}"), ends("x"), empty),
        sent("url_length", &open(&long), ends("x"), ends("xy")),
        sent("url", &open("{{1}}"), ends("https://a.b"), ends("a.b")),
        sent("offer_code", &offer, coupon(15), coupon(16)),
        known("flow_blocked", "BLOCKED"),
        known("flow_throttled", "THROTTLED"),
        known("flow_draft", "DRAFT"),
        sent("flow_data", &asks, starts.clone(), with_data),
    ]
}

fn of_the_rest() -> Vec<Case> {
    let none = || message(&json!([]));
    let card = |index: usize| json!({ "card_index": index, "components": [image()] });
    let cards = |indices: &[usize]| {
        let cards: Vec<Value> = indices.iter().map(|index| card(*index)).collect();
        message(&json!([{ "type": "carousel", "cards": cards }]))
    };
    let shows = json!({ "components": [{ "type": "HEADER", "format": "IMAGE" }] });
    let carousel = definition(&json!([text("Hi"), { "type": "CAROUSEL", "cards": [shows, shows] }]));
    let offers = |expires: bool| {
        definition(
            &json!([text("Hi"), { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "!", "has_expiration": expires } }]),
        )
    };
    let offer = |time: i64| {
        let value = json!({ "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": time } });
        message(&json!([{ "type": "limited_time_offer", "parameters": [value] }]))
    };
    let (later, now) = (offer(4_000_000_000_000), |now: i64| json!({ "definition": offers(true), "now": now }));
    let news = json!({ "reference_id": "7", "order": { "status": "shipped" } });
    let news =
        message(&json!([{ "type": "order_status", "parameters": [{ "type": "order_status", "order_status": news }] }]));
    let tells = with(&body("Hi"), &json!({ "sub_category": "ORDER_STATUS" }));
    let target = json!({ "type": "tap_target_configuration", "tap_target_configuration": [{ "url": "https://a.b", "title": "A" }] });
    let taps = message(&json!([{ "type": "tap_target_configuration", "parameters": [target] }]));
    let opens = has(&json!({ "type": "URL", "url": "https://a.b" }));
    let with_code = |buttons: &Value| {
        let components = json!([text("{{1}}"), { "type": "BUTTONS", "buttons": buttons }]);
        with(&definition(&components), &json!({ "category": "AUTHENTICATION" }))
    };
    let (code, legacy) = (with_code(&json!([{ "type": "OTP" }])), with_code(&json!([])));
    let codes = |body: &str, button: &str| message(&json!([part("body", &[body]), link(0, button)]));
    std::vec![
        sent("carousel", &carousel, cards(&[0, 1]), none()),
        sent("carousel_unexpected", &body("Hi"), none(), cards(&[0, 1])),
        sent("cards", &carousel, cards(&[0, 1]), cards(&[0, 1, 2])),
        sent("card_index", &carousel, cards(&[1, 0]), cards(&[0, 2])),
        sent("offer", &offers(true), later.clone(), none()),
        given("offer_unexpected", &later, json!({ "definition": offers(false) }), json!({ "definition": body("Hi") })),
        given("offer_past", &later, now(3_999_999_999_999), now(4_000_000_000_000)),
        sent("order_status", &tells, news.clone(), none()),
        given("order_status_unexpected", &news, json!({ "definition": tells }), json!({ "definition": body("Hi") })),
        given("tap_target", &taps, json!({ "definition": opens }), json!({ "definition": body("Hi") })),
        sent("code_differs", &code, codes("123", "123"), codes("123", "124")),
        sent("code_length", &code, codes(&"1".repeat(15), &"1".repeat(15)), codes(&"1".repeat(16), &"1".repeat(16))),
        sent("code_content", &code, codes("J$FpnYnP", "J$FpnYnP"), codes("😀1", "😀1")),
        given(
            "legacy_code",
            &message(&json!([part("body", &["1"])])),
            json!({ "definition": body("{{1}}") }),
            json!({ "definition": legacy }),
        ),
    ]
}

fn cases() -> Vec<Case> {
    [of_the_template(), of_texts(), of_buttons(), of_the_rest()].into_iter().flatten().collect()
}

#[test]
fn each_rule_is_kept_by_one_message_and_broken_by_another() {
    for Case { id, right, wrong } in cases() {
        let kept = found(&right.0, &right.1);
        assert!(!kept.iter().any(|other| other.trim_start_matches('?') == id), "{id} is kept: {kept:?}");
        let broken = found(&wrong.0, &wrong.1);
        assert!(broken.iter().any(|other| other.trim_start_matches('?') == id), "{id} is broken: {broken:?}");
        // What keeps a rule keeps the others that block, too.
        assert!(!kept.iter().any(|other| !other.starts_with('?')), "{id}: {kept:?}");
    }
}

#[test]
fn there_is_a_case_for_each_rule() {
    let tried: BTreeSet<String> = cases().iter().map(|case| format!("definition.{}", case.id)).collect();
    let declared: BTreeSet<String> = ALL.iter().map(|rule| String::from(rule.id)).collect();
    assert_eq!(tried, declared);
    assert_eq!(declared.len(), ALL.len(), "no id is there twice");
}

#[test]
fn a_status_that_means_not_approved_is_told_from_one_that_only_might() {
    let status = |status: &str| {
        found(&message(&json!([])), &json!({ "definition": with(&body("Hi"), &json!({ "status": status })) }))
    };
    for word in ["REJECTED", "IN_APPEAL", "DELETED", "PENDING_DELETION", "LIMIT_EXCEEDED", "ARCHIVED", "pending"] {
        assert_eq!(status(word), ["not_approved"]);
    }
    for word in ["APPROVED", "ACTIVE", "FLAGGED", "REINSTATED", ""] {
        assert!(status(word).is_empty(), "{word}");
    }
    for word in ["LOCKED", "UNARCHIVED", "NEW"] {
        assert_eq!(status(word), ["?status"]);
    }
}

#[test]
fn every_media_header_takes_its_own_kind_and_a_gif_a_video_too() {
    let kinds = ["image", "video", "document", "location", "product", "gif"];
    for format in kinds {
        let definition = definition(&json!([{ "type": "HEADER", "format": format.to_uppercase() }]));
        for kind in kinds {
            let header = json!({ "type": "header", "parameters": [{ "type": kind }] });
            let refused =
                found(&message(&json!([header])), &json!({ "definition": definition })).contains(&"header_kind".into());
            assert_eq!(refused, kind != format && !(format == "gif" && kind == "video"), "{kind} for {format}");
        }
    }
}
