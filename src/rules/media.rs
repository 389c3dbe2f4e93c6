//! A file to send: uploaded before, or to be fetched from a link.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media>

use super::url;
use crate::schema::{Limits, Rule, chars, nonempty};

/// The id of an uploaded file. Nothing documents what it looks like.
pub const ID: Limits = nonempty();

/// Where Meta's servers find the file.
pub const LINK: Limits = nonempty().looks(&[url::WEB]);

/// The words below it.
pub const CAPTION: Limits = chars(0, 1024);

/// One source, and only one: Direct Send's page alone would let both pass.
pub const SOURCE: Rule =
    Rule::exactly_one("source", &["id", "link"]).says("either an uploaded file's `id` or a `link`");

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, longest, message, refuses, warns};

    const KINDS: &[&str] = &["image", "video", "audio", "document", "sticker"];

    #[test]
    fn a_file_is_uploaded_or_linked() {
        for kind in KINDS {
            let refused = |inside: &Value, issue: &str| {
                refuses(&message(kind, inside), &[&issue.replace("KIND", kind)]);
            };
            accepts(&message(kind, &json!({ "id": "1013859600285441" })));
            accepts(&message(kind, &json!({ "link": "https://example.com/file?x=1" })));
            refused(&json!({}), "required KIND");
            refused(&json!({ "id": "1", "link": "https://a.b/c" }), "conflict KIND");
            refused(&json!({ "id": "" }), "too_short KIND.id");
            refused(&json!({ "id": 7 }), "wrong_type KIND.id");
            refused(&json!({ "id": null }), "null KIND.id");
            refused(&json!([{ "id": "1" }]), "wrong_type KIND");
            warns(&message(kind, &json!({ "id": " " })), &[&format!("{kind}.id.blank {kind}.id")]);
        }
    }

    #[test]
    fn a_link_is_one_that_metas_servers_can_open() {
        for kind in KINDS {
            for link in ["example.com/a.png", "ftp://a.b/c", "file:///a", "https://", "https://a b"] {
                refuses(&message(kind, &json!({ "link": link })), &[&format!("invalid_format {kind}.link")]);
            }
        }
    }

    #[test]
    fn captions_names_and_voice_belong_to_some_kinds_only() {
        for (key, value, kinds) in [
            ("caption", json!("c"), &["image", "video", "document"][..]),
            ("filename", json!("a.pdf"), &["document"]),
            ("voice", json!(true), &["audio"]),
            ("mime_type", json!("image/png"), &[]),
            ("provider", json!("p"), &[]),
        ] {
            for kind in KINDS {
                let with = message(kind, &json!({ "id": "1", key: value }));
                if kinds.contains(kind) {
                    accepts(&with);
                } else {
                    refuses(&with, &[&format!("unknown_key {kind}.{key}")]);
                }
            }
        }
    }

    #[test]
    fn a_caption_has_1024_characters_of_any_script() {
        for kind in ["image", "video", "document"] {
            accepts(&message(kind, &json!({ "id": "1", "caption": "" })));
            longest(1024, &format!("{kind}.caption"), |caption| {
                message(kind, &json!({ "id": "1", "caption": caption }))
            });
        }
    }
}
