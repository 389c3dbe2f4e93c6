//! `type: "text"`: words, and maybe the preview of a link.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages>

use alloc::string::String;

use super::pages;
use crate::issue::Code;
use crate::json::Value;
use crate::schema::{Findings, Rule, chars, object};

object! {
    /// Words, and maybe the preview of a link.
    Text "text" on &pages::TEXT => {
        /// What the recipient reads. Links and WhatsApp's formatting are allowed.
        body: String = chars(1, 4096),
        /// Whether the first link in `body` shows a preview.
        preview_url: Option<bool>,
    }
    rules [
        Rule::walk("preview", Code::Doubtful, preview_without_link).about(&["preview_url"]).warns().meta(0)
            .says("there is no link to preview in `body`; one starts with http:// or https://"),
    ]
}

fn preview_without_link(text: Value<'_>, findings: &mut Findings) {
    let wanted = text.get("preview_url").and_then(Value::boolean) == Some(true);
    let Some(body) = text.get("body").and_then(Value::text).filter(|_| wanted) else { return };
    if !["http://", "https://"]
        .iter()
        .any(|scheme| body.as_bytes().windows(scheme.len()).any(|part| part == scheme.as_bytes()))
    {
        findings.key("preview_url");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, longest, message, refuses, warns};

    fn previewed(body: &str, preview: &Value) -> Value {
        message("text", &json!({ "body": body, "preview_url": preview }))
    }

    #[test]
    fn a_text_has_1_to_4096_characters() {
        refuses(&message("text", &json!({ "body": "" })), &["too_short text.body"]);
        longest(4096, "text.body", |body| message("text", &json!({ "body": body })));
        warns(&message("text", &json!({ "body": " \n" })), &["text.body.blank text.body"]);
    }

    #[test]
    fn a_text_is_a_string() {
        refuses(&message("text", &json!({})), &["required text.body"]);
        refuses(&message("text", &json!({ "body": 7 })), &["wrong_type text.body"]);
        refuses(&message("text", &json!({ "body": null })), &["null text.body"]);
        refuses(&message("text", &json!("Hello")), &["wrong_type text"]);
        refuses(&message("text", &json!({ "body": "a", "text": "b" })), &["unknown_key text.text"]);
    }

    #[test]
    fn a_preview_needs_a_link() {
        accepts(&previewed("See https://example.com", &json!(true)));
        accepts(&previewed("See http://example.com", &json!(true)));
        accepts(&previewed("Nothing to see", &json!(false)));
        for body in ["Nothing to see", "See example.com", "See www.example.com"] {
            warns(&previewed(body, &json!(true)), &["text.preview text.preview_url"]);
        }
        refuses(&previewed("See https://example.com", &json!("true")), &["wrong_type text.preview_url"]);
    }
}
