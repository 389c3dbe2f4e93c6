//! `type: "list"`: a button that opens a list to choose from.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::footer::Footer;
use super::header::TextHeader;
use super::plain::{NEVER_MARKDOWN, ONE_LINE, ONLY_ONE_LINE};
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
        button: String = chars(1, 20).label().looks(&[NEVER_MARKDOWN, ONE_LINE]),
        /// The list, in sections.
        sections: Vec<ListSection> = items(1, 10),
    }
    rules [
        Rule::total("rows", &["sections", "*", "rows", "*"], 10).says("counting the rows of all sections"),
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
        title: String = chars(1, 24).label().looks(&[ONLY_ONE_LINE]),
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

fn single_without_title(action: Value<'_>, findings: &mut Findings) {
    let Some(sections) = action.get("sections") else { return };
    let mut sections = sections.items();
    if let (Some(section), None) = (sections.next(), sections.next())
        && section.get("title").is_none()
    {
        findings.add(&[Step::Key("sections"), Step::Index(0), Step::Key("title")]);
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    fn list(sections: &Value) -> Value {
        let action = json!({ "button": "Choose", "sections": sections });
        interactive(&json!({ "type": "list", "body": { "text": "b" }, "action": action }))
    }

    fn row(id: &str, title: &str) -> Value {
        json!({ "id": id, "title": title })
    }

    fn rows(ids: core::ops::Range<usize>) -> Value {
        json!(ids.map(|n| row(&format!("{n}"), &format!("Row {n}"))).collect::<Vec<_>>())
    }

    fn one_row(row: &Value) -> Value {
        list(&json!([{ "title": "S", "rows": [row] }]))
    }

    #[test]
    fn ten_rows_in_ten_sections_are_accepted() {
        let sections: Vec<Value> = (0..10).map(|n| json!({ "title": "S", "rows": rows(n..n + 1) })).collect();
        accepts(&list(&json!(sections)));
        accepts(&list(&json!([{ "title": "S", "rows": rows(0..10) }])));
    }

    #[test]
    fn rows_are_counted_over_all_sections() {
        let sections = json!([{ "title": "A", "rows": rows(0..6) }, { "title": "B", "rows": rows(6..11) }]);
        refuses(&list(&sections), &["too_many interactive.action.sections"]);
    }

    #[test]
    fn there_are_one_to_ten_sections_and_none_is_empty() {
        refuses(&list(&json!([])), &["too_few interactive.action.sections"]);
        refuses(&list(&json!([{ "title": "S", "rows": [] }])), &["too_few interactive.action.sections[0].rows"]);
        let sections: Vec<Value> = (0..11).map(|n| json!({ "title": "S", "rows": rows(n..n + 1) })).collect();
        let place = "too_many interactive.action.sections";
        refuses(&list(&json!(sections)), &[place, place]);
    }

    #[test]
    fn several_sections_need_titles() {
        let sections = json!([{ "title": "A", "rows": rows(0..1) }, { "rows": rows(1..2) }]);
        refuses(&list(&sections), &["required interactive.action.sections[1].title"]);
    }

    #[test]
    fn a_single_section_without_title_is_a_warning() {
        let place = "list_action.title interactive.action.sections[0].title";
        warns(&list(&json!([{ "rows": rows(0..1) }])), &[place]);
    }

    #[test]
    fn texts_have_their_lengths() {
        let place = "interactive.action.sections[0]";
        longest(200, &format!("{place}.rows[0].id"), |id| one_row(&row(id, "R")));
        longest(24, &format!("{place}.rows[0].title"), |title| one_row(&row("1", title)));
        longest(24, &format!("{place}.title"), |title| list(&json!([{ "title": title, "rows": rows(0..1) }])));
        longest(72, &format!("{place}.rows[0].description"), |description| {
            one_row(&json!({ "id": "1", "title": "R", "description": description }))
        });
        longest(20, "interactive.action.button", |button| {
            let mut list = list(&json!([{ "title": "S", "rows": rows(0..1) }]));
            list["interactive"]["action"]["button"] = json!(button);
            list
        });
        longest(4096, "interactive.body.text", |text| {
            let mut list = list(&json!([{ "title": "S", "rows": rows(0..1) }]));
            list["interactive"]["body"]["text"] = json!(text);
            list
        });
    }

    #[test]
    fn a_body_of_more_than_1024_characters_is_a_warning() {
        let mut list = list(&json!([{ "title": "S", "rows": rows(0..1) }]));
        list["interactive"]["body"]["text"] = json!("é".repeat(1024));
        accepts(&list);
        list["interactive"]["body"]["text"] = json!("é".repeat(1025));
        warns(&list, &["list_body.text.doubtful_length interactive.body.text"]);
    }

    #[test]
    fn ids_are_unique_over_all_sections_and_titles_had_better_be() {
        let sections = json!([{ "title": "A", "rows": [row("1", "R")] }, { "title": "B", "rows": [row("1", "T")] }]);
        refuses(&list(&sections), &["duplicate interactive.action.sections[1].rows[0].id"]);
        let sections = json!([{ "title": "A", "rows": [row("1", "R"), row("2", "R")] }]);
        warns(&list(&sections), &["list_action.unique_titles interactive.action.sections[0].rows[1].title"]);
    }

    #[test]
    fn blank_labels_are_warnings() {
        let place = "interactive.action.sections[0].rows[0]";
        for (row, warning) in [
            (json!({ "id": "1", "title": "R", "description": "" }), "empty_description|.description"),
            (json!({ "id": "1", "title": " " }), "title.blank|.title"),
        ] {
            let (rule, key) = warning.split_once('|').unwrap();
            warns(&one_row(&row), &[&format!("list_row.{rule} {place}{key}")]);
        }
        warns(
            &list(&json!([{ "title": " ", "rows": rows(0..1) }])),
            &["list_section.title.blank interactive.action.sections[0].title"],
        );
    }

    #[test]
    fn a_row_has_no_line_break_and_the_button_no_formatting() {
        for title in ["a\nb", "a\r\nb", "a\n"] {
            let place = "invalid_format interactive.action.sections[0].rows[0].title";
            refuses(&one_row(&row("1", title)), &[place]);
        }
        let mut list = one_row(&row("1", "*R*"));
        accepts(&list);
        list["interactive"]["action"]["button"] = json!("*Choose*");
        refuses(&list, &["invalid_format interactive.action.button"]);
    }

    #[test]
    fn the_header_is_text() {
        let mut list = list(&json!([{ "title": "S", "rows": rows(0..1) }]));
        list["interactive"]["header"] = json!({ "type": "text", "text": "Menu" });
        accepts(&list);
        list["interactive"]["header"] = json!({ "type": "image", "image": { "id": "1" } });
        refuses(&list, &["not_allowed interactive.header.type", "unknown_key interactive.header.image"]);
    }

    #[test]
    fn rows_and_sections_have_no_other_keys() {
        let place = "unknown_key interactive.action.sections[0]";
        refuses(&one_row(&json!({ "id": "1", "title": "R", "action": {} })), &[&format!("{place}.rows[0].action")]);
        let products = json!([{ "title": "S", "rows": rows(0..1), "product_items": [] }]);
        refuses(&list(&products), &[&format!("{place}.product_items")]);
    }
}
