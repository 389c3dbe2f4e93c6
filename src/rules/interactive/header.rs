//! The header of an interactive message: a line of text, or a medium, above the body.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;

use super::plain::{NO_MARKDOWN, ONE_LINE};
use crate::rules::pages;
use crate::rules::url;
use crate::schema::{Limits, Rule, chars, content, nonempty, object};

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
        id: Option<String> = nonempty(),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = nonempty().looks(&[url::WEB]),
    }
    rules [Rule::exactly_one("source", &["id", "link"]).says("either an uploaded file's `id` or a `link`")]
}

object! {
    /// A document: an uploaded file or a link to one.
    HeaderDocument "header_document" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// The id of an uploaded file.
        id: Option<String> = nonempty(),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = nonempty().looks(&[url::WEB]),
        /// The name that is shown. Documented for Direct Send only.
        filename: Option<String> = nonempty().doubtful("only Direct Send documents it in a header"),
    }
    rules [Rule::exactly_one("source", &["id", "link"]).says("either an uploaded file's `id` or a `link`")]
}
