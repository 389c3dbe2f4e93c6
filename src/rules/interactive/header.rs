//! The header of an interactive message: a line of text, or a medium, above the body.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;

use super::plain::{NO_MARKDOWN, ONE_LINE};
use crate::rules::{media, pages};
use crate::schema::{Limits, chars, content, nonempty, object};

/// The header's line of text.
const TEXT: Limits = chars(1, 60).looks(&[NO_MARKDOWN, ONE_LINE]);
/// Meta's schema has it, and none of its pages.
const SUB_TEXT: Limits = Limits::NONE.doubtful_over(60).doubtful("no page of Meta's documents it; it may not be shown");

object! {
    /// A line of text, an image, a video or a document above the body.
    Header "header" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// A second line of text. Not documented on any page.
        sub_text: Option<String> = SUB_TEXT,
    }
    content HeaderContent;
}

content! {
    /// What the header shows.
    HeaderContent by "type" {
        /// A line of text, without formatting.
        Text "text": String = TEXT,
        /// An image.
        Image "image": HeaderMedia,
        /// A video.
        Video "video": HeaderMedia,
        /// A document.
        Document "document": HeaderDocument,
    }
}

object! {
    /// A line of text above the body.
    TextHeader "text_header" on &pages::INTERACTIVE_LIST => {
        /// A second line of text. Not documented on any page.
        sub_text: Option<String> = SUB_TEXT,
    }
    content TextHeaderContent;
}

content! {
    /// What the header shows: text only.
    TextHeaderContent by "type" {
        /// A line of text, without formatting.
        Text "text": String = TEXT,
    }
}

object! {
    /// An uploaded file or a link to one.
    HeaderMedia "header_media" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// The id of an uploaded file.
        id: Option<String> = media::ID,
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = media::LINK,
    }
    rules [media::SOURCE]
}

object! {
    /// A document: an uploaded file or a link to one.
    HeaderDocument "header_document" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// The id of an uploaded file.
        id: Option<String> = media::ID,
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = media::LINK,
        /// The name that is shown. Documented for Direct Send only.
        filename: Option<String> = nonempty().doubtful("only Direct Send documents it in a header"),
    }
    rules [media::SOURCE]
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    fn with(header: &Value) -> Value {
        let action = json!({ "buttons": [{ "type": "reply", "reply": { "id": "a", "title": "A" } }] });
        let content = json!({ "type": "button", "header": header, "body": { "text": "b" }, "action": action });
        interactive(&content)
    }

    #[test]
    fn text_and_media_are_accepted() {
        for header in [
            json!({ "type": "text", "text": "Hello 👋" }),
            json!({ "type": "image", "image": { "id": "1" } }),
            json!({ "type": "video", "video": { "link": "https://a.b/c.mp4" } }),
            json!({ "type": "document", "document": { "id": "1" } }),
        ] {
            accepts(&with(&header));
        }
    }

    #[test]
    fn text_has_up_to_60_characters() {
        longest(60, "interactive.header.text", |text| with(&json!({ "type": "text", "text": text })));
        refuses(&with(&json!({ "type": "text", "text": "" })), &["too_short interactive.header.text"]);
    }

    #[test]
    fn text_is_shown_as_it_is() {
        for (text, rule) in [("*bold*", "markdown"), ("a\nb", "line_break"), (" ", "blank")] {
            let place = std::format!("header.text.{rule} interactive.header.text");
            warns(&with(&json!({ "type": "text", "text": text })), &[&place]);
        }
    }

    #[test]
    fn the_member_is_the_one_that_the_type_names() {
        refuses(
            &with(&json!({ "type": "image", "text": "t" })),
            &["required interactive.header.image", "unexpected interactive.header.text"],
        );
        refuses(
            &with(&json!({ "type": "audio", "audio": { "id": "1" } })),
            &["not_allowed interactive.header.type", "unknown_key interactive.header.audio"],
        );
        refuses(&with(&json!({ "text": "t" })), &["required interactive.header.type"]);
    }

    #[test]
    fn media_have_an_id_or_a_link_and_no_caption() {
        for (media, issue) in [
            (json!({}), "required interactive.header.image"),
            (json!({ "id": "1", "link": "https://a.b" }), "conflict interactive.header.image"),
            (json!({ "id": "" }), "too_short interactive.header.image.id"),
            (json!({ "link": "a.b/c.png" }), "invalid_format interactive.header.image.link"),
            (json!({ "id": "1", "caption": "c" }), "unknown_key interactive.header.image.caption"),
            (json!({ "id": "1", "filename": "f" }), "unknown_key interactive.header.image.filename"),
        ] {
            refuses(&with(&json!({ "type": "image", "image": media })), &[issue]);
        }
    }

    #[test]
    fn what_only_one_source_has_is_a_warning() {
        warns(
            &with(&json!({ "type": "document", "document": { "id": "1", "filename": "a.pdf" } })),
            &["header_document.filename.doubtful interactive.header.document.filename"],
        );
        warns(
            &with(&json!({ "type": "text", "text": "t", "sub_text": "s" })),
            &["header.sub_text.doubtful interactive.header.sub_text"],
        );
    }
}
