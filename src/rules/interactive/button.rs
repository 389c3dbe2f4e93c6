//! `type: "button"`: buttons that answer.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use super::plain::{NO_MARKDOWN, ONE_LINE};
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::{pages, url};
use crate::schema::{Findings, Format, Limits, Rule, chars, content, items, nonempty, object};

object! {
    /// Buttons that answer: the title of the one that is tapped becomes the user's reply.
    Button "button" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// Above the body.
        header: Option<Header>,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The buttons.
        action: ButtonAction,
    }
}

object! {
    /// The buttons.
    ButtonAction "button_action" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// The buttons, from top to bottom: up to three replies. Direct Send takes up to ten, of both kinds.
        buttons: Vec<ButtonItem> = items(1, 10),
    }
    rules [
        Rule::unique("unique_ids", &["buttons", "*", "reply", "id"]).says("each button needs an id of its own"),
        Rule::unique("unique_titles", &["buttons", "*", "reply", "title"]).says("each button needs a title of its own"),
        Rule::total("links", &["buttons", "*", "cta_url"], 2).says("counting the `cta_url` buttons"),
        Rule::walk("links_first", Code::Unexpected, link_after_reply)
            .says("put the `cta_url` buttons before the `reply` buttons"),
    ]
}

object! {
    /// A button.
    ButtonItem "button_item" on &pages::INTERACTIVE_REPLY_BUTTONS => {}
    content ButtonContent;
}

content! {
    /// What the button does.
    ButtonContent by "type" {
        /// Answers.
        Reply "reply": Reply,
        /// Opens a link. Direct Send only.
        CtaUrl "cta_url": Link,
    }
}

object! {
    /// A button that answers.
    Reply "reply" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// Yours: it comes back in the webhook when the button is tapped.
        id: String = chars(1, 256).label().looks(&[NO_SPACES_AROUND]),
        /// What the button says. Emoji are allowed, formatting is not.
        title: String = LABEL,
    }
}

object! {
    /// A button that opens a link.
    Link "link" on &pages::INTERACTIVE_CTA_URL => {
        /// What the button says.
        display_text: String = LABEL,
        /// Where it leads.
        url: String = URL,
    }
}

/// What a button says.
pub const LABEL: Limits = chars(1, 20).label().looks(&[NO_MARKDOWN, ONE_LINE]);

/// Where a button leads. Templates allow 2000 characters; nothing documents the rest.
pub const URL: Limits = nonempty().doubtful_over(2000).looks(&[url::WEB]);

/// Meta refuses an id with spaces around it.
const NO_SPACES_AROUND: &Format = &Format::must("spaces", "free of spaces at its beginning and end", |text| {
    let mut chars = text.chars();
    !chars.next().is_some_and(char::is_whitespace) && !chars.next_back().is_some_and(char::is_whitespace)
})
.pattern(concat!(
    "^(?![\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])",
    "[\\s\\S]*[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$"
));

fn link_after_reply(action: Value<'_>, findings: &mut Findings) {
    let Some(buttons) = action.get("buttons") else { return };
    let mut replied = false;
    for (index, button) in buttons.items().enumerate() {
        let link = button.get("cta_url").is_some();
        if link && replied {
            findings.add(&[Step::Key("buttons"), Step::Index(index)]);
        }
        replied |= !link;
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    fn buttons(buttons: &Value) -> Value {
        interactive(&json!({ "type": "button", "body": { "text": "b" }, "action": { "buttons": buttons } }))
    }

    fn reply(id: &str, title: &str) -> Value {
        json!({ "type": "reply", "reply": { "id": id, "title": title } })
    }

    fn link(url: &str) -> Value {
        json!({ "type": "cta_url", "cta_url": { "display_text": "Track", "url": url } })
    }

    #[test]
    fn three_replies_are_accepted() {
        accepts(&buttons(&json!([reply("a", "A"), reply("b", "B 👍"), reply("c", "C")])));
    }

    #[test]
    fn ids_have_up_to_256_characters_and_titles_up_to_20() {
        let place = "interactive.action.buttons[0].reply";
        longest(256, &format!("{place}.id"), |id| buttons(&json!([reply(id, "A")])));
        longest(20, &format!("{place}.title"), |title| buttons(&json!([reply("a", title)])));
        refuses(
            &buttons(&json!([reply("", "")])),
            &[&format!("too_short {place}.id"), &format!("too_short {place}.title")],
        );
    }

    #[test]
    fn ids_and_titles_are_unique() {
        refuses(
            &buttons(&json!([reply("a", "A"), reply("b", "A"), reply("a", "B")])),
            &[
                "duplicate interactive.action.buttons[2].reply.id",
                "duplicate interactive.action.buttons[1].reply.title",
            ],
        );
    }

    #[test]
    fn ids_have_no_spaces_around_them() {
        for id in [" a", "a ", "\ta", "a\n"] {
            refuses(&buttons(&json!([reply(id, "A")])), &["invalid_format interactive.action.buttons[0].reply.id"]);
        }
        accepts(&buttons(&json!([reply("a b", "A")])));
    }

    #[test]
    fn titles_are_shown_as_they_are() {
        let place = "interactive.action.buttons[0].reply.title";
        warns(&buttons(&json!([reply("a", "*A*")])), &[&format!("reply.title.markdown {place}")]);
        warns(&buttons(&json!([reply("a", "A\nB")])), &[&format!("reply.title.line_break {place}")]);
        warns(&buttons(&json!([reply("a", "  ")])), &[&format!("reply.title.blank {place}")]);
    }

    #[test]
    fn there_is_at_least_one_button_and_never_more_than_ten() {
        refuses(&buttons(&json!([])), &["too_few interactive.action.buttons"]);
        let many: Vec<Value> = (0..11).map(|n| reply(&format!("{n}"), &format!("{n}"))).collect();
        refuses(&buttons(&json!(many)), &["too_many interactive.action.buttons"]);
    }

    #[test]
    fn a_button_is_what_its_type_names() {
        let place = "interactive.action.buttons[0]";
        refuses(&buttons(&json!([{ "type": "reply" }])), &[&format!("required {place}.reply")]);
        refuses(
            &buttons(&json!([{ "type": "quick_reply", "quick_reply": { "id": "a", "title": "A" } }])),
            &[&format!("not_allowed {place}.type"), &format!("unknown_key {place}.quick_reply")],
        );
        refuses(&buttons(&json!([{ "reply": { "id": "a", "title": "A" } }])), &[&format!("required {place}.type")]);
    }

    #[test]
    fn links_of_direct_send_come_first_and_are_two_at_most() {
        let direct = |all: Value| {
            let mut message = buttons(&all);
            message["category"] = json!("utility");
            message
        };
        let both = direct(json!([link("https://a.b"), link("https://a.b"), reply("a", "A")]));
        warns(&both, &["message.category.doubtful category"]);
        let late = direct(json!([link("https://a.b"), reply("a", "A"), link("https://a.b")]));
        refuses(&late, &["unexpected interactive.action.buttons[2]"]);
        let many = direct(json!([link("https://a.b"), link("https://a.b"), link("https://a.b")]));
        refuses(&many, &["too_many interactive.action.buttons"]);
        let place = "interactive.action.buttons[0].cta_url.url";
        refuses(&direct(json!([link("a.b")])), &[&format!("invalid_format {place}")]);
    }

    #[test]
    fn a_name_does_not_belong_to_the_action() {
        let mut named = buttons(&json!([reply("a", "A")]));
        named["interactive"]["action"]["name"] = json!("button");
        refuses(&named, &["unknown_key interactive.action.name"]);
    }
}
