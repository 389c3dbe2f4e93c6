//! Any text as a template's definition: the check of the message goes on, and what is rendered is JSON.

use serde_json::Value;
use wamid::check::{Options, check};
use wamid::json::Document;
use wamid::{rules, template};

const MESSAGES: [&str; 2] = [
    r#"{"messaging_product":"whatsapp","to":"+15550101234","type":"template","template":{"name":"a","language":{"code":"en"},"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]},{"type":"body","parameters":[{"type":"text","text":"x"},{"type":"text","parameter_name":"n","text":"y"}]},{"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"z"}]}]}}"#,
    r#"{"messaging_product":"whatsapp","to":"+15550101234","type":"template","template":{"name":"a","language":{"code":"en"},"components":[{"type":"carousel","cards":[{"card_index":0,"components":[{"type":"header","parameters":[{"type":"product","product":{"product_retailer_id":"1","catalog_id":"2"}}]}]},{"card_index":1,"components":[]}]}]}}"#,
];

pub fn holds(definition: &str) {
    let given = format!("{{\"definition\":{definition}}}");
    let Ok(given) = Document::read(&given) else { return };
    for text in MESSAGES {
        let message = Document::read(text).expect("a message of ours is JSON");
        let options = Options::default();
        let mut report = check(rules::root(text), text, &options);
        template::check(&mut report, message.root(), given.root(), &options);
        let mut out = String::new();
        report.write(&mut out, text);
        assert!(serde_json::from_str::<Value>(&out).is_ok(), "the report is no JSON: {out}");
        let asked = format!("{{\"message\":{text},\"definition\":{definition}}}");
        assert!(serde_json::from_str::<Value>(&template::render_json(&asked)).is_ok(), "what is rendered is no JSON");
    }
}
