//! `type: "document"`: a file of any kind, to be opened or kept.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/document-messages>

use alloc::string::String;

use super::{media, pages};
use crate::schema::{Format, nonempty, object};

object! {
    /// A file to be opened or kept: PDF, Office or text, up to 100 MB.
    Document "document" on &pages::DOCUMENT => {
        /// The id of an uploaded file. Either this or `link`.
        id: Option<String> = media::ID,
        /// Where Meta's servers find the file. Either this or `id`.
        link: Option<String> = media::LINK,
        /// The words below it.
        caption: Option<String> = media::CAPTION,
        /// The name that is shown; its extension chooses the icon.
        filename: Option<String> = nonempty().doubtful_over(240).looks(&[EXTENSION, NO_FOLDERS]),
    }
    rules [media::SOURCE]
}

const EXTENSION: &Format = &Format::should("extension", "without an extension no icon can be chosen", has_extension)
    .pattern("\\.[A-Za-z0-9]+$");

const NO_FOLDERS: &Format = &Format::should("folders", "a name, not a path: no slash or backslash", |name| {
    !name.bytes().any(|byte| matches!(byte, b'/' | b'\\'))
})
.pattern("^[^/\\\\]*$");

/// Whether a name ends in a point, letters and digits.
fn has_extension(name: &str) -> bool {
    let letters = name.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    letters > 0 && name.bytes().rev().nth(letters) == Some(b'.')
}

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn named(name: &str) -> Value {
        message("document", &json!({ "id": "1", "filename": name }))
    }

    #[test]
    fn a_name_with_an_extension_is_right() {
        for name in ["invoice.pdf", "Rechnung für Müller.docx", "a.b.7z", ".pdf"] {
            accepts(&named(name));
        }
        refuses(&named(""), &["too_short document.filename"]);
        refuses(&message("document", &json!({ "id": "1", "filename": 7 })), &["wrong_type document.filename"]);
    }

    #[test]
    fn names_that_may_not_look_right_are_only_doubted() {
        const EXTENSION: &str = "document.filename.extension document.filename";
        const FOLDERS: &str = "document.filename.folders document.filename";
        for name in ["invoice", "invoice.", "Dr. Who", "a.pdf ", "a.\u{e9}"] {
            warns(&named(name), &[EXTENSION]);
        }
        for name in ["a/b.pdf", "a\\b.pdf"] {
            warns(&named(name), &[FOLDERS]);
        }
        warns(&named("a/b"), &[EXTENSION, FOLDERS]);
        warns(&named(" "), &[EXTENSION, "document.filename.blank document.filename"]);
    }

    #[test]
    fn names_of_more_than_240_characters_are_doubted() {
        for letter in ["a", "é", "😀"] {
            accepts(&named(&format!("{}.pdf", letter.repeat(236))));
            let long = named(&format!("{}.pdf", letter.repeat(237)));
            warns(&long, &["document.filename.doubtful_length document.filename"]);
        }
    }
}
