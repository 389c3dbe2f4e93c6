//! `type: "list"`: a button that opens a list to choose from.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::button::LABEL;
use super::footer::Footer;
use super::header::TextHeader;
use super::plain::ONE_LINE;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::pages;
use crate::schema::{Findings, Limits, Rule, chars, items, object, when};

object! {
    /// A button that opens a list to choose from.
    List "list" on &pages::INTERACTIVE_LIST => {
        /// Above the body: text only.
        header: Option<TextHeader>,
        /// The words of the message.
        body: ListBody,
        /// Below the body.
        footer: Option<Footer>,
        /// The button and the list.
        action: ListAction,
    }
}

object! {
    /// The words of a message with a list, which may be longer than elsewhere.
    ListBody "list_body" on &pages::INTERACTIVE_LIST => {
        /// What the recipient reads. Links and WhatsApp's formatting are allowed.
        text: String = chars(1, 4096).doubtful_over(1024),
    }
}

object! {
    /// The button and the list.
    ListAction "list_action" on &pages::INTERACTIVE_LIST => {
        /// What the button says that opens the list. Emoji are allowed, formatting is not.
        button: String = LABEL,
        /// The list, in sections.
        sections: Vec<ListSection> = items(1, 10),
    }
    rules [
        Rule::total("rows", &["sections", "*", "rows", "*"], 10).says("rows of all sections together"),
        Rule::unique("unique_ids", &["sections", "*", "rows", "*", "id"])
            .says("each row needs an id of its own, over all sections"),
        Rule::unique("unique_titles", &["sections", "*", "rows", "*", "title"])
            .says("rows of the same title are hard to tell apart").warns().meta(0),
        TITLES,
        TITLE,
    ]
}

object! {
    /// Rows under a title.
    ListSection "list_section" on &pages::INTERACTIVE_LIST => {
        /// Its title. Needed when there are several sections.
        title: Option<String> = SECTION_TITLE,
        /// Its rows; at most ten in all sections together.
        rows: Vec<ListRow> = items(1, 10),
    }
}

object! {
    /// A row to choose.
    ListRow "list_row" on &pages::INTERACTIVE_LIST => {
        /// Yours: it comes back in the webhook when the row is chosen.
        id: String = chars(1, 200).label(),
        /// What it says.
        title: String = chars(1, 24).label().looks(&[ONE_LINE]),
        /// Small print below the title.
        description: Option<String> = chars(0, 72).label(),
    }
    rules [
        Rule::forbids("empty_description", when(&["description"], &[""]), &["description"])
            .says("an empty description may be refused; leave it out").warns().meta(0),
    ]
}

/// The title of a section.
pub const SECTION_TITLE: Limits = chars(1, 24).label();

/// Several sections need titles.
pub const TITLES: Rule =
    Rule::several_need("titles", &["sections", "*"], "title").says("each of several sections needs one");

/// Sources differ on whether a single section needs one.
pub const TITLE: Rule = Rule::walk("title", Code::Required, single_without_title)
    .says("some of Meta's pages want one even for a single section")
    .warns()
    .meta(0);

fn single_without_title<'t>(action: Value<'t>, findings: &mut Findings<'t>) {
    let Some(sections) = action.get("sections") else { return };
    let mut sections = sections.items();
    if let (Some(section), None) = (sections.next(), sections.next())
        && section.get("title").is_none()
    {
        findings.add(&[Step::Key("sections"), Step::Index(0), Step::Key("title")]);
    }
}
