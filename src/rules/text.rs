//! `type: "text"`: words, and maybe the preview of a link.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages>

use alloc::string::String;

use super::pages;
use crate::issue::{Code, Step};
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

fn preview_without_link<'t>(text: Value<'t>, findings: &mut Findings<'t>) {
    let wanted = text.get("preview_url").and_then(Value::boolean) == Some(true);
    let Some(body) = text.get("body").and_then(Value::text).filter(|_| wanted) else { return };
    if !["http://", "https://"]
        .iter()
        .any(|scheme| body.as_bytes().windows(scheme.len()).any(|part| part == scheme.as_bytes()))
    {
        findings.add(&[Step::Key("preview_url")]);
    }
}
